import { escapeHtml } from "../newsroom/published.ts";
import type { Translator } from "../platform/i18n/index.ts";
import type { SiteText } from "./texts/index.ts";

/** The last resort: a page that needs no database, no frame and no style. */
export function plainErrorPage(t: Translator<SiteText>, requestId: string): Response {
  const title = escapeHtml(t("error.unexpected"));
  const text = escapeHtml(t("error.unexpected-text", { number: requestId }));
  const html = `<!doctype html><html lang="${t.language}" dir="${t.direction}"><meta charset="utf-8"><title>${title}</title><main><h1>${title}</h1><p>${text}</p></main></html>`;
  return new Response(html, { status: 500, headers: { "content-type": "text/html; charset=utf-8" } });
}
