import type { Stands } from "../standing.ts";
import { sayDay, type Visit } from "./desk.ts";

/** How an agreement stands today, in words, with its last day. */
export const StandingMark = ({ visit, stands }: { visit: Visit; stands: Stands }) => {
  const { t } = visit;
  return (
    <>
      <span class={stands.standing === "ends-soon" ? "status status-due" : "status"}>
        {t(`standing.${stands.standing}`)}
      </span>{" "}
      {stands.lastDay ? (
        <span class="soft">{t("standing.last-day", { day: sayDay(visit, stands.lastDay) })}</span>
      ) : null}
    </>
  );
};
