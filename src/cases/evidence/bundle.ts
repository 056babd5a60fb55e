import type { Change } from "../../platform/db/index.ts";
import { type FileType, fileTypes } from "../../platform/files/index.ts";
import { zipFiles } from "../../platform/spreadsheets/index.ts";
import type { Act, Cases } from "../cases.ts";
import type { EvidenceLine } from "./completeness.ts";
import { openPaper, readPapers } from "./papers.ts";

/** A paper of an evidence file, opened to be given away with the others. */
export interface GatheredPaper {
  /** The item it proves and its place in the file: `05-003`. Says nothing of anybody. */
  readonly name: string;
  readonly item: number;
  readonly type: FileType;
  /** SHA-256, as it was when the paper was filed. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Opens all papers of a member and of the case, and those of others that count for them, by item and then as they came. Each leaves its line in the log. */
export async function gatherPapers(
  change: Change,
  cases: Cases,
  act: Act,
  {
    caseId,
    memberId,
    lines,
  }: { readonly caseId: string; readonly memberId: string; readonly lines: readonly EvidenceLine[] },
): Promise<readonly GatheredPaper[]> {
  const counts = new Set(lines.flatMap(({ ofOthers }) => ofOthers.map(({ id }) => id)));
  const papers = (await readPapers(change, cases, caseId)).filter(
    (paper) => paper.memberId === null || paper.memberId === memberId || counts.has(paper.id),
  );
  const gathered: GatheredPaper[] = [];
  for (const [at, { id, item, type, hash }] of papers.entries()) {
    const { bytes } = await openPaper(change, cases, act, { caseId, paperId: id });
    const name = `${String(item).padStart(2, "0")}-${String(at + 1).padStart(3, "0")}`;
    gathered.push({ name, item, type, hash, bytes });
  }
  return gathered;
}

/** The papers in one ZIP, with `SHA256SUMS` as `sha256sum -c` reads it. */
export function bundlePapers(papers: readonly GatheredPaper[]): Promise<Uint8Array> {
  const fileOf = ({ name, type }: GatheredPaper) => `${name}.${fileTypes[type].ending}`;
  const sums = papers.map((paper) => `${paper.hash}  ${fileOf(paper)}\n`).join("");
  const files = papers.map((paper) => ({ name: fileOf(paper), bytes: paper.bytes }));
  return zipFiles([...files, { name: "SHA256SUMS", bytes: new TextEncoder().encode(sums || "\n") }], null);
}
