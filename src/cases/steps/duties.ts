import { addDays, missionDay } from "../../core/day.ts";
import { addWorkingDays } from "../../core/working-days.ts";
import type { Duty } from "../journey/duty.ts";
import { beforeBoarding, isFinal } from "../journey/states.ts";
import { casesTexts } from "../texts/index.ts";
import { clearance, clearanceAnswer } from "./clearance.ts";
import { dataRequestDuty } from "./data-request.ts";
import { declaration } from "./declaration.ts";
import { inForceUntil } from "./declaration-in-force.ts";
import { eligibility } from "./eligibility.ts";
import { reopenDuty, reviewDuty } from "./exit-review.ts";

/** After how many working days an authority is reminded (domain.md 1.8). */
const reminders = [10, 20] as const;

/** An authority that has not answered is reminded after ten and after twenty working days. */
const clearanceDuty: Duty = {
  rule: "cases.clearance",
  texts: casesTexts,
  title: "duty.clearance",
  list: "deadline",
  for: "case.write",
  find: (dossier) =>
    beforeBoarding.has(dossier.member.state)
      ? dossier.recordsOf(clearance).flatMap((asked) => {
          const answered = dossier
            .recordsOf(clearanceAnswer)
            .some(({ open, madeAt }) => open.authority === asked.open.authority && madeAt >= asked.madeAt);
          if (answered || !asked.happenedOn) return [];
          const sent = asked.happenedOn;
          return reminders.map((days) => ({
            due: addWorkingDays(sent, days),
            from: addWorkingDays(sent, days),
            about: `${asked.id}.${days}`,
            leads: { add: clearanceAnswer.name } as const,
            values: { days },
          }));
        })
      : [],
};

/** A month before the declaration runs out. */
const declarationDuty: Duty = {
  rule: "cases.declaration-ends",
  texts: casesTexts,
  title: "duty.declaration-ends",
  list: "paper",
  for: "case.write",
  find(dossier) {
    const signed = dossier.latest(declaration)?.happenedOn;
    if (!signed || !beforeBoarding.has(dossier.member.state)) return [];
    const due = inForceUntil(signed);
    return [{ due, from: addDays(due, -30), leads: { add: declaration.name } }];
  },
};

/** Within five days of the application somebody decides (domain.md 1.27). */
const decideDuty: Duty = {
  rule: "cases.decide",
  texts: casesTexts,
  title: "duty.decide",
  list: "approval",
  for: "case.decide",
  find(dossier) {
    const { state, stateSince } = dossier.member;
    if (state !== "applied" && state !== "clearance") return [];
    if (dossier.latest(eligibility)) return [];
    return [{ due: addWorkingDays(missionDay(stateSince), 5), leads: { add: eligibility.name } }];
  },
};

/** What is on hold is looked at every fortnight: nobody is forgotten there. */
const suspendedDuty: Duty = {
  rule: "cases.suspended",
  texts: casesTexts,
  title: "duty.suspended",
  list: "today",
  for: "case.write",
  find: ({ member, today }) => {
    if (member.state !== "suspended") return [];
    let due = addDays(missionDay(member.stateSince), 14);
    while (due < addDays(today, -14)) due = addDays(due, 14);
    return [{ due, from: due }];
  },
};

/** Thirty days after the last help a case is closed (domain.md 1.27). */
const closeDuty: Duty = {
  rule: "cases.close",
  texts: casesTexts,
  title: "duty.close",
  list: "today",
  for: "case.write",
  find: ({ member, members }) =>
    isFinal(member.state) || !members.some(({ id }) => id === member.id) || member.state !== "monitoring"
      ? []
      : [
          {
            due: addDays(missionDay(member.stateSince), 395),
            from: addDays(missionDay(member.stateSince), 365),
            leads: { add: "closure" },
          },
        ],
};

export const casesDuties: readonly Duty[] = [
  clearanceDuty,
  declarationDuty,
  decideDuty,
  suspendedDuty,
  closeDuty,
  dataRequestDuty,
  reviewDuty,
  reopenDuty,
];
