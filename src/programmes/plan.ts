import type { Named, ProjectTerms } from "../payments/index.ts";
import type { Query } from "../platform/db/index.ts";
import { formOf, projectContent } from "./content/content.ts";
import { type CostLimit, costLimitOf } from "./cost-limits.ts";
import { termsOf } from "./terms.ts";
import { readSubjects, readVersions, type Subject, type Version, versionOn } from "./versions/read.ts";

/** How many persons of an indicator by a day, and since which version. Days are `YYYY-MM-DD`. */
export interface Target {
  readonly indicator: string;
  readonly persons: number;
  readonly by: string;
  /** `contract`, `public-word` or `demo`. */
  readonly from: string;
  /** The first day of the version that says so, what brought it, and where it is from. */
  readonly since: string;
  readonly brought: string;
  readonly source: string;
}

/** What a project promised, as its version of a day says it. */
export interface ProjectPlan {
  readonly id: string;
  readonly number: string;
  readonly title: Named;
  readonly startsOn: string;
  /** When the work with people began. */
  readonly worksFrom: string;
  readonly endsOn: string;
  readonly version: { readonly seq: number; readonly since: string; readonly title: string };
  /** All persons together, where the contract names no more than that, and the projects it shares them with. */
  readonly persons: number | null;
  readonly personsWith: string | null;
  readonly targets: readonly Target[];
  /** What earlier versions said otherwise, the latest first. */
  readonly earlier: readonly Target[];
  readonly terms: ProjectTerms | null;
  /** Codes of the budget lines that pay for managing the project. */
  readonly managementLines: readonly string[];
  /** The contract's own limits, in hundredths of a percent of direct costs; null where it names none. */
  readonly limits: { readonly indirect: number | null; readonly management: number | null };
  readonly law: CostLimit | null;
}

/** Null where there is no such project, or no version says anything yet. */
export async function readPlan(query: Query, projectId: string, day: string): Promise<ProjectPlan | null> {
  const subjects = await readSubjects(query);
  const subject = subjects.find(({ id, kind }) => id === projectId && kind === "project");
  if (!subject) return null;
  const versions = await readVersions(query, projectId);
  const version = versionOn(versions, day) ?? versions[0];
  const { basics, funding, lines } = version ? projectContent(version.content) : nobody;
  if (!version || !basics) return null;
  const share = (percent: number | null | undefined) => (percent == null ? null : Math.round(percent * 100));
  const { earlier, targets } = targetsIn(versions, version);
  return {
    id: projectId,
    number: basics.number ?? subject.code,
    title: { bg: basics.title_bg, en: basics.title_en },
    startsOn: basics.starts_on,
    worksFrom: basics.works_from ?? basics.starts_on,
    endsOn: basics.ends_on,
    version: { seq: version.seq, since: version.since, title: version.title },
    persons: basics.target,
    personsWith: basics.target_with,
    targets,
    earlier,
    terms: termsOf(subject, version),
    managementLines: lines.filter(({ management }) => management).map(({ code }) => code),
    limits: { indirect: share(funding?.indirect_most), management: share(funding?.management_most) },
    law: await lawFor(query, subjects, subject, day),
  };
}

const nobody = { basics: null, funding: null, lines: [] as ReturnType<typeof projectContent>["lines"] };

const targetsOf = ({ content, since, title, source }: Version): readonly Target[] => {
  const { basics, targets } = projectContent(content);
  return targets.map(({ indicator, persons, by, from }) => ({
    indicator,
    persons,
    by: by ?? basics?.ends_on ?? "",
    from,
    since,
    brought: title,
    source,
  }));
};

const same = (one: Target, other: Target) =>
  one.indicator === other.indicator && one.persons === other.persons && one.by === other.by;

/** The targets of a version, each since the first version that said it without a break; and those that hold no more. */
function targetsIn(versions: readonly Version[], version: Version) {
  const before = versions.filter(({ seq }) => seq < version.seq).toReversed();
  const targets = targetsOf(version).map((target) => {
    let first = target;
    for (const old of before) {
      const found = targetsOf(old).find((one) => same(one, target));
      if (!found) break;
      first = found;
    }
    return first;
  });
  const earlier: Target[] = [];
  for (const target of before.flatMap(targetsOf)) {
    const at = earlier.findIndex((one) => same(one, target));
    if (targets.some((one) => same(one, target))) continue;
    // Said by several versions on end: what counts is the first of them.
    if (at < 0) earlier.push(target);
    else earlier[at] = target;
  }
  return { targets, earlier };
}

/** The law of the programme period above the project. */
async function lawFor(
  query: Query,
  subjects: readonly Subject[],
  project: Subject,
  day: string,
): Promise<CostLimit | null> {
  let at: Subject | undefined = project;
  while (at && at.kind !== "programme") {
    const { parentId }: Subject = at;
    at = subjects.find(({ id }) => id === parentId);
  }
  const version = at && versionOn(await readVersions(query, at.id), day);
  const basics = version && formOf(version.content, "basics");
  const { fund, starts_on } = basics ?? {};
  return typeof fund === "string" && typeof starts_on === "string" ? costLimitOf(fund, starts_on) : null;
}
