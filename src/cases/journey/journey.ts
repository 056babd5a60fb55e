import type { OutsideFact } from "../dossier/outside-fact.ts";
import { missingEvidence } from "../evidence/missing-duty.ts";
import type { Paper, PaperFillings } from "../papers/paper.ts";
import { guardsByRecord } from "./by-record.ts";
import type { Duty } from "./duty.ts";
import type { EvidenceItem } from "./evidence.ts";
import type { Guard } from "./guard.ts";
import type { CaseRecordKind } from "./kind.ts";
import type { Told } from "./told.ts";

/** What a domain brings to the way of a case. */
export interface JourneyPart {
  readonly kinds?: readonly CaseRecordKind[];
  readonly guards?: readonly Guard[];
  readonly duties?: readonly Duty[];
  readonly evidence?: readonly EvidenceItem[];
  /** What its guards, duties and kinds ask the dossier for beside the case. */
  readonly facts?: readonly OutsideFact[];
  /** What can be printed about a member. */
  readonly papers?: readonly Paper[];
  /** What it knows for papers of earlier parts. */
  readonly fillings?: PaperFillings;
  /** Its words in the languages of people it is told to. */
  readonly told?: Told;
}

/** The whole way, put together from what each domain knows of it. */
export interface Journey {
  readonly kinds: ReadonlyMap<string, CaseRecordKind>;
  readonly guards: readonly Guard[];
  readonly duties: readonly Duty[];
  readonly evidence: readonly EvidenceItem[];
  readonly facts: readonly OutsideFact[];
  /** In the order of the parts. */
  readonly papers: readonly Paper[];
  readonly fillings: PaperFillings;
  /** By the name of a kind: what it is told in. */
  readonly told: ReadonlyMap<string, Told>;
}

/** Puts the parts together, in their order. Throws at start-up when two of them name a thing alike, or a kind belongs to none. */
export function assembleJourney(parts: readonly JourneyPart[]): Journey {
  const kinds = parts.flatMap((part) => part.kinds ?? []);
  const guards = [...parts.flatMap((part) => part.guards ?? []), ...guardsByRecord(kinds)].toSorted(
    (a, b) => Number(a.comesLast ?? false) - Number(b.comesLast ?? false),
  );
  const duties = parts.flatMap((part) => part.duties ?? []);
  const evidence = parts.flatMap((part) => part.evidence ?? []);
  const facts = parts.flatMap((part) => part.facts ?? []);
  const papers = parts.flatMap((part) => part.papers ?? []);
  requireApart(
    "paper",
    papers.map(({ name }) => name),
  );
  requireApart(
    "fact",
    facts.map(({ name }) => name),
  );
  requireApart(
    "kind",
    kinds.map(({ name }) => name),
  );
  requireApart(
    "guard",
    guards.map(({ key }) => key),
  );
  requireApart(
    "duty",
    duties.map(({ rule }) => rule),
  );
  requireApart(
    "item of evidence",
    evidence.map(({ number }) => String(number)),
  );
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  for (const { name, parent } of kinds) {
    if (parent !== undefined && !byName.has(parent)) {
      throw new Error(`Records of the kind ${name} belong to ${parent}, which nobody defines.`);
    }
  }
  const sorted = evidence.toSorted((a, b) => a.number - b.number);
  return {
    kinds: byName,
    guards,
    duties: [...duties, missingEvidence(sorted)],
    evidence: sorted,
    facts,
    papers,
    told: new Map(
      parts.flatMap(({ told, kinds: own = [] }) =>
        told ? own.map(({ name }): [string, Told] => [name, told]) : [],
      ),
    ),
    fillings: Object.assign({}, ...parts.map((part) => part.fillings)),
  };
}

function requireApart(what: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two parts of the journey define the ${what} ${twice}.`);
}
