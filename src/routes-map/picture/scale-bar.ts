import type { Language } from "../../core/language.ts";
import type { Ink } from "./ink.ts";
import { sofiaSheet } from "./projections.ts";

/** Five kilometres on the Sofia sheet. */
export function scaleBar(language: Language, ink: Ink): string {
  const [from, to] = [sofiaSheet.at([23.3, 42.69]), sofiaSheet.at([23.3, 42.69 + 5 / 111.2])];
  if (!from || !to) return "";
  const length = Math.round(from[1] - to[1]);
  const label = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "kilometer",
    unitDisplay: "long",
  }).format(5);
  const y = sofiaSheet.height - 22;
  const x = 24 + length / 2;
  const box = { left: 24, right: 24 + length, top: y - 40, bottom: y - 10 };
  // It stands alone, as wide as its letters are.
  const name = ink(
    { role: "place", key: "scale", text: label, x, y: y - 14, size: 22, width: length, box },
    1280,
  );
  return `<path class="scale" d="M24 ${y - 8}v8h${length}v-8"/><g class="scale-name">${name}</g>`;
}
