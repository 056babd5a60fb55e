import { createHash } from "node:crypto";
import { isLanguage, type Language } from "../../core/language.ts";
import { labelsOf, noteReading, type PersonLabel, personsFor, readPerson } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { type InspectedFile, inspectFile } from "../../platform/files/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Printer, Sheet } from "../../platform/print/index.ts";
import type { Act, Cases } from "../cases.ts";
import { type Dossier, dossierOf } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { filePaper, findPrint } from "../evidence/papers.ts";
import { casesFor, noteCaseReading } from "../permission/cases-for.ts";
import { valuesOfRecord } from "../records/read-record.ts";
import { enrolment } from "../steps/enrolment.ts";
import { type Paper, type PaperGround, PaperRefused } from "./paper.ts";

/** Which paper about whom, and in which language beside Bulgarian; without one, in the person's. */
export interface PrintOrder {
  readonly caseId: string;
  readonly memberId: string;
  readonly paper: string;
  readonly language?: string | undefined;
}

/** A paper that is printed and not yet in the file; or one that says the same and is there. */
export interface PrintedPaper {
  readonly order: PrintOrder;
  readonly paper: Paper;
  readonly printKey: string;
  readonly file: InspectedFile | null;
}

/**
 * Reads what a paper says and prints it, before the change in which it is filed. The lines about the reading are written
 * first: nothing is printed that is not noted. Throws "not found" for those who may not, `PaperRefused` where the member
 * stands elsewhere.
 */
export async function printPaper(
  cases: Cases,
  printer: Pick<Printer, "printSheet">,
  act: Act,
  order: PrintOrder,
): Promise<PrintedPaper> {
  const paper = cases.journey.papers.find(({ name }) => name === order.paper);
  if (!paper) throw notFound();
  const { sheet, printKey, there } = await cases.database.change(async (change) => {
    const { ground, personId } = await readGround(change, cases, act, order, paper);
    const composed = paper.compose(ground);
    const key = printKeyOf(cases, paper, personId, composed);
    const found = await findPrint(change, order.caseId, order.memberId, key);
    return { sheet: composed, printKey: key, there: found !== undefined };
  });
  if (there) return { order, paper, printKey, file: null };
  const bytes = Buffer.from(await printer.printSheet(sheet));
  const language = sheet.beside === null ? "bg" : `bg-${sheet.beside}`;
  const name = `${paper.name}-${paper.edition.version}-${language}.pdf`;
  return { order, paper, printKey, file: await inspectFile({ name, bytes }) };
}

/** Puts a print into the evidence file, once; gives the paper's id. */
export async function filePrint(
  change: Change,
  cases: Cases,
  act: Act,
  { order: { caseId, memberId }, paper, printKey, file }: PrintedPaper,
): Promise<string> {
  if (file) {
    return filePaper(change, cases, act, caseId, {
      memberId,
      item: paper.item,
      file,
      origin: "print",
      printKey,
    });
  }
  const there = await findPrint(change, caseId, memberId, printKey);
  if (there === undefined) throw notFound();
  return there;
}

/** All that a paper is made of, as far as whoever prints it may see it; with the lines about it. */
async function readGround(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, memberId, language }: PrintOrder,
  paper: Paper,
): Promise<{ readonly ground: PaperGround; readonly personId: string }> {
  const seen = await casesFor(cases, act).get(change, caseId);
  if (!paper.rights.some((right) => seen.may(right))) throw notFound();
  const facts = await readCaseFacts(change, cases, caseId);
  if (!facts.members.some(({ id }) => id === memberId)) throw notFound();
  const dossier = dossierOf(facts, memberId);
  const refused = paper.refuses(dossier);
  if (refused) throw new PaperRefused(paper, refused);
  const { personId } = dossier.member;
  await noteCaseReading(change, cases, act, seen, [`paper.${paper.name}`, `person:${personId}`]);
  const labels: ReadonlyMap<string, PersonLabel> = seen.may("person.read")
    ? await labelsOf(change, cases, [personId])
    : new Map();
  return {
    personId,
    ground: {
      dossier,
      label: labels.get(personId),
      facts: await readFacts(change, cases, act, personId, paper),
      ...languageOf(paper, dossier, language),
      funds: await fundsOf(change, cases, dossier),
      latest(kind) {
        const record = dossier.latest(kind);
        const known = record && cases.journey.kinds.get(record.kind);
        return record && known && seen.may(known.reads) ? valuesOfRecord(cases, known, record) : null;
      },
    },
  };
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
