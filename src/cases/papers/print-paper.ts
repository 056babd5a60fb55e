import { createHash } from "node:crypto";
import type { PersonLabel } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { type InspectedFile, inspectFile } from "../../platform/files/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Printer, Sheet } from "../../platform/print/index.ts";
import type { Act, Cases } from "../cases.ts";
import { filePaper, findPrint } from "../evidence/papers.ts";
import { addCaseRecord } from "../records/write-record.ts";
import { type Paper, type PaperGround, PaperRefused, type PrintedRecord } from "./paper.ts";
import {
  companionsOn,
  type LedOn,
  ledOnBy,
  namesToAskAbout,
  type PaperWanted,
  readGround,
  standFor,
} from "./read-ground.ts";
import { refuseUnstated, type SignedOnScreen, signedSheet } from "./signed-on-screen.ts";

/** A paper to be printed or signed. */
export interface PrintOrder extends PaperWanted {
  readonly paper: string;
  /**
   * Nobody said yet that whom it leads on is to go on: where it could have been about others too, whoever prints is asked
   * before it does, for all and for one alone.
   */
  readonly unasked?: boolean;
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

/** A paper would lead somebody on, and nobody was asked. Nothing was read out or filed. */
export class LeadsOn extends Error {
  override readonly name = "LeadsOn";
  readonly led: readonly LedOn[];
  readonly labels: ReadonlyMap<string, PersonLabel>;

  constructor(led: readonly LedOn[], labels: ReadonlyMap<string, PersonLabel>) {
    super("The paper leads members on to another step.");
    this.led = led;
    this.labels = labels;
  }
}

/** The longest number of a register. */
export const longestNumber = 60;

/**
 * Reads what a paper says and prints it, before the change in which it is filed. The lines about the reading are written
 * first: nothing is printed that is not noted. Throws "not found" for those who may not, `PaperRefused` where the member
 * stands elsewhere, `LeadsOn`, `CaseRecordRefused` for `stated` where it is signed without the sentences that make it.
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
  const read = await cases.database.change(async (change) => {
    const stand = await standFor(change, cases, act, order, paper);
    const [dossier] = stand.dossiers;
    const asks = order.unasked && companionsOn(paper, dossier).length > 0;
    const led = asks ? ledOnBy(paper, dossier, order.together ?? false) : [];
    if (led.length > 0) {
      return { asking: { led, labels: await namesToAskAbout(change, cases, act, stand) } };
    }
    const ground = await readGround(change, cases, act, order, paper, stand);
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
      asking: null,
      sheet: composed,
      about: keys,
      writes: recordsOf(paper, grounds),
      after: paper.after?.(ground.dossier) ?? null,
      there: !order.signed && found.every((one) => one !== undefined),
    };
  });
  if (read.asking) throw new LeadsOn(read.asking.led, read.asking.labels);
  const { sheet, about, writes, after, there } = read;
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
    paper.compose(
      await readGround(change, cases, act, order, paper, await standFor(change, cases, act, order, paper)),
    ),
  );
}

/** Equal for papers that say the same on whatever day they are printed; tells nothing without the vault's secret. */
function printKeyOf(cases: Cases, { name }: Paper, personId: string, sheet: Sheet): string {
  const said = createHash("sha256")
    .update(JSON.stringify({ ...sheet, printed: "" }))
    .digest("hex");
  return cases.vault.blindIndex("case.print", [name, personId, said].join("\n"));
}
