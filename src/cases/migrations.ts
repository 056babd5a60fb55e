import { sql } from "kysely";
import { addDays } from "../core/day.ts";
import {
  type Change,
  columnTypes,
  type DatabaseKind,
  type Migration,
  makeTable,
} from "../platform/db/index.ts";

async function makeCases(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "return_case", {
    belongsTo: { principal_id: "person" },
    text: "id number kind opened_at opened_by state state_since touched_at",
    textOrNull: "office manager_id destination next_due",
    integer: "open_members",
    key: "id",
    indexes:
      "office+open_members+touched_at manager_id+open_members+touched_at office+state+touched_at principal_id",
  });
  await change.schema.createIndex("return_case_number").unique().on("return_case").column("number").execute();
  await makeTable(change, kind, "case_member", {
    belongsTo: { case_id: "return_case", person_id: "person" },
    text: "id role state state_since joined_at",
    textOrNull: "interrupted destination closed_at",
    key: "id",
    indexes: "case_id person_id state+state_since",
  });
}

async function makeRecords(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "case_record", {
    belongsTo: { case_id: "return_case" },
    text: "id kind open made_at made_by changed_at",
    textOrNull:
      "member_id person_id parent_id together_id happened_on outcome currency sealed struck_at struck_by struck_reason",
    integerOrNull: "amount",
    key: "id",
    indexes: "case_id kind+happened_on person_id+kind parent_id",
  });
  await makeTable(change, kind, "case_event", {
    belongsTo: { case_id: "return_case" },
    text: "id at by kind",
    textOrNull: "member_id person_id from_state to_state reason words record_id about",
    integer: "seq",
    key: "id",
    indexes: "to_state+at",
  });
  await change.schema
    .createIndex("case_event_seq")
    .unique()
    .on("case_event")
    .columns(["case_id", "seq"])
    .execute();
  await makeTable(change, kind, "case_task", {
    belongsTo: { case_id: "return_case" },
    text: "id rule about list for_right due shown_from made_at",
    textOrNull: "member_id person_id office owner_id leads values_json words done_at done_by",
    integer: "urgent",
    key: "id",
    indexes: "case_id done_at+office+list+due done_at+owner_id+due",
  });
  await makeTable(change, kind, "case_waiver", {
    belongsTo: { case_id: "return_case", member_id: "case_member" },
    text: "id person_id guard waived_at waived_by reason",
    key: "id",
    indexes: "case_id",
  });
  await makeTable(change, kind, "case_view", {
    text: "id staff_id name asked made_at",
    key: "id",
    indexes: "staff_id",
  });
}

async function makePapers(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "case_paper", {
    belongsTo: { case_id: "return_case" },
    text: "id file_id subject origin added_at added_by",
    textOrNull: "member_id person_id record_id struck_at",
    integer: "item",
    key: "id",
    indexes: "case_id",
  });
}

async function addPrintKey(change: Change, kind: DatabaseKind): Promise<void> {
  await change.schema.alterTable("case_paper").addColumn("print_key", columnTypes(kind).text).execute();
}

/** Which paper was signed on the screen: the record about it need not be told how. */
async function addSigningOnScreen(change: Change, kind: DatabaseKind): Promise<void> {
  await change.schema.alterTable("case_paper").addColumn("on_screen", columnTypes(kind).text).execute();
}

/** Who struck a paper that was filed by mistake, and why. */
async function addStriking(change: Change, kind: DatabaseKind): Promise<void> {
  for (const column of ["struck_by", "struck_reason"]) {
    await change.schema.alterTable("case_paper").addColumn(column, columnTypes(kind).text).execute();
  }
}

