import type { Role } from "../src/access/index.ts";
import {
  addCaseRecord,
  type application,
  assembleJourney,
  type CaseRecordKind,
  type Cases,
  casesReckonedAnew,
  type closure,
  type Dossier,
  type declaration,
  dossierOf,
  type eligibility,
  type JourneyPart,
  type MemberRole,
  type MoveOrder,
  moveMember,
  noProjects,
  openCase,
  type ProjectBook,
  readCaseFacts,
  statements,
} from "../src/cases/index.ts";
import { type Act, type PersonFacts, registerPerson } from "../src/people/index.ts";
import type { AnyForm, ValuesOf } from "../src/platform/forms/index.ts";
import type { OpenTestDatabase } from "./databases.ts";
import { aBirth, actOf, aName, openTestPeople, type TestPeople } from "./people.ts";
import { moveOnPage, orderedWhole, writeOnPage } from "./through-pages.ts";

/** Cases over a database of their own, with the parts of the journey a test wants. */
export interface TestCases extends TestPeople {
  readonly cases: Cases;
}

/** Invented projects that ask for nothing, by the ids that tests use. */
export const someProjects: ProjectBook = {
  ...noProjects,
  projectsOn: async () =>
    ["project", "one", "two"].map((id) => ({ id, number: `BG-TEST-${id}`, title: `Invented ${id}` })),
};

export async function openTestCases(
  open: OpenTestDatabase,
  parts: readonly JourneyPart[],
  projects: ProjectBook = someProjects,
): Promise<TestCases> {
  const test = await openTestPeople(open);
  const people = { ...test.people, reckonedAnew: casesReckonedAnew(() => cases) };
  const cases: Cases = { ...people, journey: assembleJourney(parts), projects };
  return { ...test, people, cases };
}

/** A case in Sofia, of people who were just invented. */
export interface TestCase {
  readonly id: string;
  /** By role: of several with one role the last. */
  readonly members: Readonly<Partial<Record<MemberRole, { readonly id: string; readonly personId: string }>>>;
  /** In the order given. */
  readonly all: readonly { readonly id: string; readonly personId: string }[];
}

export interface Invented {
  readonly role: MemberRole;
  readonly facts?: PersonFacts;
}

/** Opens a case for invented people, the principal first; an adult alone when nobody is named. */
export async function inventCase(
  { cases }: TestCases,
  invented: readonly Invented[] = [{ role: "principal" }],
  act: Act = actOf("counsellor"),
): Promise<TestCase> {
  return cases.database.change(async (change) => {
    const persons = [];
    for (const [at, { role, facts }] of invented.entries()) {
      const told = { name: [aName(`Invented ${role} ${at}`)], birth: [aBirth("1988-04-07")], ...facts };
      const { id } = await registerPerson(change, cases, act, { office: "sofia", facts: told });
      await change
        .updateTable("person")
        .set({ intake_done_at: cases.now().toISOString() })
        .where("id", "=", id)
        .execute();
      persons.push({ personId: id, role });
    }
    const { id } = await openCase(change, cases, act, { office: "sofia", members: persons as never });
    const { members } = await readCaseFacts(change, cases, id);
    const all = persons.map(({ personId }) => {
      const member = members.find((one) => one.personId === personId);
      return { id: member?.id ?? "", personId };
    });
    return { id, all, members: Object.fromEntries(persons.map(({ role }, at) => [role, all[at]])) };
  });
}

/**
 * Writes a record down on its page, by somebody with a role; gives the ids. Where the page refuses, so must the command
 * behind it: what that throws is thrown.
 */
export async function write<F extends AnyForm>(
  { cases }: TestCases,
  { id }: Pick<TestCase, "id">,
  kind: CaseRecordKind<F>,
  values: ValuesOf<F>,
  {
    by = "counsellor",
    about = [],
    parentId = null,
  }: { by?: Role; about?: readonly string[]; parentId?: string | null } = {},
): Promise<readonly string[]> {
  const command = () =>
    cases.database.change((change) =>
      addCaseRecord(change, cases, actOf(by), id, { kind, values, memberIds: about, parentId }),
    );
  // A kind of a domain that the test did not bring has no page in its house.
  if (!cases.journey.kinds.has(kind.name)) return command();
  const { status, ids } = await writeOnPage(cases, { caseId: id, kind, values, about, parentId, by });
  return status === 303 ? ids : refusedBy(status, `${kind.name} is not written by ${by}`, command);
}

