import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor, Role } from "../src/access/index.ts";
import type { HoldWish } from "../src/people/holds/place-hold.ts";
import {
  type Act,
  type ConsentAnswer,
  type ConsentPurpose,
  type FirstContact,
  type People,
  type PersonFacts,
  personsForRules,
  registerPerson,
} from "../src/people/index.ts";
import type { Query } from "../src/platform/db/index.ts";
import { openVault } from "../src/platform/vault/index.ts";
import { type OpenTestDatabase, testNow } from "./databases.ts";

/** The registry of persons over a database of its own, whose clock stands until it is moved. */
export interface TestPeople extends AsyncDisposable {
  readonly people: People;
  moveClock(milliseconds: number): void;
  /** The audit log: `action object`, in order. */
  log(): Promise<string[]>;
}

export async function openTestPeople(open: OpenTestDatabase): Promise<TestPeople> {
  const db = await open();
  const folder = mkdtempSync(join(tmpdir(), "posoka-keys-"));
  let moment = testNow().getTime();
  const now = () => new Date(moment);
  let draws = 0;
  const random = (length: number) => {
    draws += 1;
    return Uint8Array.from(createHash("sha512").update(`draw ${draws}`).digest().subarray(0, length));
  };
  const { vault } = openVault({ folder }, { now });
  return {
    people: { database: db.database, vault, now, random },
    moveClock(milliseconds) {
      moment += milliseconds;
    },
    async log() {
      const lines = await db.database.query
        .selectFrom("audit_line")
        .select(["action", "object"])
        .orderBy("seq")
        .execute();
      return lines.map(({ action, object }) => `${action} ${object}`);
    },
    async [Symbol.asyncDispose]() {
      vault.close();
      await db[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody of the staff who does something. */
export function actOf(role: Role, { staffId = role, offices = ["sofia"] }: Partial<Actor> = {}): Act {
  const actor: Actor = {
    staffId,
    name: staffId,
    roles: [role],
    offices,
    translates: null,
    language: "en",
    sessionId: "s",
  };
  return { actor, requestId: "r" };
}

export const aName = (full: string, more: Partial<NonNullable<PersonFacts["name"]>[number]> = {}) => ({
  full,
  given: null,
  father: null,
  grandfather: null,
  family: null,
  kind: "legal" as const,
  source: "own-words" as const,
  main: false,
  used_from: null,
  used_until: null,
  ...more,
});

export const aBirth = (
  date: string | null,
  more: Partial<NonNullable<PersonFacts["birth"]>[number]> = {},
) => ({
  date: date as NonNullable<PersonFacts["birth"]>[number]["date"],
  precision: "exact" as const,
  age: null,
  age_on: null,
  source: "passport" as const,
  main: false,
  contested: false,
  declared_minor: null,
  ...more,
});

/** Registers somebody with these facts, by a counsellor in Sofia when not said. */
export const register = ({ people }: TestPeople, facts: PersonFacts, act = actOf("counsellor")) =>
  people.database.change((change) => registerPerson(change, people, act, { office: "sofia", facts }));

/** Whether a yes of theirs to a purpose holds at a moment, as rules see it. */
export const maySharePurpose = async (
  query: Query,
  personId: string,
  purpose: ConsentPurpose,
  at: Date,
): Promise<boolean> =>
  (await personsForRules(query, [personId], at)).get(personId)?.consents(purpose) ?? false;

/** A court asked that nothing be destroyed. */
export const aHold = (more: Partial<HoldWish> = {}): HoldWish => ({
  ground: "dispute",
  words: "Invented case before a court",
  since: "2026-03-01" as HoldWish["since"],
  until: null,
  ...more,
});

/** A yes to casework on paper, in Dari. */
export const aConsent = (more: Partial<ConsentAnswer> = {}): ConsentAnswer => ({
  purpose: "casework",
  decision: "given",
  given_on: "2026-03-01" as ConsentAnswer["given_on"],
  form: "paper",
  language: "prs",
  notice: "2026-1",
  interpreter: null,
  witness: null,
  representative: null,
  child_agrees: null,
  note: null,
  ...more,
});

/** Somebody on the phone who wants to know more. */
export const aContact = (more: Partial<FirstContact> = {}): FirstContact => ({
  channel: "phone",
  caller: "person",
  called: null,
  phone: null,
  app: null,
  safe: null,
  safe_note: null,
  other_phone: null,
  language: "prs",
  interpreter: null,
  country: "AF",
  place: null,
  group_size: null,
  minor: "no",
  risks: [],
  wish: "information",
  appointment_day: null,
  appointment_time: null,
  appointment_place: null,
  heard: null,
  notice: true,
  note: null,
  office: "sofia",
  ...more,
});

/** A phone one may write to. */
export const aPhone = (more: Partial<NonNullable<PersonFacts["contact"]>[number]> = {}) => ({
  way: "phone" as const,
  reach: "+359 000 123 456",
  app: null,
  whose: "own" as const,
  who: null,
  safe: "only-text" as const,
  safe_note: null,
  place: null,
  address: null,
  ...more,
});

export const aPassport = (more: Partial<NonNullable<PersonFacts["document"]>[number]> = {}) => ({
  kind: "passport" as const,
  number: "TEST 000 001",
  issuer: "AF",
  authority: null,
  issued: null,
  expires: null,
  seen: "original" as const,
  copy_held: true,
  usable: "yes" as const,
  ...more,
});
