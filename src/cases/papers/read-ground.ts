import { isLanguage, type Language } from "../../core/language.ts";
import {
  labelsOf,
  noSharing,
  noteReading,
  type PersonLabel,
  personsFor,
  readPerson,
} from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { type Dossier, dossierOf, type Member } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import type { MemberState } from "../journey/states.ts";
import { casesFor, noteCaseReading, type SeenCase } from "../permission/cases-for.ts";
import { valuesOfRecord } from "../records/read-record.ts";
import { isRestricted } from "../steps/data-request.ts";
import { enrolment } from "../steps/enrolment.ts";
import { casesTexts } from "../texts/index.ts";
import { type Paper, type PaperGround, PaperRefused } from "./paper.ts";
import { writtenNames } from "./person-rows.ts";

/** About whom, and in which language beside Bulgarian; without one, in the person's. */
export interface PaperWanted {
  readonly caseId: string;
  readonly memberId: string;
  readonly language?: string | undefined;
  /** Whether the others of the case stand in it too, where the paper knows that. */
  readonly together?: boolean;
  /** Of the register of outgoing letters. */
  readonly number?: string | null;
}

/** Who would stand in one paper with a member: those of the case about whom it may be printed as well. */
export const companionsOn = (paper: Paper, dossier: Dossier): readonly string[] =>
  paper.together
    ? dossier.members
        .map(({ id }) => id)
        .filter((id) => id !== dossier.member.id)
        .filter((id) => paper.refuses(dossier.of(id)) === null && !isRestricted(dossier.of(id)))
    : [];

/** Whom printing one paper about a member leads on, and to which step: the member first, then those in it with them. */
export const ledOnBy = (paper: Paper, dossier: Dossier, together: boolean): readonly LedOn[] =>
  [dossier, ...(together ? companionsOn(paper, dossier).map((id) => dossier.of(id)) : [])].flatMap((one) => {
    const to = paper.movesOn?.(one) ?? null;
    return to === null ? [] : [{ member: one.member, to }];
  });

export interface LedOn {
  readonly member: Member;
  readonly to: MemberState;
}

/** About whom a paper is to be, once it is known that it may be: the member of the order first. */
export interface PaperStand {
  readonly seen: SeenCase;
  readonly dossiers: readonly [Dossier, ...Dossier[]];
}

/** Reads the case once for all that a paper needs of it. Throws "not found" for those who may not print it, `PaperRefused`. */
export async function standFor(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, memberId, together }: PaperWanted,
  paper: Paper,
): Promise<PaperStand> {
  const seen = await casesFor(cases, act).get(change, caseId);
  if (!paper.rights.some((right) => seen.may(right))) throw notFound();
  const facts = await readCaseFacts(change, cases, caseId);
  if (!facts.members.some(({ id }) => id === memberId)) throw notFound();
  const dossier = dossierOf(facts, memberId);
  if (isRestricted(dossier)) throw new PaperRefused({ texts: casesTexts }, "record.restricted");
  const refused = paper.refuses(dossier);
  if (refused) throw new PaperRefused(paper, refused);
  const companions = together ? companionsOn(paper, dossier).map((id) => dossier.of(id)) : [];
  return { seen, dossiers: [dossier, ...companions] };
}

/** The names of those somebody is asked about, with the line about it. */
export async function namesToAskAbout(
  change: Change,
  cases: Cases,
  act: Act,
  { seen, dossiers }: PaperStand,
): Promise<ReadonlyMap<string, PersonLabel>> {
  const ids = dossiers.map(({ member }) => member.personId);
  await noteCaseReading(change, cases, act, seen, ["case", ...ids.map((id) => `person:${id}`)]);
  return seen.may("person.read") ? labelsOf(change, cases, ids) : new Map();
}

