import type { ProjectBook } from "../cases/index.ts";
import type { Query } from "../platform/db/index.ts";
import { projectContent } from "./content/content.ts";
import { termsBook, termsOf } from "./terms.ts";
import { projectInForce } from "./versions/in-force.ts";

async function contentOn(query: Query, projectId: string, day: string) {
  const found = await projectInForce(query, projectId, day);
  return found ? projectContent(found.version.content) : null;
}

/** The projects as cases ask for them. */
export const projectBook: ProjectBook = {
  /** Those in whose time the day lies, by number. */
  async projectsOn(query, day, language) {
    const terms = await termsBook.all(query, day);
    return terms
      .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
      .map(({ projectId, number, title }) => ({ id: projectId, number, title: title[language] }));
  },
  async criteria(query, projectId, day, language) {
    const content = await contentOn(query, projectId, day);
    return (content?.criteria ?? []).map((one) => ({
      id: one.id,
      text: language === "bg" ? one.text_bg : one.text_en,
    }));
  },
  async evidenceRequired(query, projectId, day) {
    const content = await contentOn(query, projectId, day);
    return (content?.rules?.evidence ?? []).map(Number).toSorted((a, b) => a - b);
  },
  async publicityOf(query, projectId, day) {
    const found = await projectInForce(query, projectId, day);
    const emblem = found && projectContent(found.version.content).funding?.emblem;
    const terms = found && termsOf(found.subject, found.version);
    return { statement: terms?.statement ?? null, emblem: emblem ?? false };
  },
  async endOf(query, projectId, day) {
    return (await termsBook.on(query, projectId, day))?.paysUntil ?? null;
  },
};
