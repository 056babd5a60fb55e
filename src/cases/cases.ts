import type { Act, People, SharingBook } from "../people/index.ts";
import type { Query } from "../platform/db/index.ts";
import type { Journey } from "./journey/journey.ts";

/** What everything about cases works with. */
export interface Cases extends People {
  readonly journey: Journey;
  readonly projects: ProjectBook;
  /** What letters to authorities ask of the register of agreements; without one nothing is known of any. */
  readonly sharing?: SharingBook;
}

export type { Act };

/** A project as a case sees it. */
export interface ProjectChoice {
  readonly id: string;
  /** As the contract writes it: `BG65AMNP001-3.003-0001-C01`. */
  readonly number: string;
  readonly title: string;
}

/** A criterion of a project for taking part, as its contract has it on a day. */
export interface Criterion {
  readonly id: string;
  readonly text: string;
}

/** What a fund wants papers to carry: a sentence about who pays, and the emblem of the European Union. */
export interface Publicity {
  readonly statement: { readonly bg: string; readonly en: string } | null;
  readonly emblem: boolean;
}

/**
 * What cases ask of the programmes; programmes answer it (`desk.ts` puts the two together). Days are `YYYY-MM-DD`. Within
 * a change it is asked with the change: beside it, the embedded database would wait for the change to end.
 */
export interface ProjectBook {
  /** The projects that run on a day. */
  projectsOn(query: Query, day: string, language: "bg" | "en"): Promise<readonly ProjectChoice[]>;
  criteria(
    query: Query,
    projectId: string,
    day: string,
    language: "bg" | "en",
  ): Promise<readonly Criterion[]>;
  /** Which items of the evidence file a project wants beside those every case needs. */
  evidenceRequired(query: Query, projectId: string, day: string): Promise<readonly number[]>;
  /** What the fund wants papers to carry. */
  publicityOf(query: Query, projectId: string, day: string): Promise<Publicity>;
  /** The last day on which the project pays. */
  endOf(query: Query, projectId: string, day: string): Promise<string | null>;
}

/** Where no programme is there to answer: no project runs. */
export const noProjects: ProjectBook = {
  projectsOn: async () => [],
  criteria: async () => [],
  evidenceRequired: async () => [],
  publicityOf: async () => ({ statement: null, emblem: false }),
  endOf: async () => null,
};
