import type { FiguredProject } from "../../programmes/index.ts";
import { unbookedMonths } from "../against-timesheet.ts";
import { costAddress, sayDay, type Visit } from "./desk.ts";

/** Approved months of work that are not in the book yet, or not as they were approved. */
export const UnbookedMonths = async ({
  visit,
  projects,
}: {
  visit: Visit;
  projects: readonly FiguredProject[];
}) => {
  const { t, cases, desk } = visit;
  const months = await unbookedMonths(cases.database.query);
  if (months.length === 0) return null;
  const names = await desk.namesOf([...new Set(months.map(({ staffId }) => staffId))]);
  return (
    <section class="person-section" aria-labelledby="unbooked">
      <h2 id="unbooked">{t("unbooked.title")}</h2>
      <ul>
        {months.map(({ sheetId, staffId, month, projectId, hours, booked }) => (
          <li>
            <a href={`${costAddress("work")}?${new URLSearchParams({ sheet: sheetId, project: projectId })}`}>
              {sayDay(visit, month)}, <bdi>{names.get(staffId) ?? staffId}</bdi>,{" "}
              {projects.find(({ id }) => id === projectId)?.number ?? projectId}
            </a>
            : {t("unbooked.hours", { hours, booked })}
          </li>
        ))}
      </ul>
    </section>
  );
};
