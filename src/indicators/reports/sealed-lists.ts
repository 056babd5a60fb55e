import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { People } from "../../people/index.ts";
import { SealBroken } from "../../platform/vault/index.ts";
import { addedKeys } from "../counting/added.ts";
import type { Entry } from "../counting/entry.ts";
import type { Tally } from "../counting/tally.ts";

type Lists = Pick<Tally, "period" | "life">;

/** The vault's subject of a report: its lists of persons. They hold numbers of records, no names. */
const reportSubject = (reportId: string): string => `report:${reportId}`;

const keys = [
  "personId",
  "factId",
  "day",
  "enteredAt",
  "age",
  "sex",
  "nationality",
  "destination",
  "reason",
  ...addedKeys,
] as const satisfies readonly (keyof Entry)[];

/** Those an indicator does not ask for stand last and are left out: older lists stay as they were written, to the letter. */
const rowOf = (entry: Entry): string[] =>
  keys.map((key) => entry[key]).filter((value) => value !== undefined);
const entryIn = (row: readonly string[]): Entry =>
  Object.fromEntries(row.map((value, at) => [keys[at], value])) as unknown as Entry;

const byPerson = (entries: readonly Entry[]) =>
  entries.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)).map(rowOf);

/** The lists as one text, the same for the same lists. */
const written = ({ period, life }: Lists): string =>
  JSON.stringify({ period: byPerson(period), life: byPerson(life) });

/** SHA-256 of the lists, in hexadecimal. */
export const sealOf = (lists: Lists): string => createHash("sha256").update(written(lists)).digest("hex");

const place = (reportId: string, indicator: string) => ({
  table: "frozen_figure",
  column: "lists",
  row: `${reportId} ${indicator}`,
});

export const sealLists = (
  { vault }: Pick<People, "vault">,
  reportId: string,
  indicator: string,
  lists: Lists,
): string =>
  vault.seal(
    reportSubject(reportId),
    place(reportId, indicator),
    gzipSync(written(lists)).toString("base64"),
  );

/** Null where the sealed text is not the one that was written. */
export function openLists(
  { vault }: Pick<People, "vault">,
  reportId: string,
  indicator: string,
  sealed: string,
): Lists | null {
  const packed = unlessBroken(() =>
    vault.unseal(reportSubject(reportId), place(reportId, indicator), sealed),
  );
  if (packed === null) return null;
  const { period, life } = JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString()) as Record<
    keyof Lists,
    string[][]
  >;
  return { period: period.map(entryIn), life: life.map(entryIn) };
}

function unlessBroken(open: () => string): string | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

const differencesPlace = (reportId: string) => ({
  table: "frozen_report",
  column: "differences",
  row: reportId,
});

export const sealDifferences = ({ vault }: Pick<People, "vault">, reportId: string, told: unknown): string =>
  vault.seal(reportSubject(reportId), differencesPlace(reportId), JSON.stringify(told));

/** Null where the sealed text is not the one that was written. */
export function openDifferences<T>(
  { vault }: Pick<People, "vault">,
  reportId: string,
  sealed: string,
): T | null {
  const told = unlessBroken(() => vault.unseal(reportSubject(reportId), differencesPlace(reportId), sealed));
  return told === null ? null : (JSON.parse(told) as T);
}
