import { buffer } from "node:stream/consumers";
import { FileRefused, type FileType, type InspectedFile, inspectFile } from "../../platform/files/index.ts";
import { fileProblem, type SentFile } from "../../platform/forms/index.ts";
import { PictureDamaged, type Scanner } from "../../platform/scanning/index.ts";
import { RecordRefused } from "../registering/refused.ts";

/** A page ready to be kept. */
export interface PreparedPage {
  /** The photograph, upright and without its metadata; of a PDF the file itself. */
  readonly photograph: InspectedFile;
  /** The paper alone, straight; null for a PDF. */
  readonly straight: InspectedFile | null;
  /** Whether the paper's borders were found in the photograph. */
  readonly found: boolean;
}

/** Which file was not taken, beside what is said about it in the form. */
export class PageRefused extends RecordRefused {
  readonly fault: FileRefused["fault"];

  constructor(field: string, fault: FileRefused["fault"]) {
    super({ [field]: fileProblem(fault) });
    this.name = "PageRefused";
    this.fault = fault;
  }
}

const pictures: readonly FileType[] = ["jpeg", "png", "webp"];

/**
 * Looks into the files that were sent and makes pages of the photographs, one after the other: half a second each, in the
 * scanner's thread. Do it before the change begins. Throws `PageRefused` for the first that is not taken, and
 * `RecordRefused` when there is none.
 */
export async function preparePages(
  scanner: Pick<Scanner, "scan">,
  { photograph, files }: { readonly photograph: SentFile | null; readonly files: readonly SentFile[] },
  as: "paper" | "face" = "paper",
): Promise<PreparedPage[]> {
  const sent = [
    ...(photograph ? [{ field: "photograph", file: photograph, only: pictures }] : []),
    ...files.map((file) => ({ field: "files", file, only: as === "face" ? pictures : undefined })),
  ];
  if (sent.length === 0) throw new RecordRefused({ photograph: { text: "problem.no-page" } });
  const pages: PreparedPage[] = [];
  for (const { field, file, only } of sent) {
    const page = await preparePage(scanner, file, only).catch((error: unknown) => refuse(field, error));
    // A face is no paper to be straightened: the picture stays as it was taken.
    pages.push(as === "face" ? { ...page, straight: null, found: true } : page);
  }
  return pages;
}

async function preparePage(
  scanner: Pick<Scanner, "scan">,
  file: SentFile,
  only: readonly FileType[] | undefined,
): Promise<PreparedPage> {
  const sent = await inspectFile({ name: file.name, bytes: await buffer(file.open()) }, only);
  if (sent.type === "pdf") return { photograph: sent, straight: null, found: true };
  const { photograph, page, found } = await scanner.scan(sent.bytes);
  const inspected = (bytes: Uint8Array) => inspectFile({ name: sent.name, bytes: Buffer.from(bytes) });
  return { photograph: await inspected(photograph), straight: await inspected(page), found };
}

function refuse(field: string, error: unknown): never {
  if (error instanceof FileRefused) throw new PageRefused(field, error.fault);
  if (error instanceof PictureDamaged) throw new PageRefused(field, "damaged");
  throw error;
}