/** All that a paper is made of, as far as whoever prints it may see it; with the lines about it. */
export async function readGround(
  change: Change,
  cases: Cases,
  act: Act,
  { language, number }: PaperWanted,
  paper: Paper,
  { seen, dossiers }: PaperStand,
): Promise<PaperGround> {
  const [dossier] = dossiers;
  // Who acts for a child stands in its papers by name, and may be anybody of the case.
  const forChild = dossiers.some(({ person, today }) => person.mayBeChildOn(today));
  const named = (forChild ? dossier.members : dossiers.map(({ member }) => member)).map(
    (member) => member.personId,
  );
  const personIds = [...new Set([...named, ...(paper.alsoNames?.(dossier) ?? [])])];
  const said = personIds.map((id) => `person:${id}`);
  const under = await leaveFor(change, cases, paper, dossier.today);
  const gone = paper.goesTo ? [under ? `agreement:${under.agreementId}` : "agreement:none"] : [];
  await noteCaseReading(change, cases, act, seen, [`paper.${paper.name}`, ...said, ...gone]);
  const labels: ReadonlyMap<string, PersonLabel> = seen.may("person.read")
    ? await labelsOf(change, cases, personIds)
    : new Map();
  const nameOf = (personId: string) => writtenNames({ label: labels.get(personId) });
  const groundOf = async (one: Dossier, companions: readonly PaperGround[]): Promise<PaperGround> => {
    const wordsOf: PaperGround["wordsOf"] = (record) => {
      const known = cases.journey.kinds.get(record.kind);
      return known && seen.may(known.reads) ? valuesOfRecord(cases, known, record) : null;
    };
    const latest: PaperGround["latest"] = (kind) => {
      const record = one.latest(kind);
      return record ? wordsOf(record) : null;
    };
    return {
      dossier: one,
      companions,
      number: number?.trim() || null,
      under,
      label: labels.get(one.member.personId),
      facts: await readFacts(change, cases, act, one.member.personId, paper),
      ...languageOf(paper, one, language),
      funds: await fundsOf(change, cases, one),
      wordsOf,
      latest,
      nameOf,
      filled: (blank, language = "bg") =>
        cases.journey.fillings[blank]?.({ dossier: one, latest, nameOf }, language) ?? null,
    };
  };
  const others: PaperGround[] = [];
  for (const one of dossiers.slice(1)) others.push(await groundOf(one, []));
  return groundOf(dossier, others);
}

/**
 * Under which agreement a paper hands a person's data on. Where the register knows leave for the authority, and none that
 * lets this out today, the paper is refused: somebody decided what may be shared. Where it knows none, law and consent carry it.
 */
async function leaveFor(
  change: Change,
  { sharing = noSharing }: Cases,
  paper: Paper,
  day: string,
): Promise<PaperGround["under"]> {
  if (!paper.goesTo) return null;
  const { authority, category } = paper.goesTo;
  const { leave, refused } = await sharing.withAuthority(change, authority, category, day);
  if (refused) throw new PaperRefused(paper, "print.not-shared");
  return leave;
}

/** What the funds of the projects the member is enrolled in want papers to carry. */
async function fundsOf(change: Change, { projects }: Cases, dossier: Dossier): Promise<PaperGround["funds"]> {
  const enrolled = dossier.recordsOf(enrolment).flatMap(({ open }) => open.project ?? []);
  const said: string[] = [];
  let emblem = false;
  for (const project of new Set(enrolled)) {
    const wanted = await projects.publicityOf(change, project, dossier.today);
    if (wanted.statement) said.push(wanted.statement.bg);
    emblem ||= wanted.emblem;
  }
  return { statements: [...new Set(said)], emblem };
}

/** What the paper says of the person; nothing of one this reader may not see. */
async function readFacts(
  change: Change,
  cases: Cases,
  act: Act,
  personId: string,
  { name, says }: Paper,
): Promise<PaperGround["facts"]> {
  const person = await personsFor(cases, act).find(change, personId);
  if (!person?.may("person.read")) return {};
  const { facts, kinds } = await readPerson(change, cases, act, personId, says);
  await noteReading(change, cases, act, person, { action: "person.print", fields: [`paper.${name}`] });
  return Object.fromEntries(kinds.map((kind) => [kind, facts[kind]])) as PaperGround["facts"];
}

/** The language that was asked for, or the person's; English where the paper has no text in it. */
function languageOf(
  { languages }: Paper,
  { person }: Dossier,
  asked: string | undefined,
): Pick<PaperGround, "beside" | "unspoken"> {
  if (languages.length === 0) return { beside: null, unspoken: null };
  const has = (tag: string | undefined): tag is Language =>
    tag !== undefined && isLanguage(tag) && languages.includes(tag);
  const spoken = spokenBy(person);
  const beside = has(asked) ? asked : has(spoken) ? spoken : "en";
  const understood = spoken === undefined || spoken === "bg" || has(spoken);
  return { beside, unspoken: beside === "en" && !understood ? spoken : null };
}

/** The language the person wants to be spoken to in, or the first they speak. */
export const spokenBy = ({ languages }: Dossier["person"]): string | undefined =>
  (languages.find(({ main }) => Number(main) === 1) ?? languages[0])?.language;
