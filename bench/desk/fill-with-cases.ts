import { type Actor, newId } from "../../src/access/index.ts";
import { isFinal, type MemberState, memberStates } from "../../src/cases/index.ts";
import { factsOfInvented } from "../../src/cli/invented-facts.ts";
import { type Newcomer, registerMany } from "../../src/people/index.ts";
import type { Change, Database } from "../../src/platform/db/index.ts";
import { openVault } from "../../src/platform/vault/index.ts";
import { inventPeople } from "../../src/population/index.ts";
import { random } from "./publisher.ts";

const atOnce = 500;
const states = memberStates.filter((state) => state !== "inquiry");
const now = () => new Date();

export interface FilledCase {
  readonly id: string;
  /** A closed case takes no notes. */
  readonly isOpen: boolean;
}

/** Registers invented people and puts each into a case with five events, two records and a task. */
export async function fillWithCases(
  database: Database,
  dataDir: string,
  actor: Actor,
  size: number,
): Promise<FilledCase[]> {
  const { vault } = openVault({ folder: `${dataDir}/keys` }, { now });
  const people = { database, vault, now, random };
  const filled: FilledCase[] = [];
  let newcomers: Newcomer[] = [];
  const write = async () => {
    const part = newcomers;
    newcomers = [];
    await database.change(async (change) => {
      const registered = await registerMany(change, people, { actor }, part);
      for (const { id, number } of registered)
        filled.push(await writeCase(change, actor, id, number, filled.length));
    });
  };
  try {
    for (const person of inventPeople({ people: size, seed: 11 })) {
      newcomers.push({ office: "sofia", facts: factsOfInvented(person) });
      if (newcomers.length === atOnce) await write();
    }
    if (newcomers.length > 0) await write();
    return filled;
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
  const due = made.slice(0, 10);
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
      next_due: open ? due : null,
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
  await change
    .insertInto("case_task")
    .values({
      id: newId(random),
      case_id: id,
      member_id: memberId,
      person_id: personId,
      rule: "cases.decide",
      about: "",
      list: "deadline",
      for_right: "case.write",
      office: "sofia",
      owner_id: manager,
      due,
      shown_from: due,
      urgent: 0,
      leads: null,
      values_json: null,
      words: null,
      made_at: made,
      done_at: open ? null : made,
      done_by: null,
    })
    .execute();
  return { id, isOpen: open };
}