/** Which record was written later, however fast one followed the other; those that stand already in the order they were told in. */
async function orderRecords(change: Change, kind: DatabaseKind): Promise<void> {
  await change.schema
    .alterTable("case_record")
    .addColumn("seq", columnTypes(kind).integer, (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update case_record set seq = (
    select count(*) from case_record as earlier where earlier.case_id = case_record.case_id
    and (earlier.made_at, earlier.id) <= (case_record.made_at, case_record.id))`.execute(change);
  await change.schema.dropIndex("case_record_by_case_id").execute();
  await change.schema
    .createIndex("case_record_by_case_id_seq")
    .on("case_record")
    .columns(["case_id", "seq"])
    .execute();
}

/** The list of cases and that of ended ones in their order, with all they are narrowed by. */
async function orderLists(change: Change): Promise<void> {
  const columns = sql.raw("touched_at, id, office, manager_id, state, destination, next_due");
  await sql`create index return_case_open on return_case (${columns}) where open_members > 0`.execute(change);
  await sql`create index return_case_ended on return_case (${columns}) where open_members = 0`.execute(
    change,
  );
}

/** The same for the cases of one colleague, who may have had thousands. */
async function orderManagersLists(change: Change): Promise<void> {
  await change.schema.dropIndex("return_case_by_manager_id_open_members_touched_at").execute();
  await change.schema
    .createIndex("return_case_by_manager_id_touched_at_id")
    .on("return_case")
    .columns(["manager_id", "touched_at", "id"])
    .execute();
}

/** Who asked that the medical part of a member's file be destroyed, before whom, and what became of it. */
async function makeDestructions(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "case_destruction", {
    belongsTo: { case_id: "return_case", member_id: "case_member" },
    text: "id person_id asked_at asked_by witness_id ground words",
    textOrNull: "refused_at done_at paper_id spent_key",
    key: "id",
    indexes: "member_id witness_id+done_at spent_key",
  });
}

/** What anybody in a room may take is asked for by the right it needs, whoever's case it is. */
async function orderTasksByRight(change: Change): Promise<void> {
  await change.schema
    .createIndex("case_task_by_done_at_for_right_due")
    .on("case_task")
    .columns(["done_at", "for_right", "due"])
    .execute();
}

/** Who looks after whose cases while they are away. */
async function makeDeputies(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "case_deputy", {
    text: "id away_id deputy_id since until made_at made_by",
    textOrNull: "ended_at ended_by",
    key: "id",
    indexes: "deputy_id+until until",
  });
}

/** Cases at a step, in the list's order. No question begins with an office: whose work a case is asks for the manager too. */
async function orderListsByState(change: Change): Promise<void> {
  const columns = sql.raw("state, touched_at, id, office, manager_id, destination, next_due");
  await sql`create index return_case_open_by_state on return_case (${columns}) where open_members > 0`.execute(
    change,
  );
  for (const index of ["open_members", "state"]) {
    await change.schema.dropIndex(`return_case_by_office_${index}_touched_at`).execute();
  }
}

/** What is asked of an exit beside its reason. */
async function addMoveAnswers(change: Change): Promise<void> {
  await change.schema.alterTable("case_event").addColumn("answers", "text").execute();
}

/** Whether whoever withdrew knows what follows from it: a lawyer's task until they do. */
async function addWithdrawalTold(change: Change): Promise<void> {
  await change.schema.alterTable("case_member").addColumn("withdrawal_told", "text").execute();
}

/** Whose work it is when somebody did not come, and where it leads, by whether they want to try again. */
const followsNoShow = {
  "not-known": { rule: "travel.no-show", list: "today", for_right: "case.write", to: null },
  yes: { rule: "travel.no-show-again", list: "approval", for_right: "case.supervise", to: "rebooking" },
  no: { rule: "travel.no-show-ends", list: "today", for_right: "case.write", to: "withdrawn" },
} as const;

const noShowRules = Object.values(followsNoShow).map(({ rule }) => rule);

/**
 * Two rules asked what follows a no-show; the older one is gone, and has no words for its tasks any more. It is over for
 * whoever has a task by the other, and for whoever stands elsewhere by now; for all others its task becomes that of the
 * other.
 */
async function askOnceAfterNoShow(change: Change): Promise<void> {
  const tasks = await change
    .selectFrom("case_task")
    .innerJoin("case_member", "case_member.id", "case_task.member_id")
    .select(["case_task.id", "case_task.case_id", "case_task.due", "case_member.id as member_id"])
    .select(["case_member.state", "case_member.state_since"])
    .where("case_task.rule", "=", "cases.no-show")
    .where("case_task.done_at", "is", null)
    .orderBy("case_task.id")
    .execute();
  for (const task of tasks) {
    const { id, case_id, member_id } = task;
    const other = await change
      .selectFrom("case_task")
      .select("made_at")
      .where("member_id", "=", member_id)
      .where("rule", "in", noShowRules)
      .where("done_at", "is", null)
      .executeTakeFirst();
    const over = other?.made_at ?? (task.state === "no-show" ? null : task.state_since);
    const becomes = over === null ? await taskAfterNoShow(change, member_id, task.due) : { done_at: over };
    await change.updateTable("case_task").set(becomes).where("id", "=", id).execute();
    await sql`update return_case set next_due = (
      select min(due) from case_task where case_id = ${case_id} and done_at is null) where id = ${case_id}`.execute(
      change,
    );
  }
}

/** What the task is by the rule that stayed: decided within ten days of the day on which they did not come. */
async function taskAfterNoShow(change: Change, memberId: string, due: string) {
  const record = await change
    .selectFrom("case_record")
    .select(["open", "happened_on"])
    .where("member_id", "=", memberId)
    .where("kind", "=", "no-show")
    .where("struck_at", "is", null)
    .orderBy("seq", "desc")
    .executeTakeFirst();
  const { again } = JSON.parse(record?.open ?? "{}") as {
    readonly again?: keyof typeof followsNoShow | null;
  };
  const { to, ...follows } = followsNoShow[again ?? "not-known"];
  const leads = to && JSON.stringify({ page: `members/${memberId}/move/${to}`, right: follows.for_right });
  return { ...follows, leads, urgent: 0, due: record?.happened_on ? addDays(record.happened_on, 10) : due };
}

export const casesMigrations: readonly Migration[] = [
  { name: "cases-1-cases", apply: makeCases },
  { name: "cases-2-records", apply: makeRecords },
  { name: "cases-3-papers", apply: makePapers },
  { name: "cases-4-print-key", apply: addPrintKey },
  { name: "cases-5-record-order", apply: orderRecords },
  { name: "cases-6-struck-papers", apply: addStriking },
  { name: "cases-7-list-order", apply: orderLists },
  { name: "cases-8-managers-lists", apply: orderManagersLists },
  { name: "cases-9-signed-on-screen", apply: addSigningOnScreen },
  { name: "cases-10-destructions", apply: makeDestructions },
  { name: "cases-11-tasks-by-right", apply: orderTasksByRight },
  { name: "cases-12-deputies", apply: makeDeputies },
  { name: "cases-13-lists-by-state", apply: orderListsByState },
  { name: "cases-14-move-answers", apply: addMoveAnswers },
  { name: "cases-15-withdrawal-told", apply: addWithdrawalTold },
  { name: "cases-16-no-show-tasks", apply: askOnceAfterNoShow },
];
