import { searchPersons } from "../../src/people/index.ts";
import type { Measure } from "../measure.ts";
import { type BenchRegistry, benchAct } from "./registry.ts";
import type { Roll } from "./roll.ts";
import { Times, timing } from "./timing.ts";

const questions = 1_000;

/** The name as another clerk heard it, half typed and whole: is the person among those shown, and how long does it take? */
export async function measureSearch({ people }: BenchRegistry, roll: Roll): Promise<Measure[]> {
  const { kind } = people.database;
  const [half, whole] = [new Times(), new Times()];
  const asked = roll.asked.slice(0, questions);
  let found = 0;
  const search = (text: string) =>
    people.database.change((change) =>
      searchPersons(change, people, benchAct, { text, birthYear: null, nationality: null }),
    );
  for (const { id, again } of asked) {
    const letters = [...again.name];
    await half.of(() => search(letters.slice(0, Math.ceil(letters.length / 2)).join("")));
    const shown = await whole.of(() => search(again.name));
    if (shown.some(({ label }) => label.id === id)) found += 1;
  }
  const share = found / Math.max(1, asked.length);
  return [
    timing(`${kind}: search, half the name typed, p95`, 100, half, roll.size),
    timing(`${kind}: search, the name whole, p95`, 100, whole, roll.size),
    {
      name: `${kind}: found among the twenty shown, by the name alone`,
      goal: "–",
      measured: `${(100 * share).toFixed(1)} %`,
      met: null,
      notes: [`${asked.length} of ${roll.size}, without year of birth or nationality`],
      figures: { share, onRecord: roll.size },
    },
  ];
}
