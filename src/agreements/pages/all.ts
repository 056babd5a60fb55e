import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { registerListRoutes } from "./list-page.tsx";
import { paperRoutes } from "./papers-routes.ts";
import { recordRoutes } from "./record-page.tsx";
import { siteRoutes } from "./site-routes.ts";
import { writeRoutes } from "./write-page.tsx";

export { waitingInAgreements } from "./waiting-here.tsx";

/** Every page of the register. Those with a word where others have an id come first: the first that fits answers. */
export const agreementRoutes = (desk: CasesDesk): Route[] => [
  ...registerListRoutes(desk),
  ...writeRoutes(desk),
  ...siteRoutes(desk),
  ...paperRoutes(desk),
  ...recordRoutes(desk),
];
