import type { FigureContent } from "../../newsroom/index.ts";
import { outreachTexts, type ReachedGroup, reachedGroups } from "../../outreach/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { CostPerReturn } from "../beside/cost-per-return.ts";
import { readBeside } from "../beside/frozen-beside.ts";
import { hideSmall, isSmall } from "../counting/small-numbers.ts";
import { valuesIn } from "../counting/values.ts";
import { valueName } from "../pages/names.ts";
import { readReached } from "../reached/frozen-reached.ts";
import type { ReachedFigures } from "../reached/reached.ts";
import { countriesOf } from "../reached/rows.ts";
import { type FrozenFigure, type FrozenReport, readFigures } from "../reports/read.ts";
import { indicatorsTexts } from "../texts/index.ts";

const both = (say: (language: "bg" | "en") => string) => ({ bg: say("bg"), en: say("en") });

/** What of a frozen figure may be published: numbers of its period, small ones and their complements hidden. */
export function publicContent({ definition, figures }: FrozenFigure): FigureContent {
  const { total, by } = figures.period;
  return {
    title: definition.title,
    counts: definition.counts,
    definition: { version: definition.version, since: definition.since },
    total: hideSmall(total, {}).total,
    groups: definition.rule.groups.flatMap((group) => {
      // Of fewer than five no group is named: that it is there says who they are.
      if (isSmall(total)) return [];
      const { parts } = hideSmall(total, by[group] ?? {});
      const values = valuesIn(figures, group).filter((value) => parts[value] !== undefined);
      if (values.length === 0) return [];
      return [
        {
          title: both((language) => indicatorsTexts.in(language)(`group.${group}`)),
          parts: values.map((value) => ({
            label: both((language) => valueName(group, value, language)),
            count: parts[value] ?? null,
          })),
        },
      ];
    }),
  };
}

/** What of a report may be published, by the name it is published under. */
export interface PublicFigure {
  readonly indicator: string;
  readonly content: FigureContent;
}

/** Names of what is no indicator of persons. */
export const reachedName = "reached";
export const costName = "cost-per-return";

/** Every figure of a frozen report, as it may be published: of persons, of outreach, and what a return cost. */
export async function publicFigures(
  query: Query,
  { id }: Pick<FrozenReport, "id">,
): Promise<readonly PublicFigure[]> {
  const persons = (await readFigures(query, id)).map((figure) => ({
    indicator: figure.definition.id,
    content: publicContent(figure),
  }));
  const reached = await readReached(query, id);
  const { cost } = await readBeside(query, id);
  return [
    ...persons,
    ...(reached && reached.figures.period.total > 0
      ? [{ indicator: reachedName, content: reachedContent(reached.figures) }]
      : []),
    // Without costs on record there is nothing to say, least of all that a return costs nothing.
    ...(cost && cost.each !== null && cost.own + cost.help > 0
      ? [{ indicator: costName, content: costContent(cost, cost.each) }]
      : []),
  ];
}

/** Whom outreach reached: as small in number as persons, though it is not known who they were. */
function reachedContent(figures: ReachedFigures): FigureContent {
  const { total, by, nationalities } = figures.period;
  const breakdown = (
    title: "reached.group" | "group.nationality",
    counts: Readonly<Record<string, number>>,
    values: readonly string[],
    name: (value: string, language: "bg" | "en") => string,
  ): FigureContent["groups"] => {
    const { parts } = hideSmall(total, counts);
    const told = values.filter((value) => (counts[value] ?? 0) > 0);
    if (told.length === 0 || isSmall(total)) return [];
    return [
      {
        title: both((language) => indicatorsTexts.in(language)(title)),
        parts: told.map((value) => ({
          label: both((language) => name(value, language)),
          count: parts[value] ?? null,
        })),
      },
    ];
  };
  return {
    unit: "reached",
    title: both((language) => indicatorsTexts.in(language)("reached.title")),
    counts: both((language) => indicatorsTexts.in(language)("reached.text")),
    definition: { version: 1, since: "2010-01-01" },
    total: hideSmall(total, {}).total,
    groups: [
      ...breakdown("reached.group", by, reachedGroups, (value, language) =>
        outreachTexts.in(language)(`event.${value as ReachedGroup}`),
      ),
      ...breakdown("group.nationality", nationalities, countriesOf(figures), (value, language) =>
        valueName("nationality", value, language),
      ),
    ],
  };
}

/** What one return cost, and nothing else of it: the sums would tell how many returned. */
const costContent = ({ definition, currency }: CostPerReturn, each: number): FigureContent => ({
  unit: "money",
  money: { minor: each, currency },
  title: definition.title,
  counts: definition.counts,
  definition: { version: definition.version, since: definition.since },
  total: null,
  groups: [],
});
