import { createHash } from "node:crypto";
import type { Change, Query } from "../../platform/db/index.ts";
import type { Activities } from "../iom/activities.ts";
import type { Vulnerable } from "../iom/vulnerable.ts";
import type { CostPerReturn } from "./cost-per-return.ts";

/** What a report says beside its persons. Null: it says nothing of it. */
export interface Beside {
  /** What reintegration did; of reports of the whole mission. */
  readonly activities: Activities | null;
  /** In which of the ways that IOM asks for those who returned were vulnerable; of reports of the whole mission. */
  readonly vulnerable: Vulnerable | null;
  /** What a return cost; of reports of one project. */
  readonly cost: CostPerReturn | null;
}

export const besideParts = ["activities", "cost", "vulnerable"] as const satisfies readonly (keyof Beside)[];
export type BesidePart = (typeof besideParts)[number];

const sealOf = (figures: string): string => createHash("sha256").update(figures).digest("hex");

/** Keeps them; gives their seals for the report's line in the log. */
export async function keepBeside(
  change: Change,
  reportId: string,
  beside: Beside,
): Promise<readonly string[]> {
  const seals: string[] = [];
  for (const part of besideParts) {
    if (beside[part] === null) continue;
    const figures = JSON.stringify(beside[part]);
    const seal = sealOf(figures);
    await change.insertInto("frozen_beside").values({ report_id: reportId, part, figures, seal }).execute();
    seals.push(seal);
  }
  return seals;
}

/** What a report says beside its persons, and which parts of it somebody touched since. */
export async function readBeside(
  query: Query,
  reportId: string,
): Promise<Beside & { readonly touched: readonly BesidePart[] }> {
  const rows = await query
    .selectFrom("frozen_beside")
    .selectAll()
    .where("report_id", "=", reportId)
    .execute();
  const told = Object.fromEntries(rows.map(({ part, figures }) => [part, JSON.parse(figures)]));
  const touched = rows.filter(({ figures, seal }) => sealOf(figures) !== seal).map(({ part }) => part);
  const { activities = null, cost = null, vulnerable = null } = told;
  return { activities, cost, vulnerable, touched };
}

/** Which parts say something else; of what a report does not say nothing differs. */
export const besideDiffers = (before: Beside, now: Beside): readonly BesidePart[] =>
  besideParts.filter(
    (part) => before[part] !== null && JSON.stringify(before[part]) !== JSON.stringify(now[part]),
  );
