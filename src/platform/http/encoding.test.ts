import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { acceptedEncoding, compressNow, isCompressible, quickEncoding } from "./encoding.ts";

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

test.each([
  ["gzip, deflate, br, zstd", "zstd"],
  ["zstd;q=0, gzip", "gzip"],
  ["gzip, br", "gzip"],
  ["br", "identity"],
  [undefined, "identity"],
] as const)("an answer sent once to an asker who sends %j is in %s", (header, encoding) => {
  expect(quickEncoding(header)).toBe(encoding);
});

test("what is compressed quickly is the same when it is opened, small or large", async () => {
  for (const length of [0, 10, 300_000]) {
    const body = Buffer.from("посока ".repeat(length));
    expect(zstdDecompressSync(await compressNow(body, "zstd")).equals(body)).toBe(true);
    expect(gunzipSync(await compressNow(body, "gzip")).equals(body)).toBe(true);
    expect(await compressNow(body, "identity")).toBe(body);
  }
});

test("texts and plain fonts are compressed, pictures and web fonts are not again", () => {
  const types = [
    "text/html; charset=utf-8",
    "application/rss+xml",
    "application/feed+json",
    "image/svg+xml",
    "text/css",
    "font/ttf",
  ];
  expect(types.filter((type) => !isCompressible(type))).toEqual([]);
  expect(["image/avif", "font/woff2", "application/octet-stream", ""].filter(isCompressible)).toEqual([]);
});
