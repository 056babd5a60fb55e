/** Damm's table: one check digit catches every wrong digit and every two neighbours swapped. */
const table = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
];

const checked = (digits: string): number =>
  [...digits].reduce((interim, digit) => Number(table[interim]?.[Number(digit)]), 0);

/** How the number of a person or of a contact is written: `4821 0937`. Digits, because they are said on the phone through an interpreter. */
export type PersonNumber = string & { readonly __personNumber: unique symbol };

/** A number drawn by lot, with its check digit: it says nothing about anybody. */
export function drawNumber(random: (bytes: number) => Uint8Array): PersonNumber {
  const [a = 0, b = 0, c = 0, d = 0] = random(4);
  // 2^32 is not a multiple of nine million; so small a lean does no harm to a number without meaning.
  const drawn = String(1_000_000 + ((((a * 256 + b) * 256 + c) * 256 + d) % 9_000_000));
  return `${drawn}${checked(drawn)}` as PersonNumber;
}

/** Reads a number as people type it, with or without the gap; null when it cannot be one. */
export function readNumber(typed: string): PersonNumber | null {
  const digits = typed.normalize("NFKC").replaceAll(/[\s.-]/g, "");
  return /^[1-9]\d{7}$/.test(digits) && checked(digits) === 0 ? (digits as PersonNumber) : null;
}

/** In two groups of four, as it is read aloud. */
export const writeNumber = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`;
