import { expect, test } from "vitest";
import { dossier, move, type TestCase, type TestCases, tasksOf, write } from "../../test/cases.ts";
import { openTestDatabase } from "../../test/databases.ts";
import { aBirth } from "../../test/people.ts";
import {
  alone,
  approvePrice,
  boardPlane,
  book,
  bookJourney,
  by,
  comeToAirport,
  day,
  days,
  decide,
  iraqi,
  later,
  listPlace,
  lookThrough,
  openTestTravel,
  overIstanbul,
  planJourney,
  prepareDeparture,
  readyCase,
} from "../../test/travel.ts";
import { GuardsMissing } from "../cases/index.ts";
import { travelPart } from "./journey-part.ts";
import { airlineForm, finalCheck, healthQuestion, medicalClearance } from "./steps/fitness.ts";
import { residenceProof, specialPreCheck } from "./steps/pre-checks.ts";

const open = () => openTestTravel((migrations) => openTestDatabase("sqlite", migrations));

/** Every guard that a test saw refuse; at the end none may be missing. */
const refusedBy = new Set<string>();

/** What stands in the way: `guard: what is missing`. */
async function inTheWay(doing: Promise<unknown>): Promise<string[]> {
  try {
    await doing;
  } catch (error) {
    if (!(error instanceof GuardsMissing)) throw error;
    for (const { guard } of error.lines) refusedBy.add(guard.key);
    return error.lines.map(({ guard, say }) => `${guard.key}: ${say}`);
  }
  return [];
}

const first = (made: TestCase): string => made.all[0]?.id ?? "";

/** Priced and planned; what is left is the ticket. */
async function planned(
  test: TestCases,
  made: TestCase,
  flights = overIstanbul("2026-03-20", "2026-03-21"),
  more: Parameters<typeof planJourney>[3] = {},
) {
  const plan = await planJourney(test, made, flights, more);
  await approvePrice(test, made, plan, 200 * made.all.length);
  later(test);
  return plan;
}

test("no ticket for a journey without legs, without a price that somebody else approved, or above it", async () => {
  await using t = await open();
  await listPlace(t);
  const made = await readyCase(t);
  const plan = await planJourney(t, made);
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.price: guard.price-none"]);
  await approvePrice(t, made, plan, 150);
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.price: guard.price-above"]);
  const short = await planJourney(t, made, [
    { from: "SOF", to: "IST", leaves: "2026-03-20 21:30", arrives: "2026-03-20 23:59" },
    { from: "IST", to: "BGW", leaves: "2026-03-21 00:30", arrives: "2026-03-21 03:30" },
  ]);
  await approvePrice(t, made, short, 200);
  expect(await inTheWay(book(t, made, short))).toEqual(["travel.route: route-trouble.short-connection"]);
  expect(await inTheWay(moveTo(t, made, "booked"))).toContain("travel.ticket: guard.ticket-none");
});

test("no ticket for somebody whose passport ends before the journey, or who has none", async () => {
  await using t = await open();
  await listPlace(t);
  const old = await readyCase(t, [
    { role: "principal", facts: iraqi("1988-04-07", { expires: day("2026-03-20") }) },
  ]);
  expect(await inTheWay(book(t, old, await planned(t, old)))).toEqual([
    "travel.papers: paper-trouble.expires-on-the-way",
  ]);
  const none = await readyCase(t, [{ role: "principal", facts: { birth: [aBirth("1990-01-02")] } }]);
  expect(await inTheWay(book(t, none, await planned(t, none)))).toEqual([
    "travel.papers: guard.papers-none",
    "travel.residence: guard.residence-none",
  ]);
});

test("to a country that is not their own only with proof that lasts until the arrival (scenario 23)", async () => {
  await using t = await open();
  await listPlace(t, { country: "JO" });
  const made = await readyCase(t);
  const flights = [
    { from: "SOF", to: "AMM", leaves: "2026-03-20 21:30", arrives: "2026-03-21 00:59", carrier: "RJ" },
  ];
  const plan = await planned(t, made, flights, { destination: "JO" });
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.residence: guard.residence-none"]);
  const proof = { destination: "JO", right: "family", seen: "original", note: null } as const;
  await write(
    t,
    made,
    residenceProof,
    { ...proof, valid_until: day("2026-03-20") },
    { about: [first(made)] },
  );
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.residence: guard.residence-ends"]);
  await write(t, made, residenceProof, { ...proof, valid_until: null }, { about: [first(made)] });
  expect(await inTheWay(book(t, made, plan))).toEqual([]);
});

