import { casesPart, type JourneyPart } from "./cases/index.ts";
import { counsellingPart } from "./counselling/index.ts";
import { paymentsPart } from "./payments/index.ts";
import { termsBook } from "./programmes/index.ts";
import { protectionPart } from "./protection/index.ts";
import { reintegrationPart } from "./reintegration/index.ts";
import { travelPart } from "./travel/index.ts";

/** What each domain brings to the way of a case, in the order of the way: the one list of it. */
export const journeyParts: readonly JourneyPart[] = [
  casesPart,
  counsellingPart,
  protectionPart,
  travelPart,
  reintegrationPart,
  paymentsPart(termsBook),
];
