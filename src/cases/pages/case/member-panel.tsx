import type { Child } from "hono/jsx";
import { daysBetween, missionDay } from "../../../core/day.ts";
import { PersonName } from "../../../people/parts/index.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { beforeBoarding, isFinal } from "../../journey/states.ts";
import { writeDay } from "../../papers/written-day.ts";
import { isRestricted } from "../../steps/data-request.ts";
import { reviewOf } from "../../steps/exit-review.ts";
import type { Task } from "../../tasks/read-tasks.ts";
import { memberAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import type { OpenedForPage } from "../open-page.ts";
import { Checklist } from "../parts/checklist.tsx";
import { TaskList } from "../parts/task-list.tsx";
import { type GoesOn, GoesOnAt } from "./goes-on.tsx";
import type { NextStep } from "./standing.ts";
import { type Reached, Way } from "./way.tsx";

/** One member on the case's front page: where they stand, since when, what is next, what is late. */
export const MemberPanel = ({
  visit,
  opened,
  dossier,
  next,
  goesOn,
  asAbove,
  tasks,
  reached,
}: {
  visit: CaseVisit;
  opened: OpenedForPage;
  dossier: Dossier;
  next: NextStep | null;
  goesOn: GoesOn | undefined;
  /** Whether they lack what somebody above lacks as well. */
  asAbove: boolean;
  tasks: readonly Task[];
  reached: Reached;
}) => {
  const { t, p, today } = visit;
  const { seen, facts, labels } = opened;
  const { member } = dossier;
  const address = memberAddress(seen.id, member.id);
  const since = missionDay(member.stateSince);
  return (
    <section class="member" aria-labelledby={`member-${member.id}`}>
      <div class="section-head">
        <h2 id={`member-${member.id}`}>
          <a href={address}>
            <PersonName t={p} label={labels.get(member.personId)} />
          </a>
        </h2>
        <p>
          <span class="soft">{t(`role.${member.role}`)}</span>{" "}
          <strong class={`status state-${member.state}`}>{t(`state.${member.state}`)}</strong>{" "}
          <span class="soft">{t("case.days", { days: daysBetween(since, today) })}</span>
        </p>
      </div>
      <Way visit={visit} member={member} reached={reached} />
      <NextThing
        heading="h3"
        visit={visit}
        opened={opened}
        dossier={dossier}
        next={next}
        goesOn={goesOn}
        folded={asAbove}
      />
      {tasks.length > 0 ? (
        <TaskList
          visit={visit}
          tasks={tasks}
          member={(id) => facts.members.find((one) => one.id === id)}
          writes={seen.glass === undefined}
        />
      ) : null}
      <p class="actions">
        <a class="button second" href={address}>
          {t("case.moves")}
        </a>
        {beforeBoarding.has(member.state) &&
        !isRestricted(dossier) &&
        (seen.may("case.write") || seen.may("travel.write")) ? (
          <a class="button second" href={memberAddress(seen.id, member.id, "move", "withdrawn")}>
            {t("case.withdraw")}
          </a>
        ) : null}
        <a class="button second" href={`/people/${member.personId}`}>
          {t("case.person")}
        </a>
      </p>
    </section>
  );
};

/** The next station of the way with what is missing before it, or the button that goes there. */
export const NextThing = ({
  heading: Heading,
  visit,
  opened: { seen },
  dossier,
  next,
  goesOn,
  folded = false,
}: {
  /** Below the heading it stands under. */
  heading: "h2" | "h3";
  visit: CaseVisit;
  opened: OpenedForPage;
  dossier: Dossier;
  next: NextStep | null;
  /** Where it was closed as a duplicate: the case that was named in its place. */
  goesOn: GoesOn | undefined;
  /** What is missing was said already: how much it is stands open, the rest unfolds. */
  folded?: boolean;
}) => {
  const { t } = visit;
  const { member } = dossier;
  if (isRestricted(dossier)) return <p class="next-thing">{t("record.restricted")}</p>;
  if (goesOn) return <GoesOnAt visit={visit} goesOn={goesOn} />;
  if (isFinal(member.state)) {
    const review = reviewOf(dossier)?.on;
    return (
      <p class="next-thing">
        {t("case.next-end")} {review ? t("review.set", { day: writeDay(review, visit.language) }) : null}
      </p>
    );
  }
  if (!next) return <p class="next-thing">{t("case.next-none")}</p>;
  const { to, missing, mine } = next;
  // That the cause of a stop is over no list can tell.
  if (member.state === "suspended" && missing.length === 0) {
    return <p class="next-thing">{t("case.next-stopped")}</p>;
  }
  const state = t(`state.${to}`);
  return (
    <div class="next-thing">
      <Heading>{t("case.next")}</Heading>
      {missing.length > 0 ? (
        <>
          <p>{t("case.next-waiting", { state })}</p>
          <Fold folded={folded} summary={t("case.moves-missing", { count: missing.length })}>
            <Checklist visit={visit} seen={seen} member={member} to={to} lines={missing} />
          </Fold>
        </>
      ) : (
        <>
          <p>{t("case.next-go", { state })}</p>
          {mine ? (
            <a class="button" href={memberAddress(seen.id, member.id, "move", to)}>
              {t("move.go", { state })}
            </a>
          ) : null}
        </>
      )}
    </div>
  );
};

const Fold = ({ folded, summary, children }: { folded: boolean; summary: string; children: Child }) =>
  folded ? (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  ) : (
    <div>{children}</div>
  );
