import { loadavg } from "node:os";
import type { InventedPerson } from "../../src/population/index.ts";
import type { Measure } from "../measure.ts";
import { runImportBy, type Step } from "./import-steps.ts";
import { type BenchRegistry, meetInvented } from "./registry.ts";

const headings = [
  "Full name",
  "Other name",
  "Date of birth",
  "Sex",
  "Nationality",
  "Language",
  "Phone",
  "Passport",
];

const dayAsTyped = (date: string) => date.split("-").toReversed().join(".");

/** A person as a row of the mission's own spreadsheets. */
function rowOf({ names, birth, sex, nationality, languages, phones, documents }: InventedPerson): string {
  const passport = documents.find(({ type }) => type === "passport");
  return [
    names[0]?.text,
    names.find(({ text }) => text !== names[0]?.text)?.text,
    birth.claims[0] && dayAsTyped(birth.claims[0].date),
    { male: "m", female: "f" }[sex as string],
    nationality[0]?.country,
    languages[0]?.language,
    phones[0]?.text,
    passport?.asWritten,
  ]
    .map((cell) => `"${(cell ?? "").replaceAll('"', '""')}"`)
    .join(",");
}

/** What a stage did until when: rows, seconds by the clock, seconds of this process' processor. */
class Stage {
  readonly #marks: { readonly rows: number; readonly at: number; readonly used: number }[] = [];

  mark(rows: number): void {
    const { user, system } = process.cpuUsage();
    this.#marks.push({ rows, at: performance.now() / 1_000, used: (user + system) / 1e6 });
  }

  /** Rows a second between two counts of rows. */
  rate(from: number, to: number): { readonly rate: number; readonly ownRate: number } {
    const begin = this.#marks.findLast(({ rows }) => rows <= from);
    const end = this.#marks.find(({ rows }) => rows >= to) ?? this.#marks.at(-1);
    if (!begin || !end || end === begin) return { rate: 0, ownRate: 0 };
    const rows = end.rows - begin.rows;
    return { rate: rows / (end.at - begin.at), ownRate: rows / (end.used - begin.used) };
  }
}

/** A table of invented persons goes the way of every import: each row is looked for in a dry run, and again when it is written. */
export async function measureAdding(
  registry: BenchRegistry,
  { people, seed }: { readonly people: number; readonly seed: number },
): Promise<Measure[]> {
  const { kind } = registry.people.database;
  const rows = [...meetInvented({ people, seed })].map(({ person }) => rowOf(person));
  const stages: Record<Step, Stage> = { "dry run": new Stage(), writing: new Stage() };
  const written = await runImportBy(registry, [headings.join(","), ...rows].join("\n"), (step, done) =>
    stages[step].mark(done),
  );
  return (["dry run", "writing"] as const).map((step) => {
    const fifth = Math.floor(people / 5);
    const stage = stages[step];
    const [all, first, last] = [
      stage.rate(0, people),
      stage.rate(0, fifth),
      stage.rate(people - fifth, people),
    ];
    return {
      name: `${kind}: import with duplicate check, ${step}, persons per second`,
      goal: "≥ 500, linear",
      measured: all.rate.toFixed(0),
      met: all.rate >= 500 && last.rate >= first.rate / 1.5,
      notes: [
        `${people} rows, ${written} written; the first fifth at ${first.rate.toFixed(0)}, the last at ${last.rate.toFixed(0)} a second; per second of this process' processor ${all.ownRate.toFixed(0)}; load of the machine ${loadavg()[0]?.toFixed(1)}`,
      ],
      figures: { all, first, last, people, load: loadavg()[0] },
    };
  });
}
