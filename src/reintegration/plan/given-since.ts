import { deliveryRecord } from "../forms/delivery.ts";
import { type LineRecord, lineOf, linesOf, type PlansWritten } from "./standing.ts";

const orderOf = ({ row }: { readonly row: { readonly seq: number } }): number => Number(row.seq);

/**
 * The measures of a version of which something was given under another one after they were written: they say more than
 * is still to give. What was given counts once, against the version that was in force (domain.md 1.21).
 */
export const givenSince = (plans: PlansWritten, planId: string): readonly LineRecord[] =>
  linesOf(plans, planId).filter((line) =>
    plans.recordsOf(deliveryRecord).some((given) => {
      const of = lineOf(plans, given.parentId);
      const isSame = of?.outcome === line.outcome && of.open.mode === line.open.mode;
      return isSame && of.parentId !== planId && orderOf(given) > orderOf(line);
    }),
  );
