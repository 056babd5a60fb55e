import { isWorkingDay } from "../core/holidays.ts";
import type { Month } from "../timesheets/index.ts";

/** Whose work the project pays in a demonstration: hours of each working day, which line, and what the whole month costs. */
export const demoTeam = [
  {
    role: "counsellor",
    line: "A1",
    daily: 6,
    amount: 2100,
    words: "Консултации в центровете, подготовка на документи, работа с преводачите.",
  },
  {
    role: "reintegration-officer",
    line: "A1",
    daily: 4,
    amount: 2200,
    words: "Планове за реинтеграция, проверка на фактури, разговори след пристигането.",
  },
  {
    role: "project-manager",
    line: "A2",
    daily: 2,
    amount: 3100,
    words: "Ръководене на екипа, отчет до фонда, проверка на разходите.",
  },
] as const;

/** So many hours on each working day of a month, up to a day. */
export const hoursEachDay = (month: Month, daily: number, until: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    month.days.filter((day) => isWorkingDay(day) && day <= until).map((day) => [day.slice(8), daily]),
  );
