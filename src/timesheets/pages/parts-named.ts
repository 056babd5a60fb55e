import { projectsForFigures } from "../../programmes/index.ts";
import { leavePart, otherPart } from "../hours.ts";
import type { Visit } from "./desk.ts";

/** What parts of months are called: short as a heading, long in a list. */
export interface PartNames {
  short(part: string): string;
  long(part: string): string;
}

export async function partNames({ t, cases, language, today }: Visit): Promise<PartNames> {
  const projects = new Map(
    (await projectsForFigures(cases.database.query, today)).map((one) => [one.id, one]),
  );
  const own = (part: string) => (part === otherPart || part === leavePart ? part : null);
  return {
    short(part) {
      const known = own(part);
      return known ? t(`part.${known}`) : (projects.get(part)?.number ?? part);
    },
    long(part) {
      const known = own(part);
      if (known) return t(`part.${known}-long`);
      const project = projects.get(part);
      return project ? `${project.number} ${project.title[language]}` : part;
    },
  };
}

/** Projects first, then other work and leave. */
export const inOrder = (parts: readonly string[], { short }: PartNames): readonly string[] => {
  const last = [otherPart, leavePart];
  const rank = (part: string) => `${last.indexOf(part) + 1}${short(part)}`;
  return parts.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
};
