import { expect, test } from "vitest";
import { dossier, stand, tasksOf, write } from "../../test/cases.ts";
import { forEachDatabase } from "../../test/databases.ts";
import {
  approvePrice,
  boardPlane,
  book,
  bookJourney,
  comeToAirport,
  day,
  days,
  departAll,
  family,
  later,
  listPlace,
  lookThrough,
  openTestTravel,
  planJourney,
  planLegs,
  prepareDeparture,
  readyCase,
  stateOf,
} from "../../test/travel.ts";
import { travelPart } from "./journey-part.ts";
import { arrival } from "./steps/arrival.ts";
import { healthQuestion } from "./steps/fitness.ts";
import { segment } from "./steps/itinerary.ts";
import { travelTexts } from "./texts/index.ts";

test("every step, line of the checklist, task and item of evidence has its words", () => {
  const words = travelTexts.catalogues.en ?? {};
  const titles = [
    ...(travelPart.kinds ?? []),
    ...(travelPart.guards ?? []),
    ...(travelPart.duties ?? []),
    ...(travelPart.evidence ?? []),
  ].map(({ title }) => title);
  expect(titles.filter((title) => !Object.hasOwn(words, title))).toEqual([]);
});

forEachDatabase((_, open) => {
  test("a family that is ready is operations' next work, once: the plan, its legs, a price, the tickets", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test, family);
    const [first = ""] = made.all.map(({ id }) => id);
    const asked = { asked_on: day("2026-03-01"), answer: "nothing" } as const;
    await write(test, made, healthQuestion, asked, { about: [first] });
    const next = async () => {
      const rows = await test.cases.database.query
        .selectFrom("case_task")
        .select(["values_json", "list"])
        .where("rule", "=", "travel.journey-next")
        .where("done_at", "is", null)
        .execute();
      return rows.map(({ values_json, list }) => `${list} ${JSON.parse(values_json ?? "{}").step}`);
    };
    expect(await next()).toEqual(["today plan"]);
    const plan = await planJourney(test, made, []);
    expect(await next()).toEqual(["today legs"]);
    await planLegs(test, made, plan);
    expect(await next()).toEqual(["today price"]);
    await approvePrice(test, made, plan, 1000);
    expect(await next()).toEqual(["today ticket"]);
    later(test);
    await book(test, made, plan);
    expect(await next()).toEqual([]);
  });

  test("a leg begins where the one before it ended, and the arrival is where the last one ends", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test, family);
    const [first = ""] = made.all.map(({ id }) => id);
    const plan = await planJourney(test, made, []);
    const leg = async () => segment.known(await dossier(test, made, first), plan);
    expect(await leg()).toMatchObject({
      from: "SOF",
      departs_on: day("2026-03-20"),
      arrives_on: day("2026-03-20"),
    });
    await planLegs(test, made, plan);
    expect(await leg()).toMatchObject({ from: "BGW", carrier: "TK", departs_on: day("2026-03-21") });
    expect(arrival.known(await dossier(test, made, first))).toMatchObject({ airport: "BGW" });
  });

  test("a family is booked, goes, and arrives", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test, family);
    const about = made.all.map(({ id }) => id);
    const plan = await bookJourney(test, made);
    for (const id of about) expect(await stateOf(test, id)).toBe("booked");
    expect(await tasksOf(test, made)).toContain("travel.notice-receiving 2026-03-13");
    await departAll(test, made, plan);
    for (const id of about) expect(await stateOf(test, id)).toBe("departed");
    expect(await tasksOf(test, made)).toEqual(
      about
        .flatMap(() => ["travel.transit 2026-03-21"])
        .concat(about.map(() => "travel.arrival-unconfirmed 2026-03-25")),
    );
    days(test, 1);
    await write(
      test,
      made,
      arrival,
      {
        on: day("2026-03-21"),
        airport: "BGW",
        confirmed_by: "mission",
        met: true,
        needs: [],
        nights: null,
        onward: 40,
        currency: "USD",
        phone: null,
        consents: "yes",
        satisfied: "4",
        note: null,
      },
      { by: "operations", about },
    );
    for (const id of about) expect(await stateOf(test, id)).toBe("arrived");
    expect(await tasksOf(test, made)).toEqual([]);
  });

  test("nobody departs who was not asked this very day, whatever was asked the day before", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test);
    const [id = ""] = made.all.map((one) => one.id);
    const plan = await bookJourney(test, made);
    days(test, 18);
    await lookThrough(test);
    await prepareDeparture(test, made, plan);
    await comeToAirport(test, made, [id]);
    days(test, 1);
    await expect(boardPlane(test, made, [id])).rejects.toMatchObject({
      name: "GuardsMissing",
      lines: [{ guard: { key: "travel.will" } }],
    });
    // Refused whole: the boarding is not there either.
    const { rows } = await countOf(test, "boarding");
    expect(rows).toBe(0);
    await comeToAirport(test, made, [id], { papers_seen: false });
    await expect(boardPlane(test, made, [id])).rejects.toMatchObject({
      lines: [{ say: "guard.will-papers" }],
    });
    later(test);
    await comeToAirport(test, made, [id]);
    await boardPlane(test, made, [id]);
    expect(await stateOf(test, id)).toBe("departed");
  });

  test("whoever says no at the airport is out, in the same action, and the ticket is to be given back", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test);
    const [id = ""] = made.all.map((one) => one.id);
    await bookJourney(test, made);
    days(test, 19);
    await comeToAirport(test, made, [id], { voluntary: "no" });
    expect(await stateOf(test, id)).toBe("withdrawn");
    // At the gate nobody explains what follows for a request: a lawyer does.
    expect((await dossier(test, made, id)).member.withdrawalTold).toBe("not-yet");
    expect(await tasksOf(test, made)).toEqual(["travel.cancel-ticket 2026-03-20"]);
    await stand(test, id, "booked");
  });
});

async function countOf({ cases }: Awaited<ReturnType<typeof openTestTravel>>, kind: string) {
  const rows = await cases.database.query
    .selectFrom("case_record")
    .select("id")
    .where("kind", "=", kind)
    .execute();
  return { rows: rows.length };
}
