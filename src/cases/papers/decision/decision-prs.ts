import { decisionFa } from "./decision-fa.ts";

/** The same in Dari: Persian, with the words Afghanistan uses. On trial: not checked by a translator yet. */
export const decisionPrs: typeof decisionFa = {
  ...decisionFa,
  "decision.free":
    "این تصمیم شما را به هیچ کاری وادار نمی‌کند. برگشتن یا برنگشتن با خود شماست و تا پیش از سوار شدن به طیاره می‌توانید نظر خود را تغییر دهید.",
  "decision.eligible":
    "شما می‌توانید در برنامهٔ کمک به بازگشت داوطلبانه شرکت کنید. گام بعدی آماده کردن اسناد و سفر شماست؛ مشاور دربارهٔ آن با شما صحبت می‌کند.",
  "decision.reason.identity-not-confirmed":
    "کشوری که می‌خواهید به آن برگردید هویت شما را تأیید نکرد، برای همین اسناد سفر وجود ندارد.",
  "decision.reason.minor-without-gate":
    "برای طفل یا نوجوان زیر ۱۸ سال هنوز روشن نشده که بازگشت برای او بهترین است و چه کسی از او مراقبت می‌کند.",
  "decision.reason.medically-unfit": "داکتر تشخیص داد که اکنون نباید سفر کنید.",
};
