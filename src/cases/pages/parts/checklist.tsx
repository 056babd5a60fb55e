import type { Member } from "../../dossier/dossier.ts";
import type { MemberState } from "../../journey/states.ts";
import type { CheckLine } from "../../moving/checklist.ts";
import { writeDay } from "../../papers/written-day.ts";
import type { SeenCase } from "../../permission/cases-for.ts";
import { leadAddress, memberAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import { mayFollow } from "./may-follow.ts";

/** What must be so before a move, line by line, each with the way to what is missing. */
export const Checklist = ({
  visit,
  seen,
  member,
  to,
  lines,
  saysOthers = true,
}: {
  visit: CaseVisit;
  seen: SeenCase;
  member: Member;
  to: MemberState;
  lines: readonly CheckLine[];
  /** Whether each line that is a colleague's says so; a page that says it once for all need not. */
  saysOthers?: boolean;
}) =>
  lines.length === 0 ? null : (
    <ul class="checklist" aria-label={visit.t("check.title", { state: visit.t(`state.${to}`) })}>
      {lines.map((line) => (
        <Line visit={visit} seen={seen} member={member} line={line} saysOthers={saysOthers} />
      ))}
    </ul>
  );

/** Rules say days as `YYYY-MM-DD`; readers get them in words. */
export const withDaysIn = (
  language: CaseVisit["language"],
  values: CheckLine["values"],
): CheckLine["values"] =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? writeDay(value, language) : value,
    ]),
  );

const Line = ({
  visit,
  seen,
  member,
  line: { guard, state, waived, say, values, leads },
  saysOthers,
}: {
  visit: CaseVisit;
  seen: SeenCase;
  member: Member;
  line: CheckLine;
  saysOthers: boolean;
}) => {
  const { t, language } = visit;
  const words = guard.texts.in(language);
  const open = state === "missing" && !waived;
  return (
    <li class={open ? "check-missing" : "check-met"}>
      <span class="check-mark">{t(waived ? "check.waived" : open ? "check.missing" : "check.met")}</span>
      <span>
        <strong>{words(guard.title)}</strong>
        {say ? <span class="check-say">{words(say, withDaysIn(language, values))}</span> : null}
      </span>
      {saysOthers && open && leads && !seen.glass && !mayFollow(visit, leads, member.state) ? (
        <span class="soft">{t("check.by-others")}</span>
      ) : null}
      {open && leads && !seen.glass && mayFollow(visit, leads, member.state) ? (
        <a class="button" href={leadAddress(seen.id, member, leads)}>
          {t("check.lead")}
          <span class="visually-hidden">: {words(guard.title)}</span>
        </a>
      ) : null}
      {open && guard.waivedBy && seen.may(guard.waivedBy) ? (
        <a href={memberAddress(seen.id, member.id, "waivers", guard.key)}>
          {t("check.waive")}
          <span class="visually-hidden">: {words(guard.title)}</span>
        </a>
      ) : null}
    </li>
  );
};
