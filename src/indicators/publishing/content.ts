import type { FigureContent } from "../../newsroom/index.ts";
import { hideSmall } from "../counting/small-numbers.ts";
import { valuesIn } from "../counting/values.ts";
import { valueName } from "../pages/names.ts";
import type { FrozenFigure } from "../reports/read.ts";
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
