/**
 * Bulgarian written with Latin letters as the Transliteration Act (State Gazette 19/2009) sets it: one letter at a
 * time, -ия at the end of a word becomes -ia, and България is Bulgaria.
 */
const letters: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sht",
  ъ: "a",
  ь: "y",
  ю: "yu",
  я: "ya",
  // Letters of neighbouring languages, so that no name is dropped on the way into an address.
  ё: "yo",
  ы: "y",
  э: "e",
  і: "i",
  ї: "yi",
  є: "ye",
  ґ: "g",
  ѝ: "i",
};

/** Lower-case Latin for lower- or upper-case Cyrillic; everything else passes unchanged, in lower case. */
export function transliterate(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replaceAll(/(?<!\p{L})българия(?!\p{L})/gu, "bulgaria")
    .replaceAll(/ия(?!\p{L})/gu, "ia")
    .replaceAll(/\p{Script=Cyrillic}/gu, (letter) => letters[letter] ?? "");
}

/** An address part: Latin letters and digits joined by hyphens, cut between words at `longest` characters. */
export function toSlug(text: string, longest = 80): string {
  const words = transliterate(text)
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/ß/g, "ss")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longest);
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
