import { inventPeople } from "../src/population/index.ts";
import type { Part } from "./measure.ts";

const people = 100_000;

/** How fast people are invented: nothing is promised, but whoever measures with them should know. */
export const population: Part = {
  name: "population",
  async run(wished, say) {
    if (!wished("invent")) return [];
    say(`inventing ${people} people`);
    const before = process.cpuUsage();
    let invented = 0;
    for (const _ of inventPeople({ people, seed: 1 })) invented += 1;
    if (invented !== people) throw new Error(`only ${invented} people were invented`);
    const { user, system } = process.cpuUsage(before);
    const perSecond = Math.round(people / ((user + system) / 1_000_000));
    return [
      {
        name: "invented people, per second of processor time",
        goal: "is told",
        measured: String(perSecond),
        met: true,
        notes: [`${people} people, not printed, in the bench's own process`],
        figures: { perSecond, people },
      },
    ];
  },
};
