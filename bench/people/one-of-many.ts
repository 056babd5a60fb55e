import { factsOfRecord } from "../../src/cli/invented-facts.ts";
import { weighPersons } from "../../src/people/duplicates/evidence.ts";
import type { Evidence } from "../../src/people/duplicates/evidence-piece.ts";
import { bitsAtAGlance, openPersons, soughtBy } from "../../src/people/duplicates/likely-records.ts";
import { findCandidates } from "../../src/people/finding/candidates.ts";
import { onFile } from "../../src/people/finding/on-file.ts";
import { toKnownPerson } from "../../src/people/index.ts";
import { nameComparer, usualRarity } from "../../src/people/names/index.ts";
import type { BenchRegistry, Met } from "./registry.ts";

/** Far further than a clerk could wait. */
const reach = { read: 1_000_000, glances: 3_000 };
const opened = 1_000;
const shown = 3;

/**
 * Whether at least three others on record agree with what somebody said at least as well as their own record does, in
 * the name and in every other part: then no order could be sure to put them among the first three.
 */
export async function isOneOfMany({ people }: BenchRegistry, { id, again }: Met): Promise<boolean> {
  const known = toKnownPerson(people.vault, factsOfRecord(again));
  return people.database.change(async (change) => {
    const [look] = await findCandidates(
      onFile(change, people.database),
      people.vault,
      [soughtBy(known, { yearsOff: 0 })],
      reach,
    );
    if (!look) return false;
    const likeliest = look.candidates
      .map((candidate) => ({ id: candidate.glance.personId, bits: bitsAtAGlance(known, candidate) }))
      .toSorted((one, other) => other.bits - one.bits)
      .slice(0, opened);
    // Nobody of the bench was merged.
    const persons = await openPersons(change, people, new Set([id, ...likeliest.map((one) => one.id)]), {
      seen: [],
      merged: new Map(),
    });
    const compare = nameComparer((word) => look.rarity.get(word) ?? usualRarity);
    const parts = [...persons].map(([person, other]) => ({
      person,
      parts: partsOf(weighPersons(known, other, compare, look.among).evidence),
    }));
    const own = parts.find(({ person }) => person === id)?.parts ?? new Map<string, number>();
    const fitting = parts.filter(
      ({ person, parts: others }) =>
        person !== id &&
        [...new Set([...own.keys(), ...others.keys()])].every(
          (part) => (others.get(part) ?? 0) >= (own.get(part) ?? 0) - rounding,
        ),
    );
    return fitting.length >= shown;
  });
}

const rounding = 1e-6;

const partsOf = (evidence: readonly Evidence[]): ReadonlyMap<string, number> =>
  new Map(evidence.map(({ part, bits }) => [part, bits]));
