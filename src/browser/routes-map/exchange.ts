/** The page of an address, read but not shown. Throws when there is none. */
export async function readPage(address: string): Promise<Document> {
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/**
 * Puts everything of `fresh` in the place of everything in `old`, except for `kept`, which stays where `fresh` has
 * `place`, untouched and with its focus.
 */
export function exchangeAround(old: Element, fresh: Element, kept: Element, place: Element): void {
  const inner = [...old.children].find((child) => child.contains(kept));
  const freshInner = [...fresh.children].find((child) => child.contains(place));
  if (!inner || !freshInner) throw new Error("the page has changed");
  for (const node of [...old.childNodes]) if (node !== inner) node.remove();
  const nodes = [...fresh.childNodes];
  const at = nodes.indexOf(freshInner);
  inner.before(...nodes.slice(0, at));
  inner.after(...nodes.slice(at + 1));
  if (inner !== kept) exchangeAround(inner, freshInner, kept, place);
}

/** Remembers what has the focus, by what it does, and gives it back to what does the same afterwards. */
export function focusKeeper(within: Element): () => void {
  const active = document.activeElement;
  if (!active || !within.contains(active)) return () => {};
  const [route, name, href] = ["data-route", "name", "href"].map((attribute) =>
    active.getAttribute(attribute),
  );
  return () => {
    if (active.isConnected) return;
    const same = [...within.querySelectorAll<HTMLElement>("a, select, button, input")].find((one) =>
      route
        ? one.getAttribute("data-route") === route
        : name
          ? one.getAttribute("name") === name
          : one.getAttribute("href") === href,
    );
    same?.focus({ preventScroll: true });
  };
}

/** The page's frame is not exchanged, but its links to the other languages lead to the same state. */
export function keepLanguagesInStep(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) {
    if (link.pathname.replace(/^\/[^/]+/, "") === location.pathname.replace(/^\/[^/]+/, ""))
      link.search = query;
  }
}
