import { missionDay } from "../../../core/day.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import type { Member } from "../../dossier/dossier.ts";
import { isFinal, type MemberState, wayOf } from "../../journey/states.ts";
import type { CaseVisit } from "../desk.ts";

/** The stations everybody's way is drawn with; stops and detours are said beside it. */
const stations = [
  "registered",
  "counselling",
  "applied",
  "clearance",
  "eligible",
  "preparing",
  "booked",
  "departed",
  "arrived",
  "reintegration",
  "monitoring",
] as const satisfies readonly MemberState[];

/** When a member first came to each state: `state` → ISO moment. */
export type Reached = ReadonlyMap<MemberState, string>;

/** The picture of one member's way: what lies behind, where they stand, what lies ahead. */
export const Way = ({
  visit: { t },
  member,
  reached,
}: {
  visit: CaseVisit;
  member: Member;
  reached: Reached;
}) => {
  const ended = isFinal(member.state);
  const stands = member.interrupted ?? member.state;
  const here = ended ? wayOf(member.interrupted ?? "inquiry") : wayOf(stands);
  const at = stations.findLastIndex((station) => wayOf(station) <= here);
  // How far they came, for whom nothing lies ahead; what was passed over on the way there was left out.
  const last = ended ? stations.findLastIndex((station) => reached.has(station)) : at;
  return (
    <ol class="way" aria-label={t("case.way")}>
      {stations.map((station, index) => {
        const when = reached.get(station);
        const now = index === at && !ended;
        const standing = now ? "way-now" : when && (index <= at || ended) ? "way-done" : "way-ahead";
        const without = index < last ? "case.way-left-out" : ended ? "case.way-not-come" : "case.way-ahead";
        return (
          <li class={standing} aria-current={now ? "step" : undefined}>
            <span>{t(`state.${station}`)}</span>
            <span class="way-when">
              {when
                ? t(now ? "case.way-since" : "case.way-came", {
                    when: t.date(parsePartialDate(missionDay(when)) as never),
                  })
                : t(now ? "case.way-now" : without)}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
