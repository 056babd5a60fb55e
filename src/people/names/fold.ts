/** Marks that steer direction or join letters, soft hyphens, the byte order mark, and tatweel: seen by nobody, so part of no name. */
const unseen = /\p{Cf}|[\u0640\u115F\u1160\u3164\uFFA0]|\u034F|\p{Variation_Selector}/gu;

/** Takes away what steers direction, joins letters or stretches a word. */
export const stripUnseen = (text: string): string => text.replace(unseen, "");

const digit = /\p{Nd}/gu;

/** Every digit of every script as 0 to 9; all else stays. Unicode keeps the ten digits of a script in a row. */
export function readDigits(text: string): string {
  return text.replace(digit, (mark) => {
    const code = mark.codePointAt(0) ?? 0;
    if (code < 0x80) return mark;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}

/** One form for letters that only differ by keyboard: Persian, Urdu, Pashto and Arabic yeh, kaf, heh, alef. */
const sameLetter: Readonly<Record<string, string>> = {
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ۍ: "ي",
  ے: "ي",
  ۓ: "ي",
  ێ: "ي",
  ٸ: "ئ",
  ک: "ك",
  ڪ: "ك",
  ګ: "گ",
  ڭ: "گ",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ہ: "ه",
  ۂ: "ه",
  ۀ: "ه",
  ۃ: "ة",
  ھ: "ه",
  ٶ: "ؤ",
  ۇ: "و",
  ۈ: "و",
  ۋ: "و",
  ں: "ن",
  ڵ: "ل",
  ڕ: "ر",
};
const sameLetters = new RegExp(`[${Object.keys(sameLetter).join("")}]`, "gu");
const vowelMarks = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0591-\u05C7]/g;

/** Lower case, one form for each letter, nothing unseen, ASCII digits. Letters that mean a sound keep their marks (й, ş, ئ). */
export function cleanName(text: string): string {
  return readDigits(
    stripUnseen(text.normalize("NFKC"))
      .toLowerCase()
      .normalize("NFC")
      .replace(/\u0307/g, "")
      .replace(vowelMarks, ""),
  ).replace(sameLetters, (letter) => sameLetter[letter] ?? letter);
}

/** Letters without any mark, single spaces, no punctuation: two spellings that fold alike are the same to the eye. */
export function foldName(text: string): string {
  return cleanName(text)
    .normalize("NFD")
    .replace(/\p{M}|['’‘ʼʻʿʾ`´.]/gu, "")
    .replace(/ı/g, "i")
    .replace(/[ةه](?=$|\P{L})/gu, "ه")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .normalize("NFC");
}
