import type { Context } from "hono";
import { z } from "zod";
import { anyone, type Route } from "../../platform/http/index.ts";
import { cookie } from "../sessions/cookies.ts";
import { sessionAt } from "../sessions/hook.ts";
import { ownPath } from "../sessions/staff-route.ts";
import { type CodeAnswer, enterCode } from "../sign-in/code.ts";
import { Alert, Input, PostForm } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, goTo, translatorFor } from "./desk-page.tsx";
import { sentFields } from "./sent-fields.ts";
import { admissionCookies, withTo } from "./sign-in.tsx";

export const typedCode = z.object({ code: z.string().max(60), to: z.string().optional() });
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
];

export const toDoor = (to: string) => goTo(withTo("/sign-in", to));
/** Where to go afterwards: what the form or the address says, if it is a path of ours. */
export const wished = (context: Context, sent?: string) => ownPath(sent ?? context.req.query("to"));

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
