import { type ExpressionBuilder, sql } from "kysely";
import { type Actor, actorMay, brokenGlassOf, type Right } from "../../access/index.ts";
import { type AuditEntry, appendAuditLine } from "../../platform/audit/index.ts";
import {
  type Change,
  keepTogether,
  kindOf,
  listedRows,
  type Query,
  type Tables,
} from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type Act, lineOf, type Noted, type People } from "../people.ts";
import { keptFrom } from "./kept-from.ts";
import { groupsFrom, membersIn, mergedList, ofWholePersons, wholePersons } from "./merge-group.ts";
import { reckonAtEnd } from "./reckoned-anew.ts";

/** A person somebody may see: who it is and through which door they came. */
export interface SeenPerson {
  readonly id: string;
  /** All records of the person, this one among them: the one they are found under first, the others by id. */
  readonly members: readonly string[];
  readonly number: string;
  readonly office: string | null;
  readonly ownerId: string | null;
  readonly registeredAt: string;
  readonly intakeDoneAt: string | null;
  readonly mergedInto: string | null;
  /** The glass that was broken to get here; undefined for those whose work it is. */
  readonly glass: string | undefined;
  /** The rights the reader has over this person. */
  may(right: Right): boolean;
}

/** The vault's subject of a person: erasing the key erases them. */
export const subjectOf = (personId: string): string => `person:${personId}`;
export const objectOf = (personId: string): `person:${string}` => `person:${personId}`;

/** What a broken glass opens: all there is to read, nothing to write. */
const throughGlass: ReadonlySet<Right> = new Set<Right>(["person.read", "person.read-whole"]);

/**
 * The only door to persons. Whom the actor may not see is not there. Persons belong to an office; whoever works there
 * with the right sees them, and so does their owner. Everybody else breaks the glass, with a reason.
 */
export const personsFor = (people: Pick<People, "now" | "reckonedAnew">, act: Act) => ({
  /** The person, or undefined: there is none, or none for this actor. */
  find: (query: Query, id: string) => findPerson(query, people, act.actor, id),

  /** Of many those who are there, by id. */
  findAll: (query: Query, ids: readonly string[]) => findPersons(query, people, act.actor, ids),

  /** The one; throws "not found". */
  async get(query: Query, id: string): Promise<SeenPerson> {
    const seen = await findPerson(query, people, act.actor, id);
    if (!seen) throw notFound();
    return seen;
  },

  /** By the number people say on the phone. */
  async byNumber(query: Query, number: string): Promise<SeenPerson | undefined> {
    const row = await query.selectFrom("person").select("id").where("number", "=", number).executeTakeFirst();
    return row && findPerson(query, people, act.actor, row.id);
  },

  /**
   * Takes the person for this transaction, to change something about them: others who want to wait until it ends, and
   * what reckons with them reckons anew. Throws "not found" for those who may not see them or lack the right.
   */
  async hold(change: Change, id: string, right: Right): Promise<SeenPerson> {
    const seen = await findPerson(change, people, act.actor, id);
    if (!seen?.may(right)) throw notFound();
    await change
      .updateTable("person")
      .set((row) => ({ number: row.ref("number") }))
      .where("id", "=", id)
      .execute();
    if (right !== "person.read") reckonAtEnd(change, people, id);
    return seen;
  },

  /** Persons as a query that has only those the actor's own work shows: for lists and for searching. */
  visible: (query: Query) => visiblePersons(query, act.actor).where((row) => isTheirs(row, act.actor)),

  /** The same, each asked in its turn, for the first of a list that an index gives in its order (as `casesFor` does). */
  visibleInTurn: (query: Query) =>
    visiblePersons(query, act.actor).where((row) => {
      const theirs = isTheirs(row, act.actor);
      return kindOf(query) === "sqlite" ? sql<boolean>`case when ${theirs} then 1 else 0 end = 1` : theirs;
    }),
});

/** Writes the line without which nothing about a person is shown; through a glass it names the glass. */
export const noteReading = (
  query: Query,
  people: Pick<People, "now">,
  act: Act,
  seen: SeenPerson,
  noted: Omit<Noted, "object" | "reason">,
): Promise<unknown> => appendAuditLine(query, readingLine(act, seen, noted), people.now);

/** That line, for what writes it itself. */
export const readingLine = (
  act: Act,
  seen: SeenPerson,
  noted: Omit<Noted, "object" | "reason">,
): AuditEntry =>
  lineOf(act, seen.glass ? "glass.break" : "person.read", {
    ...noted,
    object: objectOf(seen.id),
    reason: seen.glass && `glass_break:${seen.glass}`,
  });

