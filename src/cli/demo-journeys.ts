import { freeWillAnswers, mrzNamesOf } from "../cases/index.ts";
import { addDays } from "../core/day.ts";
import type { PartialDate } from "../core/partial-date.ts";
import { addRecord } from "../people/index.ts";
import { screeningA } from "../protection/index.ts";
import {
  addDestination,
  airportsOn,
  arrival,
  boarding,
  departure,
  healthQuestion,
  itinerary,
  noShow,
  notice,
  preDeparture,
  quotation,
  quotationDecision,
  reviewDestinations,
  segment,
  ticket,
} from "../travel/index.ts";
import { type DemoCase, type DemoClock, goTo, onDayOf, put, standingIn } from "./demo-case.ts";
import { screeningWith } from "./demo-talks.ts";

const [freely] = freeWillAnswers;
const free = { voluntary: freely, asked_alone: true, pressure: "no" } as const;

/** From the decision to the day of travel, on which not everybody comes, and the arrival, as far as wished: true for those who came so far. */
export async function travelHome(
  one: DemoCase,
  clock: DemoClock,
  until: "booked" | "no-show" | "departed" | "arrived",
): Promise<boolean> {
  const plan = await bookFlight(onDayOf(one, clock), addDays(onDayOf(one, clock).today, 9));
  if (plan === null) return false;
  if (until === "booked") return true;
  clock.pass(4);
  const talk = onDayOf(one, clock);
  await put(talk, "operations", notice, { to: "receiving-mission", place: plan.country }, plan.id);
  await put(talk, "counsellor", preDeparture, { ...free, topics: ["route", "luggage", "changing-mind"] });
  clock.pass(5);
  const flight = onDayOf(one, clock);
  if (until === "no-show") return missFlight(flight);
  await lookThroughList(flight);
  const handed = ["travel-document", "ticket"] as const;
  await put(flight, "operations", departure, {
    ...free,
    papers_seen: true,
    statement: true,
    handed: [...handed],
  });
  await put(flight, "operations", boarding, {
    border_at: "20:15",
    proof: "boarding-pass",
    ban_served: false,
  });
  if ((await standingIn(flight)).member.state !== "departed") return false;
  if (until === "departed") return true;
  clock.pass(1);
  const there = onDayOf(one, clock);
  await put(there, "operations", arrival, {
    airport: plan.airport,
    confirmed_by: "mission",
    met: true,
    consents: "yes",
  });
  return (await standingIn(there)).member.state === "arrived";
}

async function missFlight(flight: DemoCase): Promise<boolean> {
  await put(flight, "operations", noShow, { reason: "unreachable", tries: 3, safety: "no-sign" });
  return (await standingIn(flight)).member.state === "no-show";
}

interface Booked {
  readonly id: string;
  readonly country: string;
  readonly airport: string;
}

/** A passport, a look at health, a second screening, a price that somebody else approves, a ticket; null where a guard says no. */
async function bookFlight(one: DemoCase, travelOn: string): Promise<Booked | null> {
  const { person, member } = await standingIn(one);
  const country = member.destination ?? "";
  const airport = airportsOn(one.today).find((each) => each.country === country)?.iata;
  if (!airport || !(await goTo(one, "preparing"))) return null;
  await addRecord(one.change, one.cases, one.as("counsellor"), person.id, "document", {
    kind: "passport",
    number: `DEMO ${String(one.turn).padStart(6, "0")}`,
    issuer: person.nationalities[0]?.country ?? country,
    authority: null,
    issued: null,
    expires: addDays(one.today, 1500) as PartialDate,
    seen: "original",
    copy_held: true,
    usable: "yes",
  });
  await put(one, "counsellor", healthQuestion, { answer: "nothing" });
  await put(one, "counsellor", screeningA, screeningWith("before-booking"));
  await openDestination(one, country);
  await lookThroughList(one);
  if (!(await goTo(one, "ready"))) return null;
  const on = travelOn as PartialDate;
  const next = addDays(travelOn, 1) as PartialDate;
  const id = await put(one, "operations", itinerary, { destination: country, travel_on: on });
  const air = { by: "air", carrier: "TK", luggage: 30 } as const;
  const first = {
    from: "SOF",
    departs_on: on,
    departs_at: "21:30",
    to: "IST",
    arrives_on: on,
    arrives_at: "23:59",
  };
  const second = {
    from: "IST",
    departs_on: next,
    departs_at: "02:30",
    to: airport,
    arrives_on: next,
    arrives_at: "08:30",
  };
  await put(one, "operations", segment, { ...air, ...first, number: "1030" }, id);
  if (airport !== first.to) await put(one, "operations", segment, { ...air, ...second, number: "802" }, id);
  const price = {
    agency: "INVENTED AGENCY",
    persons: 1,
    total: 240,
    currency: "EUR",
    refundable: "partly",
  } as const;
  const offer = await put(one, "operations", quotation, price, id);
  await put(one, "project-manager", quotationDecision, { decision: "approved" }, offer);
  const [name = null] = await mrzNamesOf(one.change, one.cases, one.as("operations"), person.id);
  await put(
    one,
    "operations",
    ticket,
    {
      fare: 240,
      currency: "EUR",
      refundable: "no",
      pnr: "DEMO01",
      number: "235-0000000000",
      // As the passport's machine-readable lines have it, for those who have one.
      name,
      name_confirmed: false,
      name_checked: true,
    },
    id,
  );
  return (await standingIn(one)).member.state === "booked" ? { id, country, airport } : null;
}

/** Puts a country onto the security list, open, once. */
async function openDestination({ change, cases, as, today }: DemoCase, country: string): Promise<void> {
  const listed = await change
    .selectFrom("destination_place")
    .select("id")
    .where("country", "=", country)
    .executeTakeFirst();
  if (listed) return;
  await addDestination(change, cases, as("operations"), {
    country,
    place: null,
    airport: null,
    state: "open",
    // Before any of the ways began: the first to fly is not the first who set out.
    since: addDays(today, -600) as PartialDate,
    until: null,
    conditions: null,
    reason: "INVENTED",
    source: "INVENTED",
  });
}

const lookThroughList = ({ change, cases, as, today }: DemoCase) =>
  reviewDestinations(change, cases, as("operations"), {
    as_of: today as PartialDate,
    source: "INVENTED",
    note: null,
  });