test("no way through Vienna for an Iraqi without the visa, none through a place nobody asked about", async () => {
  await using t = await open();
  await listPlace(t);
  const made = await readyCase(t);
  const over = (hub: string) => [
    { from: "SOF", to: hub, leaves: "2026-03-20 06:00", arrives: "2026-03-20 08:00" },
    { from: hub, to: "BGW", leaves: "2026-03-20 12:00", arrives: "2026-03-20 19:00" },
  ];
  const vienna = await planned(t, made, over("VIE"));
  expect(await inTheWay(book(t, made, vienna))).toEqual(["travel.transit: guard.transit-visa"]);
  const beirut = await planned(t, made, over("BEY"));
  expect(await inTheWay(book(t, made, beirut))).toEqual(["travel.transit: guard.transit-unknown"]);
  const asked = await planned(t, made, over("BEY"), { transit: "airline-confirmed" });
  expect(await inTheWay(book(t, made, asked))).toEqual([]);
});

const clearance = {
  examined_on: day("2026-03-01"),
  result: "conditions" as const,
  conditions: ["wheelchair" as const],
  valid_until: day("2026-03-15"),
  travel_until: null,
  airline_form: false,
  final_check: false,
  expected_birth: null,
  findings: "Invented",
  medicines: null,
  receiving: null,
};

test("a report that is too old on the day of travel, and one that ends the time for travel", async () => {
  await using t = await open();
  await listPlace(t);
  const made = await readyCase(t);
  const see = (more: Partial<typeof clearance> | object) =>
    write(
      t,
      made,
      medicalClearance,
      { ...clearance, ...more },
      { by: "medical-adviser", about: [first(made)] },
    );
  const plan = await planned(t, made);
  await see({});
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.health: guard.health-ends"]);
  later(t);
  await see({ result: "unfit", conditions: [], valid_until: null });
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.health: guard.health-unfit"]);
  await expect(see({ valid_until: day("2026-03-16") })).rejects.toMatchObject({
    problems: { valid_until: { text: "problem.report-too-long" } },
  });
});

test("whoever is to see a doctor is the doctor's task, also when something came up after a first yes", async () => {
  await using t = await open();
  await listPlace(t);
  const made = await readyCase(t);
  const plan = await planned(t, made, overIstanbul("2026-03-10", "2026-03-11"));
  const about = [first(made)];
  const ask = () =>
    write(t, made, healthQuestion, { asked_on: day("2026-03-01"), answer: "doctor" }, { about });
  const waits = async () => (await tasksOf(t, made)).includes("travel.doctor-asked 2026-03-01");
  expect(await waits()).toBe(false);
  await ask();
  expect(await waits()).toBe(true);
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.health: guard.health-no-doctor"]);
  later(t);
  const fit = { ...clearance, result: "fit", conditions: [], valid_until: day("2026-03-14") } as const;
  await write(t, made, medicalClearance, fit, { by: "medical-adviser", about });
  expect(await waits()).toBe(false);
  later(t);
  await ask();
  expect(await waits()).toBe(true);
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.health: guard.health-no-doctor"]);
});

test("26 weeks and five weeks to go: the doctor's own form says until when, and from when again (scenario 15)", async () => {
  await using t = await open();
  await listPlace(t);
  const made = await readyCase(t);
  const see = (more: object) =>
    write(
      t,
      made,
      medicalClearance,
      { ...clearance, ...more },
      { by: "medical-adviser", about: [first(made)] },
    );
  // 26 weeks on 1 March.
  const pregnant = { expected_birth: day("2026-06-07"), result: "fit", conditions: [] };
  await expect(see({ ...pregnant, travel_until: day("2026-04-05") })).rejects.toMatchObject({
    problems: {
      travel_until: {
        text: "problem.seventh-month",
        values: { lastDay: "2026-03-01", afterBirth: "2026-06-14" },
      },
    },
  });
  await see({ ...pregnant, travel_until: day("2026-03-01") });
  const plan = await planned(t, made, overIstanbul("2026-03-10", "2026-03-11"));
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.health: guard.health-too-late"]);
  // Nobody but the doctor learns of the pregnancy.
  const { row } = (await dossier(t, made, first(made))).latest(medicalClearance) ?? {};
  expect(JSON.stringify(row)).not.toContain("2026-06-07");
});

