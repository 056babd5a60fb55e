import { describe, expect, it } from "vitest";
import { inVisualOrder } from "./directions.ts";

const onPaper = (line: string, base: "ltr" | "rtl") => inVisualOrder(line, base).map(({ text }) => text);

describe("the order of a line on paper", () => {
  it("is the reading order where everything runs left to right", () => {
    expect(onPaper("Две (2015) срещи, 19.10.", "ltr")).toEqual(["Две (2015) срещи, 19.10."]);
  });

  it("puts what is read first to the right in a right-to-left line", () => {
    expect(onPaper("بعثة IOM هنا", "rtl")).toEqual([" هنا", "IOM", "بعثة "]);
  });

  it("keeps the digits of a number in order", () => {
    expect(onPaper("عام ٢٠١٥", "rtl")).toEqual(["٢٠١٥", "عام "]);
    expect(onPaper("عام 1,500", "rtl")).toEqual(["1,500", "عام "]);
  });

  it("turns brackets around a number with the line", () => {
    expect(onPaper("بعثة (2015)", "rtl")).toEqual(["(", "2015", "بعثة )"]);
  });

  it("keeps a foreign name with several words together", () => {
    expect(onPaper("مع Safe Zone هنا", "rtl")).toEqual([" هنا", "Safe Zone", "مع "]);
  });
});
