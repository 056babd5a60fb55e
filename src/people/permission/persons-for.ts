import { type Actor, actorMay, brokenGlassOf, type Right } from "../../access/index.ts";
import { type AuditEntry, appendAuditLine } from "../../platform/audit/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type Act, lineOf, type Noted, type People } from "../people.ts";
import { isRecused, keptFrom } from "./kept-from.ts";
import { membersOf } from "./merge-group.ts";

/** A person somebody may see: who it is and through which door they came. */
export interface SeenPerson {
  readonly id: string;
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
export const personsFor = (people: Pick<People, "now">, act: Act) => ({
  /** The person, or undefined: there is none, or none for this actor. */
  find: (query: Query, id: string) => findPerson(query, people, act.actor, id),

  /** The same; throws "not found". */
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
   * Takes the person for this transaction, to change something about them: others who want to wait until it ends.
   * Throws "not found" for those who may not see them or lack the right.
   */
  async hold(change: Change, id: string, right: Right): Promise<SeenPerson> {
    const seen = await findPerson(change, people, act.actor, id);
    if (!seen?.may(right)) throw notFound();
    await change
      .updateTable("person")
      .set((row) => ({ number: row.ref("number") }))
      .where("id", "=", id)
      .execute();
    return seen;
  },

  /** Persons as a query that has only those the actor's own work shows: for lists and for searching. */
  visible: (query: Query) => visiblePersons(query, act.actor),
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

async function findPerson(
  query: Query,
  people: Pick<People, "now">,
  actor: Actor,
  id: string,
): Promise<SeenPerson | undefined> {
  const row = await query.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const records = await recordsOfOne(query, row);
  const ids = records.map((record) => record.id);
  if (await isRecused(query, actor.staffId, ids)) return undefined;
  const own = records.some((record) => isOwn(actor, record));
  const glass = own ? undefined : await brokenGlass(query, people, actor, records);
  if (!own && glass === undefined) return undefined;
  return {
    id: row.id,
    number: row.number,
    office: row.office,
    ownerId: row.owner_id,
    registeredAt: row.registered_at,
    intakeDoneAt: row.intake_done_at,
    mergedInto: row.merged_into,
    glass,
    may: (right) => (own ? actorMay(actor, right) : throughGlass.has(right)),
  };
}

interface Owned {
  readonly id: string;
  readonly office: string | null;
  readonly ownerId: string | null;
}

/** The record and all it was merged with: whose work any of them is, sees the one person. */
async function recordsOfOne(
  query: Query,
  row: { readonly id: string; readonly office: string | null; readonly owner_id: string | null },
): Promise<Owned[]> {
  const own: Owned = { id: row.id, office: row.office, ownerId: row.owner_id };
  const others = (await membersOf(query, row.id)).filter((id) => id !== row.id);
  if (others.length === 0) return [own];
  const rows = await query
    .selectFrom("person")
    .select(["id", "office", "owner_id as ownerId"])
    .where("id", "in", others)
    .execute();
  return [own, ...rows];
}

async function brokenGlass(
  query: Query,
  people: Pick<People, "now">,
  actor: Actor,
  records: readonly Owned[],
): Promise<string | undefined> {
  for (const { id } of records) {
    const glass = await brokenGlassOf(query, actor, objectOf(id), people.now());
    if (glass !== undefined) return glass;
  }
  return undefined;
}

const isOwn = (actor: Actor, { office, ownerId }: { office: string | null; ownerId: string | null }) =>
  actorMay(actor, "person.read") &&
  (ownerId === actor.staffId || (office !== null && actor.offices.includes(office)));

const visiblePersons = (query: Query, actor: Actor) =>
  query
    .selectFrom("person")
    .where("person.merged_into", "is", null)
    .where("person.id", "not in", keptFrom(query, actor.staffId))
    .where((person) =>
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
        : person.lit(false),
    );

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
