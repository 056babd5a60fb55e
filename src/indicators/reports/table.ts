import { hideSmall, isSmall, smallestShown } from "../counting/small-numbers.ts";
import type { Span, SpanFigures } from "../counting/spans.ts";
import { valuesIn } from "../counting/values.ts";
import { type Waits, waitParts } from "../counting/waits.ts";
import { type Definition, type Group, isGuarded } from "../definitions/definition.ts";
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
  /** How long persons waited, and each part of it. */
  waits(part: keyof Waits | null): string;
  /** What stands where a number is hidden. */
  readonly hidden: string;
}

/** Days waited, in digits; null: hidden, as too few persons are behind it, or too few are left. */
function waitRows(
  figures: SpanFigures,
  spans: readonly Span[],
  publish: boolean,
): readonly (readonly [keyof Waits, readonly (string | null)[]])[] {
  if (figures.life.waits === undefined) return [];
  const shown = (span: Span, part: keyof Waits): string | null => {
    const { waits } = figures[span];
    if (!waits) return "";
    const told = publish
      ? hideSmall(waits.known + waits.unknown, { known: waits.known, unknown: waits.unknown }).parts
      : waits;
    if (part === "known" || part === "unknown") return told[part] == null ? null : String(told[part]);
    return publish && waits.known < smallestShown ? null : String(waits[part] ?? "");
  };
  return waitParts.map((part) => [part, spans.map((span) => shown(span, part))]);
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
      const parts = by[group] ?? {};
      // What protection officers keep to themselves leaves the desk in no file that would tell of whom it is.
      return publish || isGuarded(group) ? hideSmall(total, parts).parts : parts;
    };
    const totals = spans.map((span) => {
      const { total } = counted[span];
      return say(publish ? hideSmall(total, {}).total : total);
    });
    return [
      [...name, words.all, "", ...totals],
      ...(publish && isSmall(counted.period.total) ? [] : definition.rule.groups).flatMap((group) =>
        valuesIn(counted, group)
          .filter((value) => spans.some((span) => counted[span].by[group]?.[value] !== undefined))
          .map((value) => [
            ...name,
            words.group(group),
            words.value(group, value),
            ...spans.map((span) =>
              say(shown(span, group)[value] === undefined ? 0 : (shown(span, group)[value] ?? null)),
            ),
          ]),
      ),
      ...waitRows(counted, spans, publish).map(([part, days]) => [
        ...name,
        words.waits(null),
        words.waits(part),
        ...days.map((one) => one ?? words.hidden),
      ]),
    ];
  });
  return [head, ...rows];
}
