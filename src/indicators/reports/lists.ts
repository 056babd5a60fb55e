import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { addedKeys } from "../counting/added.ts";
import type { Entry } from "../counting/entry.ts";
import type { Tally } from "../counting/tally.ts";

export type Lists = Pick<Tally, "period" | "life" | "before">;

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

/** The lists as one text, the same for the same lists. Where nobody counted before the period it says nothing of them. */
const written = ({ period, life, before = [] }: Lists): string =>
  JSON.stringify({
    period: byPerson(period),
    life: byPerson(life),
    ...(before.length > 0 ? { before: before.toSorted() } : {}),
  });

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Lists as they are kept: compressed, in base 64, with the SHA-256 of what they say, in hexadecimal. */
export interface PackedLists {
  readonly packed: string;
  readonly seal: string;
}

export function packLists(lists: Lists): PackedLists {
  const text = written(lists);
  return { packed: gzipSync(text).toString("base64"), seal: sha256(text) };
}

/** SHA-256 of the lists, in hexadecimal. */
export const sealOf = (lists: Lists): string => sha256(written(lists));

export function unpackLists(packed: string): Lists {
  const { period, life, before } = JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString()) as {
    readonly period: string[][];
    readonly life: string[][];
    readonly before?: string[];
  };
  return { period: period.map(entryIn), life: life.map(entryIn), before };
}
