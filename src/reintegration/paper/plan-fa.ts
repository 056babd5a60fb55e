import { measuresFa } from "../told/measures-fa.ts";

/** The printed plan, in Persian. On trial: not read by a native speaker yet. */
export const planFa = {
  ...measuresFa,
  "plan-paper.title": "برنامهٔ ادغام دوباره",
  "plan-paper.opening":
    "این برنامه از آنِ شماست. تنها زمانی امضا کنید که آنچه می‌خواهید و می‌فهمید در آن نوشته شده باشد. اگر چیزی تغییر کند، نسخهٔ تازه‌ای ساخته و دوباره امضا می‌شود.",
  "plan-paper.version": "نسخهٔ برنامه",
  "plan-paper.goals": "می‌خواهم به چه برسم",
  "plan-paper.measure": "اقدام {number}",
  "plan-paper.kind": "نوع کمک",
  "plan-paper.how": "چگونه داده می‌شود",
  "plan-paper.in-kind": "جنسی: پول به فروشنده پرداخت می‌شود",
  "plan-paper.cash": "نقدی",
  "plan-paper.sum": "ارزش",
  "plan-paper.count": "تعداد",
  "plan-paper.due": "تا این تاریخ داده شود",
  "plan-paper.provider": "فروشنده",
  "plan-paper.part": "بخش {number}",
  "plan-paper.part-none": "{sum}، بدون شرط",
  "plan-paper.part-report": "{sum}، پس از گزارش دربارهٔ مصرف بخش پیشین",
  "plan-paper.part-visit": "{sum}، پس از بازدیدی که نشان دهد کار پیش می‌رود",
  "plan-paper.part-date": "{sum}، نه پیش از {day}",
  "plan-paper.last-day": "همه‌چیز حداکثر تا این تاریخ داده می‌شود",
  "plan-paper.total": "جمع",
  "plan-paper.explained":
    "برنامه به زبانی که می‌فهمم برایم توضیح داده شد و خواسته‌های نوشته‌شده در آن خواسته‌های من است.",
  "plan-paper.limits":
    "می‌دانم که بخش بعدی کمک زمانی داده می‌شود که شرط آن برآورده شده باشد و پس از پایان پروژه چیزی داده نمی‌شود.",
  "plan-paper.visits":
    "می‌دانم که کارکنان سازمان سراغ مرا می‌گیرند تا ببینند کار چگونه پیش می‌رود و می‌توانم نپذیرم.",
  "plan-paper.sign": "امضا یا اثر انگشت شخص",
  "plan-paper.sign-guardian": "برای کودک: امضای پدر، مادر یا سرپرست",
  "plan-paper.sign-officer": "نام و امضای کارمند ادغام دوباره",
} as const;
