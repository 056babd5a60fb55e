import { departureFa } from "./departure-fa.ts";

/** The same in Dari: Persian, with the words Afghanistan uses. On trial: not checked by a translator yet. */
export const departurePrs: typeof departureFa = {
  ...departureFa,
  "departing.before":
    "این اظهارنامه در روز سفر، پیش از سوار شدن به طیاره امضا می‌شود. یک بار دیگر، به تنهایی، از شما پرسیده شد که آیا می‌خواهید سفر کنید. هنوز می‌توانید نه بگویید.",
  "departing.free": "امروز به خواست خودم بلغاریا را ترک می‌کنم و به کشور بازگشت که در بالا آمده می‌روم.",
  "departing.procedures":
    "می‌دانم که رفتن من برای دوسیه‌های باز و حق اقامتم در بلغاریا چه معنا دارد. برایم توضیح داده شد.",
  "departing.flight": "پروازها: حرکت و نشست",
  "departing.ticket": "تکتم را دریافت کردم و مسیر و توقف‌ها برایم توضیح داده شد.",
  "departing.children": "تنها اگر اطفال همراه من سفر می‌کنند: اطفال با من هستند و اسنادشان را دریافت کردم.",
};
