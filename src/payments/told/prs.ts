import { fa } from "./fa.ts";

/** The Persian words with those of Afghanistan. On trial: not read by a native speaker yet. */
export const prs = {
  ...fa,
  "payee.guardian": "پدر، مادر یا سرپرست طفل",
  "request.authorised": "شخص به آن کس اجازهٔ تحریری داده است",
  "request.child-agrees": "آیا طفل موافق است که سرپرست پول را بگیرد؟",
  "aid.ticket": "تکت",
  "aid.domestic-travel": "سفر تا میدان هوایی",
  "aid.document-fees": "فیس اسناد",
  "aid.medical": "کمک طبی پیش از سفر و در راه",
  "aid.onward-transport": "سفر از میدان هوایی تا خانه",
  "aid.medical-reintegration": "تداوی و دوا پس از بازگشت",
  "aid.education": "مکتب و آموزش",
  "pay.rate": "نرخ اسعار",
  "pay.rate-source": "منبع نرخ اسعار",
  "pay-rate-source.un": "ملل متحد",
  "pay-rate-source.bank": "ورقهٔ بانک",
  "pay.rate-date": "روز نرخ اسعار",
  "payment-how.mobile": "پرداخت با موبایل",
  "payment.reference": "نمبر سند پرداخت یا حواله",
  "receipt.number": "نمبر رسید",
  "receipt-signature.thumb": "نشان انگشت شصت",
};
