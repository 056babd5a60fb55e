import type { Named } from "../payments/index.ts";
import type { Query } from "../platform/db/index.ts";
import { projectContent } from "./content/content.ts";
import { readSubjects, versionOn, versionsOfKind } from "./versions/read.ts";

/** A project as its figures see it. Days are `YYYY-MM-DD`, both included. */
export interface FiguredProject {
  readonly id: string;
  readonly versionId: string;
  readonly number: string;
  readonly title: Named;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The indicators it counts by; empty: all. */
  readonly counts: readonly string[];
  /** How many persons it is to reach; null where nobody knows. */
  readonly target: number | null;
}

/** Every project by the version that holds on a day, or the first one where that comes later. By number. */
export async function projectsForFigures(query: Query, day: string): Promise<readonly FiguredProject[]> {
  const subjects = (await readSubjects(query)).filter(({ kind }) => kind === "project");
  const versions = await versionsOfKind(query, "project");
  const projects = subjects.flatMap(({ id, code }): FiguredProject[] => {
    const own = versions.filter(({ subjectId }) => subjectId === id);
    const version = versionOn(own, day) ?? own[0];
    const { basics, rules } = version ? projectContent(version.content) : { basics: null, rules: null };
    if (!version || !basics) return [];
    return [
      {
        id,
        versionId: version.id,
        number: basics.number ?? code,
        title: { bg: basics.title_bg, en: basics.title_en },
        startsOn: basics.starts_on,
        endsOn: basics.ends_on,
        // Versions from before the question was asked have no answer.
        counts: rules?.counts ?? [],
        target: basics.target,
      },
    ];
  });
  return projects.toSorted((a, b) => (a.number < b.number ? -1 : 1));
}
