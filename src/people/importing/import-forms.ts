import { defineForm, named } from "../../platform/forms/index.ts";
import { sources } from "../records/name.ts";
import { peopleTexts } from "../texts/index.ts";
import { tableLimits } from "./table/read-table.ts";

const open = { retention: "not-kept", seal: "open" } as const;

export const uploadForm = defineForm(peopleTexts, {
  name: "people-import",
  fields: {
    file: {
      kind: "file",
      label: "imports.file",
      hint: "imports.file-hint",
      required: true,
      largest: tableLimits.file,
      accept: ".xlsx,.csv,.txt,text/csv",
      purpose: "To write down the people it lists without typing them anew.",
      retention: "not-kept",
      seal: "sealed",
    },
    office: {
      kind: "reference",
      label: "first.office",
      hint: "imports.office-hint",
      purpose: "Whose staff work with the people.",
      ...open,
    },
  },
});

/** Which sheet is read, by its place among them, and where its headings stand. */
export const tableForm = defineForm(peopleTexts, {
  name: "people-import-table",
  fields: {
    sheet: { kind: "reference", label: "import-table.sheet", purpose: "Workbooks have several.", ...open },
    head: {
      kind: "number",
      label: "import-table.head",
      least: 1,
      most: 1_000_000,
      purpose: "Above the headings stands what is nobody's.",
      ...open,
    },
  },
});

export const columnsForm = defineForm(peopleTexts, {
  name: "people-import-columns",
  fields: {
    order: {
      kind: "choice",
      label: "import-columns.order",
      options: named("date-order", ["day-first", "month-first"]),
      required: true,
      purpose: "A date read the wrong way round makes another person of somebody.",
      ...open,
    },
    source: {
      kind: "choice",
      label: "import-columns.source",
      options: named("source", sources),
      required: true,
      purpose: "A fact is worth as much as the paper it was read from.",
      ...open,
    },
    language: {
      kind: "reference",
      label: "import-columns.language",
      purpose: "To pick the interpreter and the printed form.",
      ...open,
    },
    as_of: {
      kind: "day",
      label: "import-columns.as-of",
      required: true,
      notAfterToday: true,
      purpose: "An age means nothing without its day.",
      ...open,
    },
    consented: {
      kind: "tick",
      label: "import-columns.consented",
      hint: "import-columns.consented-hint",
      purpose: "Before consent only who somebody is and how to reach them may be written down.",
      ...open,
    },
  },
});

export const writeForm = defineForm(peopleTexts, {
  name: "people-import-writing",
  fields: {
    possible: {
      kind: "choice",
      label: "import-write.possible",
      options: { take: "import-write.possible-take", leave: "import-write.possible-leave" },
      required: true,
      purpose: "Nobody is registered twice without somebody being asked.",
      ...open,
    },
  },
});

export const undoForm = defineForm(peopleTexts, {
  name: "people-import-undoing",
  fields: {
    undo_reason: {
      kind: "line",
      label: "import-undo.reason",
      required: true,
      purpose: "Whoever looks later must understand where the people went.",
      retention: "case-file",
      seal: "sealed",
    },
  },
});