interface AtTheDoor {
  readonly ids: readonly string[];
  readonly staffId: string;
}

/** All records of the persons these records belong to, and which of them the member of staff stays away from. */
const askAtDoor = keepTogether(
  (query: Query, { staffId }: AtTheDoor) => ({
    records: query
      .selectFrom("person")
      .select(["id", "number", "office", "owner_id", "registered_at", "intake_done_at", "merged_into"])
      .where("id", "in", ofWholePersons),
    merged: mergedList(query),
    kept: query
      .selectFrom(keptFrom(query, staffId).as("kept"))
      .select("kept.person_id")
      .where("kept.person_id", "in", ofWholePersons),
  }),
  (query, { ids }) => wholePersons(listedRows(kindOf(query), "person_id", ids)),
);

async function findPersons(
  query: Query,
  people: Pick<People, "now">,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeenPerson>> {
  const found = new Map<string, SeenPerson>();
  if (ids.length === 0) return found;
  const { records, merged, kept } = await askAtDoor(query, { ids, staffId: actor.staffId });
  const rows = new Map(records.map((row) => [row.id, row]));
  const groups = groupsFrom(ids, merged);
  const keptIds = new Set(kept.map(({ person_id }) => person_id));
  for (const id of ids) {
    const row = rows.get(id);
    const members = membersIn(groups, id);
    if (!row || members.some((member) => keptIds.has(member))) continue;
    // Whose work any of the records is, sees the one person.
    const own = members.some((member) => isOwn(actor, rows.get(member) ?? row));
    const glass = own ? undefined : await brokenGlass(query, people, actor, [id, ...members]);
    if (!own && glass === undefined) continue;
    found.set(id, {
      id,
      members,
      number: row.number,
      office: row.office,
      ownerId: row.owner_id,
      registeredAt: row.registered_at,
      intakeDoneAt: row.intake_done_at,
      mergedInto: row.merged_into,
      glass,
      may: (right) => (own ? actorMay(actor, right) : throughGlass.has(right)),
    });
  }
  return found;
}

async function findPerson(
  query: Query,
  people: Pick<People, "now">,
  actor: Actor,
  id: string,
): Promise<SeenPerson | undefined> {
  return (await findPersons(query, people, actor, [id])).get(id);
}

async function brokenGlass(
  query: Query,
  people: Pick<People, "now">,
  actor: Actor,
  records: readonly string[],
): Promise<string | undefined> {
  for (const id of new Set(records)) {
    const glass = await brokenGlassOf(query, actor, objectOf(id), people.now());
    if (glass !== undefined) return glass;
  }
  return undefined;
}

const isOwn = (actor: Actor, { office, owner_id }: { office: string | null; owner_id: string | null }) =>
  actorMay(actor, "person.read") &&
  (owner_id === actor.staffId || (office !== null && actor.offices.includes(office)));

const visiblePersons = (query: Query, actor: Actor) =>
  query
    .selectFrom("person")
    .where("person.merged_into", "is", null)
    .where("person.id", "not in", keptFrom(query, actor.staffId));

const isTheirs = (person: ExpressionBuilder<Tables, "person">, actor: Actor) =>
  actorMay(actor, "person.read")
    ? person.or([
        person("person.owner_id", "=", actor.staffId),
        ...(actor.offices.length > 0 ? [person("person.office", "in", [...actor.offices])] : []),
        person.exists(
          person
            .selectFrom("person_group")
            .innerJoin("person as merged", "merged.id", "person_group.person_id")
            .select("merged.id")
            .whereRef("person_group.root_id", "=", "person.id")
            .where((merged) =>
              merged.or([
                merged("merged.owner_id", "=", actor.staffId),
                ...(actor.offices.length > 0 ? [merged("merged.office", "in", [...actor.offices])] : []),
              ]),
            ),
        ),
      ])
    : person.lit(false);

/** The person with a number, for those who may break a glass and have yet to say why. */
export async function personBehindGlass(query: Query, number: string): Promise<string | undefined> {
  const row = await query.selectFrom("person").select("id").where("number", "=", number).executeTakeFirst();
  return row?.id;
}

/** Whose record a person is, for those who break the glass; undefined when there is no such person. */
export async function ownerOfPerson(query: Query, id: string): Promise<string | null | undefined> {
  const row = await query.selectFrom("person").select("owner_id").where("id", "=", id).executeTakeFirst();
  return row?.owner_id;
}
