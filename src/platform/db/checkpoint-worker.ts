import { DatabaseSync } from "node:sqlite";
import { answerOrders } from "../threads/index.ts";

export interface CheckpointOrder {
  readonly file: string;
}

/** How many pages lie in the log that are not in the file yet; whoever writes meanwhile adds to them. */
export interface CheckpointAnswer {
  readonly left: number;
}

/** Pages that are carried over in a few milliseconds. */
const few = 200;
const mostRounds = 5;

/**
 * Carries over what it can without keeping anybody waiting, who reads or who writes, and again what was committed
 * meanwhile, until little is left.
 */
answerOrders<CheckpointOrder>(({ file }): CheckpointAnswer => {
  const database = new DatabaseSync(file);
  try {
    const carryOver = database.prepare("pragma wal_checkpoint(passive)");
    let left = Number.POSITIVE_INFINITY;
    for (let round = 0; round < mostRounds && left > few; round += 1) {
      const { log, checkpointed } = carryOver.get() as { log: number; checkpointed: number };
      left = log - checkpointed;
    }
    return { left };
  } finally {
    database.close();
  }
});
