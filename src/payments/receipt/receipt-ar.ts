import type { receiptEn } from "./receipt-en.ts";

/** The receipt in Arabic. On trial: not checked by a translator yet. */
export const receiptAr: Partial<Readonly<Record<keyof typeof receiptEn, string>>> = {
  "receipt.paper": "إيصال استلام نقدي",
  "receipt.before": "عُدّ النقود قبل أن توقّع. وقّع فقط على ما تحمله في يدك. لا يحق لأحد أن يأخذ جزءًا منها.",
  "receipt.got": "استلمت من البعثة هذا المبلغ نقدًا.",
  "receipt.sum": "المبلغ",
  "receipt.in-words": "المبلغ كتابةً",
  "receipt.paid-on": "تاريخ الصرف",
  "receipt.receiver": "المستلم",
  "receipt.no": "رقم الإيصال",
  "receipt.sign": "توقيع المستلم أو بصمة إصبعه",
  "receipt.sign-witness": "عند التوقيع بالبصمة: اسم الشاهد وتوقيعه",
  "receipt.sign-giver": "اسم من سلّم المبلغ وتوقيعه",
};
