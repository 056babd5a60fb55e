import { type GeoProjection, geoAzimuthalEqualArea } from "d3-geo";
import type { LonLat } from "../model.ts";

/** A sheet the map is drawn on: its size in the picture's own units, and where a place of the earth lies on it. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** Rounded to a tenth. Null off the projection's half of the world. */
  at(place: LonLat): Point | null;
}

export type Point = readonly [x: number, y: number];

/**
 * Lambert's azimuthal equal-area projection: areas are everywhere comparable, and around the centre angles are true to
 * within a degree (Mercator would show Sweden four times as large against the equator).
 */
function sheet(
  size: { width: number; height: number; left?: number; top?: number; right?: number; bottom?: number },
  rotation: readonly [number, number],
  corners: readonly LonLat[],
): Sheet {
  const { width, height, left = 0, top = 0, right = 0, bottom = 0 } = size;
  const projection = geoAzimuthalEqualArea()
    .rotate([rotation[0], rotation[1]])
    .fitExtent(
      [
        [left, top],
        [width - right, height - bottom],
      ],
      { type: "MultiPoint", coordinates: corners.map(([longitude, latitude]) => [longitude, latitude]) },
    )
    .precision(0);
  return {
    width,
    height,
    projection,
    at([longitude, latitude]) {
      const point = projection([longitude, latitude]);
      return point && [tenth(point[0]), tenth(point[1])];
    },
  };
}

/** From Dakar to Islamabad and from Mogadishu to the North Cape. */
export const overviewSheet = sheet(
  { width: 1000, height: 880, left: 30, right: 34, top: 26, bottom: 24 },
  [-25, -32],
  [
    [-17.44, 14.69],
    [73.04, 33.72],
    [45.34, 2.04],
    [30.18, 69.66],
  ],
);

/** Bulgaria with a strip of each neighbour. */
export const panelSheet = sheet(
  { width: 1000, height: 640, left: 66, right: 66, top: 46, bottom: 46 },
  [-25, -42.7],
  [
    [22.36, 43],
    [28.61, 43],
    [25, 44.22],
    [25, 41.23],
  ],
);

/** Sofia, where five centres would stand on one another. */
export const sofiaSheet = sheet(
  { width: 1000, height: 560, left: 60, right: 60, top: 40, bottom: 40 },
  [-25, -42.7],
  [
    [23.19, 42.69],
    [23.5, 42.69],
    [23.3, 42.762],
    [23.3, 42.634],
  ],
);

const tenth = (value: number): number => Math.round(value * 10) / 10;
