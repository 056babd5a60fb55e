import { transliterate } from "../core/transliteration.ts";

/** What kind of company it is says nothing: people leave it out. In Latin letters, as Bulgarian ones are written. */
const companyKinds: ReadonlySet<string> = new Set(
  "ood eood ad ead et sd kd kda dzzd ltd llc inc gmbh sa srl plc".split(" "),
);

/** Latin letters that look like Cyrillic ones, as capitals: typed on the wrong keyboard. */
const cyrillicOf: Readonly<Record<string, string>> = {
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
  Y: "У",
};
const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(cyrillicOf).map(([latin, cyrillic]) => [cyrillic, latin]),
);

const hasCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word);

const inOneScript = (word: string): string =>
  hasCyrillic(word) ? word.replaceAll(/[A-Z]/g, (letter) => cyrillicOf[letter] ?? letter) : word;

/** The words of a supplier's name, in capitals: without quotation marks, points and the kind of company. */
export const supplierWords = (name: string): readonly string[] =>
  name
    .normalize("NFC")
    .toUpperCase()
    .replaceAll(/["'„“”«».,&–-]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && !companyKinds.has(transliterate(word)))
    .map(inOneScript);

/**
 * Whether two names are of one supplier: word by word the same in one script, or one the other's name in Latin letters,
 * by the Transliteration Act or as people write it. A foreign name written down by its sound is not known again.
 */
export function sameSupplier(one: string, other: string): boolean {
  const [here, there] = [supplierWords(one), supplierWords(other)];
  return here.length === there.length && here.every((word, at) => sameWord(word, there[at] ?? ""));
}

function sameWord(one: string, other: string): boolean {
  if (hasCyrillic(one) === hasCyrillic(other)) return one === other;
  const [cyrillic, latin] = hasCyrillic(one) ? [one, other] : [other, one];
  return readings(cyrillic).has(plain(latin.toLowerCase()));
}

/** How a Bulgarian word may be written with Latin letters: of some letters people write what the law does not. */
function readings(word: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const soft of ["Ъ", "У", "И"]) {
    for (const zh of ["Ж", "J"]) {
      for (const ts of ["Ц", "C"]) {
        const written = word.replaceAll("Ъ", soft).replaceAll("Ж", zh).replaceAll("Ц", ts);
        found.add(plain(transliterate(written)));
      }
    }
  }
  return found;
}

/** Latin letters without what differs between ways to write the same sound. */
const plain = (latin: string): string =>
  latin
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("shch", "sht")
    .replaceAll("tch", "ch")
    .replaceAll("tz", "ts")
    .replaceAll("ph", "f")
    .replaceAll("kh", "h")
    .replaceAll("ck", "k")
    .replaceAll("ou", "u")
    .replaceAll("x", "ks")
    .replaceAll("q", "k")
    .replaceAll("w", "v")
    .replaceAll(/[ijy]+/g, "i")
    .replaceAll(/(.)\1+/g, "$1");

/** A bill's number as it is compared: people leave zeros, blanks and dashes out, and type its letters in either script. */
export const billNumber = (number: string): string =>
  number
    .toUpperCase()
    .replaceAll(/[\s\-–№#.]/g, "")
    .replaceAll(/\p{Script=Cyrillic}/gu, (letter) => latinOf[letter] ?? letter)
    .replace(/^0+(?=.)/, "");
