import { fa } from "./fa.ts";

/** The Persian headings with the words of Afghanistan. On trial: not checked by a translator yet. */
export const prs = {
  ...fa,
  case: "دوسیه",
  proceeding: "دوسیه نزد یک ادارهٔ دولتی",
  "child-talk": "گفت‌وگو با طفل به‌تنهایی",
  "child-signal": "خبر به ادارهٔ حمایت از طفل",
  representative: "نمایندهٔ طفل",
  "best-interests-assessment": "ارزیابی مصلحت طفل",
  "best-interests-determination": "تعیین مصلحت طفل",
  "gate-answer": "جواب به یک بند از بررسی اطفال",
  "child-stays": "مراقبت از طفلی که می‌ماند",
  "medical-clearance": "نظر داکتر دربارهٔ سفر",
  ticket: "تکت",
  "ticket-cancelled": "تکت پس‌داده یا گم‌شده",
  "pre-departure": "گفت‌وگو پیش از رفتن",
  departure: "در میدان هوایی",
  boarding: "در طیاره",
  "airline-form": "فورم طبی شرکت هوایی",
} as const;
