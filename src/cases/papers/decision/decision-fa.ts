import type { decisionEn } from "./decision-en.ts";

/** The letter with the decision in Persian. On trial: not checked by a translator yet. */
export const decisionFa: Readonly<Record<keyof typeof decisionEn, string>> = {
  "decision.title": "تصمیم دربارهٔ شرکت شما",
  "decision.eligible":
    "شما می‌توانید در برنامهٔ کمک به بازگشت داوطلبانه شرکت کنید. گام بعدی آماده کردن مدارک و سفر شماست؛ مشاور دربارهٔ آن با شما صحبت می‌کند.",
  "decision.conditional":
    "شما می‌توانید با یک شرط در برنامهٔ کمک به بازگشت داوطلبانه شرکت کنید. شرط در پایین نوشته شده و مشاور آن را برایتان توضیح می‌دهد.",
  "decision.ineligible": "برنامه فعلاً نمی‌تواند برای بازگشت به شما کمک کند. دلیل:",
  "decision.free":
    "این تصمیم شما را به هیچ کاری وادار نمی‌کند. برگشتن یا برنگشتن با شماست و تا پیش از سوار شدن به هواپیما می‌توانید نظرتان را عوض کنید.",
  "decision.complain":
    "اگر موافق نیستید، به مشاور بگویید یا به دفتر شکایت کنید، به زبان خودتان، کتبی یا شفاهی. شکایت رایگان است و به شما زیانی نمی‌رساند.",
  "decision.elsewhere":
    "با مشاور صحبت کنید که چه کار دیگری ممکن است و چه کس دیگری می‌تواند کمک کند. اگر چیزی تغییر کرد، می‌توانید دوباره بپرسید.",
  "decision.number": "شمارهٔ تصمیم",
  "decision.date": "تاریخ تصمیم",
  "decision.condition": "شرط",
  "decision.referral": "به کجا می‌توانید مراجعه کنید",
  "decision.received": "تاریخ دریافت و امضای شخص",
  "decision.reason.not-third-country":
    "برنامه تنها به کسانی کمک می‌کند که شهروند کشوری از اتحادیهٔ اروپا نیستند.",
  "decision.reason.already-assisted": "این برنامه پیش از این به بازگشت شما کمک کرده است.",
  "decision.reason.destination-closed":
    "در حال حاضر به هیچ‌کس برای سفر به کشوری که می‌خواهید بروید کمک نمی‌کنیم، چون به اندازهٔ کافی امن نیست.",
  "decision.reason.not-target-group": "پروژه‌ای که هزینهٔ کمک را می‌پردازد برای گروه‌های دیگری است.",
  "decision.reason.authority-objection": "یکی از مقامات به ما خبر داد که فعلاً نمی‌توانید کشور را ترک کنید.",
  "decision.reason.own-means": "پروژه تنها به کسانی کمک می‌کند که خودشان نمی‌توانند هزینهٔ سفر را بپردازند.",
  "decision.reason.identity-not-confirmed":
    "کشوری که می‌خواهید به آن برگردید هویت شما را تأیید نکرد، برای همین مدارک سفر وجود ندارد.",
  "decision.reason.minor-without-gate":
    "برای کودک یا نوجوان زیر ۱۸ سال هنوز روشن نشده که بازگشت برای او بهترین است و چه کسی از او مراقبت می‌کند.",
  "decision.reason.medically-unfit": "پزشک تشخیص داد که اکنون نباید سفر کنید.",
  "decision.reason.no-funds": "پروژه تمام شده یا پولش به پایان رسیده است.",
  "decision.reason.false-data": "چیز مهمی که به ما گفته بودید جور دیگری از آب درآمد.",
};
