import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { type Actor, actorMay, brokenGlassOf, type Right } from "../../access/index.ts";
import { type Act, keptFrom, type Noted, note } from "../../people/index.ts";
import {
  type Change,
  isListed,
  keepStatement,
  keepWriting,
  kindOf,
  type Query,
  type Tables,
} from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Cases } from "../cases.ts";
import { caseColumns } from "../dossier/case-lists.ts";
import type { ReturnCase } from "../dossier/dossier.ts";
import { toReturnCase } from "../dossier/read-facts.ts";
import type { ReturnCaseRow } from "../tables.ts";

/** A case somebody may see, and through which door they came. */
export interface SeenCase extends ReturnCase {
  /** The glass that was broken to get here; undefined for those whose work it is. */
  readonly glass: string | undefined;
  may(right: Right): boolean;
}

export const caseObject = (caseId: string): `case:${string}` => `case:${caseId}`;

/** A broken glass opens what every reader of a case sees, to read; no closed circle. */
const throughGlass: ReadonlySet<Right> = new Set<Right>(["case.read", "person.read"]);

/**
 * The only door to cases, and to whatever hangs on them. A case belongs to an office: whoever works there with the
 * right sees it, and so does its manager. Everybody else breaks the glass, with a reason; to others it is not there.
 */
export const casesFor = (cases: Pick<Cases, "now">, act: Act) => ({
  find: (query: Query, id: string) => findCase(query, cases, act.actor, id),

  /** Throws "not found". */
  async get(query: Query, id: string): Promise<SeenCase> {
    const seen = await findCase(query, cases, act.actor, id);
    if (!seen) throw notFound();
    return seen;
  },

  /**
   * Takes the case for this transaction: others who want to change it wait until it ends. Throws "not found" for those
   * who may not see it or hold none of the rights.
   */
  async hold(change: Change, id: string, rights: readonly Right[]): Promise<SeenCase> {
    const seen = await findCase(change, cases, act.actor, id);
    if (!seen || !rights.some((right) => seen.may(right))) throw notFound();
    await touchCase(change, { id, at: cases.now().toISOString() });
    return seen;
  },

  /** Cases as a query that has only those the actor's own work shows: for lists. */
  visible: (query: Query) => visibleCases(query, act.actor).where((row) => isOfTheirWork(row, act.actor)),

  /**
   * The same, but each case is asked whether it is theirs when its turn comes: for a page of a list that an index gives
   * in its order, and for few that are named. SQLite, which sees through the question, would find and sort all of theirs for the first fifty;
   * PostgreSQL, which does not, would think that few are theirs, and read all. `asked` in a kept statement, one for those
   * who may read cases and one for those who may not.
   */
  visibleInTurn: (query: Query, asked: Whoever = act.actor) =>
    visibleCases(query, asked).where((row) => {
      const offices = isListed(kindOf(query), "return_case.office", asked.offices);
      const theirs = isOf(row, act.actor, asked, [offices]);
      return kindOf(query) === "sqlite" ? sql<boolean>`case when ${theirs} then 1 else 0 end = 1` : theirs;
    }),
});

/** Whose cases are asked for; in a kept statement, values that come later. */
type Whoever = Pick<Actor, "staffId" | "offices">;

/** Writes the line without which nothing of a case is shown. */
export const noteCaseReading = (
  query: Query,
  cases: Pick<Cases, "now">,
  act: Act,
  seen: SeenCase,
  fields: readonly string[],
): Promise<void> =>
  note(
    query,
    act,
    seen.glass ? "glass.break" : "case.read",
    {
      action: "case.read",
      object: caseObject(seen.id),
      fields,
      ...(seen.glass ? { reason: `glass_break:${seen.glass}` } : {}),
    },
    cases.now(),
  );

/** Writes the line of a change of a case, under the right that allowed it. */
export const noteCaseChange = (
  change: Change,
  cases: Pick<Cases, "now">,
  act: Act,
  right: Right,
  caseId: string,
  noted: Omit<Noted, "object">,
): Promise<void> => note(change, act, right, { ...noted, object: caseObject(caseId) }, cases.now());

