import {
  type Act,
  addCaseRecord,
  type Cases,
  casesFor,
  dossierOf,
  GuardsMissing,
  isBarredByRestriction,
  moveMember,
  NotInThisState,
  readCaseFacts,
} from "../../cases/index.ts";
import { missionDay } from "../../core/day.ts";
import type { PartialDate } from "../../core/partial-date.ts";

import type { Change, Query } from "../../platform/db/index.ts";
import { securityHold } from "../steps/stops.ts";
import { type BoundMember, membersBound } from "./affected.ts";

const many = 500;

/** Those bound for a place whose cases the actor sees, by day of travel; and how many there are that others see. */
export async function boundFor(
  query: Query,
  cases: Cases,
  act: Act,
  placeId: string,
): Promise<{ readonly own: readonly BoundMember[]; readonly others: number }> {
  const bound = await membersBound(query, placeId);
  const ids = [...new Set(bound.map(({ caseId }) => caseId))];
  const seen = new Set<string>();
  for (let at = 0; at < ids.length; at += many) {
    const rows = await casesFor(cases, act)
      .visible(query)
      .select("return_case.id")
      .where("return_case.id", "in", ids.slice(at, at + many))
      .execute();
    for (const { id } of rows) seen.add(id);
  }
  const own = bound
    .filter(({ caseId }) => seen.has(caseId))
    .toSorted((a, b) => ((a.travelOn ?? "9") < (b.travelOn ?? "9") ? -1 : 1));
  return { own, others: bound.length - own.length };
}

const stoppable: ReadonlySet<string> = new Set(securityHold.in);

/** Whether somebody's journey can be stopped where they stand. */
export const canStop = ({ state }: BoundMember): boolean => stoppable.has(state);

/** What became of those bound for a place. */
export interface Stopped {
  readonly stopped: number;
  /** Nothing may be written in their files: a colleague tells them, and nobody else waits for it. */
  readonly restricted: number;
}

/**
 * Stops the journeys of everybody bound for a place, in one change: each with the reason in their own case, and with the
 * tasks that follow. Members of cases the actor does not see are left to their own offices.
 */
export async function stopJourneys(
  change: Change,
  cases: Cases,
  act: Act,
  placeId: string,
  reason: string,
): Promise<Stopped> {
  const { own } = await boundFor(change, cases, act, placeId);
  const byCase = Map.groupBy(own.filter(canStop), ({ caseId }) => caseId);
  const on = missionDay(cases.now()) as PartialDate;
  let [stopped, restricted] = [0, 0];
  for (const [caseId, members] of byCase) {
    const facts = await readCaseFacts(change, cases, caseId);
    const memberIds = members
      .map(({ memberId }) => memberId)
      .filter((id) => !isBarredByRestriction(securityHold.name, dossierOf(facts, id), id));
    restricted += members.length - memberIds.length;
    if (memberIds.length === 0) continue;
    await addCaseRecord(change, cases, act, caseId, {
      kind: securityHold,
      values: { on, place: placeId, reason },
      memberIds,
    });
    stopped += memberIds.length;
  }
  return { stopped, restricted };
}

/**
 * Lets those go on whom the list had stopped and who were looked at anew since: the guards decide for each person. Gives
 * how many go on, and how many wait because something is missing.
 */
export async function resumeJourneys(
  change: Change,
  cases: Cases,
  act: Act,
  placeId: string,
): Promise<{ readonly resumed: number; readonly waiting: number }> {
  const { own } = await boundFor(change, cases, act, placeId);
  let [resumed, waiting] = [0, 0];
  for (const { caseId, memberId } of own.filter(({ state }) => state === "suspended")) {
    const dossier = dossierOf(await readCaseFacts(change, cases, caseId), memberId);
    const { interrupted, stateSince } = dossier.member;
    const held = dossier.latest(securityHold);
    // Stopped by something else than the list: not ours to start again.
    if (!held || held.madeAt < stateSince || interrupted === null) continue;
    try {
      await moveMember(change, cases, act, caseId, { memberId, to: interrupted });
      resumed += 1;
    } catch (error) {
      if (!(error instanceof GuardsMissing || error instanceof NotInThisState)) throw error;
      waiting += 1;
    }
  }
  return { resumed, waiting };
}
