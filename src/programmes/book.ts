import type { ProjectBook } from "../cases/index.ts";
import type { Query } from "../platform/db/index.ts";
import { projectContent } from "./content/content.ts";
import { termsBook } from "./terms.ts";
import { readVersions, versionOn } from "./versions/read.ts";

/** The projects as cases ask for them. Ask before a change begins: it reads beside the change. */
export function projectBook(query: Query): ProjectBook {
  const contentOn = async (projectId: string, day: string) => {
    const version = versionOn(await readVersions(query, projectId), day);
    return version ? projectContent(version.content) : null;
  };
  return {
    /** Those in whose time the day lies, by number. */
    async projectsOn(day, language) {
      const terms = await termsBook.all(query, day);
      return terms
        .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
        .map(({ projectId, number, title }) => ({ id: projectId, number, title: title[language] }));
    },
    async criteria(projectId, day, language) {
      const content = await contentOn(projectId, day);
      return (content?.criteria ?? []).map((one) => ({
        id: one.id,
        text: language === "bg" ? one.text_bg : one.text_en,
      }));
    },
    async evidenceRequired(projectId, day) {
      const content = await contentOn(projectId, day);
      return (content?.rules?.evidence ?? []).map(Number).toSorted((a, b) => a - b);
    },
    async endOf(projectId, day) {
      return (await termsBook.on(query, projectId, day))?.paysUntil ?? null;
    },
  };
}
