export { addDestination, reviewDestinations } from "./destinations/decide.ts";
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
export { boarding, departure, preDeparture } from "./steps/departure.ts";
export { healthQuestion } from "./steps/fitness.ts";
export { itinerary, segment } from "./steps/itinerary.ts";
export { noShow } from "./steps/no-show.ts";
export { notice } from "./steps/notices.ts";
export { quotation, quotationDecision } from "./steps/quotation.ts";
export { ticket } from "./steps/ticket.ts";
export { travelTexts } from "./texts/index.ts";

import "./tables.ts";
