import type { Context } from "hono";
import type { Typed } from "../../platform/forms/index.ts";
import { anyone, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { cookie } from "../sessions/cookies.ts";
import { enterWithoutPasskey } from "../sign-in/lost-passkey.ts";
import { Alert } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, goTo, translatorFor } from "./desk-page.tsx";
import { lostPasskeyForm } from "./forms/door-forms.ts";
import { doorPosting } from "./forms/posting.ts";
import { sheetFor, statusOf, type Tried } from "./forms/tried.ts";

const path = "/sign-in/lost-passkey";
/** Whoever is in by a recovery code has one thing to do first: a new passkey, or a password. */
const afterwards = "/second-factor?to=%2Faccount";

/** Signing in without the passkey that was lost. */
export const lostPasskeyRoutes = (desk: AccessDesk): Route[] => [
  { method: "GET", path, policy: anyone, answer: (context) => show(desk, context) },
  doorPosting(desk, {
    path,
    form: lostPasskeyForm,
    again: (context, tried) => show(desk, context, { tried }),
    work: (context, values, { typed }) => take(desk, context, values, typed),
  }),
];

interface Shown {
  readonly tried?: Tried;
  readonly headers?: readonly (readonly [string, string])[];
}

async function take(
  desk: AccessDesk,
  context: Context,
  { email, recovery }: { readonly email: string; readonly recovery: string },
  typed: Typed,
): Promise<Response> {
  const t = translatorFor(context);
  const answer = await enterWithoutPasskey(
    desk.access,
    { email, recoveryCode: recovery },
    askerOf(desk, context),
  );
  switch (answer.kind) {
    case "wait": {
      const alert = t("sign-in.wait", { seconds: answer.seconds });
      const headers = [["retry-after", String(answer.seconds)]] as const;
      return show(desk, context, { tried: { typed, alert, status: 429 }, headers });
    }
    case "refused":
      return show(desk, context, { tried: { typed, alert: t("lost-passkey.refused") } });
    default:
      return goTo(afterwards, cookie(desk.access.origin, "session", answer.token));
  }
}

function show(desk: AccessDesk, context: Context, { tried, headers = [] }: Shown = {}): Promise<Response> {
  const t = translatorFor(context);
  const submit = t("code.go");
  return deskPage(desk, context, {
    title: t("lost-passkey.title"),
    status: statusOf(tried),
    headers,
    children: (
      <>
        <Alert text={tried?.alert} />
        <p>{t("lost-passkey.text")}</p>
        <Form
          sheet={sheetFor(desk, context, lostPasskeyForm, { action: path, submit, tried, keyless: true })}
        />
        <p>
          <a href="/sign-in">{t("lost-passkey.back")}</a>
        </p>
      </>
    ),
  });
}
