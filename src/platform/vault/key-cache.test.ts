import { expect, test } from "vitest";
import { KeyCache } from "./key-cache.ts";

const key = (byte: number) => new Uint8Array(4).fill(byte);
const zeros = key(0);

test("the key longest unused leaves first, and leaves as zeros", () => {
  const cache = new KeyCache(2);
  const [a, b, c] = [key(1), key(2), key(3)];
  cache.keep("a", a);
  cache.keep("b", b);
  cache.get("a");
  cache.keep("c", c);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([key(1), undefined, key(3)]);
  expect(b).toEqual(zeros);
});

test("a dropped key and a cleared cache leave zeros", () => {
  const cache = new KeyCache(5);
  const keys = [key(1), key(2), key(3)];
  for (const [at, each] of keys.entries()) cache.keep(`p${at}`, each);
  cache.drop("p0");
  expect(keys[0]).toEqual(zeros);
  cache.clear();
  expect(keys).toEqual([zeros, zeros, zeros]);
  expect(cache.get("p1")).toBeUndefined();
});
