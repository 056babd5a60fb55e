import { addDays } from "../../core/day.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { type Field, type Fields, named } from "../../platform/forms/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { MemberState } from "../journey/states.ts";
import { open, sealed } from "../steps/field.ts";
import { message } from "../steps/message.ts";
import type { CasesText } from "../texts/index.ts";

/** How often, and over how many days, somebody is tried before they are given up as lost. [D] domain.md 1.25 */
export const triesToReach = { tries: 5, days: 30 } as const;

const on = {
  kind: "day",
  label: "exit.on",
  required: true,
  notAfterToday: true,
  purpose: "It happened on a day of its own, not on the one it was written down.",
  ...open,
} as const satisfies Field<CasesText>;

const line = (label: CasesText, purpose: string, more: { hint?: CasesText; required?: true } = {}) =>
  ({ kind: "line", label, longest: 300, purpose, ...more, ...sealed }) as const satisfies Field<CasesText>;

const costs = {
  kind: "text",
  label: "exit.costs",
  hint: "exit.costs-hint",
  longest: 500,
  purpose: "What was spent in vain is answered for to the donor.",
  ...sealed,
} as const satisfies Field<CasesText>;

/** What must be written down about an exit beside its reason and what was said (domain.md 1.25). */
export const exitFields: Partial<Record<MemberState, Fields<CasesText>>> = {
  withdrawn: {
    on,
    asylum_told: {
      kind: "choice",
      label: "exit.asylum-told",
      hint: "exit.asylum-told-hint",
      options: named("asylum-told", ["explained", "not-yet", "nothing-runs"]),
      required: true,
      purpose: "Whoever stays must know what they stay with.",
      ...open,
    },
    costs,
  },
  lost: {
    tries: {
      kind: "number",
      label: "exit.tries",
      hint: "exit.tries-hint",
      required: true,
      least: 0,
      most: 200,
      purpose: "Nobody is given up before they were looked for.",
      ...open,
    },
    tried_since: {
      kind: "day",
      label: "exit.tried-since",
      notAfterToday: true,
      purpose: "For how long somebody was looked for.",
      ...open,
    },
    last_known: line("exit.last-known", "Where to look for them again."),
  },
  remigrated: { on, where_now: line("exit.where-now", "Whether they may need help, and from whom.") },
  transferred: {
    on,
    to_whom: line("exit.to-whom", "Who answers for the person now.", { required: true }),
    receipt: line("exit.receipt", "That somebody took the person over, not only that we let go.", {
      required: true,
      hint: "exit.receipt-hint",
    }),
  },
  deceased: {
    on,
    kin: {
      kind: "choice",
      label: "exit.kin",
      options: named("kin", ["told", "not-yet", "unknown"]),
      required: true,
      purpose: "The family learns of it from a person, and soon.",
      ...open,
    },
    kin_who: line("exit.kin-who", "Whom to speak with."),
    costs,
  },
  duplicate: {
    other_case: {
      kind: "line",
      label: "exit.other-case",
      longest: 20,
      purpose: "Whoever finds this case is led to the one that goes on.",
      ...open,
    },
  },
};

/** What is on record already: the tries of the last days, and that it is told today. */
export function knownOfExit(to: MemberState, { recordsOf, today, member }: Dossier) {
  if (to !== "lost") return exitFields[to]?.on ? { on: today as PartialDate } : {};
  const since = addDays(today, -triesToReach.days);
  const tried = recordsOf(message)
    .filter(({ memberId, happenedOn }) => memberId === member.id && (happenedOn ?? "") >= since)
    .map(({ happenedOn }) => happenedOn as PartialDate)
    .toSorted();
  return { tries: tried.length, ...(tried[0] ? { tried_since: tried[0] } : {}) };
}
