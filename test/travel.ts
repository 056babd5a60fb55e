import type { Role } from "../src/access/index.ts";
import type { MemberState } from "../src/cases/index.ts";
import type { PartialDate } from "../src/core/partial-date.ts";
import { type PersonFacts, recordConsent } from "../src/people/index.ts";
import { addDestination, decideDestination, reviewDestinations } from "../src/travel/destinations/decide.ts";
import type { Decision } from "../src/travel/destinations/forms.ts";
import { travelPart } from "../src/travel/journey-part.ts";
import { boarding, departure, preDeparture } from "../src/travel/steps/departure.ts";
import { healthQuestion } from "../src/travel/steps/fitness.ts";
import { itinerary, segment } from "../src/travel/steps/itinerary.ts";
import { notice } from "../src/travel/steps/notices.ts";
import { quotation, quotationDecision } from "../src/travel/steps/quotation.ts";
import { ticket } from "../src/travel/steps/ticket.ts";
import {
  type Invented,
  inventCase,
  openTestCases,
  stand,
  type TestCase,
  type TestCases,
  write,
} from "./cases.ts";
import type { OpenTestDatabase } from "./databases.ts";
import { aBirth, aConsent, actOf, aPassport } from "./people.ts";

/** Asked alone, free and without pressure. */
export const freely = { voluntary: "yes", asked_alone: true, pressure: "no" } as const;

export const day = (text: string) => text as PartialDate;

/** Cases with the part of the journey that travel brings. The clock stands at 1 March 2026, a Sunday. */
export const openTestTravel = (open: OpenTestDatabase): Promise<TestCases> =>
  openTestCases(open, [travelPart]);

/** Two records one after another: a later one counts as later. */
export const later = (test: TestCases): void => test.moveClock(60_000);

const decision = (more: Partial<Decision> = {}): Decision => ({
  state: "open",
  since: day("2026-01-01"),
  until: null,
  conditions: null,
  reason: "Спокойно е.",
  source: "UNDSS",
  ...more,
});

/** Puts a place onto the list of destinations, looked through today. */
export function listPlace(
  { cases }: TestCases,
  place: { country: string; place?: string; airport?: string } = { country: "IQ" },
  more: Partial<Decision> = {},
): Promise<string> {
  const act = actOf("operations");
  return cases.database.change(async (change) => {
    const wish = { country: place.country, place: place.place ?? null, airport: place.airport ?? null };
    const id = await addDestination(change, cases, act, { ...wish, ...decision(more) });
    const today = day(cases.now().toISOString().slice(0, 10));
    await reviewDestinations(change, cases, act, { as_of: today, source: "UNDSS", note: null });
    return id;
  });
}

export const decide = ({ cases }: TestCases, placeId: string, more: Partial<Decision>): Promise<void> =>
  cases.database.change((change) =>
    decideDestination(change, cases, actOf("operations"), placeId, decision(more)),
  );

/** An Iraqi with a passport that lasts. */
export const iraqi = (born: string, passport: Parameters<typeof aPassport>[0] = {}): PersonFacts => ({
  birth: [aBirth(born)],
  nationality: [{ country: "IQ", standing: "claimed", confirmed_by: null, main: true }],
  document: [aPassport({ issuer: "IQ", expires: day("2030-01-01"), ...passport })],
});

export const alone: readonly Invented[] = [{ role: "principal", facts: iraqi("1988-04-07") }];

export const family: readonly Invented[] = [
  { role: "principal", facts: iraqi("1980-02-01") },
  { role: "spouse", facts: iraqi("1983-05-06") },
  { role: "child", facts: iraqi("2008-09-10") },
  { role: "child", facts: iraqi("2014-03-03") },
  { role: "child", facts: iraqi("2018-11-21") },
];

