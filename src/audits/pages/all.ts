import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Counter } from "../../indicators/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { fileRoutes } from "./file-page.tsx";
import { auditListRoutes } from "./list-page.tsx";
import { sampleRoutes } from "./sample-page.tsx";

/** Every page about audits. Those with a word where others have an id come first. */
export const auditRoutes = (desk: CasesDesk, counter: Counter): Route[] => [
  ...auditListRoutes(desk, counter),
  ...sampleRoutes(desk),
  ...fileRoutes(desk),
];
