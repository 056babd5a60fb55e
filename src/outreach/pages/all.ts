import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { conflictRoutes } from "./conflict-page.ts";
import { eventRoutes } from "./event-page.tsx";
import { outreachListRoutes } from "./list-page.tsx";
import { paperRoutes } from "./papers-routes.ts";
import { writeRoutes } from "./write-page.tsx";

/** Every page about outreach. Those with a word where others have an id come first: the first that fits answers. */
export const outreachRoutes = (desk: CasesDesk): Route[] => [
  ...outreachListRoutes(desk),
  ...writeRoutes(desk),
  ...conflictRoutes(desk),
  ...paperRoutes(desk),
  ...eventRoutes(desk),
];
