import { scriptOf } from "../../core/script.ts";
import { nationalityName, peopleTexts, writeNumber } from "../../people/index.ts";
import type { SheetRow } from "../../platform/print/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { CaseRecord } from "../dossier/record.ts";
import type { PaperGround } from "./paper.ts";
import type { PaperWords } from "./paper-words.ts";
import type { PaperText } from "./words/index.ts";

/** Who a paper is about. What is not known, or not to be seen by whoever prints, leaves room to write. */
export function personRows({ both }: PaperWords, ground: PaperGround): SheetRow[] {
  const { dossier, label } = ground;
  return [
    { label: both("paper.name"), value: writtenNames(ground) },
    { label: both("paper.number"), value: label ? writeNumber(label.number) : null },
    { label: both("paper.birth"), value: birthOf(ground) },
    { label: both("paper.nationality"), value: nationalityOf(ground) },
    { label: both("paper.case"), value: writeNumber(dossier.returnCase.number) },
  ];
}

/** What is written when somebody signs. Who signs for a child is there where it is known; for an adult nobody does. */
export const signingRows = (
  { both }: PaperWords,
  { dossier, filled }: PaperGround,
  asked: readonly PaperText[],
): SheetRow[] =>
  asked.map((key) => {
    const adult = key === "paper.guardian" && !dossier.person.mayBeChildOn(dossier.today);
    return { label: both(key), value: adult ? "–" : key === "paper.guardian" ? filled("guardian") : null };
  });

/** The number of something written down in a case, which the program gives: unlike any other's, and the same for ever. */
export const numberOfRecord = ({ returnCase }: Dossier, { row }: CaseRecord): string =>
  `${writeNumber(returnCase.number)}/${row.seq}`;

/** The main name in every script, or in those an authority reads. */
export function writtenNames(
  { label }: Pick<PaperGround, "label">,
  scripts?: readonly string[],
): string | null {
  const names = (label?.names ?? []).filter(({ script }) => !scripts || scripts.includes(script));
  return names.length > 0 ? names.map(({ text }) => text).join(" · ") : null;
}

/** In the letters an authority reads, the spelling of the paper it knows the person by comes first. */
const byPaper = {
  latin: ["passport-mrz", "passport", "national-id"],
  cyrillic: ["sar-card", "moi-order"],
} as const;

/** The name as authorities have it (scenario 3): of the passport, and of the card or order; without these, our own. */
export function namesOnPapers(ground: PaperGround): string | null {
  const legal = (ground.facts.name ?? []).filter(({ values }) => values.kind === "legal");
  const said = (["latin", "cyrillic"] as const).flatMap((script) => {
    const written = legal.map(({ values }) => values).filter(({ full }) => scriptOf(full) === script);
    const known = byPaper[script].flatMap((paper) => written.filter(({ source }) => source === paper));
    return known[0]?.full ?? writtenNames(ground, [script]) ?? [];
  });
  return said.length > 0 ? said.join(" · ") : null;
}

/** As precise as it is known: one that is estimated or disputed says so. */
export function birthOf({ facts }: PaperGround): string | null {
  const births = facts.birth ?? [];
  const birth = births.find(({ values }) => values.main) ?? births[0];
  if (!birth) return null;
  const p = peopleTexts.in("bg");
  const { date, age, age_on, precision, contested } = birth.values;
  const written =
    date !== null
      ? p.date(date)
      : age !== null && age_on !== null
        ? `${p("birth.age")}: ${age} (${p.date(age_on)})`
        : null;
  if (written === null) return null;
  const doubts = [
    ...(precision === "estimated" ? [p("precision.estimated")] : []),
    ...(contested ? [p("birth.contested")] : []),
  ];
  return doubts.length > 0 ? `${written} (${doubts.join("; ").toLocaleLowerCase("bg")})` : written;
}

/** Every nationality; one that is only claimed says so. */
export function nationalityOf({ facts }: PaperGround): string | null {
  const known = (facts.nationality ?? []).map(({ values: { country, standing } }) => {
    const claimed = standing === "claimed" ? ` (${peopleTexts.in("bg")("standing.claimed")})` : "";
    return `${nationalityName(country, "bg")}${claimed.toLocaleLowerCase("bg")}`;
  });
  return known.length > 0 ? known.join("; ") : null;
}
