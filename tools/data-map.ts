import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type AnyForm, dataMapOf, type Retention, type Seal } from "../src/platform/forms/index.ts";

// Writes docs/data-map.md from the definitions of all forms: `npm run data-map`.

const place = fileURLToPath(new URL("../docs/data-map.md", import.meta.url));

const retentions: Readonly<Record<Retention, string>> = {
  content: "what the site publishes: as long as it is published, its history with it",
  "staff-account": "while the account exists; what it did stays in the audit log by number",
  inquiry: "a first contact that became no case",
  "case-file": "the file of a person",
  "case-medical": "medical notes in a file, shorter than the rest of it",
  complaint: "complaints and what was done about them",
  finance: "what the books need",
  "not-kept": "read once and not stored",
};

const seals: Readonly<Record<Seal, string>> = {
  open: "whoever may read the record",
  "sealed-team": "encrypted; opened for the team in charge",
  sealed: "encrypted; opened for the few who need it",
};

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");

/** The page, from all forms that ask for anything, by name. */
export function dataMapPage(forms: readonly AnyForm[]): string {
  const asking = forms
    .filter((form) => dataMapOf([form]).length > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const sections = asking.map((form) => {
    const lines = dataMapOf([form]).map(({ field, kind, required, purpose, retention, seal }) => [
      `\`${field}\``,
      kind,
      required ? "yes" : "no",
      purpose,
      retention,
      seal,
    ]);
    return `## ${form.name}\n\n${table(["field", "kind", "needed", "purpose", "kept as", "seal"], lines)}`;
  });
  const legend = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([word, says]) => [word, says]);
  return [
    "# What is asked, why, how long it is kept and who may open it",
    "Written by `npm run data-map` from the definitions of the forms, which are also what reads and draws them. Do not edit it by hand: a test compares.",
    table(["kept as", "what that is"], legend(retentions)),
    table(["seal", "who may open it"], legend(seals)),
    ...sections,
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // The desk loads every room, and with it every form. From what is built, since Node reads no JSX.
  const built = (file: string) => import(new URL(`../dist/${file}`, import.meta.url).href);
  await built("desk.js");
  const { definedForms } = await built("platform/forms/index.js");
  writeFileSync(place, dataMapPage(definedForms()));
}
