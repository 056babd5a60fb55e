import { hasHiddenSigns, normaliseLine } from "../../platform/forms/reading/normalise.ts";
import { readEmail } from "../../platform/forms/reading/read-technical.ts";

/** A name as people write it, in any script; null when there is none or invisible signs would make it look like another. */
export function readName(typed: string): string | null {
  const name = normaliseLine(typed);
  return name.length >= 2 && name.length <= 120 && !hasHiddenSigns(name) ? name : null;
}

export function readEmailAddress(typed: string): string | null {
  const line = normaliseLine(typed);
  if (hasHiddenSigns(line)) return null;
  const reading = readEmail(line);
  return "value" in reading && typeof reading.value === "string" ? reading.value : null;
}
