import type { Language } from "../../core/language.ts";
import { type ItemId, type Listed, PublicationReader, type Shared } from "../../newsroom/published.ts";
import type { Site } from "../visit.ts";

/** Something published in one or more languages: what does not depend on them, and each version. */
export interface Told<T extends "project" | "funding-source" | "partner" | "office"> {
  readonly shared: Shared<T>;
  readonly key: string;
  readonly updatedAt: Date;
  readonly versions: ReadonlyMap<Language, Listed<T>>;
}

export interface ToldProject extends Told<"project"> {
  readonly fund: Told<"funding-source"> | null;
  readonly partners: readonly Told<"partner">[];
}

/** Every project published in a complete language, newest first, with its fund and partners. */
export async function readProjects(site: Site): Promise<ToldProject[]> {
  const readers = site.languages.map((language) => new PublicationReader(site.query, language));
  const lists = await Promise.all(readers.map((reader) => reader.list("project")));
  const ids = [...new Set(lists.flat().map(({ id }) => id))];
  const [funds, partners] = await Promise.all([
    readNamed<"funding-source">(readers, ids, "fund"),
    readNamed<"partner">(readers, ids, "partner"),
  ]);
  return gather(lists.flat()).map((project) => {
    const id: ItemId = `project/${project.key}`;
    return { ...project, fund: funds(id)[0] ?? null, partners: partners(id) };
  });
}

/** The mission's own office, to be asked about any project. */
export async function readHeadOffice(site: Site): Promise<Told<"office"> | null> {
  const readers = site.languages.map((language) => new PublicationReader(site.query, language));
  const offices = gather((await Promise.all(readers.map((reader) => reader.list("office")))).flat());
  return offices.find(({ shared }) => shared.kind === "head-office") ?? null;
}

async function readNamed<T extends "funding-source" | "partner">(
  readers: readonly PublicationReader[],
  ids: readonly ItemId[],
  kind: "fund" | "partner",
): Promise<(id: ItemId) => Told<T>[]> {
  const named = await Promise.all(readers.map((reader) => reader.namedByAll<T>(ids, kind)));
  return (id) => gather(named.flatMap((byProject) => byProject.get(id) ?? []));
}

function gather<T extends "project" | "funding-source" | "partner" | "office">(
  items: readonly Listed<T>[],
): Told<T>[] {
  return [...Map.groupBy(items, ({ id }) => id).values()].map((versions) => {
    const [first] = versions as [Listed<T>];
    return {
      shared: first.shared,
      key: first.key,
      updatedAt: new Date(Math.max(...versions.map(({ updatedAt }) => Number(updatedAt)))),
      versions: new Map(versions.map((version) => [version.language, version])),
    };
  });
}
