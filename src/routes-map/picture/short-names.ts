import type { Language } from "../../core/language.ts";
import type { Place, PlaceKind } from "../model.ts";

/** What the symbol says already and the name need not repeat beside it. */
const saidBySymbol: readonly RegExp[] = [
  /^ГКПП\s+/u,
  /^(?:РПЦ|СДВНЧ)\s+(?:с\.\s+)?/u,
  /^(?:Транзитен|Разпределителен) център\s+/u,
  /^RRC\s+/u,
  /\s+border crossing$/u,
  /\s+(?:transit|reception|allocation(?: \(triage\))?) centre$/u,
  /\s+centre$/u,
  /\s*\([^)]*\)/gu,
];

const ofOffices = new Set<PlaceKind>(["iom_office", "special_home"]);

/**
 * The name of a point of the panel, as short as its symbol allows: „СДВНЧ София – Бусманци“ is „Бусманци“ beside the
 * sign of a special home. The whole name stands in the table.
 */
export function shortName(place: Place, language: Language): string {
  const whole = place.names[language] ?? place.names.en;
  const quoted = /[„“"]([^„“"]+)[“”"]/u.exec(whole)?.[1];
  if (quoted) return quoted;
  const bare = saidBySymbol.reduce((name, said) => name.replace(said, ""), whole).trim();
  const afterCity = bare.replace(/^(?:София|Sofia)\s+–\s+/u, "");
  const comma = afterCity.lastIndexOf(",");
  if (!ofOffices.has(place.kind) || comma < 0) return afterCity;
  const town = afterCity.slice(comma + 1).trim();
  // In the capital there are several, told apart by what they are.
  return /^(?:София|Sofia)$/u.test(town) ? afterCity.slice(0, comma) : town;
}
