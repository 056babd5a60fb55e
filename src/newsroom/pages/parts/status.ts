import { html } from "hono/html";
import type { Glance } from "../../editing/glance.ts";
import type { Say } from "../desk.ts";

/** How far a translation has come, in a word, with what readers see of it. */
export function Status({ t, glance }: { t: Say; glance: Glance | undefined }) {
  if (!glance) return html`<span class="status status-missing">${t("status.missing")}</span>`;
  const shown = glance.outdated ? "outdated" : glance.state;
  const mark = html`<span class="status status-${shown}">${t(`status.${shown}`)}</span>`;
  const liveToo = glance.live && glance.state !== "published";
  return liveToo ? html`${mark}<span class="status-live">${t("status.live-too")}</span>` : mark;
}
