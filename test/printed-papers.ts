import { extractText, getDocumentProxy } from "unpdf";
import { openPaper } from "../src/cases/index.ts";
import { filePrint, type PrintOrder, printPaper } from "../src/cases/papers/print-paper.ts";
import type { Act } from "../src/people/index.ts";
import type { Printer } from "../src/platform/print/index.ts";
import type { TestCase, TestCases } from "./cases.ts";
import { actOf } from "./people.ts";

/** Prints a paper about the first member of a case and files it; gives the paper's id. */
export async function printFor(
  { cases }: TestCases,
  printer: Printer,
  made: TestCase,
  paper: string,
  {
    act = actOf("counsellor"),
    ...more
  }: Partial<Pick<PrintOrder, "language" | "together" | "number" | "signed">> & { readonly act?: Act } = {},
): Promise<string> {
  const order = { caseId: made.id, memberId: made.all[0]?.id ?? "", paper, ...more };
  const printed = await printPaper(cases, printer, act, order);
  return cases.database.change((change) => filePrint(change, cases, act, printed));
}

/** What a PDF says, in one line. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.normalize("NFKC").replaceAll(/\s+/g, " ");
}

/** What a paper of the evidence file says. */
export async function textOfPaper({ cases }: TestCases, made: TestCase, paperId: string): Promise<string> {
  const { bytes } = await cases.database.change((change) =>
    openPaper(change, cases, actOf("counsellor"), { caseId: made.id, paperId }),
  );
  return textOfPdf(bytes);
}
