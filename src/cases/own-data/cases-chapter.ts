import { missionDay } from "../../core/day.ts";
import {
  type ChapterReader,
  type LeftOutFor,
  type OwnChapter,
  saidAnswers,
  writeNumber,
} from "../../people/index.ts";
import { type Change, isListed } from "../../platform/db/index.ts";
import { fileTypes } from "../../platform/files/index.ts";
import type { Option } from "../../platform/forms/index.ts";
import type { Act, Cases } from "../cases.ts";
import { type CaseFacts, type Dossier, dossierOf, type Member } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { type CaseRecord, toCaseRecord } from "../dossier/record.ts";
import { openPaper, readPapers } from "../evidence/papers.ts";
import { casesFor, noteCaseReading, type SeenCase } from "../permission/cases-for.ts";
import { valuesOfRecord } from "../records/read-record.ts";
import { declarationsFor } from "../steps/signed-by-parent.ts";
import {
  type CaseWords,
  followed,
  inEach,
  readCaseWords,
  type SheetLanguages,
  toldReckoned,
} from "./words.ts";

type Offered = Readonly<Record<string, readonly Option[]>>;

/** What is told of one case. */
type Told = Pick<OwnChapter, "sections" | "files" | "leftOut"> & { readonly data: object };

/**
 * Reads a person's cases: how they moved, and everything written down about this person in them, whichever part of the program
 * wrote it. Left out and counted are the lawyer's talks, closed circles of which the giver is not one, what is said of
 * a whole family together, and cases the giver may not see.
 */
export async function casesChapter(
  cases: Cases,
  languages: SheetLanguages,
  offered: Offered,
): Promise<ChapterReader> {
  const words = await readCaseWords(cases.journey, languages);
  return async (change, act, personIds) => {
    const memberships = await change
      .selectFrom("case_member")
      .select(["id", "case_id"])
      .where(isListed(cases.database.kind, "person_id", personIds))
      .orderBy("joined_at")
      .execute();
    const told: Told[] = [];
    let elsewhere = 0;
    for (const { id: memberId, case_id } of memberships) {
      const seen = await casesFor(cases, act).find(change, case_id);
      if (seen)
        told.push(
          await tellCase(change, cases, act, { seen, memberId, words, offered, no: told.length + 1 }),
        );
      else elsewhere += 1;
    }
    const leftOut: Partial<Record<LeftOutFor, number>> = { elsewhere };
    for (const one of told) {
      for (const [why, count] of Object.entries(one.leftOut) as [LeftOutFor, number][]) {
        leftOut[why] = (leftOut[why] ?? 0) + count;
      }
    }
    return {
      heading: "own.cases",
      name: "cases",
      sections: told.flatMap(({ sections }) => sections),
      data: told.map(({ data }) => data),
      files: told.flatMap(({ files }) => files),
      leftOut,
    };
  };
}

interface Telling {
  readonly seen: SeenCase;
  readonly memberId: string;
  readonly words: CaseWords;
  readonly offered: Offered;
  /** The how-manieth case of the file. */
  readonly no: number;
}

async function tellCase(change: Change, cases: Cases, act: Act, telling: Telling): Promise<Told> {
  const { seen, memberId, words, no } = telling;
  const number = writeNumber(seen.number);
  const facts = await readCaseFacts(change, cases, seen.id);
  const member = facts.members.find(({ id }) => id === memberId) as Member;
  await noteCaseReading(change, cases, act, seen, [`person:${member.personId}`, "own-data"]);
  const moves = await readMoves(change, memberId);
  const records = await recordsAbout(change, cases, telling, facts, member);
  const forMe = signedFor(cases, words, dossierOf(facts, memberId));
  const files = await papersOf(change, cases, act, seen.id, memberId, no);
  return {
    sections: [
      {
        title: inEach(words.ofCase.both("cases.number"), (one) => `${one} ${number}`),
        rows: moves.map(({ at, to }) => ({ label: words.day(at), value: words.ofCase.both(`state.${to}`) })),
      },
      ...forMe.map(({ title, rows }) => ({ title, rows })),
      ...records.told.map(({ title, rows }) => ({ title, rows })),
    ],
    data: {
      number: seen.number,
      moves,
      records: records.told.map(({ data }) => data),
      signedByParent: forMe.map(({ data }) => data),
      papers: files.map(({ name }) => name),
    },
    files,
    leftOut: records.leftOut,
  };
}

