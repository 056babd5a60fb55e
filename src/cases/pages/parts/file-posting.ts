import type { Change } from "../../../platform/db/index.ts";
import { FileRefused, type InspectedFile, inspectFile, largestFile } from "../../../platform/files/index.ts";
import { type AnyForm, fileProblem, type Problems, type SentFile } from "../../../platform/forms/index.ts";
import type { Policy, Route } from "../../../platform/http/index.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { formPosting, type Shown } from "./form-page.ts";

export interface FilePosting {
  readonly path: string;
  readonly policy: Policy;
  /** Whose one field is a required file. Throws "not found" for an address without one. */
  form(visit: CaseVisit): AnyForm | Promise<AnyForm>;
  readonly field: string;
  show(visit: CaseVisit, shown: Shown): Promise<Response>;
  /** Keeps what was looked into, and says where to go then. */
  keep(visit: CaseVisit, change: Change, file: InspectedFile): Promise<string>;
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

/** Takes in a form that is one file: looked into before the change begins, refused with what to do. */
export function filePosting(desk: CasesDesk, posting: FilePosting): Route {
  const { path, policy, field } = posting;
  const inspected = new WeakMap<CaseVisit, InspectedFile>();
  return formPosting<AnyForm>(desk, {
    path,
    policy,
    form: (visit) => posting.form(visit),
    show: (visit, shown) => posting.show(visit, shown),
    upload: (visit) => ({
      limit: largestFile * 2,
      field,
      async prepare({ body }) {
        const [sent] = body.files;
        if (sent) inspected.set(visit, await inspect(sent, field));
      },
    }),
    async save(visit, change) {
      const file = inspected.get(visit);
      if (!file) throw new FileFaulty({ [field]: { text: "problem.required" } });
      return posting.keep(visit, change, file);
    },
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
