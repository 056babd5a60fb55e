import type { Option } from "../../platform/forms/index.ts";
import type { Said, Sheet, SheetRow, SheetSection } from "../../platform/print/index.ts";
import { writeNumber } from "../person-number.ts";
import { printedOn } from "../print/intake-sheet.ts";
import type { PrintText } from "../print/labels/index.ts";
import type { SheetWords } from "../print/sheet-words.ts";
import { recordKindNames, recordKinds } from "../records/index.ts";
import { leftOutOf } from "./chapter.ts";
import type { OwnData } from "./read-own-data.ts";
import { saidAnswers } from "./said-answers.ts";

/** Under which title of a printed sheet each kind of fact stands. */
const titles = {
  name: "page.names",
  birth: "page.birth",
  nationality: "page.nationality",
  about: "page.about",
  language: "page.language",
  contact: "page.contact",
  "home-contact": "page.home",
  arrival: "page.arrival",
  status: "page.status",
  document: "page.documents",
  identifier: "page.numbers",
  work: "page.work",
  earlier: "page.earlier",
} as const satisfies Readonly<Record<(typeof recordKindNames)[number], PrintText>>;

/** What is done with a record, as far as a person is told: anything else is "worked with". */
const told: Readonly<Record<string, PrintText>> = {
  "person.read": "own.read",
  "person.print": "own.printed",
  "person.export": "own.exported",
  "person.own-data": "own.given",
  "person.hold": "own.kept",
  "person.register": "own.registered",
  "person.find": "own.read",
  "glass.break": "own.read-apart",
};

/** All that is on record, as a sheet to be read; what was not answered is left out. */
export function ownDataSheet(
  words: SheetWords,
  data: OwnData,
  today: string,
  offered: Readonly<Record<string, readonly Option[]>>,
): Sheet {
  const { t, both, day } = words;
  const facts = recordKindNames.flatMap((kind): SheetSection[] =>
    data.facts[kind].map(({ values, madeAt }) => ({
      title: both(titles[kind]),
      rows: [
        ...saidAnswers(recordKinds[kind].form, values, words, offered),
        { label: both("own.written-on"), value: day(madeAt) },
      ],
    })),
  );
  const consents = data.consents.map(
    ({ purpose, decision, given_on, recordedAt }): SheetSection => ({
      title: both("sheet.consent"),
      rows: [
        { label: both(`agree.${purpose}`), value: both(`decision.${decision}`) },
        { label: both("sheet.given-on"), value: day(String(given_on)) },
        { label: both("own.written-on"), value: day(recordedAt.toISOString()) },
      ],
    }),
  );
  const relations = data.relations.map(
    ({ otherIs, evidence }): SheetRow => ({
      label: both("relation.kind"),
      value: inEach(both(`relation.${otherIs}`), both(`evidence.${evidence}`), " · "),
    }),
  );
  const openings = data.openings.map(({ day: on, role, action, times }): SheetRow => {
    const { main, beside } = day(on);
    const often = (text: string) => (times > 1 ? `${text} (${times})` : text);
    return {
      label: joined(roleSaid(words, role), both(told[action] ?? "own.worked")),
      value: { main: often(main), beside: beside && often(beside) },
    };
  });
  const chapters = data.chapters.flatMap(({ heading, sections }) =>
    sections.map(
      ({ title, rows }): SheetSection => ({
        title: headed(both(heading), title),
        rows,
      }),
    ),
  );
  return {
    main: words.main,
    beside: words.beside,
    organisation: t("sheet.organisation"),
    title: both("own.sheet"),
    reference: writeNumber(data.number),
    printed: printedOn(words, today),
    sections: [
      words.about,
      {
        title: both("own.record"),
        rows: [
          { label: both("sheet.number"), value: writeNumber(data.number) },
          { label: both("own.registered-on"), value: day(data.registeredAt) },
        ],
      },
      ...facts,
      ...(relations.length > 0 ? [{ title: both("page.family"), rows: relations }] : []),
      ...consents,
      ...chapters,
      ...facesSections(words, data),
      ...heldSections(words, data),
      ...leftOutSection(words, data),
      { title: both("own.openings"), rows: openings },
    ],
    statements: [],
    signatures: [],
    foot: both("own.rights"),
  };
}

/** What was seen in their photographs. */
const facesSections = ({ both, day }: SheetWords, { faces }: OwnData): SheetSection[] =>
  faces.map(({ found, looked, toldAt }) => ({
    title: both("own.faces"),
    rows: [
      { label: both("own.faces-found"), value: both(`own.faces-${found}`) },
      ...looked.map((about) => ({ label: both("own.faces-looked"), value: both(`own.faces-${about}`) })),
      { label: both("own.written-on"), value: day(toldAt) },
    ],
  }));

/** What must stay for now, though they ask for it to be erased. */
const heldSections = ({ both, day }: SheetWords, { holds }: OwnData): SheetSection[] =>
  holds.map(({ since, until }) => ({
    title: both("own.held"),
    rows: [
      { label: both("own.held-since"), value: day(since) },
      { label: both("own.held-until"), value: until === null ? both("own.held-open") : day(until) },
      { label: both("own.held-why"), value: both("own.held-ask") },
    ],
  }));

/** What is on record and not in the file, so that nobody takes it for all there is. */
function leftOutSection({ both }: SheetWords, { chapters }: OwnData): SheetSection[] {
  const rows = [...leftOutOf(chapters)].map(
    ([why, count]): SheetRow => ({ label: both(`own.left-${why}`), value: String(count) }),
  );
  return rows.length > 0 ? [{ title: both("own.left-out"), rows }] : [];
}

/** A section under the heading of its chapter; one that is called as the chapter says it once. */
function headed(heading: Said, title: Said): Said {
  if (title.main === heading.main) return heading;
  const { main, beside } = joined(heading, title);
  return { main, beside: beside ?? heading.beside };
}

const joined = (one: Said, other: Said): Said => inEach(one, other, ": ");

const inEach = (one: Said, other: Said, between: string): Said => ({
  main: `${one.main}${between}${other.main}`,
  beside: one.beside === null || other.beside === null ? null : `${one.beside}${between}${other.beside}`,
});

const roleTexts: ReadonlySet<string> = new Set([
  "counsellor",
  "legal-adviser",
  "protection-officer",
  "medical-adviser",
  "operations",
  "reintegration-officer",
  "project-manager",
  "data-protection-officer",
  "auditor",
]);

const roleSaid = ({ both }: SheetWords, role: string): Said =>
  both(roleTexts.has(role) ? (`own-role.${role}` as PrintText) : "own-role.other");

/** The same for machines: every answer as it is kept. */
export const ownDataJson = (data: OwnData, today: string): string =>
  JSON.stringify(
    {
      made: today,
      number: data.number,
      registered: data.registeredAt,
      office: data.office,
      facts: Object.fromEntries(
        recordKindNames.map((kind) => [
          kind,
          data.facts[kind].map(({ values, madeAt }) => ({ written: madeAt, ...values })),
        ]),
      ),
      relations: data.relations,
      consents: data.consents.map(
        ({ id: _id, personId: _person, recordedBy: _by, seq: _seq, ...line }) => line,
      ),
      holds: data.holds,
      photographsCompared: data.faces,
      originals: data.custody.map(({ madeBy: _by, ...line }) => line),
      openings: data.openings,
      ...Object.fromEntries(data.chapters.map(({ name, data: said }) => [name, said])),
      leftOut: Object.fromEntries(leftOutOf(data.chapters)),
    },
    null,
    2,
  );
