import { newId } from "../../access/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import type { ValuesOf } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { requireCasework } from "../consents/state.ts";
import { type Act, note, type People } from "../people.ts";
import { membersOf, rootsOf } from "../permission/merge-group.ts";
import { objectOf, personsFor, subjectOf } from "../permission/persons-for.ts";
import { holdLogAfterCases, reckonAtEnd } from "../permission/reckoned-anew.ts";
import { readNumber } from "../person-number.ts";
import type { RecordProblems } from "../records/kind.ts";
import { openAnswers, sealAnswers } from "../records/sealing.ts";
import { RecordRefused } from "../registering/refused.ts";
import { type RelationKind, relationForm } from "./family-forms.ts";

export type Relation = ValuesOf<typeof relationForm>;

/** Seen from one of the two: what the other is to them is `reverse` of what is stored. */
const reverse: Readonly<Record<RelationKind, RelationKind>> = {
  parent: "child",
  child: "parent",
  grandparent: "grandchild",
  grandchild: "grandparent",
  guardian: "ward",
  ward: "guardian",
  spouse: "spouse",
  sibling: "sibling",
  "other-relative": "other-relative",
  companion: "companion",
};

/** Kinds that are stored the other way round: the elder or the guardian comes first. */
const younger: ReadonlySet<RelationKind> = new Set(["child", "grandchild", "ward"]);

interface Bond {
  readonly first: string;
  readonly second: string;
  readonly kind: RelationKind;
}

function bondOf(personId: string, otherId: string, kind: RelationKind): Bond {
  if (younger.has(kind)) return { first: otherId, second: personId, kind: reverse[kind] };
  const bothWays = reverse[kind] === kind;
  const turned = bothWays && otherId < personId;
  return { first: turned ? otherId : personId, second: turned ? personId : otherId, kind };
}

const refuse = (field: "other_number" | "member_number" | "kind", text: RecordProblems[string]["text"]) =>
  new RecordRefused({ [field]: { text } });

/** The other person, by the number somebody typed. Whom the actor may not see does not exist. */
export async function otherPerson(
  query: Query,
  people: People,
  act: Act,
  personId: string,
  typed: string,
  field: "other_number" | "member_number" = "other_number",
): Promise<string> {
  const number = readNumber(typed);
  const other = number && (await personsFor(people, act).byNumber(query, number));
  if (!other) throw refuse(field, "problem.no-such-number");
  const roots = await rootsOf(query, [personId, other.id]);
  const otherId = roots.get(other.id) ?? other.id;
  if (otherId === (roots.get(personId) ?? personId)) throw refuse(field, "problem.same-person");
  return otherId;
}

/**
 * Says what two persons are to each other, and how that is known. Throws `RecordRefused` for a person one may not see,
 * for what is known already, and where somebody would become their own ancestor.
 */
export async function relate(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  relation: Relation,
): Promise<string> {
  await personsFor(people, act).hold(change, personId, "person.write");
  const otherId = await otherPerson(change, people, act, personId, relation.other_number);
  return relateTo(change, people, act, personId, otherId, relation);
}

