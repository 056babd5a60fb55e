import type { Database } from "../../platform/db/index.ts";
import { countAgain } from "./count-again.ts";
import { countDays, countFigures, countLists, countWhom } from "./count-now.ts";
import { listCounted, listKept } from "./list-persons.ts";

/**
 * All that takes long where there are many persons. What is asked and what is answered goes from thread to thread: plain
 * data, and of lists of persons no more than somebody reads.
 */
const works = {
  figures: countFigures,
  lists: countLists,
  days: countDays,
  whom: countWhom,
  again: countAgain,
  "list-counted": listCounted,
  "list-kept": listKept,
};

export type Work = keyof typeof works;
export type AskedOf<W extends Work> = Parameters<(typeof works)[W]>[1];
export type AnswerTo<W extends Work> = Awaited<ReturnType<(typeof works)[W]>>;

type Read = Pick<Database, "kind" | "query">;

export const workOn = <W extends Work>(read: Read, work: W, asked: AskedOf<W>): Promise<AnswerTo<W>> =>
  (works[work] as (read: Read, asked: AskedOf<W>) => Promise<AnswerTo<W>>)(read, asked);
