import { expect, test } from "vitest";
import { matches, PageKeeper, toKeptPage } from "./page-keeper.ts";

/** A kept page whose three forms weigh `size` bytes together: not compressible, so one body serves all. */
const pageOf = (size: number) => toKeptPage(200, { "content-type": "image/avif" }, Buffer.alloc(size, 1));

test("when the budget is spent, the page that was longest unused goes first", async () => {
  const keeper = new PageKeeper(1_000);
  for (const address of ["/a", "/b", "/c", "/d"]) keeper.keep(address, await pageOf(250), keeper.generation);
  keeper.find("/a");
  keeper.keep("/e", await pageOf(250), keeper.generation);
  const kept = ["/a", "/b", "/c", "/d", "/e"].filter((address) => keeper.find(address));
  expect(kept).toEqual(["/a", "/c", "/d", "/e"]);
});

test("a page that would fill a quarter of the budget alone is not kept", async () => {
  const keeper = new PageKeeper(1_000);
  keeper.keep("/big", await pageOf(251), keeper.generation);
  expect(keeper.find("/big")).toBeUndefined();
});

test("keeping an address again does not count it twice", async () => {
  const keeper = new PageKeeper(1_000);
  keeper.keep("/other", await pageOf(250), keeper.generation);
  for (let times = 0; times < 10; times += 1) keeper.keep("/same", await pageOf(200), keeper.generation);
  expect(keeper.find("/other")).toBeDefined();
});

test("a publication empties the memory and shuts it to answers begun before", async () => {
  const keeper = new PageKeeper(1_000);
  keeper.keep("/a", await pageOf(10), keeper.generation);
  const before = keeper.generation;
  keeper.forgetAll();
  expect(keeper.find("/a")).toBeUndefined();
  keeper.keep("/a", await pageOf(10), before);
  expect(keeper.find("/a")).toBeUndefined();
});

test("the tag tells the bytes: equal content has an equal tag, each encoding its own", async () => {
  const [one, same, other] = await Promise.all(
    ["text", "text", "texts"].map((text) =>
      toKeptPage(200, { "content-type": "text/html" }, Buffer.from(text)),
    ),
  );
  expect(one?.forms.br.etag).toBe(same?.forms.br.etag);
  expect(one?.forms.br.etag).not.toBe(other?.forms.br.etag);
  expect(new Set(Object.values(one?.forms ?? {}).map(({ etag }) => etag)).size).toBe(3);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['"b"', false],
  ["a", false],
  ["", false],
  [undefined, false],
])('If-None-Match: %s against "a" is %s', (header, matched) => {
  expect(matches(header, '"a"')).toBe(matched);
});
