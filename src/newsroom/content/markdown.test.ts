import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText, renderMarkdown } from "./markdown.ts";

/** What a browser would take for tags, with their attributes. */
const tagsIn = (html: string): string[] => html.match(/<\/?[a-z][^>]*>/gi) ?? [];

describe("a text", () => {
  test("begins its headings at the second level, each with an id of its own", () => {
    expect(renderMarkdown("# Кой участва\n\n# Кой участва\n\n###### Шест")).toBe(
      '<h2 id="koy-uchastva">Кой участва</h2>\n<h2 id="koy-uchastva-2">Кой участва</h2>\n<h6 id="shest">Шест</h6>\n',
    );
    expect(renderMarkdown("## العودة")).toBe('<h2 id="part">العودة</h2>\n');
  });

  test("links to the web, to mail, to a phone and within the site", () => {
    const links = ["https://iom.int/a?b=1&c=2", "mailto:a@iom.example", "tel:+3592", "/bg/news", "#part"];
    for (const link of links)
      expect(renderMarkdown(`[x](${link})`)).toContain(`href="${link.replace("&", "&amp;")}"`);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "</\t/elsewhere.example>",
    "file:///etc/passwd",
  ])("leaves only the words of a link to %s", (address) => {
    expect(tagsIn(renderMarkdown(`[words](${address})`))).toEqual(["<p>", "</p>"]);
  });

  test("shows raw markup as what was typed", () => {
    expect(renderMarkdown("a <b onclick=x>b</b>")).toBe("<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n");
    expect(renderMarkdown("<script>alert(1)</script>")).toBe("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(renderMarkdown("![<img src=x onerror=y>](p.png)")).not.toContain("<img");
  });

  test("keeps its words when its markup goes, once each", () => {
    expect(
      plainText(renderMarkdown("# A & B\n\n> *1 < 2*, \"да\" `<i>`\n\n| a | b |\n|---|---|\n| 'c' | d |")),
    ).toBe("A & B 1 < 2 , \"да\" <i> a b 'c' d");
    expect(plainText(renderMarkdown("&amp;lt; &amp;quot;"))).toBe("&lt; &quot;");
  });
});

test("no text whatever runs a script, acts on an event or leads to javascript:", () => {
  const piece = fc.constantFrom(
    "<script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="x',
    "' onclick='x",
    "<svg/onload=x>",
    "[a](",
    ")",
    "javascript:",
    "java\nscript:",
    "&#106;avascript:x",
    "<javascript:x>",
    "![",
    "](",
    "\n\n",
    "\n",
    "```",
    "`",
    '~~~js" onx="',
    "|",
    "---",
    "# ",
    "> ",
    "- [ ] ",
    "<!--",
    "-->",
    "<a href=javascript:x>",
    "https://x",
    '"',
    "'",
    "<",
    ">",
    "&",
    "\\",
    "*",
    "_",
    "\t",
    "[x]: javascript:x",
    '\n[x]: <javascript:x> "t" \n[x]',
    "<![CDATA[",
    "<?php",
    "]]>",
    "www.x.com",
    "a@b.c",
    "\0",
    "\u2028",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary", maxLength: 80 }),
  );
  const allowedTag =
    /^<\/?(?:p|h[2-6]|a|em|strong|del|code|pre|blockquote|ul|ol|li|br|hr|div|table|thead|tbody|tr|th|td|input)\b/;
  fc.assert(
    fc.property(text, (markdown) => {
      const html = renderMarkdown(markdown);
      for (const tag of tagsIn(html)) {
        expect(tag).toMatch(allowedTag);
        const bare = tag.replaceAll(/"[^"]*"/g, '""');
        expect(bare).not.toMatch(/\son\w+\s*=|['`]/i);
        expect(tag).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
      }
      expect(html).not.toMatch(/<(?:script|!--|\?|!\[)/i);
    }),
    { numRuns: 1_500 },
  );
});
