import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { payRoutes } from "./pay-page.tsx";
import { ratesRoutes } from "./rates-page.tsx";
import { waitingRoutes } from "./waiting-page.tsx";

export { moneyPanel } from "./money-panel.tsx";
export { waitingInPayments } from "./waiting-here.tsx";

/** Every page about payments. Those with a word where others have an id come first: the first that fits answers. */
export const paymentRoutes = (desk: CasesDesk): Route[] => [
  ...ratesRoutes(desk),
  ...waitingRoutes(desk),
  ...payRoutes(desk),
];
