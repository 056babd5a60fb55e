import { createHash } from "node:crypto";
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
import { type InspectedFile, inspectFile } from "../../platform/files/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Printer, Sheet } from "../../platform/print/index.ts";
import type { Act, Cases } from "../cases.ts";
import { type Dossier, dossierOf, type Member } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { filePaper, findPrint } from "../evidence/papers.ts";
import type { MemberState } from "../journey/states.ts";
import { casesFor, noteCaseReading } from "../permission/cases-for.ts";
import { valuesOfRecord } from "../records/read-record.ts";
import { addCaseRecord } from "../records/write-record.ts";
import { isRestricted } from "../steps/data-request.ts";
import { enrolment } from "../steps/enrolment.ts";
import { casesTexts } from "../texts/index.ts";
import { type Paper, type PaperGround, PaperRefused, type PrintedRecord } from "./paper.ts";
import { refuseUnstated, type SignedOnScreen, signedSheet } from "./signed-on-screen.ts";

/** Which paper about whom, and in which language beside Bulgarian; without one, in the person's. */
export interface PrintOrder {
  readonly caseId: string;
  readonly memberId: string;
  readonly paper: string;
  readonly language?: string | undefined;
  /** Whether the others of the case stand in it too, where the paper knows that. */
  readonly together?: boolean;
  /** Of the register of outgoing letters. */
  readonly number?: string | null;
  /** Signed on a screen: then it is the signed paper, and lies in the file as one. */
  readonly signed?: SignedOnScreen | null;
}

/** A paper that is printed and not yet in the file; or one that says the same and is there. */
export interface PrintedPaper {
  readonly order: PrintOrder;
  readonly paper: Paper;
  /** In whose evidence it is, each with its key; the member of the order first. */
  readonly about: readonly { readonly memberId: string; readonly printKey: string }[];
  /** The kind of record to be written next; null where there is none. */
  readonly after: string | null;
  /** What it writes down, and about whom that is not on record. */
  readonly writes: { readonly record: PrintedRecord; readonly memberIds: readonly string[] } | null;
  readonly file: InspectedFile | null;
}

/** The longest number of a register. */
export const longestNumber = 60;

/**
 * Reads what a paper says and prints it, before the change in which it is filed. The lines about the reading are written
 * first: nothing is printed that is not noted. Throws "not found" for those who may not, `PaperRefused` where the member
 * stands elsewhere, `CaseRecordRefused` for `stated` where it is signed without the sentences that make it.
 */
export async function printPaper(
  cases: Cases,
  printer: Pick<Printer, "printSheet">,
  act: Act,
  order: PrintOrder,
): Promise<PrintedPaper> {
  const paper = cases.journey.papers.find(({ name }) => name === order.paper);
  if (!paper) throw notFound();
  if ((order.number ?? "").length > longestNumber) throw new PaperRefused(paper, "print.number-long");
  const { sheet, about, writes, after, there } = await cases.database.change(async (change) => {
    const ground = await readGround(change, cases, act, order, paper);
    const grounds = [ground, ...ground.companions];
    const composed = paper.compose(ground);
    if (order.signed) refuseUnstated(paper, composed, order.signed);
    const keys = grounds.map(({ dossier: { member } }) => ({
      memberId: member.id,
      printKey: printKeyOf(cases, paper, member.personId, composed),
    }));
    const found = await Promise.all(
      keys.map(({ memberId, printKey }) => findPrint(change, order.caseId, memberId, printKey)),
    );
    return {
      sheet: composed,
      about: keys,
      writes: recordsOf(paper, grounds),
      after: paper.after?.(ground.dossier) ?? null,
      there: !order.signed && found.every((one) => one !== undefined),
    };
  });
  if (there) return { order, paper, about, writes, after, file: null };
  const signed = order.signed ? signedSheet(sheet, order.signed, cases.now()) : sheet;
  const bytes = Buffer.from(await printer.printSheet(signed));
  const language = sheet.beside === null ? "bg" : `bg-${sheet.beside}`;
  const name = `${paper.name}-${paper.edition.version}-${language}.pdf`;
  return { order, paper, about, writes, after, file: await inspectFile({ name, bytes }) };
}

