import { completeLanguages, type Language } from "../../src/core/language.ts";
import type { ContentType } from "../../src/newsroom/index.ts";
import { homeAddress, type Section, sectionAddress } from "../../src/site/addresses.ts";
import type { TestSite } from "../site.ts";

/** Gives one page of a kind in a language. */
type Locate = (site: TestSite, language: Language) => string | Promise<string>;

const section =
  (name: Section, rest = ""): Locate =>
  (_, language) =>
    sectionAddress(language, name) + rest;

const item =
  (type: ContentType, key: string): Locate =>
  (site, language) =>
    site.addressOf(type, key, language);

/** Pages that stand on the published items of their language. */
const ofItems = {
  "a topic": item("topic", "voluntary-return"),
  "a year of news": section("news", "/2020"),
  "the second page of news": section("news", "?page=2"),
  "an article about a funded return project": item("news", "2015-11-two-amif-projects"),
  "an article with doubtful sources": item("news", "2015-11-routes-map"),
  "a project": item("project", "amif-3-003"),
  "an agreement": item("agreement", "2015-agreement"),
  "a service with questions": item("service", "return-and-reintegration"),
  "an event": item("event", "2015-10-thompson-visit"),
  "a page about the mission": item("page", "about-mission"),
} as const satisfies Record<string, Locate>;

/** Pages that every language has, the trial one too. */
const inEveryLanguage = {
  "the home page": (_, language) => homeAddress(language),
  "the news": section("news"),
  "the topics": section("topic"),
  "the projects": section("project"),
  "the agreements": section("agreement"),
  "the services": section("service"),
  "the offices": section("office"),
  "the publications": section("publication"),
  "the partners": section("partner"),
  "the events": section("event"),
  "the pages about us": section("page"),
  "the routes map": section("map"),
  "the routes map of a month and a route": section("map", "?month=2015-10&route=EM"),
  "the routes map of two years and a nationality": section("map", "?from=SYR&with=2014"),
  "the routes map of a country of asylum": section("map", "?to=BGR"),
  "Bulgaria on the map": section("map", "/bulgaria"),
  "the sources of the map": section("map", "/sources"),
  "the map for other people's pages": section("map", "/embed"),
  "the search": section("search"),
  "the search with results": section("search", "?q=2015"),
  "the search without results": section("search", "?q=zzzzzzzz"),
  "an error page": (_, language) => `/${language}/no-such-page-of-news`,
} as const satisfies Record<string, Locate>;

const locate: Readonly<Record<string, Locate>> = { ...inEveryLanguage, ...ofItems };

export interface Kind {
  readonly name: string;
  readonly language: Language;
}

const kinds = (names: readonly string[], language: Language): Kind[] =>
  names.map((name) => ({ name, language }));

/** One of every kind of page in every language that has it. */
export const everyKind: readonly Kind[] = [
  ...completeLanguages.flatMap((language) => kinds(Object.keys(locate), language)),
  ...kinds(Object.keys(inEveryLanguage), "ar"),
];

export async function addressOfKind(site: TestSite, { name, language }: Kind): Promise<string> {
  const found = locate[name];
  if (!found) throw new Error(`There is no kind of page called ${name}.`);
  return found(site, language);
}
