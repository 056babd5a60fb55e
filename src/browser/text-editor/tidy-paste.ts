/**
 * What comes from Word or a web page, made plain before the editor reads it: Word's fake lists become lists, its
 * comments, hidden paragraphs and empty spans go. Everything the newsroom's text cannot hold the editor drops itself.
 */
export function tidyPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const unwanted of page.querySelectorAll(
    "style, script, meta, link, title, xml, o\\:p, [style*='mso-hide:all']",
  )) {
    unwanted.remove();
  }
  removeComments(page);
  rebuildWordLists(page);
  for (const titled of page.querySelectorAll("h1")) rename(titled, "h2");
  for (const frame of page.querySelectorAll("span, font")) frame.replaceWith(...frame.childNodes);
  for (const paragraph of page.querySelectorAll("p")) {
    if (!paragraph.textContent?.replaceAll("\u00a0", " ").trim()) paragraph.remove();
  }
  return page.body.innerHTML;
}

function removeComments(page: Document): void {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Word writes a list as paragraphs of class MsoListParagraph that begin with a bullet or a number in a span. */
function rebuildWordLists(page: Document): void {
  const isListed = (element: Element | null) => /mso-list:\s*l\d/i.test(element?.getAttribute("style") ?? "");
  for (const first of [...page.querySelectorAll("p")].filter(isListed)) {
    if (!first.isConnected || isListed(first.previousElementSibling)) continue;
    const numbered = /^\s*(?:\d+|[a-zа-я])[.)]/i.test(first.textContent ?? "");
    const list = page.createElement(numbered ? "ol" : "ul");
    first.before(list);
    for (let next: Element | null = first; next && isListed(next); ) {
      const following: Element | null = next.nextElementSibling;
      for (const marker of next.querySelectorAll("[style*='mso-list:Ignore' i]")) marker.remove();
      const item = page.createElement("li");
      item.append(...next.childNodes);
      list.append(item);
      next.remove();
      next = following;
    }
  }
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
