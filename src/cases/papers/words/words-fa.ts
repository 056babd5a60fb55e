import type { wordsEn } from "./words-en.ts";

/** The same in Persian. On trial: not checked by a translator yet. */
export const wordsFa: Partial<Readonly<Record<keyof typeof wordsEn, string>>> = {
  "paper.free":
    "تصمیم با شماست. تا پیش از سوار شدن به هواپیما می‌توانید نظرتان را عوض کنید. کمک حقوقی مستقل و رایگان وجود دارد.",
  "paper.confidential": "داده‌های شخصی دارد. تنها برای گیرندهٔ نام‌برده یا برای پرونده است.",
  "paper.edition": "نسخهٔ متن",
  "paper.language": "زبان",
  "paper.person": "شخص",
  "paper.name": "نام",
  "paper.number": "شمارهٔ شخص",
  "paper.case": "شمارهٔ پرونده",
  "paper.birth": "تاریخ تولد",
  "paper.nationality": "تابعیت",
  "paper.destination": "کشور بازگشت",
  "paper.at-signing": "هنگام امضا پر می‌شود",
  "paper.place-day": "محل و تاریخ",
  "paper.interpreter": "نام مترجم و زبان ترجمه",
  "paper.guardian": "برای کودک: نام پدر یا مادر، سرپرست یا نماینده",
  "paper.witness": "نام شاهد، در صورت اثر انگشت",
  "sign.person": "امضا یا اثر انگشت شخص",
  "sign.guardian": "برای کودک: امضای پدر یا مادر، سرپرست یا نماینده",
  "sign.interpreter": "امضای مترجم",
  "sign.on-screen": "روی صفحهٔ نمایش در برابر کارمند دفتر امضا شد، {when}.",
  "sign.counsellor": "نام و امضای مشاور",
};
