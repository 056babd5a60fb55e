import { PersonName } from "../../../people/parts/index.ts";
import type { Member } from "../../dossier/dossier.ts";
import type { MemberState } from "../../journey/states.ts";
import { followingMove } from "../../tasks/settle-duties.ts";
import type { CaseVisit } from "../desk.ts";
import type { OpenedForPage } from "../open-page.ts";
import { DueDay } from "../parts/task-list.tsx";

/** What an end brings, said before it is written down: the work that begins, and for whom of the case. */
export const Follows = ({
  visit,
  opened: { facts, labels },
  member,
  to,
}: {
  visit: CaseVisit;
  opened: Pick<OpenedForPage, "facts" | "labels" | "seen">;
  member: Member;
  to: MemberState;
}) => {
  const { cases, t, p, language } = visit;
  const { begins, ends } = followingMove(cases, facts, member.id, to);
  const personOf = (memberId: string) => facts.members.find(({ id }) => id === memberId)?.personId ?? "";
  return (
    <section class="panel" aria-labelledby="follows">
      <h2 id="follows">{t("exit.follows")}</h2>
      <p>{t(begins.length > 0 ? "exit.begins" : "exit.nothing-begins")}</p>
      {begins.length > 0 ? (
        <ul class="tasks">
          {begins.map(({ memberId, duty, due }) => (
            <li>
              <DueDay visit={visit} due={due.due} />{" "}
              <span>{duty.texts.in(language)(duty.title, due.values ?? {})}</span>
              {memberId === member.id ? null : (
                <>
                  {" "}
                  <span class="soft">
                    <PersonName t={p} label={labels.get(personOf(memberId))} />
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {ends > 0 ? <p>{t("exit.ends", { count: ends })}</p> : null}
      <p class="soft">{t("exit.kept")}</p>
    </section>
  );
};
