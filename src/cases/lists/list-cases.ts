import { sql } from "kysely";
import { actorMay, sealedNames } from "../../access/index.ts";
import { type LabelRow, labelList } from "../../people/index.ts";
import { keepTogether, type Query } from "../../platform/db/index.ts";
import type { Act, Cases } from "../cases.ts";
import type { MemberState } from "../journey/states.ts";
import { casesFor } from "../permission/cases-for.ts";
import { type KeptView, viewList } from "./kept-views.ts";

/** Which cases a list shows. */
export interface CaseFilter {
  readonly ended: boolean;
  readonly state: MemberState | null;
  /** A colleague's id; null for everybody's. */
  readonly managerId: string | null;
  readonly destination: string | null;
  /** Only those where something is due before this day, `YYYY-MM-DD`. */
  readonly dueBefore: string | null;
}

export interface ListedCase {
  readonly id: string;
  readonly number: string;
  readonly kind: "individual" | "family";
  readonly principalId: string;
  readonly managerId: string | null;
  readonly state: MemberState;
  readonly stateSince: string;
  readonly destination: string | null;
  readonly nextDue: string | null;
  readonly touchedAt: string;
}

/** Where a page of the list ended; the next one goes on behind it. */
export interface ListPlace {
  readonly touchedAt: string;
  readonly id: string;
}

const casesOnAPage = 50;
const beginning: ListPlace = { touchedAt: "", id: "" };

/** A page of the list, and what it says beside: sealed names for `labelsFrom` and `namesFrom`, and the views that are kept. */
export interface ListPage {
  readonly cases: readonly ListedCase[];
  /** Where the next page goes on. */
  readonly next: ListPlace | null;
  readonly labelRows: readonly LabelRow[];
  readonly managers: readonly { readonly id: string; readonly name: string }[];
  readonly views: readonly KeptView[];
}

/** A page of the cases somebody may see, those touched last first, in one statement. */
export async function listCases(
  query: Query,
  cases: Pick<Cases, "now">,
  act: Act,
  filter: CaseFilter,
  after: ListPlace | null = null,
): Promise<ListPage> {
  const { staffId, offices } = act.actor;
  const ask = statementOf(cases, act, filter, after);
  const asked = { ...filter, ...(after ?? beginning), staffId, offices };
  const { shown, labels, managers, views } = await ask(query, asked);
  const onPage = shown.slice(0, casesOnAPage);
  const last = onPage.at(-1);
  const theirs = new Set(onPage.map(({ principalId }) => principalId));
  return {
    cases: onPage,
    next: last && shown.length > casesOnAPage ? { touchedAt: last.touchedAt, id: last.id } : null,
    labelRows: labels.filter(({ id }) => theirs.has(id)),
    managers,
    views,
  };
}

const shownColumns = Object.keys({
  id: 1,
  number: 1,
  kind: 1,
  principalId: 1,
  managerId: 1,
  state: 1,
  stateSince: 1,
  destination: 1,
  nextDue: 1,
  touchedAt: 1,
} satisfies Record<keyof ListedCase, 1>) as (keyof ListedCase)[];

/** What a statement of the list is asked with; a filter that it does not have, it does not look at. */
type AskedPage = { readonly [K in Exclude<keyof CaseFilter, "ended">]: string | null } & ListPlace & {
    readonly staffId: string;
    readonly offices: readonly string[];
  };

type PageStatement = ReturnType<typeof keepPage>;

const statements = new Map<string, PageStatement>();

/** One statement is kept for each choice of filters, with all that the page needs. */
function statementOf(
  cases: Pick<Cases, "now">,
  act: Act,
  filter: CaseFilter,
  after: ListPlace | null,
): PageStatement {
  const choice = [
    ...Object.values(filter).map(Boolean),
    after !== null,
    actorMay(act.actor, "case.read"),
  ].join();
  const known = statements.get(choice) ?? keepPage(cases, act, filter, after !== null);
  statements.set(choice, known);
  return known;
}

const keepPage = (cases: Pick<Cases, "now">, act: Act, filter: CaseFilter, goesOn: boolean) =>
  keepTogether(
    (query: Query, { staffId }: AskedPage) => ({
      shown: query
        .selectFrom(sql<ListedCase>`shown_case`.as("shown_case"))
        .select(shownColumns)
        .orderBy("touchedAt", "desc")
        .orderBy("id", "desc"),
      labels: labelList(query),
      managers: sealedNames(query).where("id", "in", sql<string>`(select "managerId" from shown_case)`),
      views: viewList(query, { staffId }),
    }),
    (query, asked) => ({
      shown_case: sql`select * from ${pageOf(query, cases, act, filter, goesOn, asked)} as page`,
      asked_person: sql`select "principalId" as person_id from shown_case`,
    }),
  );

/** One more than a page, to know whether there is a next one. */
function pageOf(
  query: Query,
  cases: Pick<Cases, "now">,
  act: Act,
  filter: CaseFilter,
  goesOn: boolean,
  asked: AskedPage,
) {
  let rows = casesFor(cases, act)
    .visibleInTurn(query, asked)
    .select([
      "id",
      "number",
      "kind",
      "principal_id as principalId",
      "manager_id as managerId",
      "state",
      "state_since as stateSince",
      "destination",
      "next_due as nextDue",
      "touched_at as touchedAt",
    ])
    // Written out, because the indexes of both lists are of those cases alone.
    .where(({ eb, lit }) => eb("open_members", filter.ended ? "=" : ">", lit(0)));
  if (filter.state) rows = rows.where("state", "=", asked.state as MemberState);
  if (filter.managerId) rows = rows.where("manager_id", "=", asked.managerId);
  if (filter.destination) rows = rows.where("destination", "=", asked.destination);
  if (filter.dueBefore) rows = rows.where("next_due", "<", asked.dueBefore);
  if (goesOn) {
    rows = rows.where((row) =>
      row.or([
        row("touched_at", "<", asked.touchedAt),
        row.and([row("touched_at", "=", asked.touchedAt), row("id", "<", asked.id)]),
      ]),
    );
  }
  return rows
    .orderBy("touched_at", "desc")
    .orderBy("id", "desc")
    .limit(sql.lit(casesOnAPage + 1));
}
