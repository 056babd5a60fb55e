/** Of contracts: nothing of a person. */
export const told = { retention: "finance", seal: "open" } as const;

const title = { kind: "line", longest: 300, required: true, ...told } as const;

/** What it is called, in both languages of the desk. */
export const titles = {
  title_bg: { ...title, label: "field.title-bg", purpose: "How Bulgarian papers name it." },
  title_en: { ...title, label: "field.title-en", purpose: "How English papers name it." },
} as const;

export const day = <const L extends string>(label: L, purpose: string) =>
  ({ kind: "day", label, purpose, earliestYear: 1990, ...told }) as const;

export const percent = <const L extends string>(label: L, purpose: string) =>
  ({ kind: "number", label, purpose, least: 0, most: 100, decimals: 2, ...told }) as const;

export const amount = <const L extends string>(label: L, purpose: string) =>
  ({ kind: "number", label, purpose, least: 0, most: 1_000_000_000, decimals: 2, ...told }) as const;
