import type { FiguredProject } from "../../programmes/index.ts";
import { mission, type TypedPeriod } from "./asked.ts";
import { liveAddress, type Visit } from "./desk.tsx";

/** Asks for a period of a project or of the mission. Nothing of a person is in it, so it is asked in the address. */
export const PeriodForm = ({
  visit: { t, language },
  projects,
  typed,
}: {
  visit: Visit;
  projects: readonly FiguredProject[];
  typed: TypedPeriod;
}) => (
  <form class="filters" method="get" action={liveAddress}>
    <label>
      {t("reports.of")}
      <select name="project" autocomplete="off">
        <option value={mission} selected={typed.project === mission}>
          {t("reports.mission")}
        </option>
        {projects.map(({ id, number, title }) => (
          <option value={id} selected={typed.project === id}>
            {number} {title[language]}
          </option>
        ))}
      </select>
    </label>
    <label>
      {t("reports.from")}
      <input type="date" name="from" value={typed.from} required autocomplete="off" />
    </label>
    <label>
      {t("reports.until")}
      <input type="date" name="until" value={typed.until} required autocomplete="off" />
    </label>
    <button type="submit">{t("reports.count")}</button>
  </form>
);
