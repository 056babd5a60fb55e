import { may } from "../../../access/index.ts";
import { writeNumber } from "../../../people/index.ts";
import { fileAnswer, type Route } from "../../../platform/http/index.ts";
import type { TextValues } from "../../../platform/i18n/index.ts";
import { calendarTasks } from "../../lists/work-list.ts";
import { type CasesDesk, type CaseVisit, caseVisit } from "../desk.ts";

/** How many days of a calendar somebody takes along. */
const longestCalendar = 500;

/** What is due, as a calendar file: days, rules and case numbers; nobody's name, and no address that opens anything by itself. */
export const calendarRoutes = (desk: CasesDesk): Route[] => [
  {
    method: "GET",
    path: "/cases/calendar.ics",
    policy: may("case.read"),
    async answer(context) {
      const visit = caseVisit(desk, context);
      const { cases, act, today } = visit;
      const tasks = await calendarTasks(cases.database.query, cases, act, today, longestCalendar);
      const body = calendarFile(
        tasks.map((task) => ({
          id: task.id,
          due: task.due,
          madeAt: task.made_at,
          text: `${sayRule(visit, task)} · ${writeNumber(task.caseNumber)}`,
        })),
      );
      return fileAnswer(body, "posoka.ics");
    },
  },
];

function sayRule(
  { cases, language, t }: CaseVisit,
  { rule, values_json }: { readonly rule: string; readonly values_json: string | null },
): string {
  const duty = cases.journey.duties.find((one) => one.rule === rule);
  const values = values_json === null ? {} : (JSON.parse(values_json) as TextValues);
  return duty ? duty.texts.in(language)(duty.title, values) : t("work.own");
}

export interface CalendarEntry {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly madeAt: string;
  readonly text: string;
}

/** A calendar of whole days (RFC 5545), lines folded at 75 bytes. */
function calendarFile(entries: readonly CalendarEntry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Posoka//Desk//EN",
    ...entries.flatMap(({ id, due, madeAt, text }) => [
      "BEGIN:VEVENT",
      `UID:${id}@posoka`,
      `DTSTAMP:${madeAt.replaceAll(/[-:]|\.\d+/g, "")}`,
      `DTSTART;VALUE=DATE:${due.replaceAll("-", "")}`,
      `SUMMARY:${escaped(text)}`,
      "CLASS:PRIVATE",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");

/** A line of more than 75 bytes goes on in the next, which begins with a space; never inside a letter. */
function folded(line: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  parts.push(part);
  return parts.map((text, at) => (at === 0 ? text : ` ${text}`));
}
