import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { conflictRoutes } from "./conflict-page.ts";
import { costRoutes } from "./cost-page.tsx";
import { costListRoutes } from "./list-page.tsx";
import { paperRoutes } from "./papers-routes.ts";
import { writeRoutes } from "./write-page.tsx";

/** Every page of the book of costs. Those with a word where others have an id come first: the first that fits answers. */
export const costsRoutes = (desk: CasesDesk): Route[] => [
  ...costListRoutes(desk),
  ...writeRoutes(desk),
  ...conflictRoutes(desk),
  ...paperRoutes(desk),
  ...costRoutes(desk),
];
