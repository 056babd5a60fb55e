const upToNineteen =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function small(number: number): string {
  const [hundred, rest] = [Math.floor(number / 100), number % 100];
  const ten = tens[Math.floor(rest / 10) - 2];
  const unit = rest % 10;
  const low = rest < 20 ? upToNineteen[rest] : unit === 0 ? ten : `${ten}-${upToNineteen[unit]}`;
  if (hundred === 0) return low as string;
  return `${upToNineteen[hundred]} hundred${rest > 0 ? ` and ${low}` : ""}`;
}

/** A whole number in English words: `one hundred and twenty-five`. Throws a RangeError below 0 and from a thousand million on. */
export function wordsEn(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= 1_000_000_000) {
    throw new RangeError(`${number} is not written in words.`);
  }
  if (number < 1000) return small(number);
  const [millions, thousands, rest] = [
    Math.floor(number / 1_000_000),
    Math.floor(number / 1000) % 1000,
    number % 1000,
  ];
  return [
    ...(millions > 0 ? [`${small(millions)} million`] : []),
    ...(thousands > 0 ? [`${small(thousands)} thousand`] : []),
    ...(rest > 0 ? [rest < 100 ? `and ${small(rest)}` : small(rest)] : []),
  ].join(" ");
}
