import {
  type ChapterReader,
  type LeftOutFor,
  type OwnChapter,
  type SheetWords,
  saidAnswers,
  sayDay,
  writeNumber,
} from "../../people/index.ts";
import { type Change, isListed } from "../../platform/db/index.ts";
import { fileTypes } from "../../platform/files/index.ts";
import type { Option } from "../../platform/forms/index.ts";
import type { Texts } from "../../platform/i18n/index.ts";
import type { Said } from "../../platform/print/index.ts";
import type { Act, Cases } from "../cases.ts";
import { type CaseFacts, dossierOf, type Member } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { type CaseRecord, toCaseRecord } from "../dossier/record.ts";
import { openPaper, readPapers } from "../evidence/papers.ts";
import { casesFor, noteCaseReading, type SeenCase } from "../permission/cases-for.ts";
import { valuesOfRecord } from "../records/read-record.ts";
import { casesTexts } from "../texts/index.ts";
import { headings } from "./headings/index.ts";

/** The mission's language, and the one beside it. */
type SheetLanguages = Pick<SheetWords, "main" | "beside">;

type Offered = Readonly<Record<string, readonly Option[]>>;

/** What is told of one case. */
type Told = Pick<OwnChapter, "sections" | "files" | "leftOut"> & { readonly data: object };

/**
 * A person's cases: how they moved, and everything written down about this person in them, whichever part of the program
 * wrote it. Left out and counted are the lawyer's talks, closed circles of which the giver is not one, what is said of
 * a whole family together, and cases the giver may not see.
 */
export const casesChapter =
  (cases: Cases, languages: SheetLanguages, offered: Offered): ChapterReader =>
  async (change, act, personIds) => {
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
          await tellCase(change, cases, act, { seen, memberId, languages, offered, no: told.length + 1 }),
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

interface Telling {
  readonly seen: SeenCase;
  readonly memberId: string;
  readonly languages: SheetLanguages;
  readonly offered: Offered;
  /** The how-manieth case of the file. */
  readonly no: number;
}

async function tellCase(change: Change, cases: Cases, act: Act, telling: Telling): Promise<Told> {
  const { seen, memberId, languages, no } = telling;
  const number = writeNumber(seen.number);
  const facts = await readCaseFacts(change, cases, seen.id);
  const member = facts.members.find(({ id }) => id === memberId) as Member;
  await noteCaseReading(change, cases, act, seen, [`person:${member.personId}`, "own-data"]);
  const moves = await readMoves(change, memberId);
  const records = await recordsAbout(change, cases, telling, facts, member);
  const files = await papersOf(change, cases, act, seen.id, memberId, no);
  return {
    sections: [
      {
        title: inEach(inBoth(languages, casesTexts, "cases.number", "case"), (one) => `${one} ${number}`),
        rows: moves.map(({ at, to }) => {
          const { main, beside } = inBoth(languages, casesTexts, `state.${to}`, `state.${to}`);
          const value = beside === null ? main : `${main} / ${beside}`;
          return { label: dayIn(languages, at), value };
        }),
      },
      ...records.told.map(({ title, rows }) => ({ title, rows })),
    ],
    data: {
      number: seen.number,
      moves,
      records: records.told.map(({ data }) => data),
      papers: files.map(({ name }) => name),
    },
    files,
    leftOut: records.leftOut,
  };
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
  { seen, languages, offered }: Telling,
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
  const { main } = languages;
  const leftOut: Partial<Record<LeftOutFor, number>> = {};
  const told = rows.map(toCaseRecord).flatMap((record) => {
    const kind = cases.journey.kinds.get(record.kind);
    if (!kind) return [];
    const why = whyLeftOut(record, kind.circle === "legal", seen.may(kind.reads), facts.members.length);
    if (why) {
      leftOut[why] = (leftOut[why] ?? 0) + 1;
      return [];
    }
    const values = valuesOfRecord(cases, kind, record);
    const options = { ...offered, ...kind.offered(dossier, main) };
    const { madeAt, happenedOn, struckAt } = record;
    return [
      {
        title: followed(
          inBoth(languages, kind.form.texts, kind.title, kind.name),
          dayIn(languages, happenedOn ?? madeAt),
        ),
        rows: saidAnswers(
          kind.form,
          values,
          { main, both: (key) => inBoth(languages, kind.form.texts, key, null) },
          options,
        ),
        data: { kind: kind.name, written: madeAt, happenedOn, struck: struckAt, ...values },
      },
    ];
  });
  return { told, leftOut };
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

/**
 * A text in both languages of the sheet. The mission's own have all of them; others have `heading` at most, and what is
 * not translated stands in the mission's language alone.
 */
function inBoth<Key extends string>(
  { main, beside }: SheetLanguages,
  texts: Texts<Key>,
  key: Key,
  heading: string | null,
): Said {
  if (beside === null) return { main: texts.in(main)(key), beside: null };
  const translated =
    beside === "bg" || beside === "en"
      ? texts.in(beside)(key)
      : ((heading && headings[beside as keyof typeof headings]?.[heading]) ?? null);
  return { main: texts.in(main)(key), beside: translated };
}

/** A day or moment as either language writes it. */
const dayIn = ({ main, beside }: SheetLanguages, moment: string): Said => ({
  main: sayDay(casesTexts.in(main), moment),
  beside: beside && sayDay(casesTexts.in(beside), moment),
});

const inEach = ({ main, beside }: Said, put: (text: string) => string): Said => ({
  main: put(main),
  beside: beside === null ? null : put(beside),
});

/** What is not translated is not begun in the person's language either. */
const followed = (one: Said, by: Said): Said => ({
  main: `${one.main}, ${by.main}`,
  beside: one.beside === null || by.beside === null ? null : `${one.beside} · ${by.beside}`,
});
