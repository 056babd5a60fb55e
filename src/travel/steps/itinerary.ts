import { caseRecordKind, type Dossier, type RecordOf } from "../../cases/index.ts";
import { countriesByName, countryName } from "../../core/country.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named, type Problems, type ValuesOf } from "../../platform/forms/index.ts";
import { destinationsFact } from "../destinations/read-list.ts";
import { type Leg, type Route, type RouteTrouble, routeOf, timeLeg } from "../itinerary/route.ts";
import { airportName, airportsOn } from "../places/airports.ts";
import { readTime } from "../places/local-time.ts";
import { travelTexts } from "../texts/index.ts";
import { note, open } from "./fields.ts";

/** The page of a journey of a case. */
export const journeyAddress = (caseId: string, itineraryId: string): string =>
  `/cases/${caseId}/travel/${itineraryId}`;

/** A journey as it is planned: where to and when. Its legs, prices, notices and tickets hang on it. */
export const itinerary = caseRecordKind({
  name: "itinerary",
  form: defineForm(travelTexts, {
    name: "itinerary",
    fields: {
      destination: {
        kind: "reference",
        label: "itinerary.destination",
        required: true,
        purpose: "Where somebody returns to.",
        ...open,
      },
      place: {
        kind: "reference",
        label: "itinerary.place",
        hint: "itinerary.place-hint",
        purpose: "Whether the security list says something of it.",
        ...open,
      },
      travel_on: {
        kind: "day",
        label: "itinerary.travel-on",
        required: true,
        earliestYear: 2010,
        purpose: "Every paper must be valid on this day.",
        ...open,
      },
      transit: {
        kind: "choice",
        label: "itinerary.transit",
        hint: "itinerary.transit-hint",
        options: named("itinerary-transit", ["airline-confirmed", "visas-held"]),
        purpose: "Nobody is stopped on the way for want of a visa.",
        ...open,
      },
      help_on_arrival: {
        kind: "tick",
        label: "itinerary.help-on-arrival",
        purpose: "The receiving mission needs longer notice.",
        ...open,
      },
      note,
    },
  }),
  title: "step.itinerary",
  about: "case",
  reads: "case.read",
  writes: "travel.write",
  marks: ({ travel_on, destination }) => ({ happenedOn: travel_on, outcome: destination }),
  known: ({ member }) => ({ destination: member.destination }),
  offered: (dossier, language) => ({
    destination: countriesByName(language),
    place: dossier
      .outside(destinationsFact)
      .places.flatMap(({ id, place, country }) =>
        place === null ? [] : [{ value: id, label: `${place} (${countryName(country, language)})` }],
      ),
  }),
  evidence: [14],
  page: { title: "journey.open", address: journeyAddress },
});

const place = <const L extends "segment.from" | "segment.to">(label: L) =>
  ({
    kind: "reference",
    label,
    required: true,
    purpose: "Where the leg leads, and by whose clocks.",
    ...open,
  }) as const;

const day = <const L extends "segment.departs-on" | "segment.arrives-on">(label: L) =>
  ({
    kind: "day",
    label,
    required: true,
    earliestYear: 2010,
    purpose: "By the calendar there.",
    ...open,
  }) as const;

const time = <const L extends "segment.departs-at" | "segment.arrives-at">(label: L) =>
  ({
    kind: "line",
    label,
    hint: "segment.time-hint",
    required: true,
    longest: 5,
    purpose: "By the clocks there, as on the ticket.",
    ...open,
  }) as const;

const segmentForm = defineForm(travelTexts, {
  name: "segment",
  fields: {
    by: {
      kind: "choice",
      label: "segment.by",
      options: named("segment-by", ["air", "bus", "train", "ferry", "car"]),
      required: true,
      purpose: "Legs by land mean entering the country.",
      ...open,
    },
    carrier: {
      kind: "line",
      label: "segment.carrier",
      hint: "segment.carrier-hint",
      required: true,
      longest: 40,
      purpose: "Airlines have rules of their own.",
      ...open,
    },
    number: { kind: "line", label: "segment.number", longest: 12, purpose: "To find the flight.", ...open },
    from: place("segment.from"),
    departs_on: day("segment.departs-on"),
    departs_at: time("segment.departs-at"),
    to: place("segment.to"),
    arrives_on: day("segment.arrives-on"),
    arrives_at: time("segment.arrives-at"),
    luggage: {
      kind: "number",
      label: "segment.luggage",
      hint: "segment.luggage-hint",
      least: 0,
      most: 100,
      purpose: "People pack what they may take.",
      ...open,
    },
  },
});

const segmentName = { name: "segment", form: segmentForm };

type SegmentValues = ValuesOf<typeof segmentForm>;

const legOf = (id: string, values: SegmentValues): Leg => ({
  id,
  by: values.by,
  carrier: values.carrier.trim().toUpperCase(),
  number: values.number ?? "",
  from: values.from,
  to: values.to,
  departsOn: values.departs_on,
  departsAt: readTime(values.departs_at) ?? "",
  arrivesOn: values.arrives_on,
  arrivesAt: readTime(values.arrives_at) ?? "",
});

const fieldOf: Readonly<Partial<Record<RouteTrouble, keyof SegmentValues>>> = {
  "unknown-place": "from",
  "no-such-time": "departs_at",
  "arrives-before-departure": "arrives_at",
};

function checkSegment(values: SegmentValues): Problems {
  const problems: Record<string, Problems[string]> = {};
  for (const name of ["departs_at", "arrives_at"] as const) {
    if (readTime(values[name]) === null) problems[name] = { text: "problem.time" };
  }
  if (values.from === values.to) problems.to = { text: "problem.same-place" };
  if (Object.keys(problems).length > 0) return problems;
  const timed = timeLeg(legOf("new", values));
  const field = typeof timed === "string" ? fieldOf[timed] : undefined;
  return field ? { [field]: { text: `problem.${timed as "no-such-time"}` } } : {};
}

/** A leg: local times as on the ticket. */
export const segment = caseRecordKind({
  ...segmentName,
  title: "step.segment",
  about: "case",
  parent: "itinerary",
  reads: "case.read",
  writes: "travel.write",
  check: checkSegment,
  tells: ({ open: { from, to } }, _, language) =>
    from && to
      ? travelTexts.in(language)("journey.leg", {
          from: airportName(from, language),
          to: airportName(to, language),
        })
      : null,
  marks: ({ departs_on, by }) => ({ happenedOn: departs_on, outcome: by }),
  /** The first leg begins in Sofia on the day of travel, each other where the one before it ended. */
  known(dossier, parentId) {
    const plan = dossier.ofCase(itinerary).find(({ id }) => id === parentId);
    const last = plan && routeFor(dossier, plan).legs.at(-1);
    if (last) {
      const { by, carrier, to, arrivesOn } = last;
      return { by, carrier, from: to, departs_on: arrivesOn as PartialDate };
    }
    const day = plan?.open.travel_on;
    return { by: "air" as const, from: "SOF", ...(day ? { departs_on: day, arrives_on: day } : {}) };
  },
  offered({ today }, language) {
    const options = airportsOn(today).map(({ iata }) => ({
      value: iata,
      label: airportName(iata, language),
    }));
    return { from: options, to: options };
  },
});

export type Itinerary = RecordOf<typeof itinerary>;

/** The legs of a journey, read as one. */
export const routeFor = (dossier: Dossier, plan: Pick<Itinerary, "id">): Route =>
  routeOf(dossier.partsOf(segmentName, plan.id).map(({ id, open }) => legOf(id, open as SegmentValues)));
