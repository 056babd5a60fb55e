import type { PersonForRules } from "../../people/index.ts";
import type { AnyForm } from "../../platform/forms/index.ts";
import type { MemberState } from "../journey/states.ts";
import type { MemberRole } from "../tables.ts";
import type { FactName } from "./outside-fact.ts";
import type { CaseRecord, KindName } from "./record.ts";

/** A case as rules see it. */
export interface ReturnCase {
  readonly id: string;
  readonly number: string;
  readonly kind: "individual" | "family";
  readonly office: string | null;
  readonly managerId: string | null;
  readonly state: MemberState;
  readonly openedAt: string;
}

/** Somebody's part in a case. */
export interface Member {
  readonly id: string;
  readonly personId: string;
  readonly role: MemberRole;
  readonly state: MemberState;
  readonly stateSince: string;
  readonly interrupted: MemberState | null;
  /** When they came into the case. */
  readonly joinedAt: string;
  readonly destination: string | null;
  /** Of whoever withdrew: `explained`, `not-yet`, `nothing-runs`; `not-asked` of who did before it was asked. */
  readonly withdrawalTold: string | null;
}

/** That a paper is in the evidence file, and which item it proves. */
export interface PaperLine {
  readonly id: string;
  readonly memberId: string | null;
  readonly item: number;
  readonly recordId: string | null;
  readonly origin: "scan" | "print";
  readonly addedAt: string;
  /** The name of the paper, where it was signed on the screen; null for all others. */
  readonly onScreen: string | null;
}

/** A case with all that rules may know of it, read once. */
export interface CaseFacts {
  /** The mission's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly now: Date;
  readonly returnCase: ReturnCase;
  readonly members: readonly Member[];
  /** Not struck, in the order they were written. */
  readonly records: readonly CaseRecord[];
  readonly persons: ReadonlyMap<string, PersonForRules>;
  /** `member guard` of each guard that somebody let pass. */
  readonly waived: ReadonlySet<string>;
  /** Papers of the evidence file, without what is in them. */
  readonly papers: readonly PaperLine[];
  /** Items of the evidence file that the projects of the members want beside those every case needs. */
  readonly wanted: ReadonlySet<number>;
  /** What domains know that belongs to no case, by name. */
  readonly outside: ReadonlyMap<string, unknown>;
}

/** The case of one member: what guards, duties and kinds look at. Pure; nobody's words are in it. */
export interface Dossier extends Omit<CaseFacts, "persons" | "records" | "waived" | "outside" | "papers"> {
  readonly member: Member;
  /** The member's person. */
  readonly person: PersonForRules;
  personOf(memberId: string): PersonForRules;
  /** The member's records of a kind, and the case's; the oldest first. */
  recordsOf<F extends AnyForm>(kind: KindName<F>): readonly CaseRecord<F>[];
  /** The one written last. */
  latest<F extends AnyForm>(kind: KindName<F>): CaseRecord<F> | undefined;
  /** Those of all members. */
  ofCase<F extends AnyForm>(kind: KindName<F>): readonly CaseRecord<F>[];
  /** The parts of a record. */
  partsOf<F extends AnyForm>(kind: KindName<F>, parentId: string): readonly CaseRecord<F>[];
  /** The member's papers and the case's; the oldest first. */
  readonly papers: readonly PaperLine[];
  isWaived(guard: string): boolean;
  /** What a domain knows that belongs to no case. Throws for a fact no part of the journey brings, unless its name says what it is then. */
  outside<T>(fact: FactName<T>): T;
  /** The same case from another member's side. */
  of(memberId: string): Dossier;
}

/** The case from one member's side. Throws when the member is not in it. */
export function dossierOf(facts: CaseFacts, memberId: string): Dossier {
  const member = facts.members.find(({ id }) => id === memberId);
  if (!member) throw new Error(`The case ${facts.returnCase.id} has no member ${memberId}.`);
  const personOf = (id: string): PersonForRules => {
    const personId = facts.members.find((one) => one.id === id)?.personId ?? "";
    const person = facts.persons.get(personId);
    if (!person) throw new Error(`Nobody stands behind the member ${id}.`);
    return person;
  };
  const ofKind = <F extends AnyForm>(kind: KindName<F>) =>
    facts.records.filter((record) => record.kind === kind.name) as readonly CaseRecord<F>[];
  const recordsOf = <F extends AnyForm>(kind: KindName<F>) =>
    ofKind(kind).filter((record) => record.memberId === null || record.memberId === memberId);
  const { today, now, returnCase, members } = facts;
  return {
    today,
    now,
    returnCase,
    members,
    member,
    person: personOf(memberId),
    personOf,
    recordsOf,
    latest: (kind) => recordsOf(kind).at(-1),
    ofCase: ofKind,
    partsOf: (kind, parentId) => ofKind(kind).filter((record) => record.parentId === parentId),
    wanted: facts.wanted,
    papers: facts.papers.filter((paper) => paper.memberId === null || paper.memberId === memberId),
    isWaived: (guard) => facts.waived.has(`${memberId} ${guard}`),
    outside<T>({ name, none }: FactName<T>): T {
      if (!facts.outside.has(name) && none !== undefined) return none;
      if (!facts.outside.has(name)) throw new Error(`No part of the journey brings ${name}.`);
      return facts.outside.get(name) as T;
    },
    of: (other) => dossierOf(facts, other),
  };
}
