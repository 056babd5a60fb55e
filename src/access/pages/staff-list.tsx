import type { Context } from "hono";
import { z } from "zod";
import type { Route } from "../../platform/http/index.ts";
import { invite } from "../accounts/invitations.ts";
import { allMembers, type Duties, type Member } from "../accounts/staff.ts";
import { actorOf, may } from "../actor.ts";
import { note } from "../note.ts";
import { Boxes, Input, PostForm } from "./controls.tsx";
import { type AccessDesk, type AccessTranslator, deskPage, languageOf, translatorFor } from "./desk-page.tsx";
import { DutyBoxes, type DutyProblem, dutyFields, dutyLists, readDuties } from "./duties.tsx";
import { sentFields } from "./sent-fields.ts";
import { readEmailAddress, readName } from "./who.ts";

export const staffListRoutes = (desk: AccessDesk): Route[] => {
  const policy = may("staff.manage");
  return [
    { method: "GET", path: "/staff", policy, answer: (context) => list(desk, context) },
    { method: "GET", path: "/staff/invitation", policy, answer: (context) => invitationPage(desk, context) },
    { method: "POST", path: "/staff/invitation", policy, answer: (context) => sendInvitation(desk, context) },
  ];
};

async function list(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  const { access } = desk;
  const members = await allMembers(access.database.query, access.vault);
  const read = { action: "staff.list", object: "staff:all", requestId: context.get("requestId") } as const;
  await access.database.change((change) => note(change, actorOf(context), read, access.now));
  return deskPage(desk, context, {
    title: t("staff.title"),
    children: (
      <>
        <p>
          <a class="button" href="/staff/invitation">
            {t("staff.invite")}
          </a>
        </p>
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{t("staff.name")}</th>
                <th scope="col">{t("staff.roles")}</th>
                <th scope="col">{t("staff.offices")}</th>
                <th scope="col">{t("staff.status")}</th>
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <MemberRow t={t} member={member} />
              ))}
            </tbody>
          </table>
        </div>
      </>
    ),
  });
}

const MemberRow = ({ t, member }: { t: AccessTranslator; member: Member }) => (
  <tr>
    <th scope="row">
      <a href={`/staff/${member.id}`}>
        <bdi>{member.name}</bdi>
      </a>
    </th>
    <td data-label={t("staff.roles")}>{t.list(member.roles.map((role) => t(`role.${role}`)))}</td>
    <td data-label={t("staff.offices")}>{member.offices.join(", ") || t("staff.none")}</td>
    <td data-label={t("staff.status")}>{t(`staff.status-${member.status}`)}</td>
  </tr>
);

interface InvitationForm {
  readonly name?: string;
  readonly email?: string;
  readonly deskLanguage?: "bg" | "en";
  readonly duties?: Duties;
  readonly problems?: { readonly name?: string; readonly email?: string; readonly duties?: DutyProblem };
}

async function invitationPage(
  desk: AccessDesk,
  context: Context,
  form: InvitationForm = {},
): Promise<Response> {
  const t = translatorFor(context);
  const { duties = { roles: [], offices: [], languages: [] }, problems = {} } = form;
  return deskPage(desk, context, {
    title: t("staff.invite"),
    status: form.problems ? 422 : 200,
    crumbs: [{ title: t("staff.title"), address: "/staff" }],
    children: (
      <PostForm action="/staff/invitation" submit={t("staff.invite-go")}>
        <Input
          name="name"
          label={t("staff.name")}
          value={form.name}
          problem={problems.name}
          autocomplete="off"
          longest={120}
        />
        <Input
          name="email"
          type="email"
          label={t("sign-in.email")}
          value={form.email}
          problem={problems.email}
          autocomplete="off"
          longest={254}
        />
        <DutyBoxes
          t={t}
          duties={duties}
          offices={await desk.access.offices(languageOf(context))}
          problem={problems.duties}
        />
        <Boxes
          name="language"
          kind="radio"
          legend={t("staff.desk-language")}
          chosen={[form.deskLanguage ?? "bg"]}
          choices={[
            { value: "bg", label: "Български" },
            { value: "en", label: "English" },
          ]}
        />
      </PostForm>
    ),
  });
}

const typed = z.object({
  name: z.string().max(300),
  email: z.string().max(300),
  language: z.enum(["bg", "en"]).default("bg"),
  ...dutyFields,
});

async function sendInvitation(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  const sent = await sentFields(context, typed, dutyLists);
  const name = readName(sent.name);
  const email = readEmailAddress(sent.email);
  const read = readDuties(sent, await desk.access.offices(languageOf(context)));
  const before = {
    name: sent.name,
    email: sent.email,
    deskLanguage: sent.language,
    duties: { roles: sent.duty, offices: sent.office, languages: sent.writes },
  };
  if (!name || !email || "problem" in read) {
    const problems = {
      ...(name ? {} : { name: t("fault.name") }),
      ...(email ? {} : { email: t("fault.email") }),
      ...("problem" in read ? { duties: read.problem } : {}),
    };
    return invitationPage(desk, context, { ...before, problems });
  }
  const invitee = { name, email, language: sent.language, ...read.duties };
  const invited = await invite(desk.access, actorOf(context), invitee, context.get("requestId"));
  if (!invited)
    return invitationPage(desk, context, { ...before, problems: { email: t("fault.email-taken") } });
  return linkPage(desk, context, name, invited.link);
}

/** The one time a link is seen: it is stored hashed. */
export function linkPage(desk: AccessDesk, context: Context, name: string, link: string): Promise<Response> {
  const t = translatorFor(context);
  return deskPage(desk, context, {
    title: t("staff.link-title", { name }),
    crumbs: [{ title: t("staff.title"), address: "/staff" }],
    children: (
      <section class="panel">
        <p>{t("staff.link-text", { name })}</p>
        <p>
          <code class="one-time-link">{link}</code>
        </p>
      </section>
    ),
  });
}
