import type { Context } from "hono";
import type { FormSheet } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import type { Access } from "../access.ts";
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
import { type AccessDesk, type AccessTranslator, deskPage, doneNote, translatorFor } from "./desk-page.tsx";
import { dutyOptions, readDuties } from "./duties.ts";
import { orderForm } from "./forms/account-forms.ts";
import { NotDone, posting } from "./forms/posting.ts";
import { dutiesForm } from "./forms/staff-forms.ts";
import { freshKey, sheetFor, statusOf, type Tried } from "./forms/tried.ts";
import { linkPage } from "./staff-list.tsx";

export const memberRoutes = (desk: AccessDesk): Route[] => {
  const policy = may("staff.manage");
  const order = (path: string, work: typeof disable): Route =>
    posting(desk, {
      path: `/staff/:staff/${path}`,
      policy,
      form: orderForm,
      async work({ context, actor, requestId }, access) {
        const { id } = await asked(access, context);
        return settled(desk, context, id, await work(access, { actor, staffId: id, requestId }));
      },
    });
  return [
    { method: "GET", path: "/staff/:staff", policy, answer: (context) => show(desk, context) },
    posting(desk, {
      path: "/staff/:staff/duties",
      policy,
      form: dutiesForm,
      offered: (context) => dutyOptions(desk, context),
      again: (context, tried) => show(desk, context, { tried }),
      async work({ context, actor, values, typed, version, requestId }, access) {
        const { id } = await asked(access, context);
        const read = readDuties(values);
        if ("tried" in read) {
          throw new NotDone(() => show(desk, context, { tried: { typed, ...read.tried } }));
        }
        const ordered = { actor, staffId: id, requestId };
        return settled(desk, context, id, await changeDuties(access, ordered, read.duties, version));
      },
    }),
    order("disabling", disable),
    order("enabling", enable),
    order("sessions/end", endAllSessions),
    posting(desk, {
      path: "/staff/:staff/link",
      policy,
      form: orderForm,
      async work({ context, actor, requestId }, access) {
        const { id, name } = await asked(access, context);
        const answer = await reinvite(access, { actor, staffId: id, requestId });
        if ("refusal" in answer) return settled(desk, context, id, answer.refusal);
        const show = () => linkPage(desk, context, name, answer.link);
        return { location: `/staff/${id}?done=link`, show };
      },
    }),
  ];
};

/** Where to go when it is done; a refusal is shown, and whatever was begun is undone. */
function settled(desk: AccessDesk, context: Context, id: string, refusal: StaffRefusal | null): string {
  if (refusal) throw new NotDone(() => show(desk, context, { refusal }));
  return `/staff/${id}?done=saved`;
}

const refusalTexts = {
  "own-account": "staff.own",
  "last-administrator": "staff.last",
  "changed-meanwhile": "staff.meanwhile",
} as const;

async function asked(access: Access, context: Context): Promise<Member> {
  const member = await memberById(access.database.query, access.vault, context.req.param("staff") ?? "");
  if (!member) throw notFound();
  return member;
}

interface Faults {
  readonly refusal?: StaffRefusal;
  readonly tried?: Tried;
}

async function show(desk: AccessDesk, context: Context, faults: Faults = {}): Promise<Response> {
  const t = translatorFor(context);
  const { access } = desk;
  const member = await asked(access, context);
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
  const status = faults.refusal ? 409 : statusOf(faults.tried);
  return deskPage(desk, context, {
    title: member.name,
    status,
    note: status === 200 ? doneNote(context, { saved: "staff.saved", link: "staff.link-made" }) : undefined,
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
            desk={desk}
            t={t}
            member={member}
            sheet={await dutiesSheet(desk, context, member, faults)}
          />
        )}
      </>
    ),
  });
}

async function dutiesSheet(desk: AccessDesk, context: Context, member: Member, { tried }: Faults) {
  const { id, version, roles, offices, languages } = member;
  return sheetFor(desk, context, dutiesForm, {
    action: `/staff/${id}/duties`,
    submit: translatorFor(context)("staff.save"),
    version,
    values: { role: roles, office: offices, writes: languages },
    offered: await dutyOptions(desk, context),
    tried,
  });
}

interface OrdersProps {
  readonly desk: AccessDesk;
  readonly t: AccessTranslator;
  readonly member: Member;
  readonly sheet: FormSheet;
}

const Orders = ({ desk, t, member, sheet }: OrdersProps) => (
  <div class="side-by-side">
    <section class="panel">
      <Form sheet={sheet} />
    </section>
    <section class="panel">
      {member.status === "disabled" ? (
        <PostForm
          action={`/staff/${member.id}/enabling`}
          submit={t("staff.enable")}
          requestKey={freshKey(desk)}
          look="second"
        />
      ) : (
        <PostForm
          action={`/staff/${member.id}/disabling`}
          submit={t("staff.disable")}
          requestKey={freshKey(desk)}
          look="grave"
        >
          <p>{t("staff.disable-text")}</p>
        </PostForm>
      )}
      <PostForm
        action={`/staff/${member.id}/sessions/end`}
        submit={t("staff.end-sessions")}
        requestKey={freshKey(desk)}
        look="grave"
      />
      <PostForm
        action={`/staff/${member.id}/link`}
        submit={t("staff.reinvite")}
        requestKey={freshKey(desk)}
        look="grave"
      >
        <p>{t("staff.reinvite-text")}</p>
      </PostForm>
    </section>
  </div>
);
