import type { Context } from "hono";
import type { Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { invite } from "../accounts/invitations.ts";
import { allMembers, type Member } from "../accounts/staff.ts";
import { actorOf, may } from "../actor.ts";
import { note } from "../note.ts";
import { type AccessDesk, type AccessTranslator, deskPage, languageOf, translatorFor } from "./desk-page.tsx";
import { dutyOptions, readDuties } from "./duties.ts";
import { NotDone, posting } from "./forms/posting.ts";
import { invitationForm } from "./forms/staff-forms.ts";
import { sheetFor, statusOf, type Tried, wrong } from "./forms/tried.ts";
import { isName } from "./who.ts";

export const staffListRoutes = (desk: AccessDesk): Route[] => {
  const policy = may("staff.manage");
  return [
    { method: "GET", path: "/staff", policy, answer: (context) => list(desk, context) },
    { method: "GET", path: "/staff/invitation", policy, answer: (context) => invitationPage(desk, context) },
    posting(desk, {
      path: "/staff/invitation",
      policy,
      form: invitationForm,
      offered: (context) => dutyOptions(desk, context),
      again: (context, tried) => invitationPage(desk, context, tried),
      async work({ context, actor, values, typed, requestId }, access) {
        const refuse = (tried: Tried) =>
          new NotDone(() => invitationPage(desk, context, { typed, ...tried }));
        const { name, email, language } = values;
        if (!isName(name)) throw refuse(wrong("name", "fault.name"));
        const read = readDuties(values);
        if ("tried" in read) throw refuse(read.tried);
        const invited = await invite(access, actor, { name, email, language, ...read.duties }, requestId);
        if (!invited) throw refuse(wrong("email", "fault.email-taken"));
        const show = () => linkPage(desk, context, name, invited.link);
        return { location: `/staff/${invited.staffId}?done=link`, show };
      },
    }),
  ];
};

async function list(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  const { access } = desk;
  const members = await allMembers(access.database.query, access.vault);
  const offices = new Map((await access.offices(languageOf(context))).map(({ key, name }) => [key, name]));
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
                <MemberRow t={t} member={member} offices={offices} />
              ))}
            </tbody>
          </table>
        </div>
      </>
    ),
  });
}

interface MemberRowProps {
  readonly t: AccessTranslator;
  readonly member: Member;
  /** Their names by key, in the reader's language. */
  readonly offices: ReadonlyMap<string, string>;
}

const MemberRow = ({ t, member, offices }: MemberRowProps) => (
  <tr>
    <th scope="row">
      <a href={`/staff/${member.id}`}>
        <bdi>{member.name}</bdi>
      </a>
    </th>
    <td data-label={t("staff.roles")}>{t.list(member.roles.map((role) => t(`role.${role}`)))}</td>
    <td data-label={t("staff.offices")}>
      {t.list(member.offices.map((office) => offices.get(office) ?? office)) || t("staff.none")}
    </td>
    <td data-label={t("staff.status")}>{t(`staff.status-${member.status}`)}</td>
  </tr>
);

async function invitationPage(desk: AccessDesk, context: Context, tried?: Tried): Promise<Response> {
  const t = translatorFor(context);
  const sheet = sheetFor(desk, context, invitationForm, {
    action: "/staff/invitation",
    submit: t("staff.invite-go"),
    values: { language: "bg" },
    offered: await dutyOptions(desk, context),
    tried,
  });
  return deskPage(desk, context, {
    title: t("staff.invite"),
    status: statusOf(tried),
    crumbs: [{ title: t("staff.title"), address: "/staff" }],
    children: <Form sheet={sheet} />,
  });
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
        <p>
          <a href="/staff/invitation">{t("staff.invite-another")}</a>
        </p>
      </section>
    ),
  });
}
