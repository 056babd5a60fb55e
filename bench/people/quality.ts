import { factsOfRecord } from "../../src/cli/invented-facts.ts";
import { likelyRecords, toKnownPerson } from "../../src/people/index.ts";
import type { Measure } from "../measure.ts";
import { isOneOfMany } from "./one-of-many.ts";
import type { BenchRegistry, Met } from "./registry.ts";
import type { Roll } from "./roll.ts";
import { Times, timing } from "./timing.ts";

interface Outcome {
  readonly met: Met;
  /** Where the true record stands among those shown; −1: not at all. */
  readonly rank: number;
  /** Whether the true record is said to be "likely the same". */
  readonly known: boolean;
  /** Persons said to be "likely the same" that are not. */
  readonly wrong: readonly string[];
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

/** Each of some people comes again, written down by another clerk: are they found, is nobody taken for them, how long does it take? */
export async function measureQuality(registry: BenchRegistry, roll: Roll): Promise<Measure[]> {
  const { kind } = registry.people.database;
  const times = new Times();
  const outcomes: Outcome[] = [];
  for (const met of roll.asked) outcomes.push(await comeAgain(registry, met, times));
  const found = share(outcomes, ({ rank }) => rank >= 0 && rank < 3);
  const wrong = share(outcomes, ({ wrong: others }) => others.length > 0);
  const twins = outcomes.flatMap(({ met, wrong: others }) =>
    others.filter((id) => roll.areTwins(id, met.id)),
  ).length;
  const missed = outcomes.filter(({ rank }) => rank < 0 || rank > 2);
  let alike = 0;
  for (const { met } of missed) if (await isOneOfMany(registry, met)) alike += 1;
  const basis = `${roll.size} on record, ${roll.asked.length} came again`;
  return [
    line(`${kind}: true record among the first three`, "≥ 98 %", found, found >= 0.98, [
      basis,
      byBirth(outcomes),
      ...byOrigin(outcomes),
    ]),
    {
      name: `${kind}: of those missed, three others fit at least as well in all they said`,
      goal: "–",
      measured: `${alike} of ${missed.length}`,
      met: null,
      notes: [
        basis,
        `no order could tell them: ${percent(alike / Math.max(1, outcomes.length))} of all; missed though they could be told: ${percent((missed.length - alike) / Math.max(1, outcomes.length))}`,
      ],
      figures: { alike, missed: missed.length, asked: outcomes.length },
    },
    line(`${kind}: “likely the same” that is not`, "≤ 1 %", wrong, wrong <= 0.01, [
      basis,
      `of the true records ${percent(share(outcomes, ({ known }) => known))} are said to be the same, the others asked about`,
    ]),
    {
      name: `${kind}: twins taken for one another`,
      goal: "0",
      measured: String(twins),
      met: twins === 0,
      notes: [basis],
      figures: { twins },
    },
    timing(`${kind}: duplicate check, p95`, 150, times, roll.size),
  ];
}

async function comeAgain({ people }: BenchRegistry, met: Met, times: Times): Promise<Outcome> {
  const known = toKnownPerson(people.vault, factsOfRecord(met.again));
  const likely = await times.of(() =>
    people.database.change((change) => likelyRecords(change, people, known)),
  );
  const wrong = likely
    .filter(({ personId, verdict }) => verdict === "same" && personId !== met.id)
    .map(({ personId }) => personId);
  const rank = likely.findIndex(({ personId }) => personId === met.id);
  return { met, rank, known: likely[rank]?.verdict === "same", wrong };
}

const share = <T>(all: readonly T[], is: (one: T) => boolean) =>
  all.length === 0 ? 0 : all.filter(is).length / all.length;

/** Who told no date of birth is one of hundreds of the same common name. */
function byBirth(outcomes: readonly Outcome[]): string {
  const part = (own: readonly Outcome[]) =>
    `${percent(share(own, ({ rank }) => rank >= 0 && rank < 3))} of ${own.length}`;
  const [told, none] = [
    outcomes.filter(({ met }) => met.again.birth !== null),
    outcomes.filter(({ met }) => met.again.birth === null),
  ];
  return `with a date of birth ${part(told)}, without ${part(none)}`;
}

function byOrigin(outcomes: readonly Outcome[]): string[] {
  const origins = Map.groupBy(outcomes, ({ met }) => met.person.nationality[0]?.country ?? "none");
  const parts = [...origins]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(
      ([country, own]) =>
        `${country} ${percent(share(own, ({ rank }) => rank >= 0 && rank < 3))} of ${own.length}`,
    );
  return [`by nationality: ${parts.join(", ")}`];
}

function line(name: string, goal: string, value: number, met: boolean, notes: readonly string[]): Measure {
  return { name, goal, measured: percent(value), met, notes, figures: { share: value } };
}
