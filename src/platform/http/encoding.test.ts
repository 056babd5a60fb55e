import { expect, test } from "vitest";
import { acceptedEncoding, isCompressible } from "./encoding.ts";

test.each([
  ["br, gzip", "br"],
  ["gzip, deflate, br;q=0.1", "br"],
  ["gzip", "gzip"],
  ["GZIP;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.000, gzip; q=0.0", "identity"],
  ["deflate, zstd", "identity"],
  ["identity", "identity"],
  ["brotli-not-this", "identity"],
  [";;;,,=", "identity"],
  ["", "identity"],
  [undefined, "identity"],
] as const)("an asker who sends %j gets %s", (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

test("texts are compressed, pictures and fonts are not again", () => {
  const types = [
    "text/html; charset=utf-8",
    "application/rss+xml",
    "application/feed+json",
    "image/svg+xml",
    "text/css",
  ];
  expect(types.filter((type) => !isCompressible(type))).toEqual([]);
  expect(["image/avif", "font/woff2", "application/octet-stream", ""].filter(isCompressible)).toEqual([]);
});
