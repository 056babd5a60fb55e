import type { Sex } from "./model.ts";
import { readRussian, readUkrainian } from "./spelling/letters.ts";
import type { NameWord } from "./spelling/word.ts";

/** Сергій gives Сергійович and Сергіївна. */
export function ukrainianPatronymic({ own }: NameWord, sex: Sex): NameWord {
  const stem = own.replace(/о$/, "");
  const written = stem.endsWith("й")
    ? sex === "male"
      ? `${stem}ович`
      : `${stem.slice(0, -1)}ївна`
    : stem.endsWith("а")
      ? sex === "male"
        ? `${stem}йович`
        : `${stem}ївна`
      : `${stem}${sex === "male" ? "ович" : "івна"}`;
  return { own: written, sound: readUkrainian(written), form: "plain" };
}

/** Сергей gives Сергеевич and Сергеевна, Юрий Юрьевич, but Дмитрий after two consonants Дмитриевич. */
export function russianPatronymic({ own }: NameWord, sex: Sex): NameWord {
  const tail = sex === "male" ? "ич" : "на";
  const written = /(?<![^аеёиоуыэюя]{2})ий$/i.test(own)
    ? `${own.slice(0, -2)}ьев${tail}`
    : own.endsWith("й")
      ? `${own.slice(0, -1)}ев${tail}`
      : own.endsWith("л") && own.startsWith("Пав")
        ? `Павлов${tail}`
        : `${own}ов${tail}`;
  return { own: written, sound: readRussian(written), form: "plain" };
}

/** Family names in -ський have a form for women; the others stay. */
export function ukrainianFamily(family: NameWord, sex: Sex): NameWord {
  if (sex === "male" || !family.own.endsWith("ий")) return family;
  const own = `${family.own.slice(0, -2)}а`;
  return { own, sound: readUkrainian(own), form: "plain" };
}

export function russianFamily(family: NameWord, sex: Sex): NameWord {
  if (sex === "male") return family;
  const own = `${family.own}а`;
  return { own, sound: readRussian(own), form: "plain" };
}
