// Runs inside the browser's page, put there by `in-page.ts`: what the tests ask of a drawn or parsed page.
// biome-ignore lint/correctness/noUnusedVariables: called by name from outside
const inPage = (() => {
  const words = (element) => element.textContent.replaceAll(/\s+/g, " ").trim();
  const languageOf = (element) => element.closest("[lang]")?.getAttribute("lang") ?? "";
  const describe = (element) => {
    const name =
      element.tagName.toLowerCase() +
      ((element.className?.baseVal ?? element.className) ? `.${[...element.classList].join(".")}` : "");
    return `${name} “${words(element).slice(0, 40)}”`;
  };
  const addresses = (document, selector, attribute) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));

  /** What a page's HTML says of itself; nothing is drawn, run or loaded. */
  function readPage(html) {
    const document = new DOMParser().parseFromString(html, "text/html");
    const sets = addresses(document, "[srcset]", "srcset").flatMap((set) =>
      set.split(",").map((entry) => entry.trim().split(" ")[0]),
    );
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      title: document.title,
      description: document.querySelector('meta[name="description"]')?.content ?? "",
      canonical: addresses(document, 'link[rel="canonical"]', "href"),
      share: document.querySelector('meta[property="og:image"]')?.content ?? null,
      robots: document.querySelector('meta[name="robots"]')?.content ?? "",
      headings: [...document.querySelectorAll("h1")].map(words),
      mains: document.querySelectorAll("main").length,
      ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
      links: [...document.querySelectorAll("a[href]")].map((link) => ({
        href: link.getAttribute("href"),
        text: words(link),
        lang: languageOf(link),
        listed: link.matches(".card-title a, .links a, .year-index a, .to-cards a"),
      })),
      feeds: addresses(document, 'link[rel="alternate"]', "href"),
      resources: [
        ...addresses(document, "[src]", "src"),
        ...addresses(document, "link[href]:not([rel=canonical], [rel=alternate])", "href"),
        ...sets,
      ],
      inline: [
        ...[...document.querySelectorAll("[style]")].map((element) => `style on ${describe(element)}`),
        ...[...document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')].map(
          () => "a script",
        ),
        ...[...document.querySelectorAll("*")]
          .filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")))
          .map((element) => `a handler on ${describe(element)}`),
      ],
      styles: [...document.querySelectorAll("style")].map(({ textContent }) => textContent),
      linkedData: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        ({ textContent }) => textContent,
      ),
      funding: document.querySelector(".funding")?.textContent ?? "",
      freeChoice: addresses(document, ".free-choice a[href^='tel:']", "href"),
      foreignWords: foreignWords(document),
    };
  }

  /** Words in a script that the language they are marked with does not use. */
  function foreignWords(document) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const language = languageOf(text.parentElement);
      if (text.parentElement.closest("script, bdi")) continue;
      if (language === "en" && /\p{Script=Cyrillic}{3,}/u.test(text.data)) found.push(text.data.trim());
    }
    return found;
  }

  const drawn = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
  };

  /** How far the page is wider than the window, and which elements stick out of it. */
  function overflow() {
    const width = document.documentElement.clientWidth;
    const wider = document.documentElement.scrollWidth - width;
    if (wider <= 0) return [];
    const out = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return drawn(element) && (right > width + 0.5 || left < -0.5) && !element.matches(".skip");
    });
    return [`${wider} px too wide`, ...out.slice(-3).map(describe)];
  }

  /** Text cut off by its own box. */
  function cutText() {
    return [...document.body.querySelectorAll("h1, h2, h3, p, a, button, li, dd, dt, th, td")]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        return drawn(element) && overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      })
      .map(describe);
  }

  /** A link inside a sentence, which WCAG 2.5.8 lets be as small as its line. */
  const isInSentence = (element) => {
    const block = element.closest("p, li, td, th, dd, dt, h1, h2, h3, figcaption");
    if (!block || getComputedStyle(element).display !== "inline") return false;
    return words(block).length > words(element).length;
  };

  /** Things to press that are lower than `least` pixels and not part of running text. */
  function lowTargets(least, selector) {
    return [...document.querySelectorAll(selector)]
      .filter((element) => drawn(element) && !isInSentence(element) && !element.matches(".skip"))
      .filter((element) => pressableHeight(element) < least - 0.5)
      .map((element) => `${describe(element)} ${Math.round(pressableHeight(element))} px`);
  }

  /** A link whose `::after` covers its card is as high as the card. */
  function pressableHeight(element) {
    const after = getComputedStyle(element, "::after");
    if (after.position === "absolute" && after.content !== "none") return Number.parseFloat(after.height);
    return element.getBoundingClientRect().height;
  }

  const middle = (selector) => {
    const { left, right } = document.querySelector(selector).getBoundingClientRect();
    return (left + right) / 2;
  };

  const isShown = (selector) => [...document.querySelectorAll(selector)].some(drawn);

  /** Everything on the page that the keyboard should reach, as long as it is drawn. */
  function reachable() {
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter((element) => drawn(element) || element.matches(".skip"))
      .map(nameOf);
  }

  const nameOf = (element) => {
    const same = [...document.querySelectorAll(element.tagName)];
    return `${element.tagName.toLowerCase()} ${same.indexOf(element)} ${element.getAttribute("href") ?? words(element)}`;
  };

  /** What has the focus, whether that is seen, and whether it is in view. */
  function focused() {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      name: element === document.body ? null : nameOf(element),
      isSeen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
      isInView: bottom > 0 && top < innerHeight,
    };
  }

  function stored() {
    return { cookies: document.cookie, local: localStorage.length, session: sessionStorage.length };
  }

  return { readPage, overflow, cutText, lowTargets, middle, isShown, reachable, focused, stored };
})();
