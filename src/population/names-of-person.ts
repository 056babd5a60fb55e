import type { Culture } from "./culture.ts";
import type { Dice } from "./dice.ts";
import type { Member } from "./household.ts";
import type { InventedName, Script } from "./model.ts";
import {
  agencyLatin,
  machineReadable,
  ownWriting,
  partsOf,
  type Remembered,
  readAloud,
  spelled,
} from "./naming.ts";

export interface Papers {
  readonly passport: boolean;
  readonly nationalId: boolean;
  readonly agency: boolean;
  readonly police: boolean;
}

/** Clerks of one household remember what they wrote: one memory for the agency, one for the police. */
export interface ClerksMemory {
  readonly passport: Remembered;
  readonly agency: Remembered;
  readonly police: Remembered;
}

/** Every way in which a person's name stands on papers or is written by the person, as in domain.md 12, story 3. */
export function namesOf(
  member: Member,
  culture: Culture,
  papers: Papers,
  memory: ClerksMemory,
  literate: boolean,
  dice: Dice,
): readonly InventedName[] {
  const names: Omit<InventedName, "primary">[] = [];
  const add = (
    text: string,
    script: Script,
    source: InventedName["source"],
    type: InventedName["type"] = "legal",
  ) => names.push({ text, script, source, type });

  const ownParts = partsOf(member, culture, culture.own).map((words) => ownWriting(words, dice));
  const passport = passportName(member, culture, memory.passport, dice);
  if (papers.passport) add(machineReadable(passport), "latin", "passport-mrz");
  add(ownParts.join(" "), culture.script, literate ? "own-words" : "staff");
  if (papers.nationalId && culture.script !== "latin") {
    const lineage = partsOf(
      member,
      culture,
      culture.patronymic ? culture.own : ["given", "father", "grandfather"],
    );
    add(lineage.map((words) => ownWriting(words, dice)).join(" "), culture.script, "national-id");
  }
  if (papers.agency) {
    const cyrillic = byEar(member, culture, papers.passport ? passport : null, memory.agency, dice);
    add(cyrillic.toUpperCase(), "cyrillic", "sar-card");
    add(dice.chance(0.7) ? agencyLatin(cyrillic) : machineReadable(passport), "latin", "sar-card");
  }
  if (papers.police) {
    add(
      byEar(member, culture, papers.passport ? passport : null, memory.police, dice).toUpperCase(),
      "cyrillic",
      "moi-order",
    );
  }
  if (culture.script !== "latin" && literate && dice.chance(0.55)) {
    const habit = dice.weighted(culture.ownHabits);
    add(
      partsOf(member, culture, culture.own)
        .map((words) => spelled(words, habit, dice))
        .join(" "),
      "latin",
      "own-words",
    );
  }
  if (dice.chance(0.03)) {
    const [word] = [...member.given].reverse();
    if (word) add(ownWriting([word], dice), culture.script, "own-words", "nickname");
  }
  return withPrimaries(names);
}

/** In the passport's Latin, before it is set in capitals. */
function passportName(member: Member, culture: Culture, remembered: Remembered, dice: Dice): string {
  const { passportHabit } = culture;
  return partsOf(member, culture, culture.passport)
    .map((words) =>
      passportHabit === "own"
        ? words.map(({ own }) => own).join(" ")
        : spelled(words, passportHabit, dice, remembered),
    )
    .join(" ");
}

/** Cyrillic as the office hears it said, or reads it off a passport. */
function byEar(
  member: Member,
  culture: Culture,
  passport: string | null,
  remembered: Remembered,
  dice: Dice,
): string {
  if (passport !== null && dice.chance(0.45)) return readAloud(passport, dice);
  return partsOf(member, culture, culture.police)
    .map((words) => spelled(words, "bulgarian", dice, remembered))
    .join(" ");
}

/** Papers come before what staff wrote, and the passport before the rest: the order of the list. */
function withPrimaries(names: readonly Omit<InventedName, "primary">[]): readonly InventedName[] {
  const seen = new Set<Script>();
  return names.map((name) => {
    const primary = name.type === "legal" && !seen.has(name.script);
    if (primary) seen.add(name.script);
    return { ...name, primary };
  });
}
