import { missionDay } from "../../core/day.ts";
import type { FieldProblem } from "../editing/entry.ts";
import type { Values } from "../editing/merge.ts";

/** Why a picture may not be shown on the day, if it may not: its people's consent was withdrawn, or has ended. */
export function consentEnd(shared: Values, day: string): "withdrawn" | "expired" | null {
  const { until, withdrawn } = (shared.consent ?? {}) as { until?: unknown; withdrawn?: unknown };
  if (typeof withdrawn === "string" && withdrawn <= day) return "withdrawn";
  return typeof until === "string" && until < day ? "expired" : null;
}

export function consentProblems(shared: Values, now: Date): FieldProblem[] {
  if (consentEnd(shared, missionDay(now))) return [{ field: "consent", code: "consent-ended" }];
  return shared.peopleShown === true && !shared.consent ? [{ field: "consent", code: "no-consent" }] : [];
}

/** What a camera or a download calls a picture says nothing to somebody who cannot see it. */
export const looksLikeFileName = (alt: string): boolean =>
  /\.(?:jpe?g|png|webp|avif|gif|svg|heic|tiff?|bmp)\s*$/i.test(alt) ||
  /^(?:IMG|DSC[FN]?|PXL|DCIM|MVI|Screenshot|WhatsApp Image|image|photo|снимка|picture)[\s_-]*\d[\d\s_.:-]*$/i.test(
    alt.trim(),
  );
