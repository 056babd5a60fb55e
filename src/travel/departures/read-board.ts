import {
  type Act,
  type CaseFacts,
  type Cases,
  casesFor,
  type Dossier,
  dossierOf,
  type MemberState,
  memberRoles,
  noteCaseReading,
  readCaseFacts,
  turnsToTakeBack,
} from "../../cases/index.ts";
import { addDays } from "../../core/day.ts";
import { labelsOf, type PersonLabel } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import { type Plan, planOf, ticketInForce } from "../plan.ts";
import { departure } from "../steps/departure.ts";

/** Somebody on the board. */
export interface Traveller {
  readonly memberId: string;
  readonly personId: string;
  readonly label: PersonLabel | undefined;
  readonly state: MemberState;
  /** Whether they came to the airport today and still want to go. */
  readonly came: boolean;
  /** Whether the actor wrote down today that they do not fly, and may take it back. */
  readonly mayTakeBack: boolean;
  readonly dossier: Dossier;
}

/** Those of a case who travel together. */
export interface DepartureGroup {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Staff id of who manages the case. */
  readonly managerId: string | null;
  readonly plan: Plan;
  readonly travellers: readonly Traveller[];
}

const onBoard: readonly MemberState[] = ["booked", "no-show", "departed", "in-transit", "incident"];

/**
 * Who leaves from a day on, for so many days, of the cases the actor sees; the earliest first. Each case that is shown
 * leaves its line in the log.
 */
export async function readBoard(
  query: Query,
  cases: Cases,
  act: Act,
  {
    from,
    days,
    managedBy,
  }: { readonly from: string; readonly days: number; readonly managedBy?: readonly string[] },
): Promise<readonly DepartureGroup[]> {
  const until = addDays(from, days);
  const rows = await casesThatTravel(query, cases, act, { from, until, managedBy });
  const groups: DepartureGroup[] = [];
  for (const { id, number } of rows) {
    groups.push(...(await groupsOf(query, cases, act, id, number, { from, until })));
  }
  return groups.toSorted((a, b) => leavesAt(a).localeCompare(leavesAt(b)));
}

/** Days from and until which somebody looks, `YYYY-MM-DD`. */
interface Days {
  readonly from: string;
  readonly until: string;
  /** Of whose cases only; of all the reader sees where it is left out. */
  readonly managedBy?: readonly string[] | undefined;
}

/** Cases the actor sees in which a journey or a leg of one falls on these days. */
const casesThatTravel = (query: Query, cases: Cases, act: Act, { from, until, managedBy }: Days) =>
  casesFor(cases, act)
    .visible(query)
    .innerJoin("case_record", "case_record.case_id", "return_case.id")
    .select(["return_case.id", "return_case.number"])
    .distinct()
    .where("case_record.kind", "in", ["itinerary", "segment"])
    .where("case_record.happened_on", ">=", from)
    .where("case_record.happened_on", "<=", until)
    .where("case_record.struck_at", "is", null)
    .$if(managedBy !== undefined, (found) => found.where("return_case.manager_id", "in", managedBy ?? []))
    .execute();

/** How many hold a ticket for today and have not left yet, and when the first of them does: nobody's name, so no line in the log. */
export async function stillToLeave(
  query: Query,
  cases: Cases,
  act: Act,
  today: string,
): Promise<{ readonly count: number; readonly first: string | null }> {
  let count = 0;
  const times: string[] = [];
  for (const { id } of await casesThatTravel(query, cases, act, { from: today, until: today })) {
    const going = leaving(await readCaseFacts(query, cases, id), { from: today, until: today });
    for (const { dossier, plan } of going) {
      if (dossier.member.state !== "booked") continue;
      count += 1;
      times.push(...plan.route.legs.slice(0, 1).map(({ departsAt }) => departsAt));
    }
  }
  return { count, first: times.toSorted()[0] ?? null };
}

const leavesAt = ({ plan }: DepartureGroup): string =>
  plan.route.legs[0]?.departs.toISOString() ?? `${plan.travelOn}T23:59`;

/** The members of a case who hold a ticket for these days, parents first; those just turned away too. */
const leaving = (facts: CaseFacts, { from, until }: Days, turned: ReadonlyMap<string, unknown> = new Map()) =>
  facts.members
    .filter(({ id, state }) => onBoard.includes(state) || turned.has(id))
    .toSorted((a, b) => memberRoles.indexOf(a.role) - memberRoles.indexOf(b.role))
    .map(({ id }) => dossierOf(facts, id))
    .flatMap((dossier) => {
      const plan = planOf(dossier);
      const leaves = plan && plan.travelOn >= from && plan.travelOn <= until;
      return leaves && ticketInForce(dossier) ? [{ dossier, plan }] : [];
    });

async function groupsOf(
  query: Query,
  cases: Cases,
  act: Act,
  caseId: string,
  caseNumber: string,
  days: Days,
): Promise<readonly DepartureGroup[]> {
  const facts = await readCaseFacts(query, cases, caseId);
  const turns = await turnsToTakeBack(query, cases, act, caseId);
  const going = leaving(facts, days, turns);
  if (going.length === 0) return [];
  const ids = going.map(({ dossier }) => dossier.member.personId);
  const seen = await casesFor(cases, act).get(query, caseId);
  const fields = ids.map((id) => `person:${id}`);
  await noteCaseReading(query, cases, act, seen, ["departures", ...fields]);
  const labels = seen.may("person.read") ? await labelsOf(query, cases, ids) : new Map<string, PersonLabel>();
  const byPlan = Map.groupBy(going, ({ plan }) => plan.record.id);
  return [...byPlan.values()].map((members) => ({
    caseId,
    caseNumber,
    managerId: seen.managerId,
    plan: members[0]?.plan as Plan,
    travellers: members.map(({ dossier }) => {
      const { id: memberId, personId, state } = dossier.member;
      const met = dossier.latest(departure);
      const came = met?.happenedOn === facts.today && met.outcome === "goes";
      const mayTakeBack = turns.get(memberId)?.to === state;
      return { memberId, personId, label: labels.get(personId), state, came, mayTakeBack, dossier };
    }),
  }));
}
