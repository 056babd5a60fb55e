import type { freeWillEn } from "./free-will-en.ts";

/** Иска ли човекът да замине по своя воля: с едни и същи думи на всяка стъпка, на която се пита. */
export const freeWillBg: Readonly<Record<keyof typeof freeWillEn, string>> = {
  "voluntary.label": "Човекът иска ли го свободно?",
  "voluntary.hint":
    "Питайте насаме, на неговия език, без охрана и без близки в стаята. Който каже „не“, остава и никой не го убеждава.",
  "voluntary.yes": "Да",
  "voluntary.unclear": "Не е ясно или се колебае",
  "voluntary.no": "Не",
  "voluntary.not-asked": "Не е питан: разговорът беше за информация",
  "voluntary.alone": "Питан е насаме",
  "voluntary.pressure": "Забелязан натиск",
  "voluntary.pressure-hint":
    "От когото и да е: семейството, спътник, служители, човек, на когото дължат пари.",
  "pressure.no": "Няма",
  "pressure.unclear": "Не е ясно",
  "pressure.yes": "Има: оттук нататък се спира",
};
