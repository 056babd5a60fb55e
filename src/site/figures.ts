import { toCsv } from "../core/csv.ts";
import { decimalOf, money } from "../core/money.ts";
import {
  figuresOf,
  itemId,
  missionFigures,
  PublicationReader,
  type PublishedFigure,
} from "../newsroom/published.ts";
import { anyone, notFound, type Route } from "../platform/http/index.ts";
import type { Site } from "./visit.ts";

type Format = "csv" | "json";

/** Where the figures of a project, or of the whole mission, lie as data. */
export const figuresAddress = (projectKey: string, format: Format): string =>
  `/figures/${projectKey}/figures.${format}`;

/** The published figures of a project's reports, or of the mission's, as dated data, in every language at once. */
export const figuresRoutes = (site: Site): Route[] =>
  (["csv", "json"] as const).map((format) => ({
    method: "GET",
    path: figuresAddress(":project", format),
    policy: anyone,
    kept: {},
    async answer(context) {
      const key = context.req.param("project") ?? "";
      const isMission = key === missionFigures;
      const figures = await figuresOf(site.query, isMission ? missionFigures : itemId("project", key));
      if (figures.length === 0 || !(isMission || (await isPublished(site, key)))) throw notFound();
      return format === "csv" ? asCsv(figures) : asJson(key, figures);
    },
  }));

/** Figures go with the page they stand on. */
async function isPublished(site: Site, key: string): Promise<boolean> {
  for (const language of site.languages) {
    if (await new PublicationReader(site.query, language).byKey("project", key)) return true;
  }
  return false;
}

/** A row for each number. Where one is hidden the number is empty and `hidden` says yes. */
function asCsv(figures: readonly PublishedFigure[]): Response {
  const head = [
    "indicator",
    "title_en",
    "title_bg",
    "group_en",
    "group_bg",
    "value_en",
    "value_bg",
    "persons",
    "hidden",
    "from",
    "until",
    "as_of",
    "report",
    "definition_version",
    "corrected_by_report",
    "withdrawn_at",
    "unit",
    "amount",
    "currency",
  ];
  const rows = figures.flatMap(({ content, ...one }) => {
    const { title, definition, total, groups, unit = "persons", money: amount } = content;
    const stands = one.withdrawnAt === null;
    const row = (of: readonly string[], count: number | null) => [
      one.indicator,
      title.en,
      title.bg,
      ...of,
      stands ? count : null,
      stands && count === null && !amount ? "yes" : "no",
      one.from,
      one.until,
      one.asOf,
      one.report,
      definition.version,
      one.correctedBy,
      one.withdrawnAt,
      unit,
      stands && amount ? decimalOf(money(amount.minor, amount.currency)) : null,
      amount?.currency ?? null,
    ];
    const all = row(["", "", "", ""], total);
    if (!stands) return [all];
    return [
      all,
      ...groups.flatMap((group) =>
        group.parts.map(({ label, count }) =>
          row([group.title.en, group.title.bg, label.en, label.bg], count),
        ),
      ),
    ];
  });
  return new Response(toCsv([head, ...rows]), { headers: { "content-type": "text/csv; charset=utf-8" } });
}

/** What was withdrawn says so and no number. */
function asJson(project: string, figures: readonly PublishedFigure[]): Response {
  const told = figures.map(({ id: _, itemId: __, content, ...one }) => {
    const { title, counts, definition, total, groups, unit = "persons", money: amount } = content;
    const said = amount
      ? { amount: decimalOf(money(amount.minor, amount.currency)), currency: amount.currency }
      : { total, groups };
    return { ...one, unit, title, counts, definition, ...(one.withdrawnAt === null ? said : {}) };
  });
  const note = "null: hidden, because under 5 or because it would tell a number under 5";
  return Response.json({ project, note, figures: told });
}
