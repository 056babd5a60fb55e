import type { Context } from "hono";
import { z } from "zod";
import type { Typed, ValuesOf } from "../../platform/forms/index.ts";
import { anyone, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { type Invitation, openInvitation } from "../accounts/invitations.ts";
import { registrationWishes } from "../accounts/passkeys.ts";
import { longestPassword, shortestPassword } from "../accounts/password-strength.ts";
import { InvitationSpent, setUpWithPassword } from "../accounts/set-up.ts";
import { type Member, memberById } from "../accounts/staff.ts";
import { cookie } from "../sessions/cookies.ts";
import { invitationSubject, setUpWithPasskey } from "../sign-in/passkey.ts";
import { Passkey } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, goTo, languageOf, translatorFor } from "./desk-page.tsx";
import { firstSetUpForm, setUpForm } from "./forms/door-forms.ts";
import { doorPosting } from "./forms/posting.ts";
import { sheetFor, statusOf, type Tried, wrong } from "./forms/tried.ts";
import { passkeyAnswer } from "./passkey-answer.ts";
import { sentJson } from "./sent-json.ts";
import { admissionCookies, passkeyWords } from "./sign-in.tsx";
import { isName } from "./who.ts";

export const invitationRoutes = (desk: AccessDesk): Route[] => [
  { method: "GET", path: "/invitation/:token", policy: anyone, answer: (context) => show(desk, context) },
  doorPosting(desk, {
    path: "/invitation/:token",
    notes: true,
    form: async (context) => formOf(await find(desk, context)),
    again: (context, tried) => show(desk, context, tried),
    work: (context, values, { typed }) => setUp(desk, context, values, typed),
  }),
  {
    method: "POST",
    path: "/invitation/:token/passkey/wishes",
    policy: anyone,
    answer: (context) => passkeyWishes(desk, context),
  },
  {
    method: "POST",
    path: "/invitation/:token/passkey",
    policy: anyone,
    answer: (context) => setUpPasskey(desk, context),
  },
];

/** Who somebody invited is was said by whoever invited them; the first administrator says it themself. */
const formOf = (found: Found | undefined) => (found && !found.member ? firstSetUpForm : setUpForm);

interface Found {
  readonly invitation: Invitation;
  /** Null for the first administrator. */
  readonly member: Member | null;
}

async function find({ access }: AccessDesk, context: Context): Promise<Found | undefined> {
  const { query } = access.database;
  const invitation = await openInvitation(query, context.req.param("token") ?? "", access.now());
  if (!invitation) return undefined;
  if (invitation.staffId === null) return { invitation, member: null };
  const member = await memberById(query, access.vault, invitation.staffId);
  return member && { invitation, member };
}

async function show(desk: AccessDesk, context: Context, tried?: Tried): Promise<Response> {
  const found = await find(desk, context);
  return found ? setUpPage(desk, context, found, tried) : gone(desk, context);
}

function gone(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  return deskPage(desk, context, {
    title: t("invitation.gone"),
    status: 404,
    children: <p>{t("invitation.gone-text")}</p>,
  });
}

function setUpPage(desk: AccessDesk, context: Context, found: Found, tried?: Tried): Promise<Response> {
  const t = translatorFor(context);
  const { member } = found;
  const address = context.req.path;
  const sheet = sheetFor(desk, context, formOf(found), {
    action: address,
    submit: t("invitation.go"),
    words: { shortest: shortestPassword },
    tried,
    keyless: true,
  });
  return deskPage(desk, context, {
    title: t("invitation.title"),
    status: statusOf(tried),
    scripts: ["passkey-sign-in.js"],
    children: (
      <>
        <p>{member ? t("invitation.hello", { name: member.name }) : t("invitation.first")}</p>
        {member ? (
          <section class="panel">
            <h2>{t("invitation.passkey-title")}</h2>
            <p>{t("invitation.passkey-text")}</p>
            <Passkey
              action={`${address}/passkey`}
              mode="register"
              label={t("invitation.passkey-go")}
              words={passkeyWords(t)}
            />
          </section>
        ) : null}
        <section class="panel">
          <h2>{t("invitation.password-title")}</h2>
          <Form sheet={sheet}>
            {member ? (
              <input
                type="email"
                name="username"
                value={member.email}
                autocomplete="username"
                hidden
                readonly
              />
            ) : null}
          </Form>
        </section>
      </>
    ),
  });
}

type SetUp = ValuesOf<typeof setUpForm> & Partial<ValuesOf<typeof firstSetUpForm>>;

async function setUp(desk: AccessDesk, context: Context, values: SetUp, typed: Typed): Promise<Response> {
  const found = await find(desk, context);
  if (!found) return gone(desk, context);
  const refuse = (tried: Tried) => setUpPage(desk, context, found, { typed, ...tried });
  const { name = "", email = "", password, again } = values;
  if (!found.member && !isName(name)) return refuse(wrong("name", "fault.name"));
  if (password !== again) return refuse(wrong("again", "fault.differs"));
  try {
    const identity = found.member ? null : { name, email, language: languageOf(context) };
    const asker = askerOf(desk, context);
    const answer = await setUpWithPassword(desk.access, found.invitation, { identity, password }, asker);
    if (answer.kind === "fault") {
      const lengths = { shortest: shortestPassword, longest: longestPassword };
      return refuse(wrong("password", `fault.${answer.fault}`, lengths));
    }
    return goTo("/second-factor", cookie(desk.access.origin, "session", answer.token));
  } catch (error) {
    if (error instanceof InvitationSpent) return gone(desk, context);
    throw error;
  }
}

async function passkeyWishes(desk: AccessDesk, context: Context): Promise<Response> {
  const found = await find(desk, context);
  if (!found?.member) return gone(desk, context);
  const { id, name, email } = found.member;
  const who = { staffId: id, name, email };
  return Response.json(await registrationWishes(desk.access, invitationSubject(found.invitation), who));
}

async function setUpPasskey(desk: AccessDesk, context: Context): Promise<Response> {
  const sent = await sentJson(context, z.object({ answer: passkeyAnswer.made }));
  const found = await find(desk, context);
  if (!found?.member) return gone(desk, context);
  const t = translatorFor(context);
  try {
    const admission = await setUpWithPasskey(
      desk.access,
      found.invitation,
      sent.answer,
      askerOf(desk, context),
    );
    if (!admission) return Response.json({ problem: t("passkey.failed") }, { status: 422 });
    const response = Response.json({ to: "/" });
    for (const value of admissionCookies(desk, admission)) response.headers.append("set-cookie", value);
    return response;
  } catch (error) {
    if (error instanceof InvitationSpent) return gone(desk, context);
    throw error;
  }
}
