import { defineForm } from "../../platform/forms/index.ts";
import { memberRoles } from "../tables.ts";
import { type CasesText, casesTexts } from "../texts/index.ts";

const kept = { retention: "case-file" } as const;

/** Why a guard may pass this time. */
export const waiverForm = defineForm(casesTexts, {
  name: "case-waiver",
  fields: {
    reason: {
      kind: "text",
      label: "check.waive-reason",
      required: true,
      longest: 2000,
      purpose: "Whoever looks later must understand why the rule was not kept.",
      seal: "sealed",
      ...kept,
    },
  },
});

/** What was wrong with a record that is struck. */
export const strikingForm = defineForm(casesTexts, {
  name: "case-striking",
  fields: {
    reason: {
      kind: "text",
      label: "record.strike-reason",
      required: true,
      longest: 2000,
      purpose: "Nothing is taken back without saying why.",
      seal: "sealed",
      ...kept,
    },
  },
});

export const taskForm = defineForm(casesTexts, {
  name: "case-task",
  fields: {
    words: {
      kind: "text",
      label: "case.task-words",
      required: true,
      longest: 500,
      purpose: "What no rule of ours knows is to be done.",
      seal: "sealed",
      ...kept,
    },
    due: {
      kind: "day",
      label: "case.task-due",
      required: true,
      purpose: "To remind in time.",
      seal: "open",
      ...kept,
    },
  },
});

export const assignmentForm = defineForm(casesTexts, {
  name: "case-assignment",
  fields: {
    colleague: {
      kind: "reference",
      label: "case.assign-to",
      required: true,
      purpose: "Somebody answers for every case.",
      seal: "open",
      ...kept,
    },
  },
});

/** Somebody of the staff is too close to somebody in the case. */
export const recusalForm = defineForm(casesTexts, {
  name: "case-recusal",
  fields: {
    recused: {
      kind: "reference",
      label: "recusal.who",
      hint: "recusal.who-hint",
      required: true,
      purpose: "Nobody works on the case of a relative.",
      seal: "open",
      ...kept,
    },
    reason: {
      kind: "text",
      label: "recusal.reason",
      required: true,
      longest: 500,
      purpose: "Whoever looks later must understand why a colleague stays away.",
      seal: "sealed",
      ...kept,
    },
    colleague: {
      kind: "reference",
      label: "recusal.successor",
      hint: "recusal.successor-hint",
      purpose: "Somebody answers for every case.",
      seal: "open",
      ...kept,
    },
  },
});

/** Why a medical part is destroyed, and before whom. */
export const destructionForm = defineForm(casesTexts, {
  name: "case-destruction",
  fields: {
    words: {
      kind: "text",
      label: "destruction.words",
      hint: "destruction.words-hint",
      required: true,
      longest: 500,
      purpose: "Whoever looks later must understand why something is gone.",
      seal: "sealed",
      ...kept,
    },
    witness: {
      kind: "reference",
      label: "destruction.witness",
      hint: "destruction.witness-hint",
      required: true,
      purpose: "Nobody destroys alone what is on record about a person.",
      seal: "open",
      ...kept,
    },
  },
});

export const roleOptions = Object.fromEntries(
  memberRoles.map((role): [string, CasesText] => [role, `role.${role}`]),
) as Readonly<Record<(typeof memberRoles)[number], CasesText>>;

export const joiningForm = defineForm(casesTexts, {
  name: "case-joining",
  fields: {
    member_number: {
      kind: "line",
      label: "join.number",
      hint: "join.number-hint",
      required: true,
      longest: 20,
      purpose: "Which person it is.",
      seal: "open",
      ...kept,
    },
    member_role: {
      kind: "choice",
      label: "join.role",
      options: roleOptions,
      required: true,
      purpose: "Who belongs to whom on the way.",
      seal: "open",
      ...kept,
    },
  },
});

export const handOverForm = defineForm(casesTexts, {
  name: "case-handing-over",
  fields: {
    from: {
      kind: "reference",
      label: "handover.from",
      required: true,
      purpose: "Whose cases they were.",
      seal: "open",
      ...kept,
    },
    colleague: {
      kind: "reference",
      label: "handover.to",
      required: true,
      purpose: "Whose cases they are from now on.",
      seal: "open",
      ...kept,
    },
  },
});
