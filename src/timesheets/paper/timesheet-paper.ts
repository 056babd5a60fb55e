import { type ProjectBook, paperOrganisation } from "../../cases/index.ts";
import { dotted } from "../../core/day.ts";
import type { Query } from "../../platform/db/index.ts";
import type { Said, Sheet, SheetRow } from "../../platform/print/index.ts";
import { projectsForFigures } from "../../programmes/index.ts";
import { hoursIn, hoursInAll, hoursOnDay, hoursWorked, leavePart, otherPart } from "../hours.ts";
import { monthOf } from "../month.ts";
import type { SentSheet } from "../read-sheets.ts";
import { type TimesheetsText, timesheetsTexts } from "../texts/index.ts";

const bg = timesheetsTexts.in("bg");
const en = timesheetsTexts.in("en");

const both = (key: TimesheetsText, values: Record<string, string | number> = {}): Said => ({
  main: bg(key, values),
  beside: en(key, values),
});
const inOne = ({ main, beside }: Said): string => `${main} / ${beside}`;
const moment = (at: string): string => bg.moment(new Date(at));

/**
 * A month as it was sent, for signature, in Bulgarian and English: with the sentences and the emblem of the funds whose
 * projects it has hours of.
 */
export async function timesheetPaper(
  query: Query,
  projectBook: Pick<ProjectBook, "publicityOf">,
  sheet: SentSheet,
  told: {
    readonly words: Readonly<Record<string, string>>;
    /** Of whoever's month it is, and of whoever decided, by id. */
    readonly names: ReadonlyMap<string, string>;
    readonly today: string;
  },
): Promise<Sheet> {
  const { parts, month, staffId, decision } = sheet;
  const days = monthOf(month)?.days ?? [];
  const last = days.at(-1) ?? `${month}-28`;
  const projects = (await projectsForFigures(query, last)).filter(({ id }) => Object.hasOwn(parts, id));
  const publicity = await Promise.all(projects.map(({ id }) => projectBook.publicityOf(query, id, last)));
  const nameOf = (id: string) => told.names.get(id) ?? id;
  const columns = [
    ...projects.map(({ id, number }) => ({ part: id, head: number, title: number })),
    ...[otherPart, leavePart]
      .filter((part) => Object.hasOwn(parts, part))
      .map((part) => {
        const title = inOne(both(part === otherPart ? "part.other" : "part.leave"));
        return { part, head: title, title };
      }),
  ];
  const hours = (value: number): string => (value === 0 ? "" : bg.number(value));
  const row = (label: Said, value: string): SheetRow => ({ label, value });
  return {
    main: "bg",
    beside: "en",
    organisation: paperOrganisation("bg"),
    funds: {
      statements: [
        ...new Set(publicity.flatMap(({ statement }) => (statement ? [statement.bg, statement.en] : []))),
      ],
      emblem: publicity.some(({ emblem }) => emblem),
    },
    title: both("paper.title"),
    reference: `${dotted(month)}, ${inOne(both("paper.version"))} ${sheet.seq}`,
    printed: dotted(told.today),
    sections: [
      {
        title: both("paper.about"),
        rows: [
          row(both("paper.employee"), nameOf(staffId)),
          row(both("paper.month"), dotted(month)),
          row(
            both("paper.version"),
            bg("paper.version-says", { seq: sheet.seq, moment: moment(sheet.sentAt) }),
          ),
          ...(sheet.reason ? [row(both("send.reason"), sheet.reason)] : []),
          row(both("paper.month-hours"), bg.number(monthOf(month)?.hours ?? 0)),
          row(both("paper.worked"), bg.number(hoursWorked(parts))),
          ...(decision?.outcome === "approved"
            ? [row(both("paper.approved"), `${nameOf(decision.by)}, ${moment(decision.at)}`)]
            : []),
        ],
      },
      {
        title: both("sheet.done"),
        rows: columns
          .filter(({ part }) => told.words[part])
          .map(({ part, title }) => {
            const project = projects.find(({ id }) => id === part);
            const label = project
              ? { main: `${project.number} ${project.title.bg}`, beside: project.title.en }
              : { main: title, beside: null };
            return row(label, told.words[part] ?? "");
          }),
      },
    ],
    tables: [
      {
        title: inOne(both("paper.hours")),
        notes: [],
        head: [inOne(both("sheet.day")), ...columns.map(({ head }) => head), inOne(both("sheet.total"))],
        rows: [
          ...days
            .filter((day) => hoursOnDay(parts, day.slice(8)) > 0)
            .map((day) => [
              dotted(day),
              ...columns.map(({ part }) => hours(parts[part]?.[day.slice(8)] ?? 0)),
              hours(hoursOnDay(parts, day.slice(8))),
            ]),
          [
            inOne(both("sheet.total")),
            ...columns.map(({ part }) => hours(hoursIn(parts[part] ?? {}))),
            hours(hoursInAll(parts)),
          ],
        ],
      },
    ],
    statements: [],
    closing: [both("paper.declares")],
    signatures: [both("paper.signs-employee"), both("paper.signs-superior")],
    foot: both("paper.foot"),
  };
}
