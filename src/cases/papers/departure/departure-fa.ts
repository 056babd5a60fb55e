import type { departureEn } from "./departure-en.ts";

/** The statement at departure in Persian. On trial: not checked by a translator yet. */
export const departureFa: Readonly<Record<keyof typeof departureEn, string>> = {
  "departing.title": "اظهارنامهٔ هنگام سفر",
  "departing.before":
    "این اظهارنامه در روز سفر، پیش از سوار شدن به هواپیما امضا می‌شود. یک بار دیگر، به تنهایی، از شما پرسیده شد که آیا می‌خواهید سفر کنید. هنوز می‌توانید نه بگویید.",
  "departing.free": "امروز به خواست خودم بلغارستان را ترک می‌کنم و به کشور بازگشت که در بالا آمده می‌روم.",
  "departing.asked-again": "امروز از من پرسیدند که آیا می‌خواهم بروم و گفتم بله. هیچ‌کس مرا وادار نکرد.",
  "departing.procedures":
    "می‌دانم که رفتن من برای پرونده‌های باز و حق اقامتم در بلغارستان چه معنایی دارد. برایم توضیح داده شد.",
  "departing.document": "سند سفرم را دریافت کردم.",
  "departing.ticket": "بلیتم را دریافت کردم و مسیر و توقف‌ها برایم توضیح داده شد.",
  "departing.cash": "پول نقد را در برابر رسید جداگانه دریافت کردم، یا پولی برایم پیش‌بینی نشده بود.",
  "departing.contact": "شمارهٔ تلفنی را که در راه و پس از رسیدن باید تماس بگیرم دریافت کردم.",
  "departing.children": "تنها اگر کودکانی همراه من سفر می‌کنند: کودکان با من هستند و مدارکشان را دریافت کردم.",
  "departing.flight": "پروازها: حرکت و فرود",
};
