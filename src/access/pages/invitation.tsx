import type { Context } from "hono";
import { z } from "zod";
import { anyone, type Route } from "../../platform/http/index.ts";
import { type Invitation, openInvitation } from "../accounts/invitations.ts";
import { registrationWishes } from "../accounts/passkeys.ts";
import { longestPassword, shortestPassword } from "../accounts/password-strength.ts";
import { type Identity, InvitationSpent, setUpWithPassword } from "../accounts/set-up.ts";
import { type Member, memberById } from "../accounts/staff.ts";
import { cookie } from "../sessions/cookies.ts";
import { invitationSubject, setUpWithPasskey } from "../sign-in/passkey.ts";
import { Input, Passkey, PostForm } from "./controls.tsx";
import { type AccessDesk, askerOf, deskPage, goTo, languageOf, translatorFor } from "./desk-page.tsx";
import { passkeyAnswer } from "./passkey-answer.ts";
import { sentFields, sentJson } from "./sent-fields.ts";
import { admissionCookies, passkeyWords } from "./sign-in.tsx";
import { readEmailAddress, readName } from "./who.ts";

const typed = z.object({
  name: z.string().max(200).default(""),
  email: z.string().max(300).default(""),
  password: z.string().max(1_024),
  again: z.string().max(1_024),
});

export const invitationRoutes = (desk: AccessDesk): Route[] => [
  { method: "GET", path: "/invitation/:token", policy: anyone, answer: (context) => show(desk, context) },
  { method: "POST", path: "/invitation/:token", policy: anyone, answer: (context) => setUp(desk, context) },
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

type Problems = Readonly<Partial<Record<"name" | "email" | "password" | "again", string>>>;

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

async function show(desk: AccessDesk, context: Context): Promise<Response> {
  const found = await find(desk, context);
  return found ? setUpPage(desk, context, found) : gone(desk, context);
}

function gone(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  return deskPage(desk, context, {
    title: t("invitation.gone"),
    status: 404,
    children: <p>{t("invitation.gone-text")}</p>,
  });
}

function setUpPage(
  desk: AccessDesk,
  context: Context,
  { member }: Found,
  typedBefore: { name?: string; email?: string } = {},
  problems: Problems = {},
): Promise<Response> {
  const t = translatorFor(context);
  const address = context.req.path;
  return deskPage(desk, context, {
    title: t("invitation.title"),
    status: Object.keys(problems).length > 0 ? 422 : 200,
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
          <PostForm action={address} submit={t("invitation.go")}>
            {member ? (
              <input
                type="email"
                name="username"
                value={member.email}
                autocomplete="username"
                hidden
                readonly
              />
            ) : (
              <>
                <Input
                  name="name"
                  label={t("invitation.name")}
                  autocomplete="name"
                  value={typedBefore.name}
                  problem={problems.name}
                  longest={120}
                />
                <Input
                  name="email"
                  type="email"
                  label={t("invitation.email")}
                  autocomplete="username"
                  value={typedBefore.email}
                  problem={problems.email}
                  longest={254}
                />
              </>
            )}
            <Input
              name="password"
              type="password"
              label={t("sign-in.password")}
              hint={t("invitation.password-hint", { shortest: shortestPassword })}
              problem={problems.password}
              autocomplete="new-password"
              longest={longestPassword}
            />
            <Input
              name="again"
              type="password"
              label={t("invitation.again")}
              problem={problems.again}
              autocomplete="new-password"
              longest={longestPassword}
            />
          </PostForm>
        </section>
      </>
    ),
  });
}

async function setUp(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  const sent = await sentFields(context, typed);
  const found = await find(desk, context);
  if (!found) return gone(desk, context);
  const refuse = (problems: Problems) => setUpPage(desk, context, found, sent, problems);
  const identity = found.member ? null : readIdentity(context, sent);
  if (identity && "problems" in identity) return refuse(identity.problems);
  if (sent.password !== sent.again) return refuse({ again: t("fault.differs") });
  try {
    const wish = { identity, password: sent.password };
    const answer = await setUpWithPassword(desk.access, found.invitation, wish, askerOf(desk, context));
    if (answer.kind === "fault") {
      const lengths = { shortest: shortestPassword, longest: longestPassword };
      return refuse({ password: t(`fault.${answer.fault}`, lengths) });
    }
    return goTo("/second-factor", cookie(desk.access.origin, "session", answer.token));
  } catch (error) {
    if (error instanceof InvitationSpent) return gone(desk, context);
    throw error;
  }
}

function readIdentity(
  context: Context,
  sent: { name: string; email: string },
): Identity | { problems: Problems } {
  const t = translatorFor(context);
  const name = readName(sent.name);
  const email = readEmailAddress(sent.email);
  if (name && email) return { name, email, language: languageOf(context) };
  return {
    problems: { ...(name ? {} : { name: t("fault.name") }), ...(email ? {} : { email: t("fault.email") }) },
  };
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
