import { Marked, type Tokens } from "marked";
import { toSlug } from "../../core/transliteration.ts";

/**
 * The text of an item as HTML. Raw markup in a text is shown as text; links go only to the web, to mail, to a phone
 * or within the site; headings start at the second level and carry an id to link to.
 */
export function renderMarkdown(markdown: string): string {
  const headings = new Set<string>();
  const marked = new Marked({ gfm: true, breaks: false });
  marked.use({
    // After a raw <script> or <pre> the parser would pass text on unescaped.
    walkTokens(token) {
      if (token.type === "text") token.escaped = false;
    },
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
      heading({ depth, tokens }) {
        const level = Math.min(6, Math.max(2, depth));
        const inner = this.parser.parseInline(tokens);
        const id = freeId(toSlug(inner.replaceAll(/<[^>]*>|&[^;]+;/g, " "), 60) || "part", headings);
        return `<h${level} id="${id}">${inner}</h${level}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        if (!isAllowedAddress(href)) return inner;
        const outside = /^https?:/i.test(href) ? ' rel="noopener external"' : "";
        return `<a href="${escapeHtml(href)}"${outside}>${inner}</a>`;
      },
      /** Pictures are items with their own alternative texts; one named inside a text leaves only its words. */
      image: ({ text }) => escapeHtml(text),
      table({ header, rows }) {
        const cells = (row: Tokens.TableCell[], tag: string) =>
          row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join("");
        const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("");
        const head = cells(header, 'th scope="col"').replaceAll('</th scope="col">', "</th>");
        return `<div class="table-frame"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}

/** The words of a rendered text, for search and for descriptions. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => escapes[character] as string);

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const isAllowedAddress = (address: string): boolean =>
  !/[\s\0-\x1f]/.test(address) && /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(address);

function freeId(wish: string, taken: Set<string>): string {
  let id = wish;
  for (let count = 2; taken.has(id); count += 1) id = `${wish}-${count}`;
  taken.add(id);
  return id;
}
