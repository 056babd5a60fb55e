import { factsOfRecord } from "../../src/cli/invented-facts.ts";
import { likelyRecords, searchPersons, toKnownPerson } from "../../src/people/index.ts";
import { Dice } from "../../src/population/dice.ts";
import type { InventedContactRecord } from "../../src/population/index.ts";
import { mistype } from "../../src/population/typing.ts";
import type { Measure } from "../measure.ts";
import { type BenchRegistry, benchAct, type Met } from "./registry.ts";
import type { Roll } from "./roll.ts";

const questions = 500;
const slipSeed = 29;

/** Shorter words with a letter wrong are other names as often as not. */
const shortest = 4;

interface Written {
  readonly name: string;
  readonly words: number;
}

/** A name on record as a hurried typist writes it: a letter left out, doubled, swapped or the next key, in one long word or in each. */
function mistyped({ person }: Met, in_: "one word" | "each word"): Written | null {
  const dice = new Dice(slipSeed, "slips", person.number);
  const { text, script } = dice.pick(person.names.filter(({ type }) => type === "legal"));
  const words = text.split(" ");
  const long = words.flatMap((word, at) => ([...word].length >= shortest ? [at] : []));
  if (long.length === 0) return null;
  const places = in_ === "each word" ? long : [dice.pick(long)];
  const name = words.map((word, at) => (places.includes(at) ? mistype(word, script, dice) : word)).join(" ");
  return name === text ? null : { name, words: words.length };
}

/** All else as it is on record, but no paper and no phone, which would find anybody. */
function withName({ person, again }: Met, name: string): InventedContactRecord {
  const [claim] = person.birth.claims;
  const birth = claim ? { date: claim.date, asWritten: claim.asWritten } : null;
  const nationality = person.nationality[0]?.country ?? null;
  const { fatherName } = person.family;
  return { ...again, name, birth, nationality, sex: person.sex, fatherName, document: null, phone: null };
}

/** The person is looked for, and comes again, under a name with slips while all else agrees: are they among the first three? */
export async function measureSlips({ people }: BenchRegistry, roll: Roll): Promise<Measure[]> {
  const { kind } = people.database;
  const measures: Measure[] = [];
  for (const in_ of ["one word", "each word"] as const) {
    const asked = roll.asked.slice(0, questions).flatMap((met) => {
      const written = mistyped(met, in_);
      return written ? [{ met, name: written.name }] : [];
    });
    let [searched, checked, taken] = [0, 0, 0];
    const missed: string[] = [];
    for (const { met, name } of asked) {
      const shown = await people.database.change((change) =>
        searchPersons(change, people, benchAct, { text: name, birthYear: null, nationality: null }),
      );
      const rank = shown.findIndex(({ label }) => label.id === met.id);
      if (rank >= 0) searched += 1;
      const again = withName(met, name);
      const likely = await people.database.change((change) =>
        likelyRecords(change, people, toKnownPerson(people.vault, factsOfRecord(again))),
      );
      const at = likely.findIndex(({ personId }) => personId === met.id);
      if (at >= 0 && at < 3) checked += 1;
      if (likely.some(({ verdict, personId }) => verdict === "same" && personId !== met.id)) taken += 1;
      if (rank < 0 || at < 0 || at > 2)
        missed.push(`${met.person.names.map(({ text }) => text).join(" / ")} | ${name} | ${rank} ${at}`);
    }
    if (process.env.BENCH_MISSED) console.log(missed.join("\n"));
    const percent = (count: number) => `${((100 * count) / Math.max(1, asked.length)).toFixed(1)} %`;
    const line = (what: string, count: number): Measure => ({
      name: `${kind}: ${what}, a slip in ${in_} of the name`,
      goal: "–",
      measured: percent(count),
      met: null,
      notes: [`${asked.length} of ${roll.size}`],
      figures: { share: count / Math.max(1, asked.length), onRecord: roll.size },
    });
    measures.push(
      line("found by the name alone, among the twenty shown", searched),
      line("among the first three likely records, without paper or phone", checked),
      line("“likely the same” that is not", taken),
    );
  }
  return measures;
}
