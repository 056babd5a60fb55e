import type { Actor } from "../access/index.ts";
import { missionDay } from "../core/day.ts";
import {
  type Act,
  formGroup,
  mayBeChild,
  type People,
  type Registered,
  recordConsent,
  registerMany,
  relate,
} from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import type { InventedPerson, Office } from "../population/index.ts";
import { factsOfInvented } from "./invented-facts.ts";

/** Who writes invented people down: nobody of the staff, and with an id that says so. */
const writer: Act = {
  actor: {
    staffId: "invented-population",
    name: "invented-population",
    roles: ["counsellor"],
    offices: ["sofia", "burgas", "harmanli"] satisfies Office[],
    translates: null,
    language: "en",
    sessionId: "invented-population",
  } satisfies Actor,
};

/** Writes invented people down as the mission would: person, consent, relatives, and who travels with whom. All or none. */
export async function registerInvented(
  change: Change,
  people: People,
  invented: Iterable<InventedPerson>,
): Promise<number> {
  const registered = new Map<number, Registered>();
  const households = new Map<number, InventedPerson[]>();
  for (const some of inParts(invented)) {
    const newcomers = some.map((person) => ({ office: person.office, facts: factsOfInvented(person) }));
    const made = await registerMany(change, people, writer, newcomers);
    for (const [place, person] of some.entries()) {
      const own = made[place] as Registered;
      registered.set(person.number, own);
      await consentOf(change, people, own.id, person);
      const { household } = person.family;
      households.set(household, [...(households.get(household) ?? []), person]);
    }
  }
  for (const members of households.values()) {
    await tie(change, people, members, registered);
    const [first, ...others] = members.flatMap(({ number }) => registered.get(number)?.id ?? []);
    if (!first || others.length === 0) continue;
    const rest = others.map((personId) => ({ personId, part: "other" as const }));
    await formGroup(change, people, writer, [{ personId: first, part: "principal" }, ...rest]);
  }
  return registered.size;
}

const atOnce = 500;

function* inParts(invented: Iterable<InventedPerson>): Generator<InventedPerson[]> {
  let some: InventedPerson[] = [];
  for (const person of invented) {
    some.push(person);
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** A yes to casework, without which nothing about a family may be written down. */
async function consentOf(
  change: Change,
  people: People,
  id: string,
  { languages }: InventedPerson,
): Promise<void> {
  const child = await mayBeChild(change, people, id);
  await recordConsent(change, people, writer, id, {
    purpose: "casework",
    decision: "given",
    given_on: missionDay(people.now()) as never,
    form: "paper",
    language: languages[0]?.language ?? "en",
    notice: "2026-1",
    interpreter: null,
    witness: null,
    representative: child ? "INVENTED REPRESENTATIVE" : null,
    child_agrees: child ? true : null,
    note: null,
  });
}

/** Parents and spouses, each once: of a couple the one with the smaller number names the other. */
async function tie(
  change: Change,
  people: People,
  members: readonly InventedPerson[],
  registered: ReadonlyMap<number, Registered>,
): Promise<void> {
  for (const { number, family } of members) {
    const own = registered.get(number);
    const bonds = [
      { other: family.fatherNumber, kind: "child" },
      { other: family.motherNumber, kind: "child" },
      { other: (family.spouseNumber ?? 0) > number ? family.spouseNumber : null, kind: "spouse" },
    ] as const;
    for (const { other, kind } of bonds) {
      const known = other === null ? undefined : registered.get(other);
      if (!own || !known) continue;
      await relate(change, people, writer, own.id, {
        other_number: known.number,
        kind,
        evidence: "statement",
        custody: null,
        valid_from: null,
        valid_until: null,
        note: null,
      });
    }
  }
}
