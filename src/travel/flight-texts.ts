import { defineTexts } from "../platform/i18n/index.ts";

const en = {
  leg: "{flight}: {from} – {to}. Leaves {departs}; lands {arrives}{days, plural, =0 {} one { (the next day)} other { (# days later)}}.",
  local: "All hours are by the clocks of each place.",
  ticket: "Ticket number: {number}",
} as const;

const bg: Readonly<Record<keyof typeof en, string>> = {
  leg: "{flight}: {from} – {to}. Излита {departs}; каца {arrives}{days, plural, =0 {} one { (на следващия ден)} other { (след # дни)}}.",
  local: "Всички часове са местни.",
  ticket: "Номер на билета: {number}",
};

/** On trial: not checked by a translator yet, as the two below. */
const ar: typeof bg = {
  leg: "{flight}: من {from} إلى {to}. الإقلاع {departs}؛ الهبوط {arrives}{days, plural, =0 {} one { (في اليوم التالي)} two { (بعد يومين)} other { (بعد # أيام)}}.",
  local: "كل الأوقات بالتوقيت المحلي لكل مكان.",
  ticket: "رقم التذكرة: {number}",
};

const fa: typeof bg = {
  leg: "{flight}: از {from} به {to}. حرکت {departs}؛ فرود {arrives}{days, plural, =0 {} =1 { (روز بعد)} other { (# روز بعد)}}.",
  local: "همهٔ ساعت‌ها به وقت محلی هر جاست.",
  ticket: "شمارهٔ بلیت: {number}",
};

const prs: typeof bg = {
  ...fa,
  leg: "{flight}: از {from} به {to}. حرکت {departs}؛ نشست {arrives}{days, plural, =0 {} =1 { (روز بعد)} other { (# روز بعد)}}.",
  ticket: "شمارهٔ تکت: {number}",
};

/** How the papers somebody is given say their flights, in the languages these papers have. */
export const flightTexts = defineTexts({ en, bg, ar, fa, prs });
