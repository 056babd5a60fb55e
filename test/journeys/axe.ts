import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";

interface Asked {
  readonly type: string;
  readonly values: readonly string[];
  /** Rules of these that are left out. */
  readonly rules?: Readonly<Record<string, { readonly enabled: false }>>;
}

/** The rules of WCAG 2.2 AA and what axe holds for good practice. */
export const everyRule = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** All that changes when only the colours change. */
export const rulesOfColour = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** What a text or a picture can break that the page around it cannot: all but colours and sizes, which a template gives. */
export const rulesOfContent = {
  ...everyRule,
  rules: Object.fromEntries(
    ["color-contrast", "link-in-text-block", "target-size"].map((rule) => [
      rule,
      { enabled: false } as const,
    ]),
  ),
};

/** A page in which scripts run for the checker only: the site's own policy would not let it in. */
export async function openCheckedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  return context.newPage();
}

/** Goes to an address and makes its page ready to be checked. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await loadChecker(page);
}

/**
 * Turns to a further page of the same origin: it is written into the window that has the checker already, which by then
 * runs three times as fast as one just read. A page with a script of its own is gone to, because a script that came with
 * the page before would not run again. The window's address stays what it was. False, and nothing done, for what is no page.
 */
export async function turnTo(page: Page, address: string): Promise<boolean> {
  const origin = await page.evaluate<string | null>("'axe' in window ? location.origin : null");
  if (origin !== new URL(address).origin) {
    await goTo(page, address);
    return true;
  }
  const written = await page.evaluate<string>(`(async () => {
    const answer = await fetch(${JSON.stringify(address)});
    if (!answer.headers.get("content-type")?.startsWith("text/html")) return "no page";
    const html = await answer.text();
    if (html.includes('<script type="module"')) return "has a script";
    document.open();
    document.write(html);
    document.close();
    return "written";
  })()`);
  if (written === "has a script") await goTo(page, address);
  if (written === "written") {
    // The window says that it is complete before its styles are there.
    await page.evaluate(`new Promise((whole) => {
      const isStyled = () => [...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet !== null);
      const look = () => (document.readyState === "complete" && isStyled() ? whole() : setTimeout(look, 4));
      look();
    })`);
    await drawWhole(page);
  }
  return written !== "no page";
}

/** Brings the checker into a page whose policy is not in force; from the second page on the browser has it at hand. */
export async function loadChecker(page: Page): Promise<void> {
  const script = await page.addScriptTag({ url: new URL("axe.js", inject("browserDesk")).href });
  // The page is to be looked at as it was.
  await script.evaluate("(element) => element.remove()");
  await drawWhole(page);
}

/** Draws what is left out until one comes to it: its parts would be measured where they do not stand yet. */
const drawWhole = (page: Page): Promise<void> =>
  page.evaluate(`{
    const whole = new CSSStyleSheet();
    whole.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets.push(whole);
  }`);

/** What axe finds, each with its rule and the first places. Only that is brought over from the page: all else it says is much. */
export async function violations(page: Page, asked: Asked = everyRule): Promise<string[]> {
  const { rules = {}, ...runOnly } = asked;
  const options = JSON.stringify({ runOnly, rules, resultTypes: ["violations"] });
  return page.evaluate<string[]>(`axe.run(document, ${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) =>
      id + ": " + nodes.slice(0, 3).map(({ html, failureSummary }) => html + " " + failureSummary).join(" | ")))`);
}

/**
 * Remembers what pages were built of: an element with its class, role and kind, within another. Gives whether a page has
 * a part that none before it had; from then on it is known. `where` keeps apart what is drawn otherwise elsewhere.
 */
export function rememberParts(): (page: Page, where?: string) => Promise<boolean> {
  const known = new Set<string>();
  return async (page, where = "") => {
    const parts = await page.evaluate<string[]>(partsInPage);
    const fresh = parts.map((part) => `${where} ${part}`).filter((part) => !known.has(part));
    for (const part of fresh) known.add(part);
    return fresh.length > 0;
  };
}

const partsInPage = `(() => {
  const sort = (element) =>
    [element.localName, element.className.baseVal ?? element.className, element.getAttribute("role"), element.type].join(" ");
  const parts = new Set();
  for (const element of document.body.querySelectorAll("*"))
    parts.add(sort(element.parentElement) + " > " + sort(element));
  return [...parts];
})()`;
