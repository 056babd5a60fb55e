import type { Context } from "hono";
import { z } from "zod";
import { notFound, type Route } from "../../platform/http/index.ts";
import {
  changePassword,
  chooseLanguage,
  endOwnSessions,
  type PasswordChange,
  removePasskey,
  waysInOf,
} from "../accounts/own-account.ts";
import { registrationWishes } from "../accounts/passkeys.ts";
import { longestPassword, shortestPassword } from "../accounts/password-strength.ts";
import { memberById } from "../accounts/staff.ts";
import { actorOf, signedIn } from "../actor.ts";
import { sessionAt } from "../sessions/hook.ts";
import { isFresh, openSessions, type Session } from "../sessions/session.ts";
import { startNewGenerator } from "../sign-in/enrolment.ts";
import { addPasskey, staffSubject } from "../sign-in/passkey.ts";
import { type Faults, GeneratorPanel, PasskeyPanel, PasswordPanel } from "./account-panels.tsx";
import { Alert, Boxes, PostForm } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, doneNote, goTo, translatorFor } from "./desk-page.tsx";
import { passkeyAnswer } from "./passkey-answer.ts";
import { sentFields, sentJson } from "./sent-fields.ts";
import { SessionList } from "./session-list.tsx";

const signInAgain = "/sign-in?again&to=%2Faccount";

export const accountRoutes = (desk: AccessDesk): Route[] => {
  const post = (path: string, answer: (context: Context) => Promise<Response>): Route => ({
    method: "POST",
    path,
    policy: signedIn,
    answer,
  });
  /** For changing how one signs in: only soon after signing in. */
  const fresh =
    (answer: (context: Context, session: Session) => Promise<Response>) => async (context: Context) => {
      const session = sessionAt(context, "full");
      if (!session || !isFresh(session, desk.access.now())) return goTo(signInAgain);
      return answer(context, session);
    };
  return [
    { method: "GET", path: "/account", policy: signedIn, answer: (context) => show(desk, context) },
    post("/account/language", (context) => setLanguage(desk, context)),
    post(
      "/account/password",
      fresh((context) => setPassword(desk, context)),
    ),
    post(
      "/account/generator",
      fresh((_, session) => setGenerator(desk, session)),
    ),
    post(
      "/account/passkey/wishes",
      fresh((context) => passkeyWishes(desk, context)),
    ),
    post(
      "/account/passkey",
      fresh((context) => takePasskey(desk, context)),
    ),
    post(
      "/account/passkey/removal",
      fresh((context) => dropPasskey(desk, context)),
    ),
    post("/account/session/end", (context) => endSession(desk, context)),
    post("/account/session/end-others", (context) => endOthers(desk, context)),
  ];
};

const done = {
  saved: "account.saved",
  passkey: "account.passkey-added",
  removed: "account.passkey-removed",
  password: "account.password-changed",
  ended: "account.ended",
} as const;

async function show(desk: AccessDesk, context: Context, faults: Faults = {}): Promise<Response> {
  const t = translatorFor(context);
  const actor = actorOf(context);
  const { access } = desk;
  const ways = await waysInOf(access, actor.staffId);
  const sessions = await openSessions(access.database.query, actor.staffId, access.now());
  return deskPage(desk, context, {
    title: t("account.title"),
    status: faults.status ?? 200,
    note: doneNote(context, done),
    scripts: ["passkey-sign-in.js"],
    children: (
      <>
        <Alert text={faults.alert} />
        <div class="side-by-side">
          <PasskeyPanel context={context} ways={ways} />
          <PasswordPanel context={context} ways={ways} faults={faults} />
          <GeneratorPanel context={context} ways={ways} />
          <SessionList t={t} sessions={sessions} here={actor.sessionId} />
          <section class="panel">
            <h2>{t("account.language")}</h2>
            <PostForm action="/account/language" submit={t("account.language-save")} kind="second">
              <Boxes
                name="language"
                kind="radio"
                legend={t("account.language")}
                chosen={[actor.language]}
                choices={[
                  { value: "bg", label: "Български" },
                  { value: "en", label: "English" },
                ]}
              />
            </PostForm>
          </section>
        </div>
      </>
    ),
  });
}

async function setLanguage(desk: AccessDesk, context: Context): Promise<Response> {
  const { language } = await sentFields(context, z.object({ language: z.enum(["bg", "en"]) }));
  await chooseLanguage(desk.access, actorOf(context), language, context.get("requestId"));
  return goTo("/account?done=saved");
}

async function setPassword(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  const actor = actorOf(context);
  const typed = z.object({ present: z.string().max(1_024).default(""), next: z.string().max(1_024) });
  const sent = await sentFields(context, typed);
  const ways = await waysInOf(desk.access, actor.staffId);
  // A password without codes would be a way in with one factor.
  if (!ways.generator) throw notFound();
  const change = await changePassword(desk.access, actor, sent, context.get("requestId"));
  if (change.kind === "changed") return goTo("/account?done=password");
  return show(desk, context, faultsOf(t, change));
}

function faultsOf(
  t: ReturnType<typeof translatorFor>,
  change: Exclude<PasswordChange, { kind: "changed" }>,
): Faults {
  if (change.kind === "wait") return { status: 429, alert: t("sign-in.wait", { seconds: change.seconds }) };
  if (change.kind === "wrong") return { status: 422, present: t("account.password-wrong") };
  const lengths = { shortest: shortestPassword, longest: longestPassword };
  return { status: 422, next: t(`fault.${change.fault}`, lengths) };
}

async function setGenerator(desk: AccessDesk, session: Session): Promise<Response> {
  await startNewGenerator(desk.access, session);
  return goTo("/second-factor?to=%2Faccount");
}

async function passkeyWishes(desk: AccessDesk, context: Context): Promise<Response> {
  const { access } = desk;
  const actor = actorOf(context);
  const member = await memberById(access.database.query, access.vault, actor.staffId);
  const who = { staffId: actor.staffId, name: actor.name, email: member?.email ?? actor.name };
  return Response.json(await registrationWishes(access, staffSubject(actor.staffId), who));
}

async function takePasskey(desk: AccessDesk, context: Context): Promise<Response> {
  const sent = await sentJson(context, z.object({ answer: passkeyAnswer.made }));
  const added = await addPasskey(desk.access, actorOf(context), sent.answer, askerOf(desk, context));
  if (!added) return Response.json({ problem: translatorFor(context)("passkey.failed") }, { status: 422 });
  return Response.json({ to: "/account?done=passkey" });
}

async function dropPasskey(desk: AccessDesk, context: Context): Promise<Response> {
  const { passkey } = await sentFields(context, z.object({ passkey: z.string().max(1_400) }));
  const removed = await removePasskey(desk.access, actorOf(context), passkey, context.get("requestId"));
  if (removed) return goTo("/account?done=removed");
  return show(desk, context, { status: 422, alert: translatorFor(context)("account.last-way") });
}

async function endSession(desk: AccessDesk, context: Context): Promise<Response> {
  const { session } = await sentFields(context, z.object({ session: z.string().regex(/^[a-f0-9]{24}$/) }));
  await endOwnSessions(desk.access, actorOf(context), { id: session }, context.get("requestId"));
  return goTo("/account?done=ended");
}

async function endOthers(desk: AccessDesk, context: Context): Promise<Response> {
  await endOwnSessions(desk.access, actorOf(context), "others", context.get("requestId"));
  return goTo("/account?done=ended");
}
