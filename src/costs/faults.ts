import { dotted } from "../core/day.ts";
import type { ProjectTerms } from "../payments/index.ts";
import type { Query } from "../platform/db/index.ts";
import type { Problems } from "../platform/forms/index.ts";
import type { CostFields, CostKind } from "./forms.ts";
import { latestCosts } from "./read-costs.ts";
import type { CostsText } from "./texts/index.ts";

type Found = Record<string, Problems<CostsText>[string]>;

/** Help to persons is asked for and paid in their cases, never here. */
const helpGroup = "h";

/** Everything that is wrong with a cost of a day, by field; empty when it may be kept. */
export async function faultsOf(
  query: Query,
  terms: ProjectTerms,
  {
    id,
    kind,
    fields,
    day,
  }: {
    readonly id: string | null;
    readonly kind: CostKind;
    readonly fields: CostFields;
    readonly day: string;
  },
): Promise<Problems<CostsText>> {
  const found: Found = {};
  const { startsOn, endsOn, paysUntil, lines } = terms;
  const within = { from: dotted(startsOn), until: dotted(endsOn) };
  const first = kind === "work" ? `${day.slice(0, 7)}-01` : day;
  if (day < startsOn || first > endsOn) {
    found[kind === "work" ? "month" : "happened_on"] = { text: "problem.outside", values: within };
  }
  const { paid_on } = fields;
  if (typeof paid_on === "string" && paid_on > paysUntil) {
    found.paid_on = { text: "problem.paid-late", values: { until: dotted(paysUntil) } };
  }
  const line = lines.find(({ code }) => code === String(fields.line).trim());
  const offered = lines.filter(({ group }) => group !== helpGroup).map(({ code }) => code);
  if (!line) found.line = { text: "problem.no-line", values: { codes: offered.join(", ") } };
  else if (line.group === helpGroup) found.line = { text: "problem.help-line" };
  if (kind === "work") Object.assign(found, await faultsOfHours(query, id, fields, day));
  return found;
}

/** Nobody works more hours than the month had for them, whichever projects pay; and no month is written down twice. */
async function faultsOfHours(
  query: Query,
  id: string | null,
  fields: CostFields,
  day: string,
): Promise<Found> {
  const [hours, whole] = [Number(fields.hours), Number(fields.of_hours)];
  if (hours > whole) return { hours: { text: "problem.more-than-month" } };
  const others = (await latestCosts(query, { staffId: String(fields.staff), day })).filter(
    (one) => one.id !== id && one.struck === null,
  );
  const same = others.find(
    (one) => one.projectId === fields.project && one.line === String(fields.line).trim(),
  );
  if (same) return { month: { text: "problem.twice" } };
  const taken = others.reduce((sum, one) => sum + Number(one.fields.hours), 0);
  return taken + hours > whole
    ? { hours: { text: "problem.hours-taken", values: { taken, left: Math.max(0, whole - taken) } } }
    : {};
}