/** A case whose members stand ready to be booked: asked about their health, with consents, bound for Iraq. */
export async function readyCase(
  test: TestCases,
  invented: readonly Invented[] = alone,
  state: MemberState = "ready",
): Promise<TestCase> {
  const made = await inventCase(test, invented);
  const { cases } = test;
  await cases.database.query
    .updateTable("case_member")
    .set({ destination: "IQ" })
    .where("case_id", "=", made.id)
    .execute();
  for (const [at, { personId }] of made.all.entries()) {
    const child = invented[at]?.role === "child";
    const signed = child ? { representative: "Invented principal 0", child_agrees: true } : {};
    for (const purpose of ["medical", "embassy", "mission-of-return"] as const) {
      await cases.database.change((change) =>
        recordConsent(change, cases, actOf("counsellor"), personId, aConsent({ purpose, ...signed })),
      );
    }
  }
  const about = made.all.map(({ id }) => id);
  await write(test, made, healthQuestion, { asked_on: day("2026-03-01"), answer: "nothing" }, { about });
  for (const { id } of made.all) await stand(test, id, state);
  return made;
}

export const by = (role: Role) => ({ by: role });

interface Flight {
  readonly from: string;
  readonly to: string;
  /** `2026-03-20 21:30`. */
  readonly leaves: string;
  readonly arrives: string;
  readonly carrier?: string;
}

export const overIstanbul = (on: string, next: string): readonly Flight[] => [
  { from: "SOF", to: "IST", leaves: `${on} 21:30`, arrives: `${on} 23:59` },
  { from: "IST", to: "BGW", leaves: `${next} 02:30`, arrives: `${next} 05:30` },
];

/** Plans a journey, with its legs. Gives its id. */
export async function planJourney(
  test: TestCases,
  made: TestCase,
  flights: readonly Flight[] = overIstanbul("2026-03-20", "2026-03-21"),
  more: {
    destination?: string;
    place?: string | null;
    transit?: "airline-confirmed" | "visas-held" | null;
  } = {},
): Promise<string> {
  const [id = ""] = await write(
    test,
    made,
    itinerary,
    {
      destination: "IQ",
      place: null,
      transit: null,
      help_on_arrival: false,
      note: null,
      travel_on: day(flights[0]?.leaves.slice(0, 10) ?? "2026-03-20"),
      ...more,
    },
    by("operations"),
  );
  await planLegs(test, made, id, flights);
  return id;
}

/** Writes the legs of a journey. */
export async function planLegs(
  test: TestCases,
  made: TestCase,
  id: string,
  flights: readonly Flight[] = overIstanbul("2026-03-20", "2026-03-21"),
): Promise<void> {
  for (const { from, to, leaves, arrives, carrier = "TK" } of flights) {
    const [departs_on = "", departs_at = ""] = leaves.split(" ");
    const [arrives_on = "", arrives_at = ""] = arrives.split(" ");
    const times = { departs_on: day(departs_on), departs_at, arrives_on: day(arrives_on), arrives_at };
    await write(
      test,
      made,
      segment,
      { by: "air", carrier, number: "1", from, to, ...times, luggage: 30 },
      { by: "operations", parentId: id },
    );
  }
}

/** Asks for a price and has it approved. */
export async function approvePrice(
  test: TestCases,
  made: TestCase,
  plan: string,
  total: number,
): Promise<string> {
  const [offer = ""] = await write(
    test,
    made,
    quotation,
    {
      quoted_on: day("2026-03-01"),
      agency: "Агенция",
      persons: made.all.length,
      total,
      currency: "EUR",
      refundable: "partly",
      valid_until: null,
      note: null,
    },
    { by: "operations", parentId: plan },
  );
  await write(
    test,
    made,
    quotationDecision,
    { decided_on: day("2026-03-01"), decision: "approved", reason: null },
    { by: "project-manager", parentId: offer },
  );
  return offer;
}

