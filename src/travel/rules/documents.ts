import { addDays, addMonths } from "../../core/day.ts";
import { earliestDay, type PartialDate } from "../../core/partial-date.ts";
import { limitsOn } from "./limits.ts";
import { marginsAsked } from "./passport-margins.ts";

/** A paper as the person's record has it. */
export interface Paper {
  readonly id: string;
  readonly kind: string;
  /** ISO 3166, two letters. */
  readonly issuer: string | null;
  readonly expires: string | null;
  readonly usable: string | null;
  readonly holder: string | null;
}

/** What a paper has to last for. Days are `YYYY-MM-DD`. */
export interface Journey {
  readonly departs: string;
  /** By the clocks there. */
  readonly arrives: string;
  readonly destination: string;
  readonly transits: readonly string[];
  /** Codes of the airlines. */
  readonly carriers: readonly string[];
}

export type PaperTrouble =
  | "not-usable"
  | "not-for-travel"
  | "no-expiry"
  | "expired"
  | "expires-on-the-way"
  | "margin-missing"
  | "original-gone"
  | "other-country";

export interface PaperAnswer {
  readonly paper: Paper;
  /** Empty: one can travel with it. */
  readonly troubles: readonly PaperTrouble[];
  /** The last day on which the journey may end, `YYYY-MM-DD`; null where nothing limits it. */
  readonly lastDay: string | null;
}

/** With what one crosses borders at all. A national card suffices only where the countries agreed so, which a check by hand says (`usable`). */
const travelPapers: ReadonlySet<string> = new Set(["passport", "laissez-passer", "seaman-book"]);

/** Holders from whom a paper does not come back for a journey. */
const gone: ReadonlySet<string> = new Set(["lost", "unknown", "employer", "court"]);

/**
 * Whether one can make a journey with a paper (domain.md 1.10): valid on the day of travel until the arrival, with
 * three days to spare for a laissez-passer and with as many months as a country of transit or an airline asks for a
 * passport. A date known to the month or year counts from its first day.
 */
export function paperFor(paper: Paper, journey: Journey): PaperAnswer {
  const troubles = new Set<PaperTrouble>();
  if (paper.usable === "no") troubles.add("not-usable");
  if (!travelPapers.has(paper.kind) && !(paper.kind === "national-id" && paper.usable === "yes")) {
    troubles.add("not-for-travel");
  }
  if (paper.holder !== null && gone.has(paper.holder)) troubles.add("original-gone");
  if (paper.kind === "laissez-passer" && paper.issuer !== null && paper.issuer !== journey.destination) {
    // It is made for one way home.
    troubles.add("other-country");
  }
  const expires = paper.expires === null ? null : earliestDay(paper.expires as PartialDate);
  if (expires === null) troubles.add("no-expiry");
  else if (expires < journey.departs) troubles.add("expired");
  else if (expires < journey.arrives) troubles.add("expires-on-the-way");
  const lastDay = expires === null ? null : lastDayWith(paper, expires, journey);
  if (lastDay !== null && troubles.size === 0 && journey.arrives > lastDay) troubles.add("margin-missing");
  return { paper, troubles: [...troubles], lastDay };
}

/** The last day on which a journey may end with a paper that expires on a day. */
function lastDayWith(paper: Paper, expires: string, journey: Journey): string {
  if (paper.kind === "laissez-passer")
    return addDays(expires, -limitsOn(journey.departs).laissezPasserMargin);
  const asked = marginsAsked(journey, paper.issuer);
  return asked.reduce((last, { months }) => {
    const day = addMonths(expires, -months);
    return day < last ? day : last;
  }, expires);
}

/** The best of somebody's papers for a journey: one without trouble that lasts longest, else the one with the least. */
export function bestPaper(papers: readonly Paper[], journey: Journey): PaperAnswer | undefined {
  return papers
    .map((paper) => paperFor(paper, journey))
    .filter(({ troubles }) => !troubles.includes("not-for-travel"))
    .toSorted(
      (a, b) => a.troubles.length - b.troubles.length || ((a.lastDay ?? "") < (b.lastDay ?? "") ? 1 : -1),
    )[0];
}
