import { addDays, missionDay } from "../core/day.ts";
import { type EventValues, recordEvent } from "../outreach/index.ts";
import type { People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import { projectsForFigures } from "../programmes/index.ts";
import { actsOf, type DemoStaff } from "./demo-staff.ts";

/** Where a demonstration's colleagues went, and what for; each place in its turn. */
const visits = [
  { kind: "group-session", place: "sar-harmanli", countries: ["SY", "AF"], languages: ["ar", "prs"] },
  { kind: "leaflets", place: "sar-ovcha-kupel", countries: ["AF", "MA"], languages: ["prs", "fr"] },
  { kind: "stand", place: "home-busmantsi", countries: ["IQ", "DZ"], languages: ["ar", "ckb"] },
  { kind: "group-session", place: "sar-voenna-rampa", countries: ["SY", "PK"], languages: ["ar", "ur"] },
  { kind: "leaflets", place: "home-lyubimets", countries: ["AF", "IR"], languages: ["prs", "fa"] },
  { kind: "visit", place: null, countries: ["SY"], languages: ["ar", "bg"] },
  { kind: "online", place: null, countries: [], languages: ["ar", "fa", "en"] },
] as const;

const weeks = 48;

/** Writes down a year of invented outreach, a visit a week, for the project that runs today. Gives how many. */
export async function recordDemoOutreach(
  change: Change,
  people: People,
  { staff }: { readonly staff: DemoStaff },
): Promise<number> {
  const today = missionDay(people.now());
  const running = (await projectsForFigures(change, today)).filter(
    ({ startsOn, endsOn }) => startsOn <= addDays(today, -7 * weeks) && endsOn >= today,
  );
  const act = actsOf(staff)("counsellor");
  for (let week = 0; week < weeks; week += 1) {
    const visit = visits[week % visits.length] as (typeof visits)[number];
    const fields = {
      ...emptyEvent,
      happened_on: addDays(today, -7 * (weeks - week)),
      starts_at: visit.kind === "online" ? null : "10:30",
      kind: visit.kind,
      place: visit.place,
      elsewhere: visit.place === null ? (visit.kind === "online" ? "Facebook" : "училище в Харманли") : null,
      languages: visit.languages,
      ...reachedBy(week, visit),
      staff: [act.actor.staffId],
      project: running[0]?.id ?? null,
      activity: running[0] ? "Информиране и кампании" : null,
    };
    await recordEvent(change, people, act, fields as unknown as EventValues);
  }
  return weeks;
}

/** Invented numbers that differ from week to week. */
function reachedBy(week: number, { kind, countries }: (typeof visits)[number]) {
  if (kind === "online") return { unknown: 400 + week * 11 };
  const [men, women, boys, girls] = [6 + (week % 9), 2 + (week % 4), week % 5, week % 3];
  const told = countries.flatMap((country, at) => [
    [`country_${at + 1}`, country],
    [`count_${at + 1}`, at === 0 ? men : women],
  ]);
  return {
    ...{ men, women, boys, girls },
    ...Object.fromEntries(told),
    material_1: `ДВР-${(week % 3) + 1}`,
    copies_1: men + women,
    checked_1: "2024-09-01",
  };
}

/** An event of which nothing is known yet. */
const emptyEvent = Object.fromEntries([
  ...["women", "men", "girls", "boys", "unknown", "project", "activity", "notes"].map((key) => [key, null]),
  ...Array.from({ length: 8 }, (_, at) => [
    [`country_${at + 1}`, null],
    [`count_${at + 1}`, null],
  ]).flat(),
  ...Array.from({ length: 3 }, (_, at) => [
    [`material_${at + 1}`, null],
    [`copies_${at + 1}`, null],
    [`checked_${at + 1}`, null],
  ]).flat(),
]);
