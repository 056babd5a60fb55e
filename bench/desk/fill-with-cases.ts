import { type Actor, newId } from "../../src/access/index.ts";
import {
  assembleJourney,
  type Cases,
  isFinal,
  type MemberState,
  memberStates,
  noProjects,
  settleDuties,
} from "../../src/cases/index.ts";
import { factsOfInvented } from "../../src/cli/invented-facts.ts";
import { journeyParts } from "../../src/journey-parts.ts";
import { type Newcomer, registerMany } from "../../src/people/index.ts";
import type { Change, Database } from "../../src/platform/db/index.ts";
import { openVault } from "../../src/platform/vault/index.ts";
import { inventPeople } from "../../src/population/index.ts";
import { random } from "./publisher.ts";
import { writeSecurityList } from "./security-list.ts";
import { leadWholeWays } from "./whole-way.ts";

const atOnce = 500;
const states = memberStates.filter((state) => state !== "inquiry");
const now = () => new Date();

export interface FilledCase {
  readonly id: string;
  /** A closed case takes no notes. */
  readonly isOpen: boolean;
}

export interface FilledCases {
  /** Of one person each, with five events and no records. */
  readonly cases: readonly FilledCase[];
  /** Of other people, who went their whole way (`leadWholeWays`). */
  readonly wholeWays: readonly FilledCase[];
}

/**
 * Registers invented people and puts each into a case with five events and the tasks that its rules say, beside a few who
 * went their whole way.
 */
export async function fillWithCases(
  database: Database,
  dataDir: string,
  actor: Actor,
  size: number,
): Promise<FilledCases> {
  const { vault } = openVault({ folder: `${dataDir}/keys` }, { now });
  const cases: Cases = {
    database,
    vault,
    now,
    random,
    journey: assembleJourney(journeyParts),
    projects: noProjects,
  };
  const filled: FilledCase[] = [];
  let newcomers: Newcomer[] = [];
  const write = async () => {
    const part = newcomers;
    newcomers = [];
    await database.change(async (change) => {
      const registered = await registerMany(change, cases, { actor }, part);
      for (const { id, number } of registered) {
        const one = await writeCase(change, actor, id, number, filled.length);
        if (one.isOpen) await settleDuties(change, cases, one.id);
        filled.push(one);
      }
    });
  };
  try {
    const wholeWays = await database.change((change) =>
      leadWholeWays(change, { vault, now, random }, database),
    );
    await database.change((change) => writeSecurityList(change, actor.staffId));
    for (const person of inventPeople({ people: size, seed: 11 })) {
      newcomers.push({ office: "sofia", facts: factsOfInvented(person) });
      if (newcomers.length === atOnce) await write();
    }
    if (newcomers.length > 0) await write();
    return { cases: filled, wholeWays };
  } finally {
    vault.close();
  }
}

async function writeCase(
  change: Change,
  { staffId }: Actor,
  personId: string,
  number: string,
  at: number,
): Promise<FilledCase> {
  const id = newId(random);
  const memberId = newId(random);
  const state = states[at % states.length] as MemberState;
  const made = new Date(Date.now() - (at % 400) * 86_400_000).toISOString();
  const destination = ["IQ", "AF", "SY", "PK"][at % 4] ?? "IQ";
  const open = !isFinal(state);
  const manager = at % 10 === 0 ? staffId : `colleague-${at % 10}`;
  const shared = { office: "sofia", state, destination };
  await change
    .insertInto("return_case")
    .values({
      id,
      number: `9${number.slice(1)}`,
      kind: "individual",
      manager_id: manager,
      principal_id: personId,
      opened_at: made,
      opened_by: staffId,
      state_since: made,
      open_members: open ? 1 : 0,
      // Its tasks say it, once they are settled.
      next_due: null,
      touched_at: made,
      ...shared,
    })
    .execute();
  await change
    .insertInto("case_member")
    .values({
      id: memberId,
      case_id: id,
      person_id: personId,
      role: "principal",
      state,
      state_since: made,
      interrupted: null,
      joined_at: made,
      withdrawal_told: state === "withdrawn" ? "explained" : null,
      destination,
      closed_at: null,
    })
    .execute();
  const event = (seq: number) => ({
    id: newId(random),
    case_id: id,
    seq,
    member_id: memberId,
    person_id: personId,
    at: made,
    by: staffId,
    kind: "moved" as const,
    from_state: "registered" as const,
    to_state: state,
    reason: null,
    words: null,
    record_id: null,
    about: null,
  });
  await change.insertInto("case_event").values([1, 2, 3, 4, 5].map(event)).execute();
  return { id, isOpen: open };
}
