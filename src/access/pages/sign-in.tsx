import type { Context } from "hono";
import { z } from "zod";
import type { Typed, ValuesOf } from "../../platform/forms/index.ts";
import { anyone, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { signOut } from "../accounts/own-account.ts";
import { signInWishes } from "../accounts/passkeys.ts";
import { anyoneActive } from "../accounts/staff.ts";
import { cookie, noCookie } from "../sessions/cookies.ts";
import { ownPath } from "../sessions/staff-route.ts";
import type { Admission } from "../sign-in/admission.ts";
import { enterPasskey } from "../sign-in/passkey.ts";
import { enterPassword } from "../sign-in/password.ts";
import { Alert, Passkey, WhereTo } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, goTo, translatorFor } from "./desk-page.tsx";
import { signInForm } from "./forms/door-forms.ts";
import { doorPosting } from "./forms/posting.ts";
import { sheetFor, statusOf, type Tried } from "./forms/tried.ts";
import { passkeyAnswer } from "./passkey-answer.ts";
import { sentJson } from "./sent-json.ts";

export const signInRoutes = (desk: AccessDesk): Route[] => [
  { method: "GET", path: "/sign-in", policy: anyone, answer: (context) => door(desk, context) },
  doorPosting(desk, {
    path: "/sign-in",
    form: signInForm,
    again: (context, tried, to) => door(desk, context, { tried, to }),
    work: (context, values, { typed, to }) => knock(desk, context, values, { typed, to: ownPath(to) }),
  }),
  // What a passkey's element asks and answers is JSON without a request key: the challenge in it is answered once.
  {
    method: "POST",
    path: "/sign-in/passkey/wishes",
    policy: anyone,
    answer: async () => Response.json(await signInWishes(desk.access)),
  },
  {
    method: "POST",
    path: "/sign-in/passkey",
    policy: anyone,
    answer: (context) => showPasskey(desk, context),
  },
  // Without request key: its button stands on every page, and out twice is out once.
  { method: "POST", path: "/sign-out", policy: anyone, answer: (context) => leave(desk, context) },
];

/** Both cookies of somebody who is in. */
export const admissionCookies = ({ access }: AccessDesk, { token, device }: Admission): string[] => [
  cookie(access.origin, "session", token),
  cookie(access.origin, "device", device),
];

interface DoorProps {
  readonly to?: string | undefined;
  readonly tried?: Tried;
  readonly headers?: readonly (readonly [string, string])[];
}

async function door(desk: AccessDesk, context: Context, props: DoorProps = {}): Promise<Response> {
  const t = translatorFor(context);
  const to = ownPath(props.to ?? context.req.query("to"));
  if (!(await anyoneActive(desk.access.database.query))) {
    return deskPage(desk, context, {
      title: t("desk.closed"),
      status: statusOf(props.tried),
      children: <p>{t("desk.closed-text")}</p>,
    });
  }
  const note = to.startsWith("/kept/")
    ? t("sign-in.kept")
    : context.req.query("again") !== undefined
      ? t("sign-in.again")
      : context.req.query("out") !== undefined
        ? t("sign-in.out")
        : undefined;
  return deskPage(desk, context, {
    title: t("sign-in.title"),
    status: statusOf(props.tried),
    note: props.tried ? undefined : note,
    scripts: ["passkey-sign-in.js"],
    headers: props.headers ?? [],
    children: (
      <>
        <Alert text={props.tried?.alert} />
        <Passkey
          action="/sign-in/passkey"
          mode="sign-in"
          label={t("sign-in.with-passkey")}
          words={passkeyWords(t)}
          to={to}
          second
        />
        <Form
          sheet={sheetFor(desk, context, signInForm, {
            action: "/sign-in",
            submit: t("sign-in.go"),
            tried: props.tried,
            keyless: true,
          })}
        >
          <WhereTo to={to} />
        </Form>
        <p>
          <a href="/sign-in/lost-passkey">{t("sign-in.lost-passkey")}</a>
        </p>
        <p>{t("sign-in.help")}</p>
      </>
    ),
  });
}

export const passkeyWords = (t: ReturnType<typeof translatorFor>) => ({
  asking: t("passkey.asking"),
  unsupported: t("passkey.unsupported"),
  failed: t("passkey.failed"),
});

async function knock(
  desk: AccessDesk,
  context: Context,
  values: ValuesOf<typeof signInForm>,
  { typed, to }: { typed: Typed; to: string },
): Promise<Response> {
  const t = translatorFor(context);
  const answer = await enterPassword(desk.access, values, askerOf(desk, context));
  if (answer.kind === "wait") {
    const alert = t("sign-in.wait", { seconds: answer.seconds });
    const headers = [["retry-after", String(answer.seconds)]] as const;
    return door(desk, context, { to, headers, tried: { typed, alert, status: 429 } });
  }
  if (answer.kind === "refused")
    return door(desk, context, { to, tried: { typed, alert: t("sign-in.refused") } });
  const next = answer.stage === "enrolment" ? "/second-factor" : "/sign-in/code";
  return goTo(withTo(next, to), cookie(desk.access.origin, "session", answer.token));
}

export const withTo = (path: string, to: string): string =>
  to === "/" ? path : `${path}?to=${encodeURIComponent(to)}`;

async function showPasskey(desk: AccessDesk, context: Context): Promise<Response> {
  const sent = await sentJson(context, z.object({ to: z.string().optional(), answer: passkeyAnswer.shown }));
  const answer = await enterPasskey(desk.access, sent.answer, askerOf(desk, context));
  const t = translatorFor(context);
  if (answer.kind === "wait") {
    const headers = { "retry-after": String(answer.seconds) };
    return Response.json(
      { problem: t("sign-in.wait", { seconds: answer.seconds }) },
      { status: 429, headers },
    );
  }
  if (answer.kind === "refused")
    return Response.json({ problem: t("sign-in.passkey-refused") }, { status: 422 });
  const response = Response.json({ to: ownPath(sent.to) });
  for (const value of admissionCookies(desk, answer)) response.headers.append("set-cookie", value);
  return response;
}

/**
 * Signed out means out: the session ends on the server, and the browser drops what it kept. Its cookies are not
 * cleared as a whole, so that the browser stays known and strangers' guesses do not slow its owner.
 */
async function leave(desk: AccessDesk, context: Context): Promise<Response> {
  const actor = context.get("actor");
  if (actor) await signOut(desk.access, actor, context.get("requestId"));
  const response = goTo("/sign-in?out", noCookie(desk.access.origin, "session"));
  response.headers.set("clear-site-data", '"cache", "storage"');
  return response;
}
