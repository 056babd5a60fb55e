import { expect, test } from "vitest";
import { sayDecimal } from "./decimal.ts";

test("a decimal is said as the reader's language writes it, with every digit it has", () => {
  expect(sayDecimal("81.250", "bg")).toBe("81,250");
  expect(sayDecimal("1.95583", "en")).toBe("1.95583");
  expect(sayDecimal("0.000000000000000000000001", "bg")).toBe("0,000000000000000000000001");
  expect(sayDecimal("n/a", "bg")).toBe("n/a");
});
