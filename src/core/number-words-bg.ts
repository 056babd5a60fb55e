/** What Bulgarian counts: the words for one and two go with it. */
export type Gender = "masculine" | "feminine" | "neuter";

const ones: Readonly<Record<Gender, readonly [string, string]>> = {
  masculine: ["един", "два"],
  feminine: ["една", "две"],
  neuter: ["едно", "две"],
};
const others = "три четири пет шест седем осем девет десет".split(" ");
const teens =
  "единадесет дванадесет тринадесет четиринадесет петнадесет шестнадесет седемнадесет осемнадесет деветнадесет".split(
    " ",
  );
const tens = "двадесет тридесет четиридесет петдесет шестдесет седемдесет осемдесет деветдесет".split(" ");
const hundreds =
  "сто двеста триста четиристотин петстотин шестстотин седемстотин осемстотин деветстотин".split(" ");

/** The words of 1 to 999, without the "и" between them. */
function small(number: number, gender: Gender): string[] {
  const [hundred, rest] = [Math.floor(number / 100), number % 100];
  const words = hundred > 0 ? [hundreds[hundred - 1] as string] : [];
  const upToTen = [...ones[gender], ...others];
  if (rest > 10 && rest < 20) return [...words, teens[rest - 11] as string];
  if (rest > 0 && rest <= 10) return [...words, upToTen[rest - 1] as string];
  if (rest >= 20) words.push(tens[Math.floor(rest / 10) - 2] as string);
  if (rest % 10 > 0) words.push(upToTen[(rest % 10) - 1] as string);
  return words;
}

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(" ")} и ${words.at(-1)}`;

/** A count of thousands or millions, with its noun. */
function many(count: number, gender: Gender, [one, more]: readonly [string, string]): string {
  return count === 1 ? one : `${joined(small(count, gender))} ${more}`;
}

/**
 * A whole number in Bulgarian words, as on a receipt: `сто двадесет и пет`. Before the last group stands "и" when that
 * group is one word. Throws a RangeError below 0 and from a thousand million on.
 */
export function wordsBg(number: number, gender: Gender): string {
  if (!Number.isInteger(number) || number < 0 || number >= 1_000_000_000) {
    throw new RangeError(`${number} is not written in words.`);
  }
  if (number === 0) return "нула";
  const [millions, thousands, rest] = [
    Math.floor(number / 1_000_000),
    Math.floor(number / 1000) % 1000,
    number % 1000,
  ];
  const last = small(rest, gender);
  const groups = [
    ...(millions > 0 ? [many(millions, "masculine", ["един милион", "милиона"])] : []),
    ...(thousands > 0 ? [many(thousands, "feminine", ["хиляда", "хиляди"])] : []),
    ...(rest > 0 ? [joined(last)] : []),
  ];
  const single = rest > 0 ? last.length === 1 : thousands === 0 || small(thousands, "feminine").length === 1;
  return groups.length > 1 && single ? joined(groups) : groups.join(" ");
}
