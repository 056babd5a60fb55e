import { defineForm } from "../src/platform/forms/index.ts";
import { defineTexts } from "../src/platform/i18n/index.ts";

const en = {
  "visit.name": "Name",
  "visit.name-hint": "As written in the passport",
  "visit.note": "Note",
  "visit.born": "Date of birth",
  "visit.day": "Day of the visit",
  "visit.people": "How many came",
  "visit.way": "How they came",
  "visit.way-bus": "By bus",
  "visit.way-foot": "On foot",
  "visit.needs": "What they need",
  "visit.needs-food": "Food",
  "visit.needs-advice": "Advice",
  "visit.agreed": "They agree that we write this down",
  "visit.returning": "Have they been here before?",
  "visit.email": "E-mail",
  "visit.page": "Address of the page",
  "visit.language": "Language",
  "visit.counsellor": "Counsellor",
  "visit.paper": "A paper",
} as const;

const bg: Record<keyof typeof en, string> = {
  "visit.name": "Име",
  "visit.name-hint": "Както е в паспорта",
  "visit.note": "Бележка",
  "visit.born": "Дата на раждане",
  "visit.day": "Ден на посещението",
  "visit.people": "Колко души дойдоха",
  "visit.way": "Как дойдоха",
  "visit.way-bus": "С автобус",
  "visit.way-foot": "Пеша",
  "visit.needs": "Какво им трябва",
  "visit.needs-food": "Храна",
  "visit.needs-advice": "Съвет",
  "visit.agreed": "Съгласни са да запишем това",
  "visit.returning": "Били ли са тук преди?",
  "visit.email": "Ел. поща",
  "visit.page": "Адрес на страницата",
  "visit.language": "Език",
  "visit.counsellor": "Консултант",
  "visit.paper": "Документ",
};

export const visitTexts = defineTexts({ en, bg });

const kept = { retention: "case-file", seal: "open" } as const;

/** An invented form with a field of every kind, for the tests. */
export const visitForm = defineForm(visitTexts, {
  name: "visit",
  fields: {
    name: {
      kind: "line",
      label: "visit.name",
      hint: "visit.name-hint",
      required: true,
      autocomplete: "name",
      purpose: "To know whom we met.",
      retention: "case-file",
      seal: "sealed",
    },
    note: {
      kind: "text",
      label: "visit.note",
      inContentLanguage: true,
      purpose: "To remember what was said.",
      retention: "case-file",
      seal: "sealed-team",
    },
    born: {
      kind: "partial-date",
      label: "visit.born",
      notAfterToday: true,
      purpose: "To know who is a child.",
      ...kept,
    },
    day: { kind: "day", label: "visit.day", purpose: "To count visits by month.", ...kept },
    people: {
      kind: "number",
      label: "visit.people",
      least: 1,
      most: 50,
      purpose: "To count people.",
      ...kept,
    },
    way: {
      kind: "choice",
      label: "visit.way",
      options: { bus: "visit.way-bus", foot: "visit.way-foot" },
      purpose: "To plan transport.",
      ...kept,
    },
    needs: {
      kind: "choices",
      label: "visit.needs",
      options: { food: "visit.needs-food", advice: "visit.needs-advice" },
      purpose: "To plan help.",
      ...kept,
    },
    agreed: { kind: "tick", label: "visit.agreed", required: true, purpose: "To have consent.", ...kept },
    returning: { kind: "yes-no", label: "visit.returning", purpose: "To find the earlier file.", ...kept },
    email: {
      kind: "e-mail",
      label: "visit.email",
      autocomplete: "email",
      purpose: "To write back.",
      ...kept,
    },
    page: { kind: "slug", label: "visit.page", purpose: "To address it.", ...kept },
    language: { kind: "language", label: "visit.language", purpose: "To answer in it.", ...kept },
    counsellor: {
      kind: "reference",
      label: "visit.counsellor",
      purpose: "To know who is responsible.",
      ...kept,
    },
    paper: {
      kind: "file",
      label: "visit.paper",
      largest: 1024 * 1024,
      purpose: "To keep evidence.",
      ...kept,
    },
  },
});