function recordsOf({ writes }: Paper, grounds: readonly PaperGround[]): PrintedPaper["writes"] {
  const wanted = grounds.flatMap((ground) => {
    const record = writes?.(ground);
    return record && !record.already ? [{ record, memberId: ground.dossier.member.id }] : [];
  });
  const [first] = wanted;
  return first ? { record: first.record, memberIds: wanted.map(({ memberId }) => memberId) } : null;
}

/**
 * Puts a print into the evidence file of everybody it is about, once, and writes down what it brings; gives the id of the
 * first one's paper.
 */
export async function filePrint(
  change: Change,
  cases: Cases,
  act: Act,
  { order: { caseId, signed }, paper, about, writes, file }: PrintedPaper,
): Promise<string> {
  const records = new Map<string, string>();
  if (writes) {
    const { record, memberIds } = writes;
    const { kind, values } = record;
    const ids = await addCaseRecord(change, cases, act, caseId, { kind, values: values as never, memberIds });
    for (const [at, id] of ids.entries()) records.set(memberIds[at] as string, id);
  }
  const filed: string[] = [];
  for (const { memberId, printKey } of about) {
    const there = signed ? undefined : await findPrint(change, caseId, memberId, printKey);
    if (there === undefined && !file) throw notFound();
    const recordId = records.get(memberId) ?? null;
    const { item } = paper;
    filed.push(
      there ??
        (await filePaper(change, cases, act, caseId, {
          memberId,
          item,
          file: file as InspectedFile,
          recordId,
          ...(signed ? { origin: "scan", onScreen: paper.name } : { origin: "print", printKey }),
        })),
    );
  }
  return filed[0] as string;
}

/** What a paper says, for a page: the lines about the reading are written, nothing is printed. Throws as `printPaper`. */
export function composePaper(cases: Cases, act: Act, order: PrintOrder): Promise<Sheet> {
  const paper = cases.journey.papers.find(({ name }) => name === order.paper);
  if (!paper) throw notFound();
  return cases.database.change(async (change) =>
    paper.compose(await readGround(change, cases, act, order, paper)),
  );
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

/** All that a paper is made of, as far as whoever prints it may see it; with the lines about it. */
async function readGround(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, memberId, language, together, number }: PrintOrder,
  paper: Paper,
): Promise<PaperGround> {
  const seen = await casesFor(cases, act).get(change, caseId);
  if (!paper.rights.some((right) => seen.may(right))) throw notFound();
  const facts = await readCaseFacts(change, cases, caseId);
  if (!facts.members.some(({ id }) => id === memberId)) throw notFound();
  const dossier = dossierOf(facts, memberId);
  if (isRestricted(dossier)) throw new PaperRefused({ texts: casesTexts }, "record.restricted");
  const refused = paper.refuses(dossier);
  if (refused) throw new PaperRefused(paper, refused);
  const dossiers = [dossier, ...(together ? companionsOn(paper, dossier).map((id) => dossier.of(id)) : [])];
  const personIds = dossiers.map(({ member }) => member.personId);
  const said = personIds.map((id) => `person:${id}`);
  const under = await leaveFor(change, cases, paper, dossier.today);
  const gone = paper.goesTo ? [under ? `agreement:${under.agreementId}` : "agreement:none"] : [];
  await noteCaseReading(change, cases, act, seen, [`paper.${paper.name}`, ...said, ...gone]);
  const labels: ReadonlyMap<string, PersonLabel> = seen.may("person.read")
    ? await labelsOf(change, cases, personIds)
    : new Map();
  const groundOf = async (one: Dossier, companions: readonly PaperGround[]): Promise<PaperGround> => {
    const latest: PaperGround["latest"] = (kind) => {
      const record = one.latest(kind);
      const known = record && cases.journey.kinds.get(record.kind);
      return record && known && seen.may(known.reads) ? valuesOfRecord(cases, known, record) : null;
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
      latest,
      filled: (blank) => cases.journey.fillings[blank]?.({ dossier: one, latest }) ?? null,
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

/** Equal for papers that say the same on whatever day they are printed; tells nothing without the vault's secret. */
function printKeyOf(cases: Cases, { name }: Paper, personId: string, sheet: Sheet): string {
  const said = createHash("sha256")
    .update(JSON.stringify({ ...sheet, printed: "" }))
    .digest("hex");
  return cases.vault.blindIndex("case.print", [name, personId, said].join("\n"));
}
