import { loadavg } from "node:os";
import type { Measure } from "../measure.ts";
import { addAll, type BenchRegistry, meetInvented } from "./registry.ts";

/** Each is looked for before they are written down, a thousand at a time; the last fifth must not be slower than the first. */
export async function measureAdding(
  registry: BenchRegistry,
  { people, seed }: { readonly people: number; readonly seed: number },
): Promise<Measure> {
  const fifth = Math.floor(people / 5);
  const clock: { readonly added: number; readonly at: number; readonly used: number }[] = [];
  const tell = (added: number) => {
    const { user, system } = process.cpuUsage();
    clock.push({ added, at: performance.now() / 1_000, used: (user + system) / 1e6 });
  };
  tell(0);
  await addAll(registry, meetInvented({ people, seed }), { checked: true, told: tell });
  const between = (from: number, to: number) => {
    const [begin, end] = [
      clock.findLast(({ added }) => added <= from),
      clock.find(({ added }) => added >= to),
    ];
    if (!begin || !end) return { rate: 0, ownRate: 0 };
    const count = end.added - begin.added;
    return { rate: count / (end.at - begin.at), ownRate: count / (end.used - begin.used) };
  };
  const [all, first, last] = [between(0, people), between(0, fifth), between(people - fifth, people)];
  return {
    name: `${registry.people.database.kind}: persons added with duplicate check, per second`,
    goal: "≥ 500, linear",
    measured: all.rate.toFixed(0),
    met: all.rate >= 500 && last.rate >= first.rate / 1.5,
    notes: [
      `${people} persons, inventing them included; the first fifth at ${first.rate.toFixed(0)}, the last at ${last.rate.toFixed(0)} a second; per second of this process' processor ${all.ownRate.toFixed(0)}; load of the machine ${loadavg()[0]?.toFixed(1)}`,
    ],
    figures: { all, first, last, people, load: loadavg()[0] },
  };
}
