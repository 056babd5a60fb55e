import type { Context } from "hono";
import { raw } from "hono/html";
import { z } from "zod";
import { anyone, type Route } from "../../platform/http/index.ts";
import { memberById } from "../accounts/staff.ts";
import { inGroups, totpAddress, totpPicture } from "../accounts/totp.ts";
import { cookie } from "../sessions/cookies.ts";
import { sessionAt } from "../sessions/hook.ts";
import type { Session } from "../sessions/session.ts";
import { ownPath } from "../sessions/staff-route.ts";
import { type CodeAnswer, enterCode } from "../sign-in/code.ts";
import { pendingSecret, proveGenerator } from "../sign-in/enrolment.ts";
import { Alert, Input, PostForm } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, goTo, translatorFor } from "./desk-page.tsx";
import { sentFields } from "./sent-fields.ts";
import { admissionCookies, withTo } from "./sign-in.tsx";

const typedCode = z.object({ code: z.string().max(60), to: z.string().optional() });
const typedRecovery = z.object({ recovery: z.string().max(60), to: z.string().optional() });

/** Open to anyone in name: what they do depends on a session that has shown a first factor, and on nothing else. */
export const secondFactorRoutes = (desk: AccessDesk): Route[] => [
  { method: "GET", path: "/sign-in/code", policy: anyone, answer: (context) => codePage(desk, context) },
  { method: "POST", path: "/sign-in/code", policy: anyone, answer: (context) => takeCode(desk, context) },
  {
    method: "GET",
    path: "/sign-in/recovery",
    policy: anyone,
    answer: (context) => recoveryPage(desk, context),
  },
  {
    method: "POST",
    path: "/sign-in/recovery",
    policy: anyone,
    answer: (context) => takeRecovery(desk, context),
  },
  {
    method: "GET",
    path: "/second-factor",
    policy: anyone,
    answer: (context) => generatorPage(desk, context),
  },
  {
    method: "POST",
    path: "/second-factor",
    policy: anyone,
    answer: (context) => takeFirstCode(desk, context),
  },
];

const toDoor = (to: string) => goTo(withTo("/sign-in", to));
const wished = (context: Context, sent?: string) => ownPath(sent ?? context.req.query("to"));

function codePage(desk: AccessDesk, context: Context, alert?: string, to = wished(context), status = 200) {
  if (!sessionAt(context, "first-factor")) return toDoor(to);
  const t = translatorFor(context);
  return deskPage(desk, context, {
    title: t("code.title"),
    status,
    children: (
      <>
        <Alert text={alert} />
        <p>{t("code.text")}</p>
        <PostForm action="/sign-in/code" submit={t("code.go")} to={to}>
          <Input
            name="code"
            label={t("code.label")}
            autocomplete="one-time-code"
            inputmode="numeric"
            longest={12}
            autofocus
          />
        </PostForm>
        <p>
          <a href={withTo("/sign-in/recovery", to)}>{t("code.lost")}</a>
        </p>
      </>
    ),
  });
}

function recoveryPage(
  desk: AccessDesk,
  context: Context,
  alert?: string,
  to = wished(context),
  status = 200,
) {
  if (!sessionAt(context, "first-factor")) return toDoor(to);
  const t = translatorFor(context);
  return deskPage(desk, context, {
    title: t("code.recovery-label"),
    status,
    children: (
      <>
        <Alert text={alert} />
        <p>{t("code.recovery-text")}</p>
        <PostForm action="/sign-in/recovery" submit={t("code.go")} to={to}>
          <Input name="recovery" label={t("code.recovery-label")} autocomplete="off" longest={60} autofocus />
        </PostForm>
      </>
    ),
  });
}

