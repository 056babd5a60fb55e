import { describe, expect, it } from "vitest";
import { comment, element, xmlDocument } from "./xml.ts";

describe("written XML", () => {
  it("escapes text by hexadecimal references", () => {
    const { written } = element("title", {}, "Права & <b>дълг</b>");
    expect(written).toBe("<title>Права &#x26; &#x3C;b&#x3E;дълг&#x3C;/b&#x3E;</title>");
  });

  it("keeps an attribute's quotes and line breaks from ending it", () => {
    expect(element("a", { b: 'x"\n<' }).written).toBe('<a b="x&#x22;&#xA;&#x3C;"/>');
  });

  it("drops the characters XML cannot hold and keeps all others", () => {
    expect(element("t", {}, "а\u0000б\u0008в\uD800г\uFFFEд 😀\tе").written).toBe("<t>абвгд 😀\tе</t>");
  });

  it("leaves out attributes and children that are not there", () => {
    expect(element("a", { b: null, c: 0 }, null, [element("d", {}), element("e", {})]).written).toBe(
      '<a c="0"><d/><e/></a>',
    );
  });

  it("lets no remark end early", () => {
    expect(comment("a -- b --> c-").written).toBe("<!-- a - - b - -> c-  -->");
  });

  it("begins a document with its declaration", () => {
    expect(xmlDocument(element("a", {}), comment("note"))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<!-- note -->\n<a/>\n',
    );
  });
});
