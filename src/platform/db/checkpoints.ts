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
  close(): Promise<void>;
}

export const noCheckpoints: Checkpoints = { committed() {}, close: async () => {} };

/** How many pages of 4 kB may lie in the log before a commit carries them over itself, should the thread not keep up. */
export const mostPagesInLog = 8_000;

const commitsBetween = 100;

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(
  `./checkpoint-worker${extname(new URL(import.meta.url).pathname)}`,
  import.meta.url,
);

/** Opens the keeping of a file's log. The thread begins when it is first needed. */
export function checkpointsOf(file: string, between = commitsBetween): Checkpoints {
  const thread = openThread<CheckpointOrder, CheckpointAnswer>(workerFile);
  let commits = 0;
  let isRunning = false;
  return {
    committed() {
      commits += 1;
      if (isRunning || commits < between) return;
      commits = 0;
      isRunning = true;
      // What goes wrong here goes wrong at the commit that carries over itself, and is told there.
      const ended = () => {
        isRunning = false;
      };
      thread.ask({ file }).then(ended, ended);
    },
    close: () => thread.close(),
  };
}
