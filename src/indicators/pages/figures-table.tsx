import { hideSmall } from "../counting/small-numbers.ts";
import { type Span, type SpanFigures, spans } from "../counting/spans.ts";
import { valuesIn } from "../counting/values.ts";
import type { Definition, Group } from "../definitions/definition.ts";
import { sayDay, type Visit } from "./desk.tsx";
import { codesOf, isHidden, valueName } from "./names.ts";
import { WaitRows } from "./wait-rows.tsx";

/** Which number: of which indicator, for how long, and of whom. */
export interface Place {
  readonly indicator: string;
  readonly span: Span;
  readonly group: Group | null;
  readonly value: string | null;
}

export const placeQuery = ({ indicator, span, group, value }: Place): string =>
  new URLSearchParams({
    indicator,
    span,
    ...(group && value !== null ? { by: group, is: value } : {}),
  }).toString();

/** One indicator: what it counts, and its numbers, each leading to the persons behind it. */
export const FigureSection = ({
  visit,
  definition,
  figures,
  leadsTo,
}: {
  visit: Visit;
  definition: Definition;
  figures: SpanFigures;
  leadsTo: (place: Place) => string;
}) => {
  const { t, language } = visit;
  const cell = (group: Group | null, value: string | null) =>
    spans.map((span) => {
      const { total, by } = figures[span];
      const parts = (group && by[group]) ?? {};
      if (group && value !== null && isHidden(visit, group)) {
        // Of whom it is, and numbers so small that they would say it, are for protection officers.
        const count = hideSmall(total, parts).parts[value];
        return <td class="number">{count === null ? t("figure.hidden") : t.number(count ?? 0)}</td>;
      }
      const count = group && value !== null ? (parts[value] ?? 0) : total;
      const place = { indicator: definition.id, span, group, value };
      return <td class="number">{count === 0 ? "0" : <a href={leadsTo(place)}>{t.number(count)}</a>}</td>;
    });
  return (
    <section class="person-section" aria-labelledby={`indicator-${definition.id}`}>
      <h2 id={`indicator-${definition.id}`}>{definition.title[language]}</h2>
      {codesOf(definition, language).map((code) => (
        <>
          <span class="status">{code}</span>{" "}
        </>
      ))}
      <p class="soft">
        {definition.counts[language]} (
        {t("figure.version", { version: definition.version, since: sayDay(visit, definition.since) })})
      </p>
      <div class="table-frame">
        <table class="dense figures">
          <thead>
            <tr>
              <td />
              {spans.map((span) => (
                <th scope="col" class="number">
                  {t(`figure.${span}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t("figure.total")}</th>
              {cell(null, null)}
            </tr>
          </tbody>
          {definition.rule.groups.map((group) => {
            const values = valuesIn(figures, group);
            return values.length === 0 ? null : (
              <tbody>
                <tr>
                  <th scope="rowgroup" colspan={4} class="soft">
                    {t(`group.${group}`)}
                  </th>
                </tr>
                {values.map((value) => (
                  <tr>
                    <th scope="row">{valueName(group, value, language)}</th>
                    {cell(group, value)}
                  </tr>
                ))}
              </tbody>
            );
          })}
          <WaitRows visit={visit} figures={figures} />
        </table>
      </div>
    </section>
  );
};
