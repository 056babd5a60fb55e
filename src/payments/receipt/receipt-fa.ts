import type { receiptEn } from "./receipt-en.ts";

/** The receipt in Persian. On trial: not checked by a translator yet. */
export const receiptFa: Partial<Readonly<Record<keyof typeof receiptEn, string>>> = {
  "receipt.paper": "رسید پول نقد",
  "receipt.before":
    "پیش از امضا پول را بشمارید. تنها برای آنچه در دست دارید امضا کنید. سهمی از آن را به هیچ‌کس بدهکار نیستید.",
  "receipt.got": "این مبلغ را نقد از دفتر دریافت کردم.",
  "receipt.sum": "مبلغ",
  "receipt.in-words": "مبلغ به حروف",
  "receipt.paid-on": "تاریخ پرداخت",
  "receipt.receiver": "دریافت‌کننده",
  "receipt.no": "شمارهٔ رسید",
  "receipt.sign": "امضا یا اثر انگشت دریافت‌کننده",
  "receipt.sign-witness": "در صورت اثر انگشت: نام و امضای شاهد",
  "receipt.sign-giver": "نام و امضای تحویل‌دهنده",
};
