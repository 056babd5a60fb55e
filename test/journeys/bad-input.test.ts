import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type TestSite } from "../site.ts";
import { ask, type RawAnswer, send } from "./raw.ts";

let site: TestSite;

beforeAll(async () => {
  site = await openSite();
}, 90_000);

afterAll(() => site?.[Symbol.asyncDispose]());

const titleOf = (answer: RawAnswer) => /<h1>([^<]*)<\/h1>/.exec(answer.body)?.[1];

/** Traces of the program's inside that no reader may ever see. */
const inside = /\n\s+at |node:internal|node_modules|\.tsx?:\d|SQLITE|TypeError|RangeError|SyntaxError/;

describe("an address that leads nowhere answers with a page that helps", () => {
  test.each([
    ["an unknown language", "/xx/news"],
    ["a language we do not publish in", "/fr"],
    ["a language written large", "/EN/news"],
    ["an unknown article", "/bg/novini/nyama-takava"],
    ["a section of the other language", "/bg/news"],
    ["a year without news", "/bg/novini/1999"],
    ["a page beyond the last", "/bg/novini?page=999"],
    ["a page that is no number", "/bg/novini?page=two"],
    ["a page below the first", "/bg/novini?page=-1"],
    ["a page with a fraction", "/bg/novini?page=1.5"],
    ["a very long slug", `/bg/novini/${encodeURIComponent("дълго-".repeat(20))}`],
    ["an asset that was never built", "/assets/../package.json"],
    ["a picture that is not there", "/pictures/AAAAAAAAAAAAAAAAAAAAAA.avif"],
    ["a picture with a strange name", "/pictures/..%2f..%2fposoka.db"],
    ["dots that lead out", "/bg/../../etc/passwd"],
    ["encoded dots", "/bg/%2e%2e/%2e%2e/etc/passwd"],
    ["encoded dots and slashes", "/bg/novini/..%2f..%2f..%2fetc%2fpasswd"],
    ["dots as a slug", "/bg/novini/.."],
    ["an operator of the database", "/bg/novini/'%20or%201=1--"],
    ["a name every object has", "/bg/novini/__proto__"],
    ["a name every object has, as a language", "/constructor/prototype"],
  ])("%s", async (_, target) => {
    const answer = await ask(site.port, target, { headers: { "accept-language": "bg" } });
    expect(answer.body).not.toMatch(inside);
    expect(answer.body).not.toMatch(/root:|"dependencies"/);
    // Dots are resolved first; they may well lead to an ordinary page of ours.
    if (target.endsWith("/..")) expect(answer.headers.location).toBe("/bg");
    else expect(answer.status).toBe(404);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  });
});

describe("an address that cannot be read is refused", () => {
  test.each([
    ["a null byte", "/bg/novini/a%00b"],
    ["a broken escape", "/bg/%zz"],
    ["half an escape", "/bg/%e"],
    ["bytes that are no text", "/bg/novini/%ff%fe"],
    ["an overlong slash", "/bg/%c0%af"],
    ["a line break", "/bg/novini/a%0d%0ab"],
    ["a backslash", "/bg/novini/a%5Cb"],
    ["a line break in an old address", "/bg/content/a%0d%0aSet-Cookie:%20a=b"],
  ])("with 400: %s", async (_, target) => {
    const answer = await ask(site.port, target);
    expect(answer.status).toBe(400);
    expect(titleOf(answer)).toBe("Адресът не може да се прочете");
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.body).not.toMatch(inside);
  });

  test.each([
    ["a question of 10 kB", `/bg/tarsene?q=${"a".repeat(10_000)}`],
    ["a path of 10 kB", `/bg/${"a".repeat(10_000)}`],
    ["a page number of 10 kB", `/en/news?page=${"1".repeat(10_000)}`],
  ])("with 414: %s", async (_, target) => {
    const answer = await ask(site.port, target);
    expect(answer.status).toBe(414);
    expect(titleOf(answer)).toBe(
      target.startsWith("/en") ? "The address is too long" : "Адресът е твърде дълъг",
    );
  });

  test("with 400: a bare backslash, which some programs take for a slash", async () => {
    const answer = await send(
      site.port,
      "GET /\\evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
  });

  test("a question that breaks the decoding of its form is answered all the same", async () => {
    const answer = await ask(site.port, "/bg/tarsene?q=%zz%00%ff&q=b&q[]=c");
    expect([200, 400]).toContain(answer.status);
    expect(answer.body).not.toMatch(inside);
  });
});

