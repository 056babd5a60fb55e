import { type Dossier, isFinal } from "../../cases/index.ts";
import { decimalOf, money, moneyFromNumber } from "../../core/money.ts";
import type { Problems } from "../../platform/forms/index.ts";
import {
  followPart,
  givenParts,
  type Instalment,
  instalmentsOf,
  isStopped,
  type LineRecord,
  lineOf,
  linesOf,
  type PartHeld,
  planInForce,
  planLine,
} from "../../reintegration/index.ts";
import { type AidKind, reintegrationGrants } from "../aid.ts";
import { type Request, standing, type Written } from "./standing.ts";

type Mode = "in-kind" | "cash";

/** By which kind of help a project pays what a plan gives. */
const aidFor: Readonly<Record<Mode, AidKind>> = {
  "in-kind": "reintegration-kind",
  cash: "reintegration-cash",
};

/** Help for one purpose, which pays a measure given in kind too. */
const forOnePurpose: ReadonlySet<string> = new Set(["medical-reintegration", "education"]);

const modeOf = ({ open }: LineRecord): Mode => open.mode ?? "in-kind";

export const aidOf = (line: LineRecord): AidKind => aidFor[modeOf(line)];

const pays = (aid: string, line: LineRecord): boolean =>
  aid === aidOf(line) || (modeOf(line) === "in-kind" && forOnePurpose.has(aid));

/** Where the part that a request names stands now; null for a request that names none. */
export function partOf(plans: Written, { open }: Request) {
  return open.measure ? followPart(plans, { lineId: open.measure, number: open.instalment ?? 1 }) : null;
}

/** Why no money goes out on a request: what it is for was stopped, is in the plan no more, or the person's way ended before it was given. */
export type Held = PartHeld | "ended";

/** The same of one request; null when money may go out. */
export function heldOf(plans: Written, request: Request): Held | null {
  const found = partOf(plans, request);
  if (found === null || found.held !== null) return found?.held ?? null;
  const given = givenParts(plans, found.at.lineId).includes(found.at.number);
  return isFinal(plans.member.state) && !given ? "ended" : null;
}

/** The measures of the plan in force that still go on. */
export function measuresInForce(dossier: Dossier): readonly LineRecord[] {
  const version = planInForce(dossier);
  return version ? linesOf(dossier, version.id).filter(({ id }) => !isStopped(dossier, id)) : [];
}

/** The parts of a measure in force for which nobody asked for money yet, in order. */
export function partsToAsk(dossier: Dossier, line: LineRecord): readonly Instalment[] {
  const asked = askedParts(dossier);
  return instalmentsOf(dossier, line.id).filter(({ number }) => !asked.has(partKey(line.id, number)));
}

const partKey = (lineId: string, number: number): string => `${lineId} ${number}`;

/** The parts of the plan in force that money was asked for. */
function askedParts(dossier: Dossier): ReadonlySet<string> {
  const own = standing(dossier).filter(({ memberId }) => memberId === dossier.member.id);
  const asked = new Set(
    own.flatMap((request) => {
      const found = partOf(dossier, request);
      return found?.held === null ? [partKey(found.at.lineId, found.at.number)] : [];
    }),
  );
  for (const mode of ["in-kind", "cash"] as const) {
    const unnamed = own.filter(({ outcome, open }) => outcome === aidFor[mode] && !open.measure).length;
    const lines = measuresInForce(dossier).filter((line) => modeOf(line) === mode);
    for (const key of inOrder(dossier, lines, asked, unnamed - givenBefore(dossier, mode))) asked.add(key);
  }
  return asked;
}

/** Requests from before a request named its measure count by the order of the plan: so many parts are theirs. */
const inOrder = (
  dossier: Dossier,
  lines: readonly LineRecord[],
  asked: ReadonlySet<string>,
  count: number,
): readonly string[] =>
  lines
    .flatMap(({ id }) => instalmentsOf(dossier, id).map(({ number }) => partKey(id, number)))
    .filter((key) => !asked.has(key))
    .slice(0, Math.max(0, count));

/** How many parts were given under versions before the one in force: they are not in it any more. */
function givenBefore(dossier: Dossier, mode: Mode): number {
  const version = planInForce(dossier);
  return dossier
    .recordsOf(planLine)
    .filter((line) => line.parentId !== version?.id && modeOf(line) === mode)
    .reduce((count, { id }) => count + givenParts(dossier, id).length, 0);
}

/** Whether a request fits the measure it names, and whether it must name one. */
export function measureProblems(
  dossier: Dossier,
  {
    aid,
    measure,
    instalment,
    amount,
    currency,
    condition,
  }: {
    readonly aid: string;
    readonly measure: string | null;
    readonly instalment: number;
    readonly amount: number;
    readonly currency: string;
    readonly condition: string;
  },
): Problems {
  if (measure === null) {
    const fits = measuresInForce(dossier).some((line) => pays(aid, line));
    return fits && reintegrationGrants.has(aid as AidKind)
      ? { measure: { text: "problem.measure-needed" } }
      : {};
  }
  const line = lineOf(dossier, measure);
  if (line && isStopped(dossier, measure)) return { measure: { text: "problem.measure-stopped" } };
  if (!line || line.parentId !== planInForce(dossier)?.id) {
    return { measure: { text: "problem.measure-dropped" } };
  }
  if (!pays(aid, line))
    return { measure: { text: "problem.measure-other-aid", values: { mode: modeOf(line) } } };
  const [next] = partsToAsk(dossier, line);
  if (!next) return { measure: { text: "problem.measure-asked" } };
  if (next.number !== instalment) {
    return { instalment: { text: "problem.next-of-measure", values: { number: next.number } } };
  }
  const asked = moneyFromNumber(amount, currency);
  const most = line.currency ? money(next.amount, line.currency) : null;
  const over = asked && most && asked.currency === most.currency && asked.minor > most.minor;
  return {
    ...(over
      ? { amount: { text: "problem.over-part", values: { most: `${decimalOf(most)} ${most.currency}` } } }
      : {}),
    ...(condition === next.condition
      ? {}
      : { condition: { text: "problem.condition-of-plan", values: { condition: next.condition } } }),
  };
}
