import type { Context } from "hono";
import { raw } from "hono/html";
import { anyone, type Route } from "../../platform/http/index.ts";
import { memberById } from "../accounts/staff.ts";
import { inGroups, totpAddress, totpPicture } from "../accounts/totp.ts";
import { sessionAt } from "../sessions/hook.ts";
import type { Session } from "../sessions/session.ts";
import { pendingSecret, proveGenerator } from "../sign-in/enrolment.ts";
import { Alert, Input, PostForm } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, translatorFor } from "./desk-page.tsx";
import { toDoor, typedCode, wished } from "./second-factor.tsx";
import { sentFields } from "./sent-fields.ts";
import { admissionCookies } from "./sign-in.tsx";

/** Setting up a code generator. Open to anyone in name: without a session in which one is being set up there is none. */
export const generatorRoutes = (desk: AccessDesk): Route[] => [
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