describe("a redirect never leads away from the site", () => {
  test.each([
    "//evil.example/",
    "///evil.example//",
    "//evil.example/bg/",
    "/%2f%2fevil.example/",
    "/%09/evil.example/",
    "/.//evil.example/",
  ])("%s", async (target) => {
    const answer = await ask(site.port, target);
    const { location = "" } = answer.headers;
    expect(new URL(location, site.origin).host).toBe(new URL(site.origin).host);
    expect(location).not.toMatch(/^[/\\]{2}/);
    expect(answer.status).toBeLessThan(500);
  });

  test("nor does a header of the asker turn it", async () => {
    const answer = await ask(site.port, "/bg/", {
      headers: { host: "evil.example", "x-forwarded-host": "evil.example" },
    });
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe("/bg");
  });

  test("nor does a page take the asker's word for where it stands", async () => {
    const answer = await ask(site.port, "/bg", {
      headers: { host: "evil.example", "x-forwarded-host": "evil.example" },
    });
    expect(answer.body).not.toContain("evil.example");
  });
});

describe("a wrong method", () => {
  const methods = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "PURGE"];

  test.each(methods)("%s is refused with 405 and the methods that work", async (method) => {
    for (const target of ["/bg", "/en/news", "/icon.svg", "/health", "/"]) {
      const answer = await ask(site.port, target, { method });
      expect(answer.status, target).toBe(405);
      expect(answer.headers.allow, target).toBe("GET, HEAD");
      expect(answer.headers["content-security-policy"], target).toContain("default-src 'none'");
    }
  });

  test("TRACE and CONNECT are refused and echo nothing", async () => {
    for (const method of ["TRACE", "CONNECT"]) {
      const answer = await send(
        site.port,
        `${method} /bg HTTP/1.1\r\nHost: a\r\nX-Secret: squirrel\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).not.toContain("squirrel");
      expect(answer).not.toMatch(/^HTTP\/1\.1 (?:2|5)/);
      expect(answer).not.toMatch(inside);
    }
  });

  test("a word that is no method is refused by the server itself", async () => {
    const answer = await send(site.port, "NONSENSE /bg HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toMatch(inside);
  });

  test("from another site is refused before anything is read", async () => {
    const headers = { origin: "https://evil.example" };
    expect((await ask(site.port, "/bg", { method: "POST", headers })).status).toBe(403);
  });

  test("leaves the server answering, whatever body it brings", async () => {
    const answer = await ask(site.port, "/bg/tarsene", { method: "POST", body: "x".repeat(2_000_000) });
    expect(answer.status).toBe(405);
    expect((await ask(site.port, "/bg")).status).toBe(200);
  });
});

describe("broken headers", () => {
  const broken = [
    ["nothing", ""],
    ["only marks", ",,,;;;"],
    ["an empty quality", ";q="],
    ["anything", "*"],
    ["nothing at all", "*;q=0"],
    ["a quality that is a fruit", "bg;q=banana"],
    ["qualities of nothing", "q=1;q=2"],
    ["letters outside ASCII", "\u00e9\u00ff"],
    ["one word of 10 kB", "a".repeat(10_000)],
    ["a thousand commas", ",".repeat(1_000)],
  ] as const;

  test.each(broken)("asking for %s in languages leads to a home page of ours", async (_, header) => {
    const answer = await ask(site.port, "/", { headers: { "accept-language": header } });
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe("/bg");
  });

  test.each([
    ...broken,
    ["no encoding we have", "br;q=0, gzip;q=0"],
    ["no plain text", "identity;q=0"],
    ["odd qualities", "gzip;q=1.0000, br;q=nope"],
    ["others", "deflate, compress"],
  ] as const)("asking for %s in encodings gets a page that can be read", async (_, header) => {
    const { headers, status, body } = await ask(site.port, "/bg/ofisi", {
      headers: { "accept-encoding": header },
    });
    expect(status).toBe(200);
    if (headers["content-encoding"] === undefined) expect(body).toContain("<!doctype html>");
    else expect(header).toContain(headers["content-encoding"]);
    expect(headers.vary).toContain("Accept-Encoding");
  });

  test("a refused encoding is not used", async () => {
    const { headers } = await ask(site.port, "/bg/ofisi", { headers: { "accept-encoding": "br;q=0, gzip" } });
    expect(headers["content-encoding"]).toBe("gzip");
  });

  test("conditions and ranges that make no sense are passed over", async () => {
    const strange = {
      "if-none-match": '"',
      "if-modified-since": "yesterday",
      range: "bytes=999-1",
      accept: "image/nothing",
    };
    expect((await ask(site.port, "/bg", { headers: strange })).status).toBe(200);
  });

  test("too many of them are refused, and the server goes on", async () => {
    const many = Array.from({ length: 5_000 }, (_, number) => `X-${number}: ${"a".repeat(20)}`).join("\r\n");
    const answer = await send(site.port, `GET /bg HTTP/1.1\r\nHost: a\r\n${many}\r\n\r\n`);
    expect(answer).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/);
    expect((await ask(site.port, "/bg")).status).toBe(200);
  });

  test.each([
    ["no host", "GET /bg HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["a host that is none", "GET /bg HTTP/1.1\r\nHost: a b\\c\r\nConnection: close\r\n\r\n"],
    ["a whole address", "GET http://evil.example/bg HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"],
    [
      "two lengths",
      "POST /bg HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["an old version", "GET /bg HTTP/0.9\r\n\r\n"],
    ["no request at all", "\u0016\u0003\u0001\r\n\r\n"],
  ])("a request with %s never fails inside", async (_, bytes) => {
    const answer = await send(site.port, bytes);
    expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
    expect(answer).not.toMatch(inside);
  });
});

describe("a page of error", () => {
  test.each([
    ["/bg/nyama", undefined, "bg"],
    ["/en/nothing", "bg", "en"],
    ["/ar/nothing", "en", "ar"],
    ["/nothing", "en-GB,en;q=0.9", "en"],
    ["/nothing", "de,fr", "bg"],
  ])("%s for a reader of %s speaks %s", async (target, wish, language) => {
    const answer = await ask(site.port, target, { headers: wish ? { "accept-language": wish } : {} });
    expect(answer.status).toBe(404);
    expect(answer.body).toContain(`<html lang="${language}"`);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("suggests what the words of the address are about", async () => {
    const answer = await ask(site.port, "/en/news/harmanli-safe-zone-opened");
    expect(answer.status).toBe(404);
    expect(answer.body).toMatch(
      /<main[\s\S]*href="\/en\/(?:news|projects|events)\/[^"]*harmanli[\s\S]*<\/main>/,
    );
  });

  test("keeps nothing of what was asked in its text", async () => {
    const answer = await ask(site.port, "/bg/%3Cscript%3Ealert(1)%3C/script%3E");
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("alert(1)");
  });
});

test("HEAD is answered like GET, without a body", async () => {
  for (const target of [
    "/",
    "/bg",
    "/en/news",
    "/bg/rss.xml",
    "/icon.svg",
    "/health",
    "/bg/nyama",
    "/bg/%zz",
    "/bg/",
    "/sitemap.xml",
  ]) {
    const [get, head] = [await ask(site.port, target), await ask(site.port, target, { method: "HEAD" })];
    const steady = ({
      headers: { date: _, "x-request-id": __, "content-length": ___, "transfer-encoding": ____, ...rest },
    }: RawAnswer) => rest;
    expect({ target, status: head.status, ...steady(head) }).toEqual({
      target,
      status: get.status,
      ...steady(get),
    });
    expect(head.body).toBe("");
  }
});

test("a thousand addresses nobody thought of never fail inside", async () => {
  const hostile = fc.constantFrom(
    "..",
    "%2e%2e",
    "%00",
    "%zz",
    "%",
    "%ff",
    "//",
    "\\",
    "%5c",
    "?",
    "#",
    "&",
    "=",
    "'",
    '"',
    "<script>",
    "%0d%0a",
    "{",
    "}",
    ":slug",
    "*",
    "__proto__",
    "constructor",
    "novini",
    "news",
    "proekti",
    "bg",
    "en",
    "ar",
    "page=1e9",
    "q=",
    "rss.xml",
    "content",
    "node/48",
    "%D0%B0",
    "a".repeat(300),
    ".png",
    "share",
    "pictures",
    "assets",
  );
  const piece = fc.oneof(
    hostile,
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 8 }).map(encodeLoosely),
  );
  const target = fc
    .array(fc.tuple(fc.constantFrom("/", "/", "/", "?", "&", ""), piece), { minLength: 1, maxLength: 6 })
    // A request line holds no blanks and no control characters; all else goes out as it is.
    .map((parts) =>
      `/${parts.map(([joint, text]) => joint + text).join("")}`.replaceAll(/[^\x21-\x7e]/g, ""),
    );
  await fc.assert(
    fc.asyncProperty(target, async (path) => {
      const answer = await ask(site.port, path);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body).not.toMatch(inside);
    }),
    { numRuns: 1_000, seed: 20_151_119 },
  );
}, 60_000);

/** Percent-encodes even what cannot be: lone surrogates become broken bytes. */
function encodeLoosely(text: string): string {
  return [...Buffer.from(text, "utf16le")].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}
