import { fa } from "./fa.ts";

/** Printed sheets in Dari: the Persian ones, with the words of Afghanistan. On trial: not checked by a translator yet. */
export const prs = {
  ...fa,
  "sheet.intake": "ورقهٔ ثبت",
  "sheet.trial": "این ترجمه آزمایشی است و هنوز بررسی نشده است. ترجمان ورقه را بلند می‌خواند.",
  "sheet.about": "دربارهٔ این ورقه",
  "sheet.interpreter": "ترجمان",
  "sheet.sign-interpreter": "امضای ترجمان",
  "sheet.sign-thumb": "نشان انگشت شصت، اگر شخص نمی‌نویسد",
  "sheet.sign-representative": "برای طفل: امضای نماینده",
  "about.interpreter": "آیا ترجمان لازم است؟",
  "about.marital": "حالت مدنی",
  "birth.date": "تاریخ تولد",
  "name.family": "تخلص",
  "name.grandfather": "نام پدرکلان یا قوم",
  "contact.address": "آدرس",
  "home.address": "آدرس",
  "contact.reach": "نمبر، ایمیل یا نام در برنامه",
  "document.number": "نمبر",
  "identifier.value": "نمبر",
  "identifier.kind": "کدام نمبر",
  "sheet.number": "نمبر شخص",
  "work.occupation": "وظیفه",
} as const;
