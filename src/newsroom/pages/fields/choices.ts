import { isLanguage, type Language } from "../../../core/language.ts";
import { type ItemChoice, itemChoices } from "../../editing/choices.ts";
import type { Visit } from "../desk.ts";
import type { FieldKind, FieldSet } from "./kinds.ts";
import type { Written } from "./written.ts";

/** The items that the fields let one choose from, by their type. */
export async function loadChoices(
  { desk, language }: Visit,
  fields: FieldSet,
): Promise<ReadonlyMap<string, readonly ItemChoice[]>> {
  const types = new Set(Object.values(fields).flatMap(typesNamed));
  const { query } = desk.newsroom.database;
  const loaded = await Promise.all(
    [...types].map(async (type) => [type, await itemChoices(query, type, language)] as const),
  );
  return new Map(loaded);
}

const typesNamed = (kind: FieldKind): (ItemChoice["type"] | "any")[] => {
  if (kind.kind === "item" || kind.kind === "boxes") return [kind.type];
  if (kind.kind === "rows") return typesNamed(kind.of);
  return kind.kind === "group" ? Object.values(kind.of).flatMap(typesNamed) : [];
};

/** Labels are asked for in the two languages they need, in those they already have, and in those the item is told in. */
export function labelLanguages(written: Written, told: readonly Language[]): Language[] {
  const used = [...written.keys()].map((name) => name.slice(name.lastIndexOf(".") + 1)).filter(isLanguage);
  return [...new Set<Language>(["bg", "en", ...used, ...told])];
}
