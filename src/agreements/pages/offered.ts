import { choicesIn } from "../../people/index.ts";
import type { Option } from "../../platform/forms/index.ts";
import { nameOf, type Registered } from "../read-register.ts";

export type Offered = Readonly<Record<string, readonly Option[]>>;

/**
 * What the forms of the register offer: partners, countries, other agreements; for leave to share data the agreement's
 * own parties. What a record names already stays on offer though it was struck.
 */
export function offeredFor(
  register: readonly Registered[],
  { id, parentId, fields }: Pick<Registered, "parentId" | "fields"> & { readonly id: string | null },
  language: "bg" | "en",
): Offered {
  const named = new Set(Object.values(fields).flat());
  const option = (one: Registered) => ({ value: one.id, label: nameOf(one, language) });
  const choose = (kind: Registered["kind"]) =>
    register.filter((one) => one.kind === kind && one.id !== id && (!one.struck || named.has(one.id)));
  const parties = register.find((one) => one.id === parentId)?.fields.parties;
  const partners = choose("partner");
  const within = Array.isArray(parties) ? partners.filter((one) => parties.includes(one.id)) : [];
  return {
    country: choicesIn(language).birth_country ?? [],
    parties: partners.map(option),
    replaces: choose("agreement").map(option),
    partner: within.map(option),
  };
}
