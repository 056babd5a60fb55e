const digit = /\p{Nd}/gu;

/** Writes the digits of every script (٢٠١٥, ۲۰۱۵, २०१५) with 0–9. */
export const withPlainDigits = (text: string): string =>
  text.replaceAll(digit, (sign) => (sign < ":" ? sign : String(worthOf(sign))));

/** Unicode puts the ten digits of a script in a row, zero first; rows that touch are tens too. */
function worthOf(sign: string): number {
  let before = 0;
  while (isDigit((sign.codePointAt(0) as number) - before - 1)) before += 1;
  return before % 10;
}

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));
