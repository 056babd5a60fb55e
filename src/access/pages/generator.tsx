import type { Context } from "hono";
import { raw } from "hono/html";
import type { Route } from "../../platform/http/index.ts";
import { memberById } from "../accounts/staff.ts";
import { inGroups, totpAddress, totpPicture } from "../accounts/totp.ts";
import { sessionAt } from "../sessions/hook.ts";
import type { Session } from "../sessions/session.ts";
import type { Admission } from "../sign-in/admission.ts";
import { pendingSecret, proveGenerator } from "../sign-in/enrolment.ts";
import { type AccessDesk, askerOf, deskPage, translatorFor } from "./desk-page.tsx";
import { codeForm } from "./forms/door-forms.ts";
import { codeRoutes } from "./second-factor.tsx";
import { admissionCookies } from "./sign-in.tsx";

/** Setting up a code generator. Open to anyone in name: without a session in which one is being set up there is none. */
export const generatorRoutes = (desk: AccessDesk): Route[] =>
  codeRoutes(desk, {
    path: "/second-factor",
    form: codeForm,
    title: "generator.title",
    refused: "generator.refused",
    sessionOf: enrolling,
    async around(context, session) {
      const secret = pendingSecret(desk.access, session);
      return secret ? { above: await keyToScan(desk, context, session, secret) } : null;
    },
    async take(context, session, code) {
      const answer = await proveGenerator(desk.access, session, code, askerOf(desk, context));
      if (answer.kind !== "in") return answer;
      return {
        kind: "shown",
        show: (to) => recoveryCodesPage(desk, context, answer.recoveryCodes, { to, admission: answer }),
      };
    },
  });

/** The session in which a generator is being set up: on the way in, or from the account page. */
const enrolling = (context: Context): Session | undefined => {
  const session = sessionAt(context, "enrolment", "full");
  return session?.pendingTotp ? session : undefined;
};

async function keyToScan(desk: AccessDesk, context: Context, { staffId }: Session, secret: string) {
  const t = translatorFor(context);
  const member = await memberById(desk.access.database.query, desk.access.vault, staffId);
  return (
    <>
      <p>{t("generator.text")}</p>
      <div class="qr" role="img" aria-label={t("generator.picture")}>
        {raw(await totpPicture(totpAddress(secret, member?.email ?? "")))}
      </div>
      <p>
        {t("generator.by-hand")} <code>{inGroups(secret)}</code>
      </p>
    </>
  );
}

/** New recovery codes, the one time they are seen. `admission`: of somebody who is in only now. */
export function recoveryCodesPage(
  desk: AccessDesk,
  context: Context,
  codes: readonly string[],
  { to, admission }: { readonly to: string; readonly admission?: Admission },
): Promise<Response> {
  const t = translatorFor(context);
  const cookies = admission ? admissionCookies(desk, admission) : [];
  return deskPage(desk, context, {
    title: t("codes.title"),
    headers: cookies.map((value) => ["set-cookie", value] as const),
    children: (
      <>
        <p>{t("codes.text")}</p>
        <ul class="recovery-codes">
          {codes.map((code) => (
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