/** Moves a member on the page of the move, by somebody with a role; refused as `write` is. */
export async function move(
  { cases }: TestCases,
  { id }: Pick<TestCase, "id">,
  order: MoveOrder,
  by: Role = "counsellor",
): Promise<void> {
  const { status } = await moveOnPage(cases, id, order, by);
  if (status === 303) return;
  await refusedBy(status, `${by} does not move a member to ${order.to}`, () =>
    cases.database.change((change) =>
      moveMember(change, cases, actOf(by), id, orderedWhole(order, cases.now())),
    ),
  );
}

/** Throws what the command throws; that it does nothing else where the page said no is half of each test. */
async function refusedBy(status: number, what: string, command: () => Promise<unknown>): Promise<never> {
  await command();
  throw new Error(`The page answered ${status}: ${what}. The command did it.`);
}

/** Puts a member where a test begins, past all guards: only tests may. */
export const stand = async (
  { cases }: TestCases,
  memberId: string,
  state: Dossier["member"]["state"],
): Promise<void> => {
  await cases.database.query.updateTable("case_member").set({ state }).where("id", "=", memberId).execute();
};

/** The case from a member's side. */
export const dossier = async (
  { cases }: TestCases,
  { id }: Pick<TestCase, "id">,
  memberId: string,
): Promise<Dossier> => dossierOf(await readCaseFacts(cases.database.query, cases, id), memberId);

/** The open tasks of a case: `rule due`. The papers an evidence file lacks are a task of their own that tests of it read. */
export async function tasksOf({ cases }: TestCases, { id }: Pick<TestCase, "id">): Promise<string[]> {
  const rows = await cases.database.query
    .selectFrom("case_task")
    .select(["rule", "due"])
    .where("case_id", "=", id)
    .where("done_at", "is", null)
    .where("rule", "!=", "cases.evidence")
    .orderBy("due")
    .orderBy("rule")
    .execute();
  return rows.map(({ rule, due }) => `${rule} ${due}`);
}

/** An application to go home to Iraq, made today. */
export const anApplication = (
  more: Partial<ValuesOf<(typeof application)["form"]>> = {},
): ValuesOf<(typeof application)["form"]> => ({
  destination: "IQ",
  residence_there: "right-proved",
  place: null,
  reason: null,
  help: [],
  wishes: [],
  from_day: null,
  until_day: null,
  own_means: null,
  other_parent: "no-children",
  applied_on: "2026-03-01" as never,
  ...more,
});

/** A declaration signed with a pen, every statement initialled. */
export const aDeclaration = (
  more: Partial<ValuesOf<(typeof declaration)["form"]>> = {},
): ValuesOf<(typeof declaration)["form"]> => ({
  text_version: "2026-1",
  language: "prs",
  initialled: [...statements],
  voluntary: "yes",
  asked_alone: true,
  pressure: null,
  signed_on: "2026-03-01" as never,
  signature: "pen",
  read_aloud: null,
  witness: null,
  interpreter: null,
  representative: null,
  ...more,
});

/** A closing note with every line of its list ticked. */
export const aClosure = (
  reason: ValuesOf<(typeof closure)["form"]>["reason"],
  more: Partial<ValuesOf<(typeof closure)["form"]>> = {},
): ValuesOf<(typeof closure)["form"]> => ({
  reason,
  closed_on: "2026-03-01" as never,
  tries: null,
  removed_on: null,
  removed_by: null,
  last_known: null,
  panel: null,
  review_on: null,
  advances: true,
  refunds: true,
  consents: true,
  survey: true,
  complaint: true,
  kept_until: "2031-03-01" as never,
  words: "Invented.",
  ...more,
});

/** Every criterion met, and a yes. */
export const aDecision = (
  more: Partial<ValuesOf<(typeof eligibility)["form"]>> = {},
): ValuesOf<(typeof eligibility)["form"]> => ({
  project: "project",
  target_group: "met",
  third_country: "met",
  destination_open: "met",
  not_helped_before: "met",
  means: "met",
  funds: "met",
  fit: "met",
  may_leave: "met",
  decision: "eligible",
  reason_code: null,
  referral: more.decision === "ineligible" ? "Invented legal clinic" : null,
  review_on: null,
  condition: null,
  evidence: null,
  decided_on: "2026-03-01" as never,
  ...more,
});
