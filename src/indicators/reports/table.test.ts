import { expect, test } from "vitest";
import type { Entry } from "../counting/entry.ts";
import { spanFigures } from "../counting/spans.ts";
import { definitions } from "../definitions/all.ts";
import { type TableWords, tableOf } from "./table.ts";

const words: TableWords = {
  headings: ["indicator", "codes", "by", "value"],
  columns: { period: "period", new: "new", life: "life" },
  all: "all",
  title: ({ id }) => id,
  codes: () => "",
  group: (group) => group,
  value: (_, value) => value,
  waits: (part) => part ?? "days",
  hidden: "-",
};

const definition = definitions.find(({ id, version }) => id === "returned" && version === 2);

/** So many persons, who waited 10, 20, 30 … days; the first two are vulnerable, the last was asked nothing. */
const persons = (count: number): Entry[] =>
  Array.from({ length: count }, (_, at) => ({
    personId: `p${at}`,
    factId: `f${at}`,
    day: "2026-02-10",
    enteredAt: "",
    age: "18-60",
    sex: "female",
    nationality: "AF",
    destination: "AF",
    reason: "unknown",
    status: "irregular-stay",
    vulnerability: at < 2 ? "law" : "none-noted",
    waited: at === count - 1 ? "unknown" : String((at + 1) * 10),
  }));

function rowsOf(count: number, publish: boolean) {
  if (!definition) throw new Error("Returns have a second version.");
  const list = persons(count);
  const figures = spanFigures({ definition, period: list, life: list }, "2026-01-01");
  const rows = tableOf([{ definition, figures, seal: "" }], words, publish);
  const [, , , ...rest] = rows[0] ?? [];
  expect(rest).toHaveLength(publish ? 2 : 4);
  return (by: string) =>
    rows.filter(([, , group]) => group === by).map(([, , , value, period]) => `${value} ${period}`);
}

test("a file never tells of how few persons protection officers noted something", () => {
  expect(rowsOf(12, false)("vulnerability")).toEqual(["law -", "none-noted -"]);
  expect(rowsOf(12, false)("status")).toEqual(["irregular-stay 12"]);
});

test("of fewer than five persons a published file names no sex, country or age: that it is there says who they are", () => {
  for (const by of ["sex", "nationality", "age", "status"]) {
    expect(rowsOf(4, true)(by)).toEqual([]);
    expect(rowsOf(4, false)(by)).toHaveLength(1);
    expect(rowsOf(5, true)(by)).toHaveLength(1);
  }
});

test("days waited are published of five persons or more, and of how few they are unknown is not", () => {
  expect(rowsOf(12, false)("days")).toEqual([
    "median 60",
    "average 60",
    "lower 30",
    "upper 90",
    "known 11",
    "unknown 1",
  ]);
  expect(rowsOf(12, true)("days").slice(0, 4)).toEqual(["median 60", "average 60", "lower 30", "upper 90"]);
  expect(rowsOf(12, true)("days").slice(4)).toEqual(["known -", "unknown -"]);
  expect(rowsOf(5, true)("days").slice(0, 4)).toEqual(["median -", "average -", "lower -", "upper -"]);
});
