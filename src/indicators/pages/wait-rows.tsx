import { type SpanFigures, spans } from "../counting/spans.ts";
import { waitParts } from "../counting/waits.ts";
import type { Visit } from "./desk.tsx";

/** How many days passed from the application, where the indicator asks. Who is behind them is behind the number of persons. */
export const WaitRows = ({ visit: { t }, figures }: { visit: Visit; figures: SpanFigures }) =>
  figures.life.waits === undefined ? null : (
    <tbody>
      <tr>
        <th scope="rowgroup" colspan={4} class="soft">
          {t("waits.title")}
        </th>
      </tr>
      {waitParts.map((part) => (
        <tr>
          <th scope="row">{t(`waits.${part}`)}</th>
          {spans.map((span) => {
            const days = figures[span].waits?.[part] ?? null;
            return <td class="number">{days === null ? t("value.unknown") : t.number(days)}</td>;
          })}
        </tr>
      ))}
    </tbody>
  );