async function takeCode(desk: AccessDesk, context: Context): Promise<Response> {
  const sent = await sentFields(context, typedCode);
  const to = wished(context, sent.to);
  const session = sessionAt(context, "first-factor");
  if (!session) return toDoor(to);
  const answer = await enterCode(desk.access, session, { code: sent.code }, askerOf(desk, context));
  const t = translatorFor(context);
  return answered(desk, answer, to, (status, wait) =>
    codePage(desk, context, wait ? t("sign-in.wait", { seconds: wait }) : t("code.refused"), to, status),
  );
}

async function takeRecovery(desk: AccessDesk, context: Context): Promise<Response> {
  const sent = await sentFields(context, typedRecovery);
  const to = wished(context, sent.to);
  const session = sessionAt(context, "first-factor");
  if (!session) return toDoor(to);
  const answer = await enterCode(
    desk.access,
    session,
    { recoveryCode: sent.recovery },
    askerOf(desk, context),
  );
  const t = translatorFor(context);
  return answered(desk, answer, to, (status, wait) =>
    recoveryPage(
      desk,
      context,
      wait ? t("sign-in.wait", { seconds: wait }) : t("code.recovery-refused"),
      to,
      status,
    ),
  );
}

function answered(
  desk: AccessDesk,
  answer: CodeAnswer,
  to: string,
  refused: (status: number, wait?: number) => Response | Promise<Response>,
): Response | Promise<Response> {
  if (answer.kind === "wait") return refused(429, answer.seconds);
  if (answer.kind === "refused") return refused(422);
  if (answer.kind === "enrolment") {
    return goTo(withTo("/second-factor", to), cookie(desk.access.origin, "session", answer.token));
  }
  return goTo(to, ...admissionCookies(desk, answer));
}

/** The session in which a generator is being set up: on the way in, or from the account page. */
const enrolling = (context: Context): Session | undefined => {
  const session = sessionAt(context, "enrolment", "full");
  return session?.pendingTotp ? session : undefined;
};

async function generatorPage(
  desk: AccessDesk,
  context: Context,
  alert?: string,
  to = wished(context),
  status = 200,
): Promise<Response> {
  const session = enrolling(context);
  const secret = session && pendingSecret(desk.access, session);
  if (!session || !secret) return toDoor(to);
  const t = translatorFor(context);
  const member = await memberById(desk.access.database.query, desk.access.vault, session.staffId);
  const address = totpAddress(secret, member?.email ?? "");
  return deskPage(desk, context, {
    title: t("generator.title"),
    status,
    children: (
      <>
        <Alert text={alert} />
        <p>{t("generator.text")}</p>
        <div class="qr" role="img" aria-label={t("generator.picture")}>
          {raw(await totpPicture(address))}
        </div>
        <p>
          {t("generator.by-hand")} <code>{inGroups(secret)}</code>
        </p>
        <PostForm action="/second-factor" submit={t("code.go")} to={to}>
          <Input
            name="code"
            label={t("code.label")}
            autocomplete="one-time-code"
            inputmode="numeric"
            longest={12}
          />
        </PostForm>
      </>
    ),
  });
}

async function takeFirstCode(desk: AccessDesk, context: Context): Promise<Response> {
  const sent = await sentFields(context, typedCode);
  const to = wished(context, sent.to);
  const session = enrolling(context);
  if (!session) return toDoor(to);
  const answer = await proveGenerator(desk.access, session, sent.code, askerOf(desk, context));
  const t = translatorFor(context);
  if (answer.kind === "wait")
    return generatorPage(desk, context, t("sign-in.wait", { seconds: answer.seconds }), to, 429);
  if (answer.kind === "refused") return generatorPage(desk, context, t("generator.refused"), to, 422);
  return deskPage(desk, context, {
    title: t("codes.title"),
    headers: admissionCookies(desk, answer).map((value) => ["set-cookie", value] as const),
    children: (
      <>
        <p>{t("codes.text")}</p>
        <ul class="recovery-codes">
          {answer.recoveryCodes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p>
          <a class="button" href={to}>
            {t("codes.go")}
          </a>
        </p>
      </>
    ),
  });
}
