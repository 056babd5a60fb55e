import { dayAt, type History, lastDay, moveId, paperId, personId } from "./history.ts";

/** A question in the history's own days. */
export interface Question {
  readonly indicator: string;
  readonly project: string | null;
  readonly from: number;
  readonly until: number;
  readonly cutOff: number;
  /** Whether legal status and vulnerability are told, and how long the person waited. */
  readonly circumstances?: boolean;
}

/** Who is counted, and as what: `person fact day age sex nationality destination reason status vulnerability waited`. */
export type Line = readonly string[];

/**
 * The same figures by hand: person by person, day by day, looking through all papers each time. Shares nothing with the
 * program but the story it reads.
 */
export function recount(history: History, question: Question): Line[] {
  const lines: Line[] = [];
  for (const [at, { is }] of history.persons.entries()) {
    if (is !== at) continue;
    const days = Array.from({ length: question.until - question.from + 1 }, (_, no) => question.from + no);
    if (question.indicator === "withdrawn" || question.indicator === "no-show") days.reverse();
    const day = days.find((one) => proofsOn(history, question, at, one).length > 0);
    if (day === undefined) continue;
    const proofs = proofsOn(history, question, at, day).toSorted();
    const first = question.indicator !== "withdrawn" && question.indicator !== "no-show";
    const [id, destination, reason, member] = (first ? proofs[0] : proofs.at(-1)) ?? [];
    lines.push([
      personId(at),
      id ?? "",
      dayAt(day),
      age(history, at, dayAt(day)),
      ...who(history, at),
      destination ?? "unknown",
      reason ?? "unknown",
      ...(question.circumstances
        ? circumstances(history, question, { root: at, member: member ?? -1, day })
        : []),
    ]);
  }
  return lines.toSorted();
}

type Proof = readonly [id: string, destination: string | null, reason: string | null, member: number];

interface Counted {
  readonly root: number;
  readonly member: number;
  readonly day: number;
}

/** The status on the day the member applied, whether the person was vulnerable on the day that counts, and the days between. */
function circumstances(history: History, question: Question, { root, member, day }: Counted): string[] {
  const { papers, persons, members } = history;
  const stands = (paper: History["papers"][number]) =>
    paper.day <= question.until &&
    paper.entered <= question.cutOff &&
    !(paper.struck !== null && paper.struck <= question.cutOff);
  const applied = papers
    .filter((paper) => paper.kind === "application" && paper.member === member && stands(paper))
    .map((paper) => paper.day)
    .toSorted((a, b) => a - b)[0];
  const statuses = persons
    .flatMap(({ is, statuses: told = [] }, at) =>
      is === root ? told.map((one, no) => ({ ...one, id: `${personId(at)}-${no}` })) : [],
    )
    .filter(({ from, to }) => applied !== undefined && from <= applied && (to === null || applied <= to))
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const own = papers.filter(
    (paper) => persons[members[paper.member]?.person ?? -1]?.is === root && stands(paper),
  );
  const categories = own
    .filter((paper) => paper.kind === "vulnerability" && paper.day <= day && (paper.until ?? lastDay) >= day)
    .map((paper) => paper.category);
  const asked = own.some((paper) => paper.kind === "screening" && paper.day <= day);
  const lawful = categories.some((one) => one === "elderly" || one === "unaccompanied-child");
  const vulnerable = lawful ? "law" : categories.length > 0 ? "other" : asked ? "none-noted" : "unknown";
  const waited = applied === undefined || applied > day ? "unknown" : String(day - applied);
  const told = [statuses.at(-1)?.status ?? "unknown", vulnerable];
  return question.indicator === "returned" ? [...told, waited] : told;
}

const papersOf: Readonly<Record<string, readonly string[]>> = {
  "counselled-legally": ["legal-talk"],
  "counselled-on-return": ["return-talk"],
  returned: ["departure"],
  reintegrated: ["delivery", "grant"],
  "no-show": ["no-show"],
};

function proofsOn(history: History, question: Question, root: number, day: number): Proof[] {
  const { persons, members, papers, moves } = history;
  const isOfPerson = (member: number) => persons[members[member]?.person ?? -1]?.is === root;
  const known = (one: { entered: number; struck: number | null }) =>
    one.entered <= question.cutOff && !(one.struck !== null && one.struck <= question.cutOff);
  if (question.project !== null) {
    const inProject = papers.some(
      (paper) =>
        paper.kind === "enrolment" &&
        paper.project === question.project &&
        paper.day <= day &&
        known(paper) &&
        isOfPerson(paper.member),
    );
    if (!inProject) return [];
  }
  // Moves at one moment are ordered by the line of the journal.
  const movesOf = (member: number) =>
    moves
      .map((move, no) => ({ ...move, no }))
      .filter((move) => move.member === member && move.at <= question.cutOff)
      .toSorted((a, b) => a.at - b.at || a.no - b.no);
  const escorts = (member: number) => members[member]?.role === "escort";
  if (question.indicator === "withdrawn") {
    return members.flatMap(({ destination }, member): Proof[] => {
      const last = movesOf(member).at(-1);
      if (!isOfPerson(member) || escorts(member) || last?.to !== "withdrawn" || last.at !== day) return [];
      return [[moveId(last.no), destination, last.reason, member]];
    });
  }
  return papers.flatMap((paper, no): Proof[] => {
    const { member } = paper;
    if (!papersOf[question.indicator]?.includes(paper.kind) || paper.day !== day || !known(paper)) return [];
    if (!isOfPerson(member) || escorts(member)) return [];
    const went = ["returned", "reintegrated"].includes(question.indicator);
    if (went && movesOf(member).at(-1)?.to === "withdrawn") return [];
    const back = movesOf(member).some(({ to, at }) => to === "returned" && at > paper.entered);
    if (question.indicator === "returned" && back) return [];
    const reason = paper.kind === "no-show" ? paper.reason : null;
    return [[paperId(no), members[member]?.destination ?? null, reason, member]];
  });
}

/** All records of a person, the one they are found under first. */
const recordsOf = ({ persons }: History, root: number) => [
  ...persons.filter((_, at) => at === root),
  ...persons.filter(({ is }, at) => is === root && at !== root),
];

function age(history: History, root: number, day: string): string {
  const told = recordsOf(history, root).flatMap(({ births }) => births);
  const main = told.filter((birth) => birth.main);
  const names = (main.length > 0 ? main : told).flatMap(({ from, to }) => [
    name(years(from, day)),
    name(years(to, day)),
  ]);
  return names.length > 0 && names.every((one) => one === names[0]) ? (names[0] ?? "") : "unclear";
}

const name = (count: number) => (count >= 61 ? "over-60" : count >= 18 ? "18-60" : "under-18");

/** Birthdays that have come by a day. */
function years(born: string, day: string): number {
  let count = -1;
  for (let year = Number(born.slice(0, 4)); `${year}${born.slice(4)}` <= day; year += 1) count += 1;
  return Math.max(count, -1);
}

function who(history: History, root: number): [string, string] {
  const records = recordsOf(history, root);
  const countries = records.flatMap((record) => record.countries);
  const nationality = (countries.find(({ main }) => main) ?? countries[0])?.country;
  return [records.find(({ sex }) => sex !== null)?.sex ?? "unknown", nationality ?? "unknown"];
}
