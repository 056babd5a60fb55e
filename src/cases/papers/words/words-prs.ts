import type { wordsEn } from "./words-en.ts";
import { wordsFa } from "./words-fa.ts";

/** The same in Dari: Persian, with the words Afghanistan uses. On trial: not checked by a translator yet. */
export const wordsPrs: Partial<Readonly<Record<keyof typeof wordsEn, string>>> = {
  ...wordsFa,
  "paper.free":
    "تصمیم از خود شماست. تا پیش از سوار شدن به طیاره می‌توانید نظر خود را تغییر دهید. کمک حقوقی مستقل و رایگان وجود دارد.",
  "paper.confidential": "معلومات شخصی دارد. تنها برای گیرندهٔ نام‌برده یا برای دوسیه است.",
  "paper.number": "نمبر شخص",
  "paper.case": "نمبر دوسیه",
  "paper.birth": "تاریخ تولد",
  "paper.place-day": "محل و تاریخ",
  "paper.interpreter": "نام ترجمان و زبان ترجمه",
  "paper.guardian": "برای طفل: نام پدر یا مادر، سرپرست یا نماینده",
  "paper.witness": "نام شاهد، در صورت نشان انگشت",
  "sign.person": "امضا یا نشان انگشت شخص",
  "sign.guardian": "برای طفل: امضای پدر یا مادر، سرپرست یا نماینده",
  "sign.interpreter": "امضای ترجمان",
};
