import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import type { Counter } from "../apart/counter.ts";
import { filePageRoutes } from "./file-page.ts";
import { frozenPageRoutes } from "./frozen-page.tsx";
import { iomPageRoutes } from "./iom-page.tsx";
import { reportListRoutes } from "./list-page.tsx";
import { livePageRoutes } from "./live-page.tsx";
import { personsPageRoutes } from "./persons-page.tsx";
import { proofPageRoutes } from "./proof-page.tsx";
import { publishingPageRoutes } from "./publishing-page.tsx";

/** Every page about reports. Those with a word where others have an id come first: the first that fits answers. */
export const reportRoutes = (desk: CasesDesk, counter: Counter): Route[] => [
  ...reportListRoutes(desk, counter),
  ...livePageRoutes(desk, counter),
  ...personsPageRoutes(desk, counter),
  ...proofPageRoutes(desk, counter),
  ...publishingPageRoutes(desk),
  ...iomPageRoutes(desk),
  ...filePageRoutes(desk),
  ...frozenPageRoutes(desk),
];
