import type { wordsEn } from "./words-en.ts";

/** Какво казват всички печатани документи по случай, на български. */
export const wordsBg: Readonly<Record<keyof typeof wordsEn, string>> = {
  "paper.organisation": "Международна организация по миграция, мисия в България",
  "paper.free":
    "Изборът е Ваш. Можете да промените решението си, докато не се качите на борда. Има независима правна помощ и тя е безплатна.",
  "paper.confidential": "Съдържа лични данни. Предназначено е само за посочения получател или за досието.",
  "paper.edition": "Версия на текста",
  "paper.edition-of": "{version} от {day}",
  "paper.language": "Език",
  "paper.person": "Лицето",
  "paper.name": "Име",
  "paper.number": "Номер на лицето",
  "paper.case": "Номер на случая",
  "paper.birth": "Дата на раждане",
  "paper.nationality": "Гражданство",
  "paper.destination": "Държава на връщане",
  "paper.at-signing": "Попълва се при подписването",
  "paper.place-day": "Място и дата",
  "paper.interpreter": "Име на преводача и език на превода",
  "paper.guardian": "За дете: име на родителя, настойника или представителя",
  "paper.witness": "Име на свидетеля, при пръстов отпечатък",
  "sign.person": "Подпис или пръстов отпечатък на лицето",
  "sign.guardian": "За дете: подпис на родителя, настойника или представителя",
  "sign.interpreter": "Подпис на преводача",
  "sign.on-screen": "Подписано на екран пред служител на мисията, {when}.",
  "sign.counsellor": "Име и подпис на консултанта",
};
