import fc from "fast-check";
import { expect, test } from "vitest";
import { project } from "../../browser/routes-map/flow-geometry.ts";
import { flowProjection } from "./flow-projection.ts";
import { overviewSheet } from "./projections.ts";

test("the browser puts every place of the map where the picture has it", () => {
  const [longitude = 0, latitude = 0, scale = 0, x = 0, y = 0] = flowProjection.split(" ").map(Number);
  fc.assert(
    fc.property(
      fc.double({ min: -20, max: 90, noNaN: true }),
      fc.double({ min: -35, max: 75, noNaN: true }),
      (east, north) => {
        const [drawnX, drawnY] = overviewSheet.at([east, north]) ?? [Number.NaN, Number.NaN];
        const [atX, atY] = project({ longitude, latitude, scale, x, y }, east, north);
        expect(Math.hypot(atX - drawnX, atY - drawnY)).toBeLessThan(0.2);
      },
    ),
  );
});
