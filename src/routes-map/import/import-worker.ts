import { answerOrders } from "../../platform/threads/index.ts";
import { type HandedIn, type ImportContext, type ImportPrepared, prepareFile } from "./import-file.ts";
import { FileRefused, type Problem } from "./problem.ts";

/** One file, and what is to be known of the map to read it. */
export interface ImportOrder {
  readonly context: ImportContext;
  readonly handedIn: HandedIn;
}
export type ImportAnswer = { readonly prepared: ImportPrepared } | { readonly refused: Problem };

function read({ context, handedIn }: ImportOrder): ImportAnswer {
  try {
    return { prepared: prepareFile(context, handedIn) };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.problem };
    throw error;
  }
}

answerOrders<ImportOrder>(read);