async function findCase(
  query: Query,
  cases: Pick<Cases, "now">,
  actor: Actor,
  id: string,
): Promise<SeenCase | undefined> {
  const [row] = await askForCase(query, { caseId: id, staffId: actor.staffId });
  return seenThrough(query, cases, actor, row);
}

/** The case of a `doorList` as far as somebody may see it; undefined where it is not there for them. */
export async function seenThrough(
  query: Query,
  cases: Pick<Cases, "now">,
  actor: Actor,
  row: DoorRow | undefined,
): Promise<SeenCase | undefined> {
  // Whoever is a relative of somebody in the case has no case here, not even through a glass.
  if (!row || Number(row.kept) === 1) return undefined;
  const { id } = row;
  const own = isOwn(actor, row);
  const glass = own ? undefined : await brokenGlassOf(query, actor, caseObject(id), cases.now());
  if (!own && glass === undefined) return undefined;
  return {
    ...toReturnCase(row),
    glass,
    may: (right) => (own ? actorMay(actor, right) : throughGlass.has(right)),
  };
}

/** PostgreSQL's lock by which those who work on some case are told from who decides of something that all cases read. */
const allCases = sql.lit(20_151_117);

/**
 * Takes the case for this transaction: others who want to change it wait until it ends. On PostgreSQL the lock of all
 * cases is taken with it, shared, and before the row: whoever has that one alone (`holdAllCases`) may take rows.
 */
export const touchCase = keepWriting(
  (query: Query, { id, at }: { readonly id: string; readonly at: string }) =>
    kindOf(query) === "postgres"
      ? sql`with gate as materialized (select pg_advisory_xact_lock_shared(${allCases}))
          update return_case set touched_at = ${at} from gate where id = ${id}`
      : query.updateTable("return_case").set({ touched_at: at }).where("id", "=", id),
);

/** Waits until nobody works on any case, and keeps it so until this transaction ends: for what every case's rules read. */
export async function holdAllCases(change: Change): Promise<void> {
  if (kindOf(change) === "postgres") await sql`select pg_advisory_xact_lock(${allCases})`.execute(change);
}

interface AskedDoor {
  readonly caseId: string;
  readonly staffId: string;
}

/** The case, and whether the member of staff stays away from somebody in it, as a list of one or none. */
export const doorList = (query: Query, { caseId, staffId }: AskedDoor) =>
  query
    .selectFrom("return_case")
    .select(caseColumns)
    .select((row) =>
      row
        .case()
        .when(row.exists(membersKeptFrom(query, { staffId }).where("case_id", "=", caseId)))
        .then(1)
        .else(0)
        .end()
        .as("kept"),
    )
    .where("return_case.id", "=", caseId);

const askForCase = keepStatement(doorList);

type DoorRow = Awaited<ReturnType<typeof askForCase>>[number];

const membersKeptFrom = (query: Query, { staffId }: Pick<Actor, "staffId">) =>
  query.selectFrom("case_member").select("case_id").where("person_id", "in", keptFrom(query, staffId));

const isOwn = (actor: Actor, { office, manager_id }: Pick<ReturnCaseRow, "office" | "manager_id">): boolean =>
  actorMay(actor, "case.read") &&
  (manager_id === actor.staffId || (office !== null && actor.offices.includes(office)));

const visibleCases = (query: Query, asked: Whoever) =>
  query.selectFrom("return_case").where("return_case.id", "not in", membersKeptFrom(query, asked));

type OfCase = ExpressionBuilder<Tables, "return_case">;

const isOfTheirWork = (row: OfCase, actor: Actor) =>
  isOf(
    row,
    actor,
    actor,
    actor.offices.length > 0 ? [row("return_case.office", "in", [...actor.offices])] : [],
  );

/** `offices`: whether it is of one of theirs, as the statement asks it. */
const isOf = (row: OfCase, actor: Actor, { staffId }: Whoever, offices: readonly Expression<SqlBool>[]) =>
  actorMay(actor, "case.read")
    ? row.or([row("return_case.manager_id", "=", staffId), ...offices])
    : row.lit(false);

/** Whose case an object is, for those who break the glass; undefined when there is no such case. */
export async function ownerOfCase(query: Query, id: string): Promise<string | null | undefined> {
  const row = await query
    .selectFrom("return_case")
    .select("manager_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.manager_id;
}
