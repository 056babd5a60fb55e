import type { Context } from "hono";
import { z } from "zod";
import { anyone, type Route } from "../../platform/http/index.ts";
import { signOut } from "../accounts/own-account.ts";
import { signInWishes } from "../accounts/passkeys.ts";
import { anyoneActive } from "../accounts/staff.ts";
import { cookie, noCookie } from "../sessions/cookies.ts";
import { ownPath } from "../sessions/staff-route.ts";
import type { Admission } from "../sign-in/admission.ts";
import { enterPasskey } from "../sign-in/passkey.ts";
import { enterPassword } from "../sign-in/password.ts";
import { Alert, Input, Passkey, PostForm } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, goTo, translatorFor } from "./desk-page.tsx";
import { passkeyAnswer } from "./passkey-answer.ts";
import { sentFields, sentJson } from "./sent-fields.ts";

const typed = z.object({
  email: z.string().max(254),
  password: z.string().max(1_024),
  to: z.string().optional(),
});

export const signInRoutes = (desk: AccessDesk): Route[] => [
  { method: "GET", path: "/sign-in", policy: anyone, answer: (context) => door(desk, context) },
  { method: "POST", path: "/sign-in", policy: anyone, answer: (context) => knock(desk, context) },
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
  { method: "POST", path: "/sign-out", policy: anyone, answer: (context) => leave(desk, context) },
];

/** Both cookies of somebody who is in. */
export const admissionCookies = ({ access }: AccessDesk, { token, device }: Admission): string[] => [
  cookie(access.origin, "session", token),
  cookie(access.origin, "device", device),
];

interface DoorProps {
  readonly to?: string;
  readonly email?: string;
  readonly status?: number;
  readonly alert?: string;
  readonly headers?: readonly (readonly [string, string])[];
}

async function door(desk: AccessDesk, context: Context, props: DoorProps = {}): Promise<Response> {
  const t = translatorFor(context);
  const to = ownPath(props.to ?? context.req.query("to"));
  if (!(await anyoneActive(desk.access.database.query))) {
    return deskPage(desk, context, { title: t("desk.closed"), children: <p>{t("desk.closed-text")}</p> });
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
    status: props.status ?? 200,
    note: props.alert ? undefined : note,
    scripts: ["passkey-sign-in.js"],
    headers: props.headers ?? [],
    children: (
      <>
        <Alert text={props.alert} />
        <Passkey
          action="/sign-in/passkey"
          mode="sign-in"
          label={t("sign-in.with-passkey")}
          words={passkeyWords(t)}
          to={to}
          second
        />
        <PostForm action="/sign-in" submit={t("sign-in.go")} to={to}>
          <Input
            name="email"
            label={t("sign-in.email")}
            type="email"
            autocomplete="username"
            value={props.email}
            longest={254}
          />
          <Input
            name="password"
            label={t("sign-in.password")}
            type="password"
            autocomplete="current-password"
            longest={1_024}
          />
        </PostForm>
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

async function knock(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  const sent = await sentFields(context, typed);
  const to = ownPath(sent.to);
  const answer = await enterPassword(desk.access, sent, askerOf(desk, context));
  if (answer.kind === "wait") {
    const alert = t("sign-in.wait", { seconds: answer.seconds });
    const headers = [["retry-after", String(answer.seconds)]] as const;
    return door(desk, context, { to, email: sent.email, status: 429, alert, headers });
  }
  if (answer.kind === "refused") {
    return door(desk, context, { to, email: sent.email, status: 422, alert: t("sign-in.refused") });
  }
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
