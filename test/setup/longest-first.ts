import { fileURLToPath } from "node:url";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files that take longest, the longest first. Begun last, one of them would keep one worker busy while the others
 * have nothing left to do; what is not named here takes seconds and fills the gaps.
 */
const longest = [
  "test/promises/tried-by-others.test.ts",
  "test/journeys/every-kind.test.ts",
  "test/journeys/desk-rooms.test.ts",
  "test/promises/rights-matrix.test.ts",
  "test/journeys/every-page.test.ts",
  "test/journeys/supervision.test.ts",
  "test/journeys/axe-items.test.ts",
  "test/journeys/newsroom-media.test.ts",
  "test/journeys/newsroom-publishing.test.ts",
  "test/journeys/without-javascript.test.ts",
  "test/journeys/people-browser.test.ts",
  "test/journeys/whole-way.test.ts",
  "test/promises/audit-tampering.test.ts",
  "test/journeys/newsroom-browser.test.ts",
];

const whole = fileURLToPath(new URL("..", import.meta.url));

/** Tests of the whole before those of its parts, the longest of them first; the rest as Vitest has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const known = longest.findIndex((path) => moduleId.endsWith(path));
      if (known >= 0) return known;
      return moduleId.startsWith(whole) ? longest.length : longest.length + 1;
    };
    return usual.toSorted((a, b) => rank(a) - rank(b));
  }
}
