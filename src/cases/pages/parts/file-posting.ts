import type { Change } from "../../../platform/db/index.ts";
import { FileRefused, type InspectedFile, inspectFile, largestFile } from "../../../platform/files/index.ts";
import { type AnyForm, fileProblem, type Problems, type SentFile } from "../../../platform/forms/index.ts";
import type { Policy, Route } from "../../../platform/http/index.ts";
import type { CasesDesk, CaseVisit, Offered } from "../desk.ts";
import { type Barred, formPosting, type Shown } from "./form-page.ts";

export interface FilePosting {
  readonly path: string;
  readonly policy: Policy;
  /** Of whose fields one is a required file. Throws "not found" for an address without one. */
  form(visit: CaseVisit): AnyForm | Promise<AnyForm>;
  /** Which field the file is. */
  readonly field: string;
  /** What its reference fields offer beside what all forms do. */
  offered?(visit: CaseVisit): Promise<Offered>;
  show(visit: CaseVisit, shown: Shown, barred?: Barred): Promise<Response>;
  /** Keeps what was looked into, with what else the form says, and says where to go then. */
  keep(visit: CaseVisit, change: Change, file: InspectedFile, values: unknown): Promise<string>;
}

/** What is wrong with a file is said at its field. */
class FileFaulty extends Error {
  override readonly name = "FileFaulty";
  readonly problems: Problems;

  constructor(problems: Problems) {
    super("The file is not taken.");
    this.problems = problems;
  }
}

/** Takes in a form with one file: looked into before the change begins, refused with what to do. */
export function filePosting(desk: CasesDesk, posting: FilePosting): Route {
  const { path, policy, field } = posting;
  return formPosting<AnyForm, InspectedFile>(desk, {
    path,
    policy,
    form: (visit) => posting.form(visit),
    offered: async (visit) => (await posting.offered?.(visit)) ?? {},
    show: (visit, shown, barred) => posting.show(visit, shown, barred),
    upload: { limit: largestFile * 2, field },
    async prepare(_, { body }) {
      const [sent] = body.files;
      if (!sent) throw new FileFaulty({ [field]: { text: "problem.required" } });
      return inspect(sent, field);
    },
    save: (visit, change, { values }, file) => posting.keep(visit, change, file, values),
    problemsOf: (error) => (error instanceof FileFaulty ? error.problems : undefined),
  });
}

async function inspect(
  { name, open }: Pick<SentFile, "name" | "open">,
  field: string,
): Promise<InspectedFile> {
  const pieces: Uint8Array[] = [];
  for await (const piece of open()) pieces.push(piece);
  try {
    return await inspectFile({ name, bytes: Buffer.concat(pieces) });
  } catch (error) {
    if (error instanceof FileRefused) throw new FileFaulty({ [field]: fileProblem(error.fault) });
    throw error;
  }
}
