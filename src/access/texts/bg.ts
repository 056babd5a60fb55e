import type { en } from "./en.ts";

/** Какво казва бюрото на входа си, на български. */
export const bg: Record<keyof typeof en, string> = {
  "desk.name": "Бюро „Посока“",
  "desk.closed": "Бюрото още няма потребители",
  "desk.closed-text":
    "Засега никой не може да влезе и през тази врата не се стига до нито един запис на мисията. Съдържанието се въвежда с командата `posoka content import`.",
  "desk.public-site": "Към публичния сайт",
  "error.not-found": "Няма такава страница",
  "error.invalid": "Нещо в заявката не е наред",
  "error.conflict": "Междувременно друг е променил това",
  "error.unexpected": "Нещо се обърка при нас",
  "error.number": "Номер, който да съобщите: {number}",
};
