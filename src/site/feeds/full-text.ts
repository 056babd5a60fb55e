import { directionOf } from "../../core/language.ts";
import {
  escapeHtml,
  fundWordsOn,
  type ItemId,
  type Listed,
  type Publication,
} from "../../newsroom/published.ts";
import { itemAddress, sectionAddress } from "../addresses.ts";
import type { Visit } from "../visit.ts";

/** What stands around an item's text on its page and must travel with it: who paid, and where free advice is. */
export interface Surroundings {
  readonly funds: ReadonlyMap<ItemId, readonly Listed<"funding-source">[]>;
  readonly legalAid: readonly Listed<"hotline">[];
}

/** Reads the surroundings of several items at once. */
export async function readSurroundings({ reader }: Visit, ids: readonly ItemId[]): Promise<Surroundings> {
  const projects = await reader.namedByAll<"project">(ids, "project");
  const named = new Set([...projects.values()].flat().map(({ id }) => id));
  const [fundsOfProjects, hotlines] = await Promise.all([
    reader.namedByAll<"funding-source">([...named], "fund"),
    reader.list("hotline", { order: "given" }),
  ]);
  const funds = new Map<ItemId, Listed<"funding-source">[]>();
  for (const [id, own] of projects) {
    const behind = own.flatMap((project) => fundsOfProjects.get(project.id) ?? []);
    funds.set(id, [...new Map(behind.map((fund) => [fund.id, fund])).values()]);
  }
  return { funds, legalAid: hotlines.filter(({ shared }) => shared.kind === "legal-aid") };
}

/** The whole text of an item as a reader far from the site sees it: every address absolute. */
export function composeFullText(
  visit: Visit,
  item: Publication<"news">,
  { funds, legalAid }: Surroundings,
): string {
  const page = visit.site.origin + itemAddress(item);
  return [
    item.fields.dateline ? `<p><strong>${escapeHtml(item.fields.dateline)}</strong></p>` : "",
    withAbsoluteAddresses(item.html.trim(), visit.site.origin, page),
    item.shared.aboutReturn ? freeChoice(visit, legalAid) : "",
    ...(funds.get(item.id) ?? []).map(({ shared, fields, language }) => {
      const words = fundWordsOn({ ...shared, ...fields }, language, item.date);
      const inItsLanguage =
        words.language === language ? "" : ` lang="${words.language}" dir="${directionOf(words.language)}"`;
      return [words.statement, words.disclaimer]
        .map((text) => (text ? `<p${inItsLanguage}><small>${escapeHtml(text)}</small></p>` : ""))
        .join("");
    }),
  ]
    .filter(Boolean)
    .join("\n");
}

/** Works on HTML our own renderer wrote, where `href="` stands only inside links. */
const withAbsoluteAddresses = (html: string, origin: string, page: string): string =>
  html.replaceAll(
    / href="([#/])/g,
    (_, first: string) => ` href="${first === "#" ? `${page}#` : `${origin}/`}`,
  );

/** The same words as on the page (design, invariant 10). */
function freeChoice({ t, site, language }: Visit, legalAid: Surroundings["legalAid"]): string {
  const offices = `${site.origin}${sectionAddress(language, "office")}`;
  const list = legalAid.map(
    ({ title, shared }) => `<li>${escapeHtml(`${title}: ${shared.numbers.join(", ")}`)}</li>`,
  );
  return [
    `<p><strong>${escapeHtml(t("return.title"))}</strong></p>`,
    `<p>${escapeHtml(t("return.free-choice"))}</p>`,
    ...(list.length > 0 ? [`<p>${escapeHtml(t("return.legal-aid"))}</p><ul>${list.join("")}</ul>`] : []),
    `<p>${escapeHtml(t("return.pay-no-one"))} <a href="${offices}">${escapeHtml(t("site.all-contacts"))}</a></p>`,
  ].join("\n");
}
