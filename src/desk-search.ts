import { type Actor, actorMay } from "./access/index.ts";
import { peopleTexts } from "./people/index.ts";

/** Whoever reads persons finds them from every page; on the page of the search itself once is enough. */
export function quickSearchOf(actor: Actor, path: string, language: "bg" | "en") {
  if (!actorMay(actor, "person.read") || path === "/people/search") return null;
  const t = peopleTexts.in(language);
  return {
    label: t("search.quick"),
    go: t("search.go"),
    address: "/people/search",
    asOneTypes: "/people/search/results",
    failed: t("search.failed"),
    field: "sought",
    script: "person-search.js",
  };
}
