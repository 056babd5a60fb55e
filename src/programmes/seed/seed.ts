import type { SubjectKind } from "../tables.ts";

/** Something the program comes with. What is not known is left empty; every fact names its source (domain.md 0.1, sites.md 1.7). */
export interface Seed {
  readonly kind: SubjectKind;
  readonly code: string;
  /** The code of what it belongs to. */
  readonly parent: string | null;
  readonly since: string;
  readonly title: string;
  readonly source: string;
  readonly forms: Readonly<Record<string, object>>;
  /** Lists beside that of the sources, by section. */
  readonly lists?: Readonly<Record<string, readonly { readonly id: string; readonly values: object }[]>>;
  readonly sources: readonly SeedSource[];
}

export interface SeedSource {
  readonly about: string;
  readonly source: string;
  readonly sure: "read" | "known" | "derived" | "demo";
}

/** The register of EU funds, by a contract. */
export const register = "https://2020.eufunds.bg/bg/8010436/0/Project/Details?contractId=";
export const homePage = "iom.bg, начална страница, ноември 2015";
