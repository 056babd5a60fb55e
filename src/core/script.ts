/** The scripts people's names come in. What has none of these letters is `other`. */
export const scripts = [
  "latin",
  "cyrillic",
  "arabic",
  "devanagari",
  "bengali",
  "ethiopic",
  "georgian",
  "armenian",
  "greek",
  "hebrew",
  "mongolian",
  "han",
  "other",
] as const;

export type Script = (typeof scripts)[number];

const letters: Readonly<Record<Exclude<Script, "other">, RegExp>> = {
  latin: /\p{Script=Latin}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
  devanagari: /\p{Script=Devanagari}/gu,
  bengali: /\p{Script=Bengali}/gu,
  ethiopic: /\p{Script=Ethiopic}/gu,
  georgian: /\p{Script=Georgian}/gu,
  armenian: /\p{Script=Armenian}/gu,
  greek: /\p{Script=Greek}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  mongolian: /\p{Script=Mongolian}/gu,
  han: /\p{Script=Han}/gu,
};

/** The script most letters of a text belong to. */
export function scriptOf(text: string): Script {
  const counted = Object.entries(letters).map(
    ([script, letter]) => [script as Script, text.match(letter)?.length ?? 0] as const,
  );
  const [script, count] = counted.reduce((most, one) => (one[1] > most[1] ? one : most));
  return count > 0 ? script : "other";
}

/** Whether a single word has letters of two scripts: a look-alike letter typed on the wrong keyboard. */
export const hasMixedWord = (text: string): boolean =>
  text.split(/[^\p{L}\p{M}]+/u).some((word) => {
    const found = Object.values(letters).filter((letter) => word.search(letter) >= 0);
    return found.length > 1;
  });

/** Whether there is a letter in it at all: marks, digits, signs and pictures alone are no name. */
export const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

const tags: Readonly<Record<Script, string>> = {
  latin: "und-Latn",
  cyrillic: "und-Cyrl",
  arabic: "und-Arab",
  devanagari: "und-Deva",
  bengali: "und-Beng",
  ethiopic: "und-Ethi",
  georgian: "und-Geor",
  armenian: "und-Armn",
  greek: "und-Grek",
  hebrew: "und-Hebr",
  mongolian: "und-Mong",
  han: "und-Hani",
  other: "und",
};

/** How a page marks a text of the script whose language nobody knows (BCP 47). */
export const tagOfScript = (script: Script): string => tags[script];
