import { dotted } from "../core/day.ts";
import type { ProjectTerms } from "../payments/index.ts";
import type { Query } from "../platform/db/index.ts";
import type { Problems } from "../platform/forms/index.ts";
import { faultsAgainstTimesheet } from "./against-timesheet.ts";
import { faultsAmong, othersSharing, type Sharing } from "./shared.ts";
import type { CostsText } from "./texts/index.ts";

type Found = Record<string, Problems<CostsText>[string]>;

/** Help to persons is asked for and paid in their cases, never here. */
const helpGroup = "h";

/** Everything that is wrong with a cost of a day, by field; empty when it may be kept. */
export async function faultsOf(
  query: Query,
  terms: ProjectTerms,
  sharing: Sharing,
): Promise<Problems<CostsText>> {
  const { kind, fields, day } = sharing;
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
  return { ...found, ...(await faultsOfShared(query, sharing)) };
}

/** No month is written down twice for one line, and nothing that is shared is taken twice. */
async function faultsOfShared(query: Query, sharing: Sharing): Promise<Found> {
  const { kind, fields } = sharing;
  if (kind === "work" && Number(fields.hours) > Number(fields.of_hours)) {
    return { hours: { text: "problem.more-than-month" } };
  }
  const others = await othersSharing(query, sharing, "written");
  const same = others.find(
    (one) => one.projectId === fields.project && one.line === String(fields.line).trim(),
  );
  if (kind === "work" && same) return { month: { text: "problem.twice" } };
  return { ...(await faultsAgainstTimesheet(query, sharing, others)), ...faultsAmong(others, sharing) };
}
