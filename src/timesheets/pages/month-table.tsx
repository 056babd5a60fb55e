import { Written } from "../../people/parts/index.ts";
import { hoursIn, hoursInAll, hoursOnDay, hoursWorked, leavePart, type Parts } from "../hours.ts";
import { monthOf } from "../month.ts";
import { sayDay, type Visit } from "./desk.ts";
import { inOrder, type PartNames } from "./parts-named.ts";

/** A month day by day, its sums, and what was done. */
export const MonthTable = ({
  visit,
  month,
  parts,
  words,
  names,
}: {
  visit: Visit;
  month: string;
  parts: Parts;
  words: Readonly<Record<string, string>>;
  names: PartNames;
}) => {
  const { t } = visit;
  const order = inOrder(Object.keys(parts), names);
  const known = monthOf(month);
  const days = (known?.days ?? []).filter((day) => hoursOnDay(parts, day.slice(8)) > 0);
  if (!known || days.length === 0) return <p>{t("sheet.no-days")}</p>;
  const cell = (label: string, hours: number | undefined) => (
    <td data-label={label} class="number">
      {hours === undefined ? "" : t.number(hours)}
    </td>
  );
  const about = {
    worked: hoursWorked(parts),
    leave: hoursIn(parts[leavePart] ?? {}),
    most: known.hours,
  };
  return (
    <>
      <p>{t("sheet.about", about)}</p>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("sheet.day")}</th>
              {order.map((part) => (
                <th scope="col" class="number">
                  {names.short(part)}
                </th>
              ))}
              <th scope="col" class="number">
                {t("sheet.total")}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr>
                <th scope="row">{sayDay(visit, day)}</th>
                {order.map((part) => cell(names.short(part), parts[part]?.[day.slice(8)]))}
                {cell(t("sheet.total"), hoursOnDay(parts, day.slice(8)))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t("sheet.total")}</th>
              {order.map((part) => cell(names.short(part), hoursIn(parts[part] ?? {})))}
              {cell(t("sheet.total"), hoursInAll(parts))}
            </tr>
          </tbody>
        </table>
      </div>
      {order
        .filter((part) => words[part])
        .map((part) => (
          <>
            <h3>{names.long(part)}</h3>
            <Written text={words[part] ?? ""} />
          </>
        ))}
    </>
  );
};
