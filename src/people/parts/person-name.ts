import { html } from "hono/html";
import type { Translator } from "../../platform/i18n/index.ts";
import type { PersonLabel } from "../reading/labels.ts";
import type { PeopleText } from "../texts/index.ts";

/**
 * A person by their main names, each in its own script and direction; by their number while they have none. Written as a
 * template, which escapes as JSX does: a list says fifty of them.
 */
export const PersonName = ({ t, label }: { t: Translator<PeopleText>; label: PersonLabel | undefined }) =>
  label && label.names.length > 0
    ? html`<span class="person-names">${label.names.map(
        ({ text, tag }, at) => html`${at > 0 ? " · " : ""}<bdi lang="${tag}">${text}</bdi>`,
      )}</span>`
    : html`<span>${t("people.no-name")}</span>`;
