import { type Dossier, type Guard, type MemberState, met, notNeeded } from "../../cases/index.ts";
import { companionsOf, planOf, travelDayOf } from "../plan.ts";
import { aloneWith } from "../rules/travelling-alone.ts";
import { handOver } from "../steps/arrival.ts";
import { travelTexts } from "../texts/index.ts";
import { lacks } from "./lacks.ts";

const mayBeChild = (dossier: Dossier): boolean => dossier.person.mayBeChildOn(travelDayOf(dossier));

/** Whether a child goes without any adult of the case. */
const goesAlone = (dossier: Dossier): boolean =>
  mayBeChild(dossier) && companionsOf(dossier).every(mayBeChild);

/** States of those who stay here for now. */
const stays: ReadonlySet<MemberState> = new Set([
  "withdrawn",
  "suspended",
  "ineligible",
  "objected",
  "no-show",
]);

/** The children of the case who would stay in Bulgaria without any adult of the case (scenario 1). */
export function childrenLeftBehind(dossier: Dossier): readonly Dossier[] {
  const staying = dossier.members.filter(({ state }) => stays.has(state)).map(({ id }) => dossier.of(id));
  const day = travelDayOf(dossier);
  if (staying.some(({ person }) => !person.mayBeChildOn(day))) return [];
  return staying.filter(({ member }) => member.id !== dossier.member.id);
}

/** Nobody leaves a child of their case behind alone: the whole booking waits. */
export const leftBehindGuard: Guard = {
  key: "travel.left-behind",
  texts: travelTexts,
  title: "guard.left-behind",
  before: ({ to }) => to === "booked" || to === "departed",
  check(dossier) {
    const children = childrenLeftBehind(dossier);
    return children.length === 0
      ? notNeeded
      : lacks("guard.left-behind-child", undefined, { count: children.length });
  },
  waivedBy: "case.supervise",
};

/** A child without an adult flies only as each airline takes it. */
export const aloneGuard: Guard = {
  key: "travel.alone",
  texts: travelTexts,
  title: "guard.alone",
  before: ({ to }) => to === "booked",
  check(dossier) {
    const plan = planOf(dossier);
    if (!plan || !goesAlone(dossier)) return notNeeded;
    const age = dossier.person.ageOn(plan.travelOn)?.youngest ?? 0;
    const refuses = plan.route.legs.find(
      ({ by, carrier }) => by === "air" && aloneWith(carrier, age, plan.travelOn) === "not-taken",
    );
    if (refuses) return lacks("guard.alone-not-taken", { record: refuses.id }, { carrier: refuses.carrier });
    return met;
  },
};

/** A child that came without an adult is given to whom the family named before its arrival counts (domain.md 3.5). */
export const handedOverGuard: Guard = {
  key: "travel.handed-over",
  texts: travelTexts,
  title: "guard.handed-over",
  before: ({ to }) => to === "arrived",
  check(dossier) {
    if (!goesAlone(dossier)) return notNeeded;
    return dossier.latest(handOver) ? met : lacks("guard.handed-over-none", { add: handOver.name });
  },
};
