import type { Said, Sheet } from "../../platform/print/index.ts";
import { CaseRecordRefused } from "../records/refused.ts";
import type { Paper } from "./paper.ts";
import { paperTexts } from "./words/index.ts";

/** Lines of a signature on a ground of 1000 by 275, each a row of points. */
export type Strokes = readonly (readonly (readonly [x: number, y: number])[])[];

/** What was drawn and agreed to on a screen: the signatures in the order of the paper, and which of its sentences. */
export interface SignedOnScreen {
  readonly drawn: readonly Strokes[];
  readonly stated: readonly number[];
}

/** The longest text of a signature that is taken: some thousands of points. */
export const longestStrokes = 40_000;

const line = /^\d{1,4},\d{1,3}(?: \d{1,4},\d{1,3})*$/;

/** Reads what `<signature-pad>` wrote; null for what it never writes. An empty text is nobody's signature. */
export function readStrokes(text: string): Strokes | null {
  if (text === "") return [];
  if (text.length > longestStrokes) return null;
  const lines = text.split(";");
  if (!lines.every((one) => line.test(one))) return null;
  const strokes = lines.map((one) =>
    one.split(" ").map((point) => {
      const [x = 0, y = 0] = point.split(",").map(Number);
      return [x, y] as const;
    }),
  );
  return strokes.flat().every(([x, y]) => x <= 1000 && y <= 275) ? strokes : null;
}

/** Whether somebody signed: a dot or a slip of the hand is no signature. In the units of the ground. */
export const isSignature = (strokes: Strokes): boolean =>
  strokes.reduce((sum, points) => sum + lengthOf(points), 0) >= 100;

const lengthOf = (points: Strokes[number]): number =>
  points.reduce((sum, [x, y], at) => {
    const [beforeX, beforeY] = points[Math.max(0, at - 1)] as readonly [number, number];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);

/**
 * Throws `CaseRecordRefused` for `stated` where a paper was signed on a screen without a sentence nobody signs it without;
 * with none of its sentences, where it names no such.
 */
export function refuseUnstated(
  { mustState }: Pick<Paper, "mustState">,
  { statements }: Pick<Sheet, "statements">,
  { stated }: SignedOnScreen,
): void {
  const left = mustState
    ? mustState.filter((at) => !stated.includes(at)).length
    : statements.some((_, at) => stated.includes(at))
      ? 0
      : statements.length;
  if (left === 0) return;
  const text = stated.length === 0 ? "signing.none-stated" : "signing.not-all-stated";
  throw new CaseRecordRefused({ stated: { text, values: { count: left } } });
}

/** The paper as it was signed, with the moment by the mission's clock. */
export function signedSheet(sheet: Sheet, { drawn, stated }: SignedOnScreen, at: Date): Sheet {
  const say = (language: Sheet["main"]) =>
    paperTexts.in(language)("sign.on-screen", { when: paperTexts.in(language).moment(at) });
  const note: Said = {
    main: say(sheet.main),
    beside: sheet.beside && say(sheet.beside),
    under: sheet.under ? say(sheet.under) : null,
  };
  return { ...sheet, signed: { drawn, stated, note } };
}
