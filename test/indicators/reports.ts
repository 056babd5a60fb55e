import { counterHere } from "../../src/indicators/index.ts";
import {
  correctReport,
  countCorrection,
  countReport,
  freezeReport,
} from "../../src/indicators/reports/freeze.ts";
import { proveReport } from "../../src/indicators/reports/prove.ts";
import type { Asked } from "../../src/indicators/reports/scope.ts";
import type { Act, People } from "../../src/people/index.ts";

/** Counts and keeps a report, one after the other, as the desk does; gives its id. */
export async function freeze(people: People, act: Act, asked: Asked): Promise<string> {
  const counted = await countReport(counterHere(people.database), people, act, asked);
  return people.database.change((change) => freezeReport(change, people, act, counted));
}

export async function correct(people: People, act: Act, reportId: string): Promise<string> {
  const counted = await countCorrection(counterHere(people.database), people, act, reportId);
  return people.database.change((change) => correctReport(change, people, act, counted));
}

export const prove = (people: People, act: Act, reportId: string) =>
  proveReport(counterHere(people.database), people, act, reportId);
