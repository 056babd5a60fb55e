import type { CaseRecord } from "../../cases/index.ts";
import type { CaseVisit } from "../../cases/parts/index.ts";
import { daysBetween } from "../../core/day.ts";
import { parsePartialDate } from "../../core/partial-date.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { lastDayOf } from "../deadlines/last-day.ts";
import type { legalDeadline } from "../steps/legal-deadline.ts";
import { type CounsellingText, counsellingTexts } from "../texts/index.ts";

export type Term = CaseRecord<(typeof legalDeadline)["form"]>;
type T = Translator<CounsellingText>;

export const wordsFor = ({ language }: CaseVisit): T => counsellingTexts.in(language);

const sayDay = (t: T, day: string): string => {
  const date = parsePartialDate(day);
  return date ? t.date(date) : day;
};

/** The last day and how far it is, strongly when it is near; of a term that runs no more the day alone. */
export const LastDayCell = ({
  visit,
  day,
  runs = true,
}: {
  visit: CaseVisit;
  day: string | null;
  runs?: boolean;
}) => {
  const t = wordsFor(visit);
  if (day === null) return null;
  if (!runs) return <span class="soft">{sayDay(t, day)}</span>;
  const days = daysBetween(visit.today, day);
  return (
    <span class={days < 0 ? "due due-late" : days <= 4 ? "due due-soon" : "due"}>
      <strong>{days < 0 ? t("terms.passed", { days: -days }) : t("terms.left", { days })}</strong>{" "}
      <span class="soft">{sayDay(t, day)}</span>
    </span>
  );
};

/** From what, by which rule and past which days a last day was counted; that a lawyer checks it stands beside it always. */
export const HowComputed = ({ visit, term }: { visit: CaseVisit; term: Term }) => {
  const t = wordsFor(visit);
  const { rule, served_on, length, lawyer_day, understood } = term.open;
  const computed = rule && served_on ? lastDayOf(rule, served_on, length ?? null) : "no-rule";
  if (typeof computed === "string") return <span>{t("terms.lawyer")}</span>;
  const { unit, certainty, source, law } = computed.rule;
  const differs = lawyer_day && lawyer_day !== computed.lastDay;
  return (
    <>
      <span>
        {t(`terms.how-${unit}`, { length: computed.length, start: sayDay(t, computed.start) })}
        {computed.movedPast.length > 0
          ? `; ${t("terms.moved", { when: sayDay(t, computed.counted) })}`
          : null}
        ; {law}: {certainty === "seen" ? t("terms.seen", { source }) : t("terms.remembered")}.
      </span>{" "}
      <strong>
        {differs
          ? t("terms.lawyer-differs", { when: sayDay(t, computed.lastDay) })
          : t(lawyer_day ? "terms.lawyer" : "terms.computed")}
      </strong>
      {understood === "no" ? <span class="check-say">{t("terms.not-understood")}</span> : null}
    </>
  );
};
