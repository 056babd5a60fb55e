import { moneyFromNumber } from "../../core/money.ts";
import type { SubjectKind } from "../tables.ts";
import type { ProgrammesText } from "../texts/index.ts";
import { type Content, formOf, type ProjectContent, projectContent } from "./content.ts";

/** What must be put right before a version may be put in force. */
export interface Fault {
  readonly section: string;
  /** The entry of a list. */
  readonly entry?: string;
  readonly say: ProgrammesText;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Everything that is wrong with a draft, at once; empty when it may be put in force. */
export function faultsOf(kind: SubjectKind, content: Content): readonly Fault[] {
  if (formOf(content, "basics") === null) return [{ section: "basics", say: "fault.no-basics" }];
  if (kind !== "project") return datesOf(formOf(content, "basics") as never);
  const project = projectContent(content);
  return [
    ...datesOf(project.basics as never),
    ...needs(project),
    ...shares(project),
    ...twice(project),
    ...amounts(project),
    ...items(project),
    ...targets(project),
  ];
}

interface Dated {
  readonly starts_on?: string | null;
  readonly ends_on?: string | null;
  readonly pays_until?: string | null;
}

const datesOf = ({ starts_on, ends_on, pays_until }: Dated): readonly Fault[] => [
  ...(starts_on && ends_on && ends_on < starts_on
    ? [{ section: "basics", say: "fault.ends-before-start" } as const]
    : []),
  ...(pays_until && ends_on && pays_until < ends_on
    ? [{ section: "basics", say: "fault.pays-before-end" } as const]
    : []),
];

const needs = ({ rules, funding }: ProjectContent): readonly Fault[] => [
  ...(rules === null ? [{ section: "rules", say: "fault.no-rules" } as const] : []),
  ...(funding === null ? [{ section: "funding", say: "fault.no-funding" } as const] : []),
  ...(rules && (rules.child_share === null) !== (rules.child_until === null)
    ? [{ section: "rules", say: "fault.child-half" } as const]
    : []),
];

/** The shares come to a hundred, where all are known. */
function shares({ funding }: ProjectContent): readonly Fault[] {
  const told = [funding?.eu_share, funding?.national_share, funding?.own_share];
  const known = told.filter((share): share is number => typeof share === "number");
  const sum = Math.round(known.reduce((whole, share) => whole + share * 100, 0)) / 100;
  const wrong = sum > 100 || (known.length === 3 && sum !== 100);
  return wrong ? [{ section: "funding", say: "fault.shares", values: { sum } }] : [];
}

/** A code names one thing. */
function twice(project: ProjectContent): readonly Fault[] {
  return (["lines", "packages"] as const).flatMap((section) => {
    const list = project[section];
    return list
      .filter(({ code }, at) => list.findIndex((one) => one.code === code) !== at)
      .map(({ id, code }) => ({ section, entry: id, say: "fault.code-twice", values: { code } }) as const);
  });
}

/** No amount is finer than its currency. */
function amounts({ funding, lines, packages, items: given }: ProjectContent): readonly Fault[] {
  const currency = funding?.currency;
  if (!currency) return [];
  const fine = (amount: number | null) => amount === null || moneyFromNumber(amount, currency) !== null;
  const fault = (section: string, entry: string): Fault => ({
    section,
    entry,
    say: "fault.too-fine",
    values: { currency },
  });
  return [
    ...lines.filter(({ amount }) => !fine(amount)).map(({ id }) => fault("lines", id)),
    ...packages
      .filter(({ per_person, per_household }) => !fine(per_person) || !fine(per_household))
      .map(({ id }) => fault("packages", id)),
    ...given.filter(({ most }) => !fine(most)).map(({ id }) => fault("items", id)),
  ];
}

/** What a package holds belongs to a package, to a line that is there, and stands in it once. */
function items({ packages, lines, items: given }: ProjectContent): readonly Fault[] {
  const packageIds = new Set(packages.map(({ id }) => id));
  const lineIds = new Set(lines.map(({ id }) => id));
  return given.flatMap((item, at): Fault[] => {
    const same = given.findIndex((one) => one.package === item.package && one.aid === item.aid);
    return [
      ...(packageIds.has(item.package)
        ? []
        : [{ section: "items", entry: item.id, say: "fault.no-package" } as const]),
      ...(item.line === null || lineIds.has(item.line)
        ? []
        : [{ section: "items", entry: item.id, say: "fault.no-line" } as const]),
      ...(same < at ? [{ section: "items", entry: item.id, say: "fault.item-twice" } as const] : []),
    ];
  });
}

/** One figure for each kind of persons and day, of what the project counts, within its days. */
function targets({ basics, rules, targets: all }: ProjectContent): readonly Fault[] {
  const counts = rules?.counts ?? [];
  return all.flatMap(({ id, indicator, by }, at): Fault[] => {
    const first = all.findIndex((one) => one.indicator === indicator && one.by === by);
    const outside = by !== null && basics !== null && (by < basics.starts_on || by > basics.ends_on);
    const fault = (say: Fault["say"]) => ({ section: "targets", entry: id, say });
    return [
      ...(first < at ? [fault("fault.target-twice")] : []),
      ...(outside ? [fault("fault.target-outside")] : []),
      ...(counts.length > 0 && !counts.includes(indicator) ? [fault("fault.target-not-counted")] : []),
    ];
  });
}
