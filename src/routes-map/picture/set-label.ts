import type { Language } from "../../core/language.ts";
import type { Names } from "../model.ts";
import { type Lettering, lineOf, type Weight } from "./lettering.ts";
import type { Box } from "./place-labels.ts";

export type LabelRole = "place" | "hub" | "country" | "sea" | "route" | "figure";

/** A text at its place: x is its middle, y its baseline. */
export interface SetLabel {
  readonly role: LabelRole;
  /** The place, country, sea or route it names. */
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** What its letters take, in the fonts it was set for. */
  readonly width: number;
  readonly box: Box;
}

/** A name as it stands on the map: without what a bracket adds. */
export const nameIn = (names: Names, language: Language): string =>
  (names[language] ?? names.en).replace(/\s*\(.*\)$/, "");

/** How a role is set: its weight, its size against that of places, space between letters. map.css says the same. */
export const lettersOf: Readonly<Record<LabelRole, { weight: Weight; share: number; spacing: number }>> = {
  place: { weight: "plain", share: 1, spacing: 0 },
  hub: { weight: "strong", share: 1, spacing: 0 },
  country: { weight: "plain", share: 0.94, spacing: 0.1 },
  sea: { weight: "plain", share: 1, spacing: 0.06 },
  route: { weight: "strong", share: 1.08, spacing: 0 },
  figure: { weight: "strong", share: 1.35, spacing: 0 },
};

/** The room a text takes, in units of the sheet. */
export function measured(
  text: string,
  role: LabelRole,
  base: number,
  lettering: Lettering,
): { width: number; height: number } {
  const { weight, share } = lettersOf[role];
  const size = base * share;
  const spacing = spacingOf(role, lettering) * [...text].length;
  const { above, below } = lineOf(lettering.language);
  return { width: (lettering.widthOf(text, weight) + spacing) * size, height: (above + below) * size };
}

/** Joined letters are never set apart. */
const spacingOf = (role: LabelRole, { direction }: Lettering): number =>
  direction === "rtl" ? 0 : lettersOf[role].spacing;

/** A text set in the middle of its box. */
export function labelIn(
  box: Box,
  { role, key, text, size }: { role: LabelRole; key: string; text: string; size: number },
  lettering: Lettering,
): SetLabel {
  const { above, below } = lineOf(lettering.language);
  const own = size * lettersOf[role].share;
  const baseline = (box.top + box.bottom) / 2 + ((above - below) / 2) * own;
  return {
    role,
    key,
    text,
    x: Math.round((box.left + box.right) / 2),
    y: Math.round(baseline),
    size: own,
    width: measured(text, role, size, lettering).width,
    box,
  };
}
