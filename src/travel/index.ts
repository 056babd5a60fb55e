export {
  type DestinationList,
  type DestinationState,
  type Standing,
  standingOn,
} from "./destinations/list.ts";
export { destinationsFact } from "./destinations/read-list.ts";
export { travelPart } from "./journey-part.ts";
export { type Airport, airportName, airportOf, airports, airportsOn } from "./places/airports.ts";
export { arrival, handOver } from "./steps/arrival.ts";
export { ticket } from "./steps/booking.ts";
export { boarding, departure, noShow } from "./steps/departure.ts";
export { itinerary } from "./steps/itinerary.ts";
export { travelTexts } from "./texts/index.ts";

import "./tables.ts";
