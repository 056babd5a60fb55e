import { fromCalendar } from "../../../core/calendars.ts";
import { type PartialDate, parsePartialDate } from "../../../core/partial-date.ts";

/** The months of the Solar Hijri year as Iran and as Afghanistan call them, and as both are written in Latin. */
const months = [
  "فروردین حمل farvardin hamal",
  "اردیبهشت ثور ordibehesht sawr",
  "خرداد جوزا khordad jawza",
  "تیر سرطان tir saratan",
  "مرداد اسد mordad asad",
  "شهریور سنبله shahrivar sonbola",
  "مهر میزان mehr mizan",
  "آبان عقرب aban aqrab",
  "آذر قوس azar qaws",
  "دی جدی dey jadi",
  "بهمن دلو bahman dalw",
  "اسفند حوت esfand hut",
];

const monthByName = new Map(
  months.flatMap((names, at) => names.split(" ").map((name) => [name.normalize("NFKC"), at + 1] as const)),
);

/** A day or a month of the Solar Hijri calendar whose month is named, in plain digits; of a month only the year is sure. */
export function readSolarMonth(typed: string): PartialDate | null {
  const words = typed.split(/[\s,./-]+/).filter((word) => word !== "");
  const month = words.map((word) => monthByName.get(word)).find((found) => found !== undefined);
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const year = numbers.find((number) => number > 1_200 && number < 1_500);
  if (month === undefined || year === undefined || words.length > 3) return null;
  const day = numbers.find((number) => number !== year);
  const iso = fromCalendar("solar-hijri", { year, month, day: day ?? 1 });
  return iso === null ? null : parsePartialDate(day === undefined ? iso.slice(0, 4) : iso);
}
