import { extname } from "node:path";
import { openThread } from "../threads/index.ts";
import type { CheckpointAnswer, CheckpointOrder } from "./checkpoint-worker.ts";

/**
 * SQLite writes what is committed into a log first and carries it over into the file later, which takes as long as the
 * disk does. Left to itself it does so in the middle of some commit, while nobody is answered; here a thread does it.
 */
export interface Checkpoints {
  /** Something was committed. After so many times the thread is asked. */
  committed(): void;
  /**
   * Whoever is about to change something waits for this first. The log begins at its beginning again only when all of it
   * is carried over, which never happens while others commit: what little is left is carried over here.
   */
  beforeChange(): Promise<void>;
  close(): Promise<void>;
}

export const noCheckpoints: Checkpoints = {
  committed() {},
  beforeChange: async () => {},
  close: async () => {},
};

/** How many pages of 4 kB may lie in the log before a commit carries them over itself, should the thread not keep up. */
export const mostPagesInLog = 40_000;

/** When the thread is asked: after a commit that nobody follows for so long, or at the latest after so many. */
export interface CheckpointPace {
  /** Fewer are not worth a round of the disk. */
  readonly fewest: number;
  readonly most: number;
  /** In ms. */
  readonly calm: number;
}

/** A commit waits for the disk while it takes the pages of others: carried over is when nobody commits, where that can be. */
const usualPace: CheckpointPace = { fewest: 100, most: 500, calm: 300 };

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(
  `./checkpoint-worker${extname(new URL(import.meta.url).pathname)}`,
  import.meta.url,
);

/** Opens the keeping of a file's log. The thread begins when it is first needed. */
export function checkpointsOf(file: string, { fewest, most, calm }: CheckpointPace = usualPace): Checkpoints {
  const thread = openThread<CheckpointOrder, CheckpointAnswer>(workerFile);
  let commits = 0;
  let isRunning = false;
  let someIsLeft = false;
  /** What goes wrong here goes wrong at the commit that carries over itself, and is told there. */
  const carryOver = async () => {
    if (isRunning) return;
    commits = 0;
    isRunning = true;
    try {
      const { left } = await thread.ask({ file });
      someIsLeft = left > 0 || commits > 0;
    } catch {
      someIsLeft = false;
    }
    isRunning = false;
  };
  let waiting: NodeJS.Timeout | undefined;
  return {
    committed() {
      commits += 1;
      if (commits >= most) void carryOver();
      if (commits < fewest) return;
      waiting ??= setTimeout(() => commits >= fewest && void carryOver(), calm).unref();
      waiting.refresh();
    },
    async beforeChange() {
      if (someIsLeft && !isRunning) await carryOver();
    },
    close() {
      clearTimeout(waiting);
      return thread.close();
    },
  };
}
