import type { Route } from "../../platform/http/index.ts";
import { conflictRoutes } from "./conflicts.tsx";
import type { MapDesk } from "./desk.ts";
import { importRoutes } from "./imports.tsx";
import { overviewRoutes } from "./overview.tsx";
import { recordRoutes } from "./records.tsx";
import { releaseRoutes } from "./release.tsx";

export type { MapDesk } from "./desk.ts";

/** Every page of the map's room. */
export const mapRoutes = (desk: MapDesk): Route[] => [
  ...overviewRoutes(desk),
  ...importRoutes(desk),
  ...releaseRoutes(desk),
  ...recordRoutes(desk),
  ...conflictRoutes(desk),
];
