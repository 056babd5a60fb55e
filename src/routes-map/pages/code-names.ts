import { nameOfCountry } from "../../core/country-codes.ts";
import { readMap } from "../reader.ts";
import type { Visit } from "./desk.ts";

/** What a route, a country or a class of nationality is called in the reader's language. */
export type NameOf = (code: string) => string;

const classes = ["ALL", "UNK", "SSA", "STA", "OTH"] as const;

export async function codeNames({ map, t, language }: Visit): Promise<NameOf> {
  const { routes } = await readMap(map.database.query).ground();
  const ofRoutes = new Map(routes.map(({ id, names }) => [id, names[language]]));
  return (code) => {
    const known = classes.find((one) => one === code);
    if (known) return t(`code.${known}`);
    // A nationality nobody knows stands under its own name.
    if (code.startsWith("?")) return code.slice(1);
    const parts = code.split("+").map((part) => ofRoutes.get(part));
    return parts.every((part) => part !== undefined) ? parts.join(" + ") : nameOfCountry(code, language);
  };
}
