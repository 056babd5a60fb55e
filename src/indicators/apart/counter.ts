import { extname } from "node:path";
import { type Database, type DatabasePlace, readApart } from "../../platform/db/index.ts";
import { openThread } from "../../platform/threads/index.ts";
import { type AnswerTo, type AskedOf, type Work, workOn } from "./works.ts";

/** Counts. The desk's own counter does it in a thread with a connection of its own: nobody waits for somebody's report. */
export interface Counter {
  ask<W extends Work>(work: W, asked: AskedOf<W>): Promise<AnswerTo<W>>;
  /** Gets ready: figures will be asked for soon. */
  wake(): void;
}

export interface CountOrder {
  readonly place: DatabasePlace;
  readonly work: Work;
  readonly asked: AskedOf<Work>;
}

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./count-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** It takes a second or more to begin, as it knows all of casework: somebody who counts, counts again. In ms. */
const idleTime = 900_000;

/** Facts and lists of a hundred thousand persons all live until the count ends: looking at them often is waste. In MB. */
const newMemory = 192;

export const openCountingThread = () => openThread<CountOrder, unknown>(workerFile, idleTime, newMemory);

/** Counts in a thread of its own, one order after the other. */
export function counterInThread(
  place: DatabasePlace,
  thread = openCountingThread(),
): Counter & { close(): Promise<void> } {
  return {
    ask: (work, asked) => thread.ask({ place, work, asked }) as Promise<never>,
    wake: () => thread.wake(),
    close: () => thread.close(),
  };
}

/** Counts here and now, on the handle given: whoever else needs this thread waits. */
export const counterHere = (database: Pick<Database, "kind" | "query">): Counter => ({
  ask: (work, asked) => workOn(database, work, asked),
  wake: () => {},
});

/** What the thread does with an order. */
export const answerOrder = ({ place, work, asked }: CountOrder): Promise<unknown> =>
  readApart(place, (read) => workOn(read, work, asked));
