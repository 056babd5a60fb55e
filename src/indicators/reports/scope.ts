import type { Query } from "../../platform/db/index.ts";
import { type FiguredProject, projectsForFigures } from "../../programmes/index.ts";
import type { TallyScope } from "../counting/tally.ts";
import { definitions } from "../definitions/all.ts";
import { type Definition, definitionsOn } from "../definitions/definition.ts";

/** A period of a project or of the mission, before anything was counted. */
export interface Asked {
  /** Null: the mission. */
  readonly projectId: string | null;
  readonly from: string;
  readonly until: string;
}

/** What is counted for it, from which days, by which version of the project. */
export interface Counted {
  readonly scope: TallyScope;
  readonly project: FiguredProject | null;
  readonly definitions: readonly Definition[];
}

/** The first day anything can have happened to the mission, and the last. */
const always = { livesFrom: "2000-01-01", livesUntil: "9999-12-31" };

/** Null where there is no such project. */
export async function countedFor(query: Query, asked: Asked, cutOff: string): Promise<Counted | null> {
  const { projectId, from, until } = asked;
  const used = definitionsOn(definitions, until);
  const scope = { projectId, from, until, cutOff };
  if (projectId === null) return { scope: { ...scope, ...always }, project: null, definitions: used };
  const project = (await projectsForFigures(query, until)).find(({ id }) => id === projectId);
  if (!project) return null;
  const { counts, startsOn: livesFrom, endsOn: livesUntil } = project;
  return {
    scope: { ...scope, livesFrom, livesUntil },
    project,
    definitions: used.filter(({ id }) => counts.length === 0 || counts.includes(id)),
  };
}
