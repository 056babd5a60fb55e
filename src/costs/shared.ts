import { dotted } from "../core/day.ts";
import type { Change, Query } from "../platform/db/index.ts";
import type { Problems } from "../platform/forms/index.ts";
import type { CostFields, CostKind } from "./forms.ts";
import { approvedCosts, type Cost, latestCosts } from "./read-costs.ts";
import { billNumber, sameSupplier, supplierWords } from "./same-supplier.ts";
import type { CostsText } from "./texts/index.ts";

type Found = Record<string, Problems<CostsText>[string]>;

/** A cost that shares somebody's month, or a bill, with others. */
export interface Sharing {
  /** Null: not booked yet. */
  readonly id: string | null;
  readonly kind: CostKind;
  readonly fields: CostFields;
  /** `YYYY-MM-DD`; of work the last of the month. */
  readonly day: string;
}

/**
 * Whether two records are of one bill: of one supplier and with one number, whatever day either says. Bills from before
 * suppliers were asked for are one by number and day.
 */
function sameBill(one: Pick<Sharing, "fields" | "day">, other: Pick<Sharing, "fields" | "day">): boolean {
  if (billNumber(String(one.fields.document)) !== billNumber(String(other.fields.document))) return false;
  const [here, there] = [supplierOf(one.fields), supplierOf(other.fields)];
  const told = [here, there].every((name) => supplierWords(name).length > 0);
  return told ? sameSupplier(here, there) : one.day === other.day;
}

const supplierOf = ({ supplier }: CostFields): string => (typeof supplier === "string" ? supplier : "");

/**
 * Takes the month, or the bill, for this change: of two who book or approve a part of it at once, for whatever projects,
 * the second reckons after the first.
 */
export async function holdShared(
  change: Change,
  { kind, fields, day }: Omit<Sharing, "id">,
  now: Date,
): Promise<void> {
  const what =
    kind === "work" ? `month ${fields.staff} ${day}` : `bill ${billNumber(String(fields.document))}`;
  const held_at = now.toISOString();
  await change
    .insertInto("own_cost_hold")
    .values({ what, held_at })
    .onConflict((conflict) => conflict.column("what").doUpdateSet({ held_at }))
    .execute();
}

/** The other costs that share the same, struck ones not: as they were written last, or as they were last approved. */
export async function othersSharing(
  query: Query,
  sharing: Sharing,
  as: "written" | "approved",
): Promise<readonly Cost[]> {
  const { id, kind, fields, day } = sharing;
  const read = as === "written" ? latestCosts : approvedCosts;
  const found = await read(query, kind === "work" ? { staffId: String(fields.staff), day } : {});
  return found.filter(
    (one) =>
      one.id !== id &&
      one.kind === kind &&
      one.struck === null &&
      (kind === "work" || sameBill(one, sharing)),
  );
}

/** What is wrong with a cost because of the others that share its month, or its bill; by field. */
export const faultsAmong = (others: readonly Cost[], sharing: Sharing): Found =>
  sharing.kind === "work" ? faultsOfHours(others, sharing.fields) : faultsOfBill(others, sharing);

/** One bill has one day: whoever enters it again under another is led to the first. */
function faultsOfBill(others: readonly Cost[], { fields, day }: Sharing): Found {
  const first = others.find((one) => one.day !== day);
  return first
    ? { document: { text: "problem.other-day", values: { day: dotted(first.day), cost: first.id } } }
    : faultsOfShares(others, fields);
}

const sumOf = (others: readonly Cost[], field: string): number =>
  others.reduce((sum, one) => sum + Math.round(Number(one.fields[field]) * 100), 0) / 100;

/** Nobody works more hours than the month had for them, whichever projects pay; where records differ, than the fewest. */
function faultsOfHours(others: readonly Cost[], fields: CostFields): Found {
  const whole = Math.min(...[fields, ...others.map((one) => one.fields)].map((one) => Number(one.of_hours)));
  const taken = sumOf(others, "hours");
  return taken + Number(fields.hours) > whole
    ? { hours: { text: "problem.hours-taken", values: { taken, left: Math.max(0, whole - taken) } } }
    : {};
}

/** Projects together bear no more than the whole bill, and of one bill nobody says two amounts. */
function faultsOfShares(others: readonly Cost[], fields: CostFields): Found {
  const unlike = others.find(
    (one) => one.fields.amount !== fields.amount || one.fields.currency !== fields.currency,
  );
  if (unlike) {
    const amount = `${unlike.fields.amount} ${unlike.fields.currency}`;
    return { amount: { text: "problem.other-amount", values: { amount } } };
  }
  const taken = sumOf(others, "share");
  return Math.round((taken + Number(fields.share)) * 100) > 10_000
    ? { share: { text: "problem.share-taken", values: { taken, left: Math.max(0, 100 - taken) } } }
    : {};
}
