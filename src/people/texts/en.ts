import { bondsEn } from "./bonds-en.ts";
import { contactsEn } from "./contacts-en.ts";
import { fieldsEn } from "./fields-en.ts";
import { holdsEn } from "./holds-en.ts";
import { likenessEn } from "./likeness-en.ts";
import { optionsEn } from "./options-en.ts";
import { pagesEn } from "./pages-en.ts";
import { papersEn } from "./papers-en.ts";
import { sheetsEn } from "./sheets-en.ts";

/** What the rooms about people say, in English. */
export const en = {
  ...bondsEn,
  ...contactsEn,
  ...fieldsEn,
  ...holdsEn,
  ...likenessEn,
  ...optionsEn,
  ...pagesEn,
  ...sheetsEn,
  ...papersEn,
} as const;
