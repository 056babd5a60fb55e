import { moneyFromNumber } from "../core/money.ts";
import type { AidKind, AidPackage, Named, ProjectTerms, TermsBook } from "../payments/index.ts";
import { type ProjectContent, projectContent } from "./content/content.ts";
import { projectInForce, projectsInForce } from "./versions/in-force.ts";
import type { Subject, Version } from "./versions/read.ts";

const named = ({ title_bg, title_en }: { readonly title_bg: string; readonly title_en: string }): Named => ({
  bg: title_bg,
  en: title_en,
});

/** What a version of a project says about helping and paying. A version in force has all three of its forms. */
export function termsOf(subject: Pick<Subject, "id" | "code">, version: Version): ProjectTerms | null {
  const project = projectContent(version.content);
  const { basics, rules, funding } = project;
  if (!basics || !rules || !funding) return null;
  const { currency } = funding;
  const minor = (value: number | null) =>
    value === null ? null : (moneyFromNumber(value, currency)?.minor ?? null);
  return {
    projectId: subject.id,
    versionId: version.id,
    number: basics.number ?? subject.code,
    title: named(basics),
    currency,
    rates: funding.rates,
    startsOn: basics.starts_on,
    endsOn: basics.ends_on,
    paysUntil: basics.pays_until ?? basics.ends_on,
    child:
      rules.child_until === null || rules.child_share === null
        ? null
        : { until: rules.child_until, share: Math.round(rules.child_share * 100) },
    onePerHousehold: rules.one_per_household,
    withOtherAid: rules.with_other_aid,
    statement:
      funding.statement_bg && funding.statement_en
        ? { bg: funding.statement_bg, en: funding.statement_en }
        : null,
    lines: project.lines.map((line) => ({
      code: line.code,
      group: line.group,
      title: named(line),
      amount: minor(line.amount),
    })),
    packages: project.packages.map((one) => packageOf(project, one, minor)),
  };
}

function packageOf(
  { items, lines }: ProjectContent,
  one: ProjectContent["packages"][number],
  minor: (value: number | null) => number | null,
): AidPackage {
  return {
    code: one.code,
    title: named(one),
    perPerson: minor(one.per_person),
    perHousehold: minor(one.per_household),
    conditions: one.conditions,
    items: items
      .filter((item) => item.package === one.id)
      .map((item) => ({
        aid: item.aid as AidKind,
        most: minor(item.most),
        householdOnce: item.household_once,
        line: lines.find(({ id }) => id === item.line)?.code ?? null,
      })),
  };
}

/** The terms of projects, as payments ask for them. */
export const termsBook: TermsBook = {
  async on(query, projectId, day) {
    const found = await projectInForce(query, projectId, day);
    return found ? termsOf(found.subject, found.version) : null;
  },
  async all(query, day) {
    return (await projectsInForce(query, day)).flatMap(({ subject, version }) => {
      const terms = termsOf(subject, version);
      return terms ? [terms] : [];
    });
  },
};
