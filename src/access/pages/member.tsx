import type { Context } from "hono";
import { z } from "zod";
import { notFound, type Route } from "../../platform/http/index.ts";
import type { OfficeChoice } from "../access.ts";
import { type Member, memberById } from "../accounts/staff.ts";
import {
  changeDuties,
  disable,
  enable,
  endAllSessions,
  reinvite,
  type StaffRefusal,
} from "../accounts/staff-changes.ts";
import { actorOf, may } from "../actor.ts";
import { note } from "../note.ts";
import { openSessions } from "../sessions/session.ts";
import { Alert, PostForm } from "./controls.tsx";
import {
  type AccessDesk,
  type AccessTranslator,
  deskPage,
  doneNote,
  goTo,
  languageOf,
  translatorFor,
} from "./desk-page.tsx";
import { DutyBoxes, type DutyProblem, dutyFields, dutyLists, readDuties } from "./duties.tsx";
import { sentFields } from "./sent-fields.ts";
import { linkPage } from "./staff-list.tsx";

export const memberRoutes = (desk: AccessDesk): Route[] => {
  const policy = may("staff.manage");
  const order = (path: string, work: typeof disable): Route => ({
    method: "POST",
    path: `/staff/:staff/${path}`,
    policy,
    answer: (context) => giveOrder(desk, context, work),
  });
  return [
    { method: "GET", path: "/staff/:staff", policy, answer: (context) => show(desk, context) },
    { method: "POST", path: "/staff/:staff/duties", policy, answer: (context) => saveDuties(desk, context) },
    order("disabling", disable),
    order("enabling", enable),
    order("sessions/end", endAllSessions),
    { method: "POST", path: "/staff/:staff/link", policy, answer: (context) => newLink(desk, context) },
  ];
};

const refusalTexts = {
  "own-account": "staff.own",
  "last-administrator": "staff.last",
  "changed-meanwhile": "staff.meanwhile",
} as const;

async function asked({ access }: AccessDesk, context: Context): Promise<Member> {
  const member = await memberById(access.database.query, access.vault, context.req.param("staff") ?? "");
  if (!member) throw notFound();
  return member;
}

const orderOf = (context: Context, { id }: Member) => ({
  actor: actorOf(context),
  staffId: id,
  requestId: context.get("requestId"),
});

interface Faults {
  readonly refusal?: StaffRefusal;
  readonly problem?: DutyProblem;
}

async function show(desk: AccessDesk, context: Context, faults: Faults = {}): Promise<Response> {
  const t = translatorFor(context);
  const { access } = desk;
  const member = await asked(desk, context);
  if (faults.refusal === "no-such-member") throw notFound();
  const actor = actorOf(context);
  const fields = ["name", "email"];
  const read = {
    action: "staff.read",
    object: `staff:${member.id}`,
    fields,
    requestId: context.get("requestId"),
  } as const;
  await access.database.change((change) => note(change, actor, read, access.now));
  const sessions = await openSessions(access.database.query, member.id, access.now());
  const status = faults.refusal ? 409 : faults.problem ? 422 : 200;
  return deskPage(desk, context, {
    title: member.name,
    status,
    note: doneNote(context, { saved: "staff.saved" }),
    crumbs: [{ title: t("staff.title"), address: "/staff" }],
    children: (
      <>
        <Alert text={faults.refusal && t(refusalTexts[faults.refusal])} />
        <p>
          {member.email} · {t(`staff.status-${member.status}`)} ·{" "}
          {t("staff.sessions-count", { count: sessions.length })}
        </p>
        {member.id === actor.staffId ? (
          <>
            <p>{t("staff.own")}</p>
            <p>{t.list(member.roles.map((role) => t(`role.${role}`)))}</p>
          </>
        ) : (
          <Orders
            t={t}
            member={member}
            offices={await access.offices(languageOf(context))}
            problem={faults.problem}
          />
        )}
      </>
    ),
  });
}

interface OrdersProps {
  readonly t: AccessTranslator;
  readonly member: Member;
  readonly offices: readonly OfficeChoice[];
  readonly problem?: DutyProblem | undefined;
}

const Orders = ({ t, member, offices, problem }: OrdersProps) => (
  <div class="side-by-side">
    <section class="panel">
      <PostForm action={`/staff/${member.id}/duties`} submit={t("staff.save")}>
        <input type="hidden" name="version" value={String(member.version)} autocomplete="off" />
        <DutyBoxes t={t} duties={member} offices={offices} problem={problem} />
      </PostForm>
    </section>
    <section class="panel">
      {member.status === "disabled" ? (
        <PostForm action={`/staff/${member.id}/enabling`} submit={t("staff.enable")} kind="second" />
      ) : (
        <PostForm action={`/staff/${member.id}/disabling`} submit={t("staff.disable")} kind="grave">
          <p>{t("staff.disable-text")}</p>
        </PostForm>
      )}
      <PostForm action={`/staff/${member.id}/sessions/end`} submit={t("staff.end-sessions")} kind="grave" />
      <PostForm action={`/staff/${member.id}/link`} submit={t("staff.reinvite")} kind="grave">
        <p>{t("staff.reinvite-text")}</p>
      </PostForm>
    </section>
  </div>
);

async function saveDuties(desk: AccessDesk, context: Context): Promise<Response> {
  const member = await asked(desk, context);
  const version = z.coerce.number().int().min(1);
  const sent = await sentFields(context, z.object({ ...dutyFields, version }), dutyLists);
  const read = readDuties(sent, await desk.access.offices(languageOf(context)));
  if ("problem" in read) return show(desk, context, read);
  const refusal = await changeDuties(desk.access, orderOf(context, member), read.duties, sent.version);
  return refusal ? show(desk, context, { refusal }) : goTo(`/staff/${member.id}?done=saved`);
}

async function giveOrder(desk: AccessDesk, context: Context, work: typeof disable): Promise<Response> {
  const member = await asked(desk, context);
  const refusal = await work(desk.access, orderOf(context, member));
  return refusal ? show(desk, context, { refusal }) : goTo(`/staff/${member.id}?done=saved`);
}

async function newLink(desk: AccessDesk, context: Context): Promise<Response> {
  const member = await asked(desk, context);
  const answer = await reinvite(desk.access, orderOf(context, member));
  return "refusal" in answer
    ? show(desk, context, { refusal: answer.refusal })
    : linkPage(desk, context, member.name, answer.link);
}
