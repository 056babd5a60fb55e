import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { boardRoutes } from "./board-page.tsx";
import { caseTermsRoutes } from "./case-terms-page.tsx";

export { waitingInCounselling } from "./waiting.tsx";

/** The pages of counselling beside those every kind of record has. */
export const counsellingRoutes = (desk: CasesDesk): Route[] => [
  ...boardRoutes(desk),
  ...caseTermsRoutes(desk),
];
