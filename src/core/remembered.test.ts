import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

test("what was worked out is not worked out again, and no more is kept than was said", () => {
  const asked: number[] = [];
  const twice = remembered((value: number) => {
    asked.push(value);
    return value * 2;
  }, 2);
  expect([1, 1, 2, 1, 2].map(twice)).toEqual([2, 2, 4, 2, 4]);
  expect(asked).toEqual([1, 2]);
  // A third forgets the others.
  expect([3, 1, 3].map(twice)).toEqual([6, 2, 6]);
  expect(asked).toEqual([1, 2, 3, 1]);
});