test("the airline's form is seven days old at most, the last check three", async () => {
  await using t = await open();
  await listPlace(t);
  const made = await readyCase(t);
  const [id] = [first(made)];
  await write(
    t,
    made,
    medicalClearance,
    { ...clearance, airline_form: true, final_check: true },
    { by: "medical-adviser", about: [id] },
  );
  const plan = await bookJourney(t, made, overIstanbul("2026-03-12", "2026-03-13"));
  const form = (signed: string, answer: "accepted" | "waiting" = "accepted") =>
    write(
      t,
      made,
      airlineForm,
      { signed_on: day(signed), form: "medif", answer, note: null },
      { ...by("operations"), about: [id] },
    );
  await form("2026-03-01");
  days(t, 11);
  await lookThrough(t);
  await prepareDeparture(t, made, plan);
  await comeToAirport(t, made, [id]);
  expect(await inTheWay(boardPlane(t, made, [id]))).toEqual([
    "travel.airline-form: guard.airline-form-old",
    "travel.final-check: guard.final-check-none",
  ]);
  later(t);
  await form("2026-03-06");
  const check = (on: string) =>
    write(
      t,
      made,
      finalCheck,
      { checked_on: day(on), result: "fit", note: null },
      { by: "medical-adviser", about: [id] },
    );
  await check("2026-03-08");
  expect(await inTheWay(boardPlane(t, made, [id]))).toEqual(["travel.final-check: guard.final-check-none"]);
  later(t);
  await check("2026-03-09");
  expect(await inTheWay(boardPlane(t, made, [id]))).toEqual([]);
});

test("a check that is open stops the booking, and says no more than that", async () => {
  await using t = await open();
  await listPlace(t);
  const made = await readyCase(t);
  const plan = await planned(t, made);
  const check = (result: "waiting" | "passed") =>
    write(
      t,
      made,
      specialPreCheck,
      { begun_on: day("2026-03-01"), about: ["trafficking"], result, receiver: null, note: "Invented" },
      { by: "protection-officer", about: [first(made)] },
    );
  await check("waiting");
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.pre-checks: guard.pre-checks-open"]);
  const [held] = (await dossier(t, made, first(made))).recordsOf(specialPreCheck);
  expect(JSON.stringify(held)).not.toContain("trafficking");
});

test("a newborn waits for its eighth day; a child of nine is not taken alone by every airline", async () => {
  await using t = await open();
  await listPlace(t);
  const withBaby = await readyCase(t, [...alone, { role: "child", facts: iraqi("2026-02-26") }]);
  const early = await planned(t, withBaby, overIstanbul("2026-03-04", "2026-03-05"));
  expect(await inTheWay(book(t, withBaby, early))).toEqual(["travel.newborn: guard.newborn-too-young"]);
  const child = await readyCase(t, [{ role: "child", facts: iraqi("2016-06-01") }]);
  const flights = overIstanbul("2026-03-20", "2026-03-21").map((leg) => ({ ...leg, carrier: "W6" }));
  expect(await inTheWay(book(t, child, await planned(t, child, flights)))).toEqual([
    "travel.alone: guard.alone-not-taken",
  ]);
});

test("a destination that is closed, not listed, or that nobody looked at for long", async () => {
  await using t = await open();
  const made = await readyCase(t);
  const plan = await planned(t, made);
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.destination: guard.destination-not-listed"]);
  const place = await listPlace(t);
  await decide(t, place, { state: "suspended" });
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.destination: guard.destination-closed"]);
  await decide(t, place, { state: "open", until: day("2026-03-02") });
  days(t, 2);
  expect(await inTheWay(book(t, made, plan))).toEqual(["travel.destination: guard.destination-run-out"]);
  await decide(t, place, { state: "conditions", conditions: "Само през деня." });
  expect(await inTheWay(book(t, made, plan))).toEqual([]);
});

test("at the gate: the list of that very day, the notice, the talk, the will, the proof", async () => {
  await using t = await open();
  const place = await listPlace(t);
  const made = await readyCase(t);
  await bookJourney(t, made);
  days(t, 19);
  expect(await inTheWay(moveTo(t, made, "departed"))).toEqual([
    "travel.notices: guard.notices-none",
    "travel.briefed: guard.briefed-none",
    "travel.will: guard.will-not-asked",
    "travel.boarded: guard.boarded-none",
  ]);
  await decide(t, place, { state: "suspended", since: day("2026-03-20") });
  expect(await inTheWay(moveTo(t, made, "departed"))).toContain(
    "travel.destination: guard.destination-closed",
  );
});

test("a child that travels without an adult arrives only in somebody's hands", async () => {
  await using t = await open();
  await listPlace(t);
  const made = await readyCase(t, [{ role: "child", facts: iraqi("2012-06-01") }], "departed");
  await planJourney(t, made);
  expect(await inTheWay(moveTo(t, made, "arrived"))).toEqual(["travel.handed-over: guard.handed-over-none"]);
});

test("every guard of travel was seen to refuse, here or in the scenarios", () => {
  const elsewhere = ["travel.left-behind", "travel.checked-again"];
  const never = (travelPart.guards ?? []).map(({ key }) => key).filter((key) => !refusedBy.has(key));
  expect(never.toSorted()).toEqual(elsewhere.toSorted());
});

const moveTo = (t: TestCases, made: TestCase, to: "booked" | "departed" | "arrived"): Promise<void> =>
  move(t, made, { memberId: first(made), to }, "operations");
