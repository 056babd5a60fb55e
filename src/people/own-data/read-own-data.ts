import { missionDay } from "../../core/day.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type ConsentLine, readConsents } from "../consents/record-consent.ts";
import { type CustodyLine, readCustody } from "../custody/move-original.ts";
import { judgementsOf, type OwnJudgement } from "../duplicates/faces/judge-faces.ts";
import { keepExport } from "../exporting/export-persons.ts";
import { type RelationLine, readRelations } from "../family/relate.ts";
import { type Hold, holdsOn } from "../holds/read-holds.ts";
import { type Act, demand, note, type People } from "../people.ts";
import { membersOf } from "../permission/merge-group.ts";
import { objectOf, personsFor } from "../permission/persons-for.ts";
import { type Facts, factsOf } from "../reading/facts.ts";
import type { ChapterReader, OwnChapter } from "./chapter.ts";

/** Who had the record before them, told as the person may know it: the role, not the name. */
export interface Opening {
  /** `YYYY-MM-DD`, in UTC as the log counts. */
  readonly day: string;
  readonly role: string;
  readonly action: string;
  readonly times: number;
}

/** All that is on record about a person. Of others only that they are related, and how. */
export interface OwnData {
  readonly number: string;
  readonly registeredAt: string;
  readonly office: string | null;
  readonly facts: Facts;
  readonly consents: readonly ConsentLine[];
  readonly relations: readonly Pick<RelationLine, "otherIs" | "evidence">[];
  readonly custody: readonly CustodyLine[];
  /** That nothing of it is destroyed, from which day and until which; why would tell of complaints and cases of others. */
  readonly holds: readonly Pick<Hold, "since" | "until">[];
  /** What was seen when their photographs were compared with another record's, of which nothing is told. */
  readonly faces: readonly OwnJudgement[];
  readonly openings: readonly Opening[];
  /** Scans, first contacts, and what later parts of the program know. */
  readonly chapters: readonly OwnChapter[];
}

/**
 * Reads all that is on record about a person, to be given to them. Whoever gives it says why; it is noted before it is
 * read. Throws "not found" for those who may not see all of the person.
 */
export async function readOwnData(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  reason: string,
  readers: readonly ChapterReader[] = [],
): Promise<OwnData> {
  const right = demand(act.actor, "person.own-data");
  const seen = await personsFor(people, act).get(change, personId);
  if (!seen.may("person.read-whole")) throw notFound();
  const members = await membersOf(change, personId);
  const openings = await readOpenings(change, members);
  const given = {
    kind: "own-data",
    format: "zip",
    persons: 1,
    columns: "",
    encrypted: false,
    reason,
  } as const;
  const exportId = await keepExport(change, people, act, given);
  const noted = {
    action: "person.own-data",
    object: objectOf(personId),
    fields: [`people-export:${exportId}`],
    ...(seen.glass ? { reason: `glass_break:${seen.glass}` } : {}),
  } as const;
  await note(change, act, right, noted, people.now());
  const chapters: OwnChapter[] = [];
  for (const read of readers)
    chapters.push(await read(change, act, [personId, ...members.filter((id) => id !== personId)]));
  return {
    number: seen.number,
    registeredAt: seen.registeredAt,
    office: seen.office,
    facts: await factsOf(change, people, personId),
    consents: await readConsents(change, people, personId),
    relations: (await readRelations(change, people, act, personId)).map(({ otherIs, evidence }) => ({
      otherIs,
      evidence,
    })),
    holds: (await holdsOn(change, people, personId)).map(({ since, until }) => ({ since, until })),
    faces: await judgementsOf(change, personId),
    custody: await readCustody(change, people, personId),
    openings,
    chapters,
  };
}

/** Every line of the log about the person's records, by day, role and what was done. */
async function readOpenings(change: Change, members: readonly string[]): Promise<Opening[]> {
  const rows = await change
    .selectFrom("audit_line")
    .select(["at", "role", "action"])
    .where("object", "in", members.map(objectOf))
    .orderBy("seq")
    .execute();
  const counted = new Map<string, { day: string; role: string; action: string; times: number }>();
  for (const { at, role, action } of rows) {
    const day = missionDay(at);
    const key = `${day} ${role} ${action}`;
    const known = counted.get(key) ?? { day, role, action, times: 0 };
    known.times += 1;
    counted.set(key, known);
  }
  return [...counted.values()];
}
