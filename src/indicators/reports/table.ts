import { hideSmall } from "../counting/small-numbers.ts";
import type { Span } from "../counting/spans.ts";
import { valuesIn } from "../counting/values.ts";
import type { Definition, Group } from "../definitions/definition.ts";
import type { FrozenFigure } from "./read.ts";

/** How a table of figures is spoken. */
export interface TableWords {
  readonly headings: readonly string[];
  /** Of the columns with numbers, in order. */
  readonly columns: Readonly<Record<Span, string>>;
  readonly all: string;
  title(definition: Definition): string;
  codes(definition: Definition): string;
  group(group: Group): string;
  value(group: Group, value: string): string;
  /** What stands where a number is hidden. */
  readonly hidden: string;
}

/**
 * A report as rows of text, headings first: indicator, codes, group, value, numbers. For publishing only the period's
 * numbers, the small ones hidden: from two columns more could be reckoned than either says.
 */
export function tableOf(
  figures: readonly FrozenFigure[],
  words: TableWords,
  publish: boolean,
): readonly (readonly string[])[] {
  const spans: readonly Span[] = publish ? ["period"] : ["period", "new", "life"];
  const head = [...words.headings, ...spans.map((span) => words.columns[span])];
  const say = (count: number | null) => (count === null ? words.hidden : String(count));
  const rows = figures.flatMap(({ definition, figures: counted }) => {
    const name = [words.title(definition), words.codes(definition)];
    const shown = (span: Span, group: Group) => {
      const { total, by } = counted[span];
      return publish ? hideSmall(total, by[group]).parts : by[group];
    };
    const totals = spans.map((span) => {
      const { total } = counted[span];
      return say(publish ? hideSmall(total, {}).total : total);
    });
    return [
      [...name, words.all, "", ...totals],
      ...definition.rule.groups.flatMap((group) =>
        valuesIn(counted, group)
          .filter((value) => spans.some((span) => counted[span].by[group][value] !== undefined))
          .map((value) => [
            ...name,
            words.group(group),
            words.value(group, value),
            ...spans.map((span) =>
              say(shown(span, group)[value] === undefined ? 0 : (shown(span, group)[value] ?? null)),
            ),
          ]),
      ),
    ];
  });
  return [head, ...rows];
}
