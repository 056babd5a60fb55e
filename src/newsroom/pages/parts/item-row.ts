import { html } from "hono/html";
import { type Language, ownNames } from "../../../core/language.ts";
import type { ItemListed } from "../../editing/listing.ts";
import { itemAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { Status } from "./status.ts";

/**
 * One item of a list with how far each of its translations has come. Written as a template, which escapes as JSX does:
 * fifty rows are most of the page, and as JSX they would take six times as long.
 */
export function itemRow({ t, language: own }: Visit, item: ItemListed, shown: readonly Language[]) {
  const translated = item.translations[own]?.title;
  const title = translated || item.title;
  return html`<tr>
<th scope="row" dir="auto"><a href="${itemAddress(item.id)}" lang="${translated ? own : item.sourceLanguage}">${title}</a></th>
<td>${t(`type.${item.type}`)}</td>
<td class="day">${item.day}</td>${shown.map(
    (language) =>
      html`
<td><a class="status-link" href="${itemAddress(item.id, language)}"><span class="visually-hidden">${ownNames[language]}, ${title}: </span>${Status({ t, glance: item.translations[language] })}</a></td>`,
  )}
</tr>`;
}
