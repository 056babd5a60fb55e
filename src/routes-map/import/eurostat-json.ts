import { z } from "zod";
import { dimensionNames, type EurostatCell, type EurostatRow, readTime } from "./eurostat-row.ts";
import { FileRefused, problem } from "./problem.ts";

const number = z.number().nullable();
const category = z.object({
  category: z.object({ index: z.union([z.record(z.string(), z.int().min(0)), z.array(z.string())]) }),
});
const dataset = z.object({
  id: z.array(z.string()),
  size: z.array(z.int().min(0)),
  dimension: z.record(z.string(), category),
  value: z.union([z.record(z.string(), number), z.array(number)]),
});

/** More combinations than any of Eurostat's answers holds: a file that says so is no answer of theirs. */
const most = 50_000_000;

/** Reads Eurostat's JSON-stat: figures in one long list, placed by the sizes of the dimensions, gaps left out. */
export function readJsonStat(text: string): EurostatRow[] {
  const { id, size, dimension, value } = parseDataset(text);
  if (
    id.length !== size.length ||
    size.some((one) => one < 1) ||
    size.reduce((all, one) => all * one, 1) > most
  )
    throw new FileRefused("dimension-missing", { column: "size" });
  const words = id.map((name, at) => wordsOf(dimension, name, size[at] ?? 0));
  const place = (wanted: readonly string[]) => id.findIndex((name) => wanted.includes(name.toLowerCase()));
  const places = {
    citizen: place(dimensionNames.citizen),
    sex: place(dimensionNames.sex),
    age: place(dimensionNames.age),
    applicant: place(dimensionNames.applicant),
    geo: place(dimensionNames.geo),
  };
  const time = place(dimensionNames.time);
  for (const [column, found] of Object.entries({ citizen: places.citizen, geo: places.geo, time }))
    if (found < 0) throw new FileRefused("dimension-missing", { column });
  const strides = size.map((_, at) => size.slice(at + 1).reduce((all, one) => all * one, 1));
  const wordAt = (index: number, at: number) =>
    at < 0 ? "" : (words[at]?.[Math.floor(index / (strides[at] ?? 1)) % (size[at] ?? 1)] ?? "");
  const rows = new Map<
    string,
    { readonly row: Omit<EurostatRow, "cells" | "number">; readonly found: [string, number][] }
  >();
  for (const [key, figure] of Object.entries(value)) {
    if (figure === null) continue;
    const index = Number(key);
    const row = {
      citizen: wordAt(index, places.citizen),
      sex: wordAt(index, places.sex),
      age: wordAt(index, places.age),
      applicant: wordAt(index, places.applicant),
      geo: wordAt(index, places.geo),
    };
    const name = Object.values(row).join("\t");
    const kept = rows.get(name) ?? { row, found: [] };
    kept.found.push([wordAt(index, time), figure]);
    rows.set(name, kept);
  }
  return [...rows.values()].map(({ row, found }) => ({
    ...row,
    number: 0,
    cells(refused) {
      return found.flatMap(([when, figure]): EurostatCell[] => {
        const moment = readTime(when);
        const where = { column: when, value: `${row.citizen} ${row.geo} ${figure}` };
        if (!moment) refused.push(problem("year-unknown", where));
        else if (!Number.isSafeInteger(figure) || figure < 0) refused.push(problem("not-a-number", where));
        else return [{ ...moment, value: figure }];
        return [];
      });
    },
  }));
}

function parseDataset(text: string): z.infer<typeof dataset> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new FileRefused("not-json");
  }
  const parsed = dataset.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new FileRefused("dimension-missing", { column: parsed.error.issues[0]?.path.join(".") ?? "" });
}

/** The codes of a dimension in their order. */
function wordsOf(dimensions: z.infer<typeof dataset>["dimension"], name: string, size: number): string[] {
  const index = Object.hasOwn(dimensions, name) ? dimensions[name]?.category.index : undefined;
  if (index === undefined) throw new FileRefused("dimension-missing", { column: name });
  if (Array.isArray(index)) return index;
  const words: string[] = [];
  for (const [word, at] of Object.entries(index)) if (at < size) words[at] = word;
  return words;
}
