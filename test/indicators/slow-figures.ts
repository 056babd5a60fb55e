import { dayAt, type History, lastDay, paperId, personId } from "./history.ts";
import { type Line, type Question, recount } from "./slow-recount.ts";

const columns = ["age", "sex", "nationality", "destination", "reason", "status", "vulnerability"] as const;
/** Where a line says it: before these stand the person, the fact and the day. */
const columnOf = (name: (typeof columns)[number] | "waited") => [...columns, "waited"].indexOf(name) + 3;

/** The numbers of a figure, each counted by going through everybody behind it once more. */
export function recountFigures(history: History, question: Question) {
  const period = recount(history, question);
  const life = recount(history, { ...question, from: 0 });
  const before = recount(history, { ...question, from: 0, until: question.from - 1 });
  const known = new Set(before.map(([person]) => person));
  const fresh = period.filter(([person]) => !known.has(person));
  return { period: numbers(period, question), new: numbers(fresh, question), life: numbers(life, question) };
}

function numbers(lines: readonly Line[], { indicator, circumstances }: Question) {
  const told = columns.slice(0, circumstances && withCircumstances.includes(indicator) ? 7 : 5);
  const by = Object.fromEntries(
    told.map((name) => {
      const values = lines.map((line) => line[columnOf(name)] ?? "");
      return [
        name,
        Object.fromEntries(values.map((value) => [value, values.filter((one) => one === value).length])),
      ];
    }),
  );
  const waits = circumstances && indicator === "returned" ? { waits: waitsIn(lines) } : {};
  return { total: lines.length, by, ...waits };
}

const withCircumstances = ["counselled-legally", "counselled-on-return", "returned", "reintegrated"];

function waitsIn(lines: readonly Line[]) {
  const told = lines.map((line) => line[columnOf("waited")] ?? "");
  const days = told.filter((one) => one !== "unknown").map(Number);
  const count = days.length;
  // The fewest days within which at least so many quarters of them were through.
  const within = (quarters: number) => {
    for (let most = 0; most <= lastDay; most += 1) {
      if (days.filter((one) => one <= most).length * 4 >= count * quarters) return most;
    }
    return null;
  };
  const sum = days.reduce((all, one) => all + one, 0);
  return {
    known: count,
    unknown: told.length - count,
    lower: count === 0 ? null : within(1),
    median: count === 0 ? null : within(2),
    upper: count === 0 ? null : within(3),
    average: count === 0 ? null : Math.floor((sum * 20 + count) / (2 * count)) / 10,
  };
}

type Asked = Omit<Question, "indicator" | "project">;

/** Of those who returned in a period of the mission, how many were vulnerable in each way that IOM asks about. */
export function recountVulnerable(history: History, asked: Asked) {
  const returned = recount(history, { ...asked, indicator: "returned", project: null, circumstances: true });
  const was = (category: string) =>
    returned.filter(([person, , day = ""]) =>
      standing(history, asked).some(
        (paper) =>
          paper.kind === "vulnerability" &&
          paper.category === category &&
          ownerOf(history, paper.member) === person &&
          dayAt(paper.day) <= day &&
          day <= dayAt(paper.until ?? lastDay),
      ),
    ).length;
  const vulnerable = returned.map((line) => line[columnOf("vulnerability")]);
  return {
    returned: returned.length,
    asked: vulnerable.filter((one) => one !== "unknown").length,
    law: vulnerable.filter((one) => one === "law").length,
    "unaccompanied-child": was("unaccompanied-child"),
    "trafficking-victim": was("trafficking-victim"),
    health: was("health"),
  };
}

const dimensions: Readonly<Record<string, string>> = {
  tools: "economic",
  rent: "social",
  "community-project": "psychosocial",
  "psychosocial-counselling": "psychosocial",
};

/** What was given in a period of the mission, and who was talked to after arriving. */
export function recountActivities(history: History, asked: Asked) {
  const own = standing(history, asked).filter(
    ({ day, member }) => day >= asked.from && history.members[member]?.role !== "escort",
  );
  const given = own.filter(({ kind }) => kind === "delivery");
  const talks = own.filter(({ kind }) => kind === "talk-after");
  const count = (which: (paper: History["papers"][number]) => boolean) => given.filter(which).length;
  const of = (name: string) => count(({ measure = "" }) => dimensions[measure] === name);
  return {
    given: given.length,
    dimension: { economic: of("economic"), social: of("social"), psychosocial: of("psychosocial") },
    form: { cash: count(({ how }) => how === "bank"), "in-kind": count(({ how }) => how === "shop") },
    level: {
      individual: count(({ measure }) => measure !== "community-project"),
      community: count(({ measure }) => measure === "community-project"),
    },
    talksAfter: talks.length,
    personsAfter: new Set(talks.map(({ member }) => ownerOf(history, member))).size,
    records: [...given, ...talks].map((paper) => paperId(history.papers.indexOf(paper))).toSorted(),
  };
}

/** Papers up to the end of the period that were entered, and not struck, by the cut-off. */
const standing = ({ papers }: History, { until, cutOff }: Asked) =>
  papers.filter(
    ({ day, entered, struck }) => day <= until && entered <= cutOff && !(struck !== null && struck <= cutOff),
  );

/** The record that whoever a member is, is found under today. */
const ownerOf = ({ persons, members }: History, member: number): string =>
  personId(persons[members[member]?.person ?? -1]?.is ?? -1);
