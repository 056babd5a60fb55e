import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { ratesRoutes } from "./rates-page.tsx";

/** Every page about payments. Those with a word where others have an id come first: the first that fits answers. */
export const paymentRoutes = (desk: CasesDesk): Route[] => [...ratesRoutes(desk)];
