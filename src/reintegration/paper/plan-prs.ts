import { planFa } from "./plan-fa.ts";

/** The printed plan in Dari: Persian, with the words Afghanistan uses. On trial: not read by a native speaker yet. */
export const planPrs = {
  ...planFa,
  "plan-paper.sign": "امضا یا نشان انگشت شخص",
  "plan-paper.sign-guardian": "برای طفل: امضای پدر، مادر یا سرپرست",
  "measure.livestock": "مواشی",
  "measure.rent": "کرایه",
  "measure.housing-repair": "ترمیم خانه",
  "measure.medical-treatment": "تداوی",
  "measure.medicine": "دوا",
  "measure.school-fees": "فیس مکتب",
  "measure.school-material": "لوازم مکتب",
  "measure.documents": "اسناد",
  "measure.child-care": "نگهداری طفل",
} as const;
