import { createHash } from "node:crypto";
import { countReached, type Reached } from "../../outreach/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { TallyScope } from "../counting/tally.ts";

/**
 * Whom information reached, beside the persons of a report and never among them: in the period, and since the start of
 * the project or the mission. The same human being may be in it more than once.
 */
export interface ReachedFigures {
  readonly period: Reached;
  readonly life: Reached;
}

/** Counts outreach as it stood on record at the scope's cut-off, by the day of the event. */
export async function reachedFor(query: Query, scope: TallyScope): Promise<ReachedFigures> {
  const { projectId, cutOff: recordedBy, livesFrom, livesUntil } = scope;
  const until = scope.until < livesUntil ? scope.until : livesUntil;
  const from = scope.from > livesFrom ? scope.from : livesFrom;
  return {
    period: await countReached(query, { projectId, from, until, recordedBy }),
    life: await countReached(query, { projectId, from: livesFrom, until, recordedBy }),
  };
}

/** SHA-256 of the figures and the events behind them, in hexadecimal. */
export const sealOfReached = (figures: ReachedFigures): string =>
  createHash("sha256").update(JSON.stringify(figures)).digest("hex");

/** Why an event counts otherwise than in the report: the words of the report for persons, as far as they fit. */
export type ReachedDifferenceKind = "entered-late" | "counts-now" | "counts-no-longer" | "changed";

export interface ReachedDifference {
  readonly kind: ReachedDifferenceKind;
  readonly eventId: string;
  readonly day: string;
  /** How many it reached then and now; null where it did not count. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Event by event what is not as it was; nothing where the report was frozen before outreach was counted. */
export function compareReached(
  frozen: ReachedFigures | null,
  now: ReachedFigures,
  cutOff: string,
): readonly ReachedDifference[] {
  if (!frozen) return [];
  const before = new Map(frozen.life.events.map((event) => [event.eventId, event]));
  const after = new Map(now.life.events.map((event) => [event.eventId, event]));
  const come = now.life.events.flatMap((event): ReachedDifference[] => {
    const was = before.get(event.eventId);
    if (was?.seq === event.seq) return [];
    const late = event.recordedAt > cutOff ? "entered-late" : "counts-now";
    return [
      {
        kind: was ? "changed" : late,
        eventId: event.eventId,
        day: event.day,
        before: was?.reached ?? null,
        after: event.reached,
      },
    ];
  });
  const gone = frozen.life.events
    .filter(({ eventId }) => !after.has(eventId))
    .map(({ eventId, day, reached }) => ({
      kind: "counts-no-longer" as const,
      eventId,
      day,
      before: reached,
      after: null,
    }));
  return [...come, ...gone];
}
