import type { JourneyPart } from "../cases/index.ts";
import { destinationsFact, transitFact } from "./destinations/read-list.ts";
import { bookingDuties } from "./duties/booking.ts";
import { papersDuties } from "./duties/papers.ts";
import { stopDuties } from "./duties/stops.ts";
import { underwayDuties } from "./duties/underway.ts";
import { travelEvidence } from "./evidence.ts";
import { flightOnPapers } from "./flight-on-papers.ts";
import { priceGuard, routeGuard, ticketGuard } from "./guards/booking.ts";
import { aloneGuard, handedOverGuard, leftBehindGuard } from "./guards/children.ts";
import { boardedGuard, briefedGuard, noticesGuard, willGuard } from "./guards/departing.ts";
import { checkedAgainGuard, destinationGuard, transitGuard } from "./guards/destination.ts";
import {
  airlineFormGuard,
  finalCheckGuard,
  healthGuard,
  newbornGuard,
  preChecksGuard,
} from "./guards/health.ts";
import { papersGuard, residenceGuard } from "./guards/papers.ts";
import { arrival, handOver } from "./steps/arrival.ts";
import { boarding, departure, preDeparture } from "./steps/departure.ts";
import { airlineForm, finalCheck, healthQuestion, medicalClearance } from "./steps/fitness.ts";
import { issuanceFollowUp, issuanceRequest } from "./steps/issuance.ts";
import { itinerary, segment } from "./steps/itinerary.ts";
import { noShow } from "./steps/no-show.ts";
import { notice } from "./steps/notices.ts";
import { residenceProof, specialPreCheck } from "./steps/pre-checks.ts";
import { quotation, quotationDecision } from "./steps/quotation.ts";
import { securityCheck, securityHold } from "./steps/stops.ts";
import { ticket } from "./steps/ticket.ts";
import { rebooking, refund, ticketCancelled } from "./steps/ticket-given-back.ts";
import { entryBan, incident, transitNote } from "./steps/underway.ts";
import { travelTold } from "./told/index.ts";

/** What travel brings to the way of a case: from the first paper to the arrival (domain.md 1.10–1.18). */
export const travelPart: JourneyPart = {
  kinds: [
    issuanceRequest,
    issuanceFollowUp,
    healthQuestion,
    medicalClearance,
    airlineForm,
    finalCheck,
    specialPreCheck,
    residenceProof,
    itinerary,
    segment,
    quotation,
    quotationDecision,
    ticket,
    rebooking,
    ticketCancelled,
    refund,
    notice,
    preDeparture,
    departure,
    boarding,
    noShow,
    transitNote,
    incident,
    entryBan,
    arrival,
    handOver,
    securityHold,
    securityCheck,
  ],
  guards: [
    routeGuard,
    priceGuard,
    ticketGuard,
    papersGuard,
    residenceGuard,
    transitGuard,
    healthGuard,
    airlineFormGuard,
    finalCheckGuard,
    preChecksGuard,
    newbornGuard,
    aloneGuard,
    leftBehindGuard,
    destinationGuard,
    checkedAgainGuard,
    noticesGuard,
    briefedGuard,
    willGuard,
    boardedGuard,
    handedOverGuard,
  ],
  duties: [...papersDuties, ...bookingDuties, ...underwayDuties, ...stopDuties],
  evidence: travelEvidence,
  facts: [destinationsFact, transitFact],
  fillings: { flight: flightOnPapers },
  told: travelTold,
};
