import { DatabaseSync } from "node:sqlite";
import { answerOrders } from "../threads/index.ts";

export interface CheckpointOrder {
  readonly file: string;
}

/** How many pages lay in the log, and how many of them lie in the file now. */
export interface CheckpointAnswer {
  readonly log: number;
  readonly carried: number;
}

/** Carries over what it can without keeping anybody waiting, who reads or who writes. */
answerOrders<CheckpointOrder>(({ file }): CheckpointAnswer => {
  const database = new DatabaseSync(file);
  try {
    const { log, checkpointed } = database.prepare("pragma wal_checkpoint(passive)").get() as {
      log: number;
      checkpointed: number;
    };
    return { log, carried: checkpointed };
  } finally {
    database.close();
  }
});