/** What a parent signed for a child that does not sign itself: that it counts, and since when; not what the parent answered. */
function signedFor(cases: Cases, words: CaseWords, dossier: Dossier) {
  const kind = cases.journey.kinds.get("declaration");
  if (!kind) return [];
  const both = words.of(kind).both;
  return declarationsFor(dossier)
    .filter(({ by }) => by.id !== dossier.member.id)
    .map(({ record: { happenedOn, madeAt } }) => ({
      title: followed(both(kind.title), words.day(happenedOn ?? madeAt)),
      rows: [{ label: both("declaration.representative"), value: both("declaration.by-parent") }],
      data: { kind: kind.name, written: madeAt, happenedOn },
    }));
}

async function readMoves(change: Change, memberId: string) {
  const rows = await change
    .selectFrom("case_event")
    .select(["at", "to_state"])
    .where("member_id", "=", memberId)
    .where("to_state", "is not", null)
    .orderBy("seq")
    .execute();
  return rows.flatMap(({ at, to_state }) => (to_state === null ? [] : [{ at, to: to_state }]));
}

async function recordsAbout(
  change: Change,
  cases: Cases,
  { seen, words, offered }: Telling,
  facts: CaseFacts,
  member: Member,
) {
  const rows = await change
    .selectFrom("case_record")
    .selectAll()
    .where("case_id", "=", seen.id)
    .where((row) => row.or([row("member_id", "=", member.id), row("member_id", "is", null)]))
    .orderBy("seq")
    .execute();
  const dossier = dossierOf(facts, member.id);
  const records = rows.map(toCaseRecord);
  const project = await projectsThen(change, cases, records, { words, offered });
  const leftOut: Partial<Record<LeftOutFor, number>> = {};
  const told = records.flatMap((record) => {
    const kind = cases.journey.kinds.get(record.kind);
    if (!kind) return [];
    const why = whyLeftOut(record, kind.circle === "legal", seen.may(kind.reads), facts.members.length);
    if (why) {
      leftOut[why] = (leftOut[why] ?? 0) + 1;
      return [];
    }
    const values = valuesOfRecord(cases, kind, record);
    const options = { ...offered, project, ...kind.offered(dossier, words.main) };
    const { madeAt, happenedOn, struckAt } = record;
    return [
      {
        title: followed(words.of(kind).both(kind.title), words.day(happenedOn ?? madeAt)),
        rows: [
          ...saidAnswers(kind.form, values, words.of(kind), options),
          ...toldReckoned(words, kind, kind.reckons?.of(dossier, record.id) ?? []),
        ],
        data: { kind: kind.name, written: madeAt, happenedOn, struck: struckAt, ...values },
      },
    ];
  });
  return { told, leftOut };
}

/** The projects that run today and those that ran when something was written down: they are called by name after their end. */
async function projectsThen(
  change: Change,
  cases: Cases,
  records: readonly CaseRecord[],
  { words, offered }: Pick<Telling, "words" | "offered">,
): Promise<readonly Option[]> {
  const days = records
    .filter(({ kind }) => cases.journey.kinds.get(kind)?.form.fields.project !== undefined)
    .map(({ happenedOn, madeAt }) => happenedOn ?? missionDay(madeAt));
  const projects = [...(offered.project ?? [])];
  for (const day of new Set(days)) {
    const then = await cases.projects.projectsOn(change, day, words.main);
    projects.push(...then.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })));
  }
  return projects;
}

function whyLeftOut(
  { memberId }: CaseRecord,
  isLegal: boolean,
  mayRead: boolean,
  members: number,
): LeftOutFor | null {
  if (isLegal) return "legal";
  if (!mayRead) return "closed";
  // What is written about a family together tells of the others too.
  return memberId === null && members > 1 ? "others" : null;
}

/** The papers of the evidence file that are this member's alone. */
async function papersOf(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  memberId: string,
  no: number,
) {
  const papers = (await readPapers(change, cases, caseId)).filter((paper) => paper.memberId === memberId);
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const [at, paper] of papers.entries()) {
    const { bytes, type } = await openPaper(change, cases, act, { caseId, paperId: paper.id });
    const [place, item] = [at + 1, paper.item].map((number) => String(number).padStart(2, "0"));
    files.push({ name: `case-${no}/${item}-${place}.${fileTypes[type].ending}`, bytes });
  }
  return files;
}
