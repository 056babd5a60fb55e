import type { Change } from "../../platform/db/index.ts";
import { fileTypes } from "../../platform/files/index.ts";
import { zipFiles } from "../../platform/spreadsheets/index.ts";
import type { Act, Cases } from "../cases.ts";
import { openPaper, readPapers } from "./papers.ts";

/**
 * All papers of a member and of the case in one ZIP, numbered by the item they prove, with `SHA256SUMS` as `sha256sum -c`
 * reads it. Names of files say the item and the paper's place in it, never a person's. Each paper leaves its line in the log.
 */
export async function bundlePapers(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, memberId }: { readonly caseId: string; readonly memberId: string },
): Promise<Uint8Array> {
  const papers = (await readPapers(change, cases, caseId)).filter(
    (paper) => paper.memberId === null || paper.memberId === memberId,
  );
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const sums: string[] = [];
  for (const [at, paper] of papers.entries()) {
    const opened = await openPaper(change, cases, act, { caseId, paperId: paper.id });
    const item = String(paper.item).padStart(2, "0");
    const name = `${item}-${String(at + 1).padStart(3, "0")}.${fileTypes[paper.type].ending}`;
    files.push({ name, bytes: opened.bytes });
    sums.push(`${paper.hash}  ${name}`);
  }
  files.push({ name: "SHA256SUMS", bytes: new TextEncoder().encode(`${sums.join("\n")}\n`) });
  return zipFiles(files, null);
}
