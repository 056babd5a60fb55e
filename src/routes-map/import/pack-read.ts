import { allDestinations, allOrigins } from "../model.ts";
import { type Flow, packFlows } from "../pack/index.ts";
import { countryPoint } from "../picture/index.ts";
import type { FileRead, SeriesRead } from "./reading.ts";

/**
 * The flows between countries of what was read, packed for the browser; null where the publisher counts by route. What
 * has no place on the map (stateless, not specified) is in the tables and not in the pack. A file by month is packed by
 * month, its years left to be seen from them.
 */
export function packRead({ series }: FileRead): Uint8Array | null {
  const flows = series.filter(
    ({ route, origin, destination }) =>
      route === "" && origin !== allOrigins && destination !== allDestinations && destination !== "",
  );
  if (flows.length === 0) return null;
  const points = new Map(
    [...new Set(flows.flatMap(({ origin, destination }) => [origin, destination]))].flatMap((code) => {
      const point = countryPoint(code);
      return point ? [[code, point] as const] : [];
    }),
  );
  const isByMonth = flows.some(({ cells }) => cells.slice(1).some((cell) => cell !== null));
  const placed = flows.filter(({ origin, destination }) => points.has(origin) && points.has(destination));
  return packFlows(
    placed.flatMap((one) => flowsOf(one, isByMonth)),
    points,
  );
}

const flowsOf = ({ origin, destination, year, cells }: SeriesRead, isByMonth: boolean): Flow[] =>
  cells.flatMap((cell, month): Flow[] => {
    if (cell === null || month > 0 !== isByMonth) return [];
    const value = cell === "hidden" ? null : typeof cell === "number" ? cell : cell.atLeast;
    return [{ origin, destination, year, month, value }];
  });
