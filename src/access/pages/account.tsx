import type { Context } from "hono";
import { z } from "zod";
import { notFound, type Route } from "../../platform/http/index.ts";
import {
  chooseLanguage,
  endOwnSessions,
  judgePasswordChange,
  noteWrongPassword,
  type PasswordJudgement,
  removePasskey,
  replaceRecoveryCodes,
  storeNewPassword,
  waysInOf,
} from "../accounts/own-account.ts";
import { registrationWishes } from "../accounts/passkeys.ts";
import { longestPassword, shortestPassword } from "../accounts/password-strength.ts";
import { memberById } from "../accounts/staff.ts";
import { actorOf, signedIn } from "../actor.ts";
import { sessionAt } from "../sessions/hook.ts";
import { isFresh, openSessions } from "../sessions/session.ts";
import { startNewGenerator } from "../sign-in/enrolment.ts";
import { addPasskey, staffSubject } from "../sign-in/passkey.ts";
import {
  GeneratorPanel,
  LanguagePanel,
  PasskeyPanel,
  PasswordPanel,
  passwordFormOf,
  RecoveryPanel,
  type TriedForm,
} from "./account-panels.tsx";
import { Alert } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, doneNote, goTo, translatorFor } from "./desk-page.tsx";
import { languageForm, orderForm, passkeyRemovalForm, sessionEndForm } from "./forms/account-forms.ts";
import { NotDone, posting } from "./forms/posting.ts";
import { statusOf, wrong } from "./forms/tried.ts";
import { recoveryCodesPage } from "./generator.tsx";
import { passkeyAnswer } from "./passkey-answer.ts";
import { sentJson } from "./sent-json.ts";
import { SessionList } from "./session-list.tsx";

const signInAgain = "/sign-in?again&to=%2Faccount";

export const accountRoutes = (desk: AccessDesk): Route[] => [
  { method: "GET", path: "/account", policy: signedIn, answer: (context) => show(desk, context) },
  posting(desk, {
    path: "/account/language",
    policy: signedIn,
    form: languageForm,
    again: (context, tried) => show(desk, context, { ...tried, form: "language" }),
    async work({ actor, values, requestId }, access) {
      await chooseLanguage(access, actor, values.language, requestId);
      return "/account?done=saved";
    },
  }),
  ...[
    passwordRoute(desk),
    posting(desk, {
      path: "/account/generator",
      policy: signedIn,
      form: orderForm,
      async work({ context }, access) {
        const session = sessionAt(context, "full");
        if (!session) throw notFound();
        await startNewGenerator(access, session);
        return "/second-factor?to=%2Faccount";
      },
    }),
    posting(desk, {
      path: "/account/recovery-codes",
      policy: signedIn,
      form: orderForm,
      async work({ context, actor, requestId }, access) {
        const codes = await replaceRecoveryCodes(access, actor, requestId);
        const show = () => recoveryCodesPage(desk, context, codes, { to: "/account" });
        return { location: "/account?done=codes", show };
      },
    }),
    // A passkey's element speaks JSON without a request key: the challenge in it is answered once.
    scripted("/account/passkey/wishes", (context) => passkeyWishes(desk, context)),
    scripted("/account/passkey", (context) => takePasskey(desk, context)),
    posting(desk, {
      path: "/account/passkey/removal",
      policy: signedIn,
      form: passkeyRemovalForm,
      async work({ context, actor, values, requestId }, access) {
        if (await removePasskey(access, actor, values.passkey, requestId)) return "/account?done=removed";
        const alert = translatorFor(context)("account.last-way");
        throw new NotDone(() => show(desk, context, { alert }));
      },
    }),
  ].map((route) => onlyFresh(desk, route)),
  posting(desk, {
    path: "/account/session/end",
    policy: signedIn,
    form: sessionEndForm,
    async work({ actor, values, requestId }, access) {
      await endOwnSessions(access, actor, { id: values.session }, requestId);
      return "/account?done=ended";
    },
  }),
  posting(desk, {
    path: "/account/session/end-others",
    policy: signedIn,
    form: orderForm,
    async work({ actor, requestId }, access) {
      await endOwnSessions(access, actor, "others", requestId);
      return "/account?done=ended";
    },
  }),
];

const scripted = (path: string, answer: Route["answer"]): Route => ({
  method: "POST",
  path,
  policy: signedIn,
  answer,
});

/** For changing how one signs in: only soon after signing in. */
const onlyFresh = ({ access }: AccessDesk, route: Route): Route => ({
  ...route,
  async answer(context) {
    const session = sessionAt(context, "full");
    if (!session || !isFresh(session, access.now())) return goTo(signInAgain);
    return route.answer(context);
  },
});

const done = {
  saved: "account.saved",
  passkey: "account.passkey-added",
  removed: "account.passkey-removed",
  password: "account.password-changed",
  ended: "account.ended",
  codes: "account.codes-made",
} as const;

async function show(desk: AccessDesk, context: Context, tried?: TriedForm): Promise<Response> {
  const t = translatorFor(context);
  const { staffId, sessionId } = actorOf(context);
  const { access } = desk;
  const ways = await waysInOf(access, staffId);
  const sessions = await openSessions(access.database.query, staffId, access.now());
  const panel = { desk, context, ways, tried };
  return deskPage(desk, context, {
    title: t("account.title"),
    status: statusOf(tried),
    note: tried ? undefined : doneNote(context, done),
    scripts: ["passkey-sign-in.js"],
    children: (
      <>
        <Alert text={tried?.alert} />
        <div class="side-by-side">
          <PasskeyPanel {...panel} />
          <PasswordPanel {...panel} />
          <GeneratorPanel {...panel} />
          <RecoveryPanel {...panel} />
          <SessionList desk={desk} t={t} sessions={sessions} here={sessionId} />
          <LanguagePanel {...panel} />
        </div>
      </>
    ),
  });
}

/** Which of the two forms it is depends on whether there is a password to be changed. */
const passwordRoute = (desk: AccessDesk): Route =>
  posting(desk, {
    path: "/account/password",
    policy: signedIn,
    async form(context) {
      const ways = await waysInOf(desk.access, actorOf(context).staffId);
      // A password without codes would be a way in with one factor.
      if (!ways.generator) throw notFound();
      return passwordFormOf(ways);
    },
    again: (context, tried) => show(desk, context, { ...tried, form: "password" }),
    async prepare({ context, actor, values, requestId }) {
      const judged = await judgePasswordChange(desk.access, actor, values);
      if (judged.kind === "good") return judged;
      // Noted where it is shown: a copy of a form that was done meanwhile is answered with what that did.
      throw new NotDone(async () => {
        if (judged.kind === "wrong") await noteWrongPassword(desk.access, actor, requestId);
        return show(desk, context, { form: "password", ...faultOf(context, judged) });
      });
    },
    async work({ actor, requestId, prepared }, access) {
      await storeNewPassword(access, actor, prepared.hash, requestId);
      return "/account?done=password";
    },
  });

function faultOf(context: Context, judged: Exclude<PasswordJudgement, { kind: "good" }>) {
  if (judged.kind === "wait") {
    return { status: 429, alert: translatorFor(context)("sign-in.wait", { seconds: judged.seconds }) };
  }
  if (judged.kind === "wrong") return wrong("present", "account.password-wrong");
  return wrong("next", `fault.${judged.fault}`, { shortest: shortestPassword, longest: longestPassword });
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
