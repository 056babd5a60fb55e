import type { Language } from "./language.ts";

/** A decimal number without loss: `scaled` × 10 to the power of −`scale`. */
export interface Decimal {
  readonly scaled: bigint;
  readonly scale: number;
}

const shape = /^(-?)(\d{1,24})(?:\.(\d{1,24}))?$/;

/** Reads `1.95583`; null for anything but digits with at most one point. */
export function parseDecimal(text: string): Decimal | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [, minus, whole = "0", fraction = ""] = match;
  return { scaled: BigInt(`${minus}${whole}${fraction}`), scale: fraction.length };
}

/** Writes `1.95583`, with as many digits after the point as the scale says. */
export function writeDecimal({ scaled, scale }: Decimal): string {
  const minus = scaled < 0n ? "-" : "";
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(scale + 1, "0");
  const at = digits.length - scale;
  return scale === 0 ? `${minus}${digits}` : `${minus}${digits.slice(0, at)}.${digits.slice(at)}`;
}

/** The same for a reader, every digit kept: `81,250` in Bulgarian. Anything that is no such number comes back as it was. */
export function sayDecimal(text: string, language: Language): string {
  const number = parseDecimal(text);
  if (!number) return text;
  return new Intl.NumberFormat(language === "en" ? "en-GB" : language, {
    minimumFractionDigits: number.scale,
    maximumFractionDigits: number.scale,
  }).format(text as Intl.StringNumericLiteral);
}

export const tenTo = (power: number): bigint => 10n ** BigInt(power);

/** Divides to the nearest whole number; what lies half-way goes away from zero (Regulation (EC) 1103/97, article 5). */
export function divideNearest(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const nearest = (2n * top + bottom) / (2n * bottom);
  return negative ? -nearest : nearest;
}
