/** A category of vulnerability and what it counts for: IOM's yearly statistics, and the law (domain.md 2.3). */
export interface Category {
  readonly code: string;
  readonly iom: boolean;
  /** "Vulnerable persons", § 1, item 4b of the supplementary provisions of the Foreigners Act. */
  readonly law: boolean;
  readonly from: string;
  readonly until: string | null;
}

const since = "2015-01-01";
const category = <const C extends string>(code: C, counts: "iom" | "law" | "both" | "neither") => ({
  code,
  iom: counts === "iom" || counts === "both",
  law: counts === "law" || counts === "both",
  from: since,
  until: null,
});

export const categories = [
  category("unaccompanied-child", "both"),
  category("separated-child", "law"),
  category("trafficking-victim", "iom"),
  category("health", "iom"),
  category("elderly", "law"),
  category("pregnant", "law"),
  category("single-parent", "law"),
  category("family-with-children", "neither"),
  category("disability", "law"),
  category("torture-violence", "law"),
  category("gender-violence", "law"),
  category("identity-risk", "neither"),
  category("minority-risk", "neither"),
  category("crime-in-transit", "neither"),
  category("abused-when-smuggled", "neither"),
  category("needs-protection", "neither"),
  category("stranded", "neither"),
  category("detained", "neither"),
  category("debt", "neither"),
  category("other", "neither"),
] as const satisfies readonly Category[];

export const categoryCodes = categories.map(({ code }) => code);
export type CategoryCode = (typeof categories)[number]["code"];

/** What a category counts for on a day. */
export function countsFor(code: string, day: string): { readonly iom: boolean; readonly law: boolean } {
  const all: readonly Category[] = categories;
  const found = all.find(
    (one) => one.code === code && one.from <= day && (one.until === null || day <= one.until),
  );
  return { iom: found?.iom ?? false, law: found?.law ?? false };
}
