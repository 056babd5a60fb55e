import { missionDay } from "../../core/day.ts";
import { keepStatement, type Query, type Tables } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type Act, demand, note, type People } from "../people.ts";
import { membersOf, recordsOf } from "../permission/merge-group.ts";
import { subjectOf } from "../permission/persons-for.ts";
import type { PersonNumber } from "../person-number.ts";
import type { HoldGround } from "./hold-form.ts";

declare module "../../platform/db/tables.ts" {
  interface Tables {
    /** That nothing about a person is destroyed for now. Days are `YYYY-MM-DD`. */
    person_hold: {
      id: string;
      person_id: string;
      ground: HoldGround;
      /** Sealed. */
      words: string;
      since: string;
      /** Null: until somebody lifts it. */
      until: string | null;
      placed_at: string;
      placed_by: string;
      lifted_at: string | null;
      lifted_by: string | null;
      /** Sealed. */
      lifted_words: string | null;
    };
  }
}

/** That nothing about a person is destroyed: from a day on, until one or until somebody lifts it. Days are `YYYY-MM-DD`. */
export interface Hold {
  readonly id: string;
  readonly personId: string;
  readonly ground: HoldGround;
  readonly words: string;
  readonly since: string;
  readonly until: string | null;
  readonly placedAt: Date;
  readonly placedBy: string;
  readonly lifted: { readonly at: Date; readonly by: string; readonly words: string } | null;
}

/** A hold as those see it who watch over data: the person by number alone. */
export interface WatchedHold extends Hold {
  readonly number: PersonNumber;
}

/** Something was to be destroyed that a hold keeps. Nothing was. */
export class HoldStands extends Error {
  override readonly name = "HoldStands";
  readonly hold: Hold;

  constructor(hold: Hold) {
    super("A hold stands: nothing about the person is destroyed.");
    this.hold = hold;
  }
}

export const wordsPlace = (column: "words" | "lifted_words", row: string) => ({
  table: "person_hold",
  column,
  row,
});

/** Whether a hold stands on a day of the mission. */
export const standsOn = ({ until, lifted }: Pick<Hold, "until" | "lifted">, today: string): boolean =>
  lifted === null && (until === null || until >= today);

/** Every hold there ever was on a person, and on the records merged with them, the latest first. Whoever asks may read the person. */
export async function readHolds(
  query: Query,
  people: Pick<People, "vault">,
  personId: string,
): Promise<readonly Hold[]> {
  const rows = await askForHolds(query, { personId });
  return rows.map((row) => toHold(people, row));
}

const askForHolds = keepStatement((query: Query, { personId }: { readonly personId: string }) =>
  query
    .selectFrom("person_hold")
    .select(["id", "person_id", "ground", "words", "since", "until", "placed_at", "placed_by"])
    .select(["lifted_at", "lifted_by", "lifted_words"])
    .where("person_id", "in", recordsOf(personId))
    .orderBy("placed_at", "desc")
    .orderBy("id"),
);

/** The holds on a person that stand today. */
export async function holdsOn(
  query: Query,
  people: Pick<People, "vault" | "now">,
  personId: string,
): Promise<readonly Hold[]> {
  const today = missionDay(people.now());
  return (await readHolds(query, people, personId)).filter((hold) => standsOn(hold, today));
}

/** Throws `HoldStands` where nothing about the person may be destroyed today: by hand, by a clock, or because they asked. */
export async function requireNoHold(
  query: Query,
  people: Pick<People, "vault" | "now">,
  personId: string,
): Promise<void> {
  const [hold] = await holdsOn(query, people, personId);
  if (hold) throw new HoldStands(hold);
}

/** The vault's subjects of all persons on whom a hold stands, with those they are merged with: what no clock removes. */
export async function subjectsUnderHold(query: Query, now: Date): Promise<readonly string[]> {
  const today = missionDay(now);
  const rows = await query
    .selectFrom("person_hold")
    .select("person_id")
    .distinct()
    .where("lifted_at", "is", null)
    .where((row) => row.or([row("until", "is", null), row("until", ">=", today)]))
    .execute();
  const groups = await Promise.all(rows.map(({ person_id }) => membersOf(query, person_id)));
  return [...new Set(groups.flat())].map(subjectOf);
}

const longestList = 200;

/** The latest holds on anybody, for those who watch over data, with its line in the log. Throws "not found" for others. */
export const watchHolds = (query: Query, people: People, act: Act): Promise<readonly WatchedHold[]> =>
  watched(query, people, act, null);

/** One hold, however long ago. Throws "not found". */
export async function watchHold(query: Query, people: People, act: Act, id: string): Promise<WatchedHold> {
  const [found] = await watched(query, people, act, id);
  if (!found) throw notFound();
  return found;
}

async function watched(
  query: Query,
  people: People,
  act: Act,
  only: string | null,
): Promise<readonly WatchedHold[]> {
  const right = demand(act.actor, "oversight.read");
  const rows = await query
    .selectFrom("person_hold")
    .innerJoin("person", "person.id", "person_hold.person_id")
    .selectAll("person_hold")
    .select("person.number")
    .$if(only !== null, (holds) => holds.where("person_hold.id", "=", only))
    .orderBy("placed_at", "desc")
    .orderBy("person_hold.id")
    .limit(longestList)
    .execute();
  const fields = rows.map(({ id }) => `hold:${id}`);
  await note(query, act, right, { action: "person.holds", object: "hold:list", fields }, people.now());
  return rows.map((row) => ({ ...toHold(people, row), number: row.number as PersonNumber }));
}

function toHold({ vault }: Pick<People, "vault">, row: Tables["person_hold"]): Hold {
  const subject = subjectOf(row.person_id);
  const opened = (column: "words" | "lifted_words", sealed: string) =>
    // Of somebody erased since only that there was a hold is left.
    vault.isDestroyed(subject) ? "" : vault.unseal(subject, wordsPlace(column, row.id), sealed);
  return {
    id: row.id,
    personId: row.person_id,
    ground: row.ground,
    words: opened("words", row.words),
    since: row.since,
    until: row.until,
    placedAt: new Date(row.placed_at),
    placedBy: row.placed_by,
    lifted:
      row.lifted_at === null
        ? null
        : {
            at: new Date(row.lifted_at),
            by: row.lifted_by ?? "",
            words: row.lifted_words === null ? "" : opened("lifted_words", row.lifted_words),
          },
  };
}