/** The same for another person whom the actor was shown: nobody types a number of somebody who stands on the page. */
export async function relateTo(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  otherId: string,
  relation: Omit<Relation, "other_number">,
): Promise<string> {
  await personsFor(people, act).hold(change, personId, "person.write");
  await requireCasework(change, personId, "about");
  const { first, second, kind } = bondOf(personId, otherId, relation.kind);
  const at = people.now();
  const id = newId(people.random);
  // Two people must not close a circle from two sides at once: they take the log's turn one after the other.
  reckonAtEnd(change, people, otherId);
  await holdLogAfterCases(change, people.database.kind);
  const fields = [`relation.${kind}`, `person:${otherId}`];
  await note(
    change,
    act,
    "person.write",
    { action: "person.relate", object: objectOf(personId), fields },
    at,
  );
  const known = await change
    .selectFrom("person_relationship")
    .select("id")
    .where("person_id", "=", first)
    .where("other_id", "=", second)
    .where("kind", "=", kind)
    .where("struck_at", "is", null)
    .executeTakeFirst();
  if (known) throw refuse("kind", "problem.relation-known");
  if (kind === "parent" && (await isAncestor(change, second, first))) {
    throw refuse("kind", "problem.relation-circle");
  }
  const place = { subject: subjectOf(first), table: "person_relationship", row: id };
  const { other_number: _, ...cells } = sealAnswers(people.vault, relationForm, place, {
    ...relation,
    other_number: "",
  });
  await change
    .insertInto("person_relationship")
    .values({
      ...cells,
      id,
      person_id: first,
      other_id: second,
      kind,
      made_at: at.toISOString(),
      made_by: act.actor.staffId,
      struck_at: null,
    } as never)
    .execute();
  return id;
}

/** Whether `elder` is among the parents of `id`, their parents, and so on. */
async function isAncestor(query: Query, elder: string, id: string): Promise<boolean> {
  const seen = new Set([id]);
  let generation = [id];
  while (generation.length > 0) {
    const rows = await query
      .selectFrom("person_relationship")
      .select("person_id")
      .where("other_id", "in", generation)
      .where("kind", "=", "parent")
      .where("struck_at", "is", null)
      .execute();
    generation = [...new Set(rows.map(({ person_id }) => person_id))].filter((parent) => !seen.has(parent));
    if (generation.includes(elder)) return true;
    for (const parent of generation) seen.add(parent);
  }
  return false;
}

/** Takes a relationship back that was wrong; it stays in the table, struck. */
export async function strikeRelation(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  relationId: string,
): Promise<void> {
  await personsFor(people, act).hold(change, personId, "person.write");
  const at = people.now();
  const members = await membersOf(change, personId);
  const struck = await change
    .updateTable("person_relationship")
    .set({ struck_at: at.toISOString() })
    .where("id", "=", relationId)
    .where((row) => row.or([row("person_id", "in", members), row("other_id", "in", members)]))
    .returning("id")
    .execute();
  if (struck.length === 0) throw notFound();
  await note(
    change,
    act,
    "person.write",
    { action: "person.strike-relation", object: objectOf(personId), fields: [`relation:${relationId}`] },
    at,
  );
}

/** A relationship as it looks from one of the two: `kind` is what they are to the other. */
export interface RelationLine extends Omit<Relation, "other_number"> {
  readonly id: string;
  readonly otherId: string;
  /** What the other is to them. */
  readonly otherIs: RelationKind;
}

/** A person's relationships; those with somebody the reader may not see are left out, as if they were not. */
export async function readRelations(
  query: Query,
  people: People,
  act: Act,
  personId: string,
): Promise<RelationLine[]> {
  const members = await membersOf(query, personId);
  const rows = await query
    .selectFrom("person_relationship")
    .selectAll()
    .where((row) => row.or([row("person_id", "in", members), row("other_id", "in", members)]))
    .where("struck_at", "is", null)
    .orderBy("made_at")
    .execute();
  const otherOf = (row: (typeof rows)[number]) =>
    members.includes(row.person_id) ? row.other_id : row.person_id;
  const visible = await personsFor(people, act).findAll(query, rows.map(otherOf));
  const lines: RelationLine[] = [];
  for (const row of rows) {
    const otherId = otherOf(row);
    const isFirst = otherId === row.other_id;
    if (!visible.has(otherId)) continue;
    const place = { subject: subjectOf(row.person_id), table: "person_relationship", row: row.id };
    const { other_number: _, ...opened } = openAnswers(
      people.vault,
      relationForm,
      place,
      row,
    ) as unknown as Relation;
    const kind = row.kind as RelationKind;
    const mine = isFirst ? kind : reverse[kind];
    lines.push({ ...opened, id: row.id, otherId, kind: mine, otherIs: reverse[mine] });
  }
  return lines;
}
