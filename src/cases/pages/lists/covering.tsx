import type { Deputy } from "../../deputies/deputies.ts";
import { writeDay } from "../../papers/written-day.ts";
import type { CaseVisit } from "../desk.ts";

/** Whose cases the reader looks after today, and until when. */
export const Covering = ({
  visit: { t, language },
  covered,
  staff,
}: {
  visit: CaseVisit;
  covered: readonly Deputy[];
  staff: (id: string) => string;
}) => (
  <>
    {covered.map(({ awayId, until }) => (
      <p class="call">{t("deputy.you-cover", { away: staff(awayId), until: writeDay(until, language) })}</p>
    ))}
  </>
);