/** Writes a ticket for members: with it they are booked. */
export const book = (
  test: TestCases,
  made: TestCase,
  plan: string,
  about: readonly string[] = made.all.map(({ id }) => id),
  fare = 200,
): Promise<readonly string[]> =>
  write(
    test,
    made,
    ticket,
    {
      issued_on: day("2026-03-01"),
      fare,
      currency: "EUR",
      refundable: "no",
      cancel_fee: null,
      pnr: "ABC123",
      number: null,
      name: null,
      name_confirmed: false,
      name_checked: true,
    },
    { by: "operations", about, parentId: plan },
  );

/** Everything up to the booking. Gives the id of the journey. */
export async function bookJourney(
  test: TestCases,
  made: TestCase,
  flights?: readonly Flight[],
): Promise<string> {
  const plan = await planJourney(test, made, flights);
  await approvePrice(test, made, plan, 200 * made.all.length);
  later(test);
  await book(test, made, plan);
  later(test);
  return plan;
}

export const aNotice = (test: TestCases, made: TestCase, plan: string, to = "receiving-mission" as const) =>
  write(
    test,
    made,
    notice,
    { to, place: "IQ", sent_on: day("2026-03-01"), confirmed_on: null, note: null },
    { by: "operations", parentId: plan },
  );

/** The mission's day of a test. */
export const today = ({ cases }: TestCases) => day(cases.now().toISOString().slice(0, 10));

/** The last talk, and the notice to the receiving mission. */
export async function prepareDeparture(test: TestCases, made: TestCase, plan: string): Promise<void> {
  await aNotice(test, made, plan);
  await write(
    test,
    made,
    preDeparture,
    { on: today(test), ...freely, topics: ["changing-mind"], ready: [], language: null, note: null },
    { about: made.all.map(({ id }) => id) },
  );
}

export const comeToAirport = (
  test: TestCases,
  made: TestCase,
  about: readonly string[],
  more: Partial<Parameters<typeof departure.marks>[0]> = {},
) =>
  write(
    test,
    made,
    departure,
    {
      on: today(test),
      came: "in-time",
      ...freely,
      papers_seen: true,
      handed: ["travel-document"],
      cash_receipt: null,
      statement: true,
      note: null,
      ...more,
    },
    { by: "operations", about },
  );

export const boardPlane = (
  test: TestCases,
  made: TestCase,
  about: readonly string[],
  more: Partial<Parameters<typeof boarding.marks>[0]> = {},
) =>
  write(
    test,
    made,
    boarding,
    {
      on: today(test),
      border_at: "20:15",
      proof: "boarding-pass",
      exception: null,
      ban_served: false,
      note: null,
      ...more,
    },
    { by: "operations", about },
  );

/** So many days on. */
export const days = (test: TestCases, count: number): void => test.moveClock(count * 86_400_000);

/** From the booking to the plane on the day of travel, 20 March. */
export async function departAll(test: TestCases, made: TestCase, plan: string): Promise<void> {
  days(test, 19);
  await lookThrough(test);
  await prepareDeparture(test, made, plan);
  const about = made.all.map(({ id }) => id);
  await comeToAirport(test, made, about);
  later(test);
  await boardPlane(test, made, about);
}

/** The list of destinations is held against its source today. */
export const lookThrough = (test: TestCases): Promise<void> =>
  test.cases.database.change((change) =>
    reviewDestinations(change, test.cases, actOf("operations"), {
      as_of: today(test),
      source: "UNDSS",
      note: null,
    }),
  );

export const stateOf = async ({ cases }: TestCases, memberId: string): Promise<MemberState | undefined> =>
  (
    await cases.database.query
      .selectFrom("case_member")
      .select("state")
      .where("id", "=", memberId)
      .executeTakeFirst()
  )?.state;

/** An arrival in Baghdad today that the mission there saw. */
export const anArrival = (test: TestCases) => ({
  on: today(test),
  airport: "BGW",
  confirmed_by: "mission" as const,
  met: true,
  needs: [],
  nights: null,
  onward: null,
  currency: null,
  phone: null,
  consents: "yes" as const,
  satisfied: null,
  note: null,
});
