import type { Route } from "../../platform/http/index.ts";
import { departureBoardRoutes } from "./departures/board-page.tsx";
import { departureStepRoutes } from "./departures/step-page.tsx";
import type { TravelDesk } from "./desk.ts";
import { boundRoutes } from "./destinations/bound-page.tsx";
import { destinationListRoutes } from "./destinations/list-page.tsx";
import { placeRoutes } from "./destinations/place-pages.tsx";
import { transitRoutes } from "./destinations/transit-page.tsx";
import { journeyRoutes } from "./journey-page.tsx";

export type { TravelDesk } from "./desk.ts";
export { travelPanel } from "./panel.tsx";
export { waitingInTravel } from "./waiting.tsx";

/** Every page of travel. Those with a word where others have an id come first: the first that fits answers. */
export const travelRoutes = (desk: TravelDesk): Route[] => [
  ...departureBoardRoutes(desk),
  ...departureStepRoutes(desk),
  ...journeyRoutes(desk),
  ...destinationListRoutes(desk),
  ...transitRoutes(desk),
  ...placeRoutes(desk),
  ...boundRoutes(desk),
];
