import { expect, test } from "vitest";
import { write } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { forEachDatabase, type OpenTestDatabase } from "../../../test/databases.ts";
import { fieldsIn } from "../../../test/newsroom-desk.tsx";
import { actOf } from "../../../test/people.ts";
import {
  alone,
  bookJourney,
  days,
  listPlace,
  lookThrough,
  openTestTravel,
  readyCase,
  stateOf,
} from "../../../test/travel.ts";
import { openTravelDesk } from "../../../test/travel-desk.tsx";
import { addCaseRecord, type Cases, caseNote } from "../../cases/index.ts";
import { takeBackTurns } from "../../cases/moving/take-back.ts";
import { incident } from "../steps/underway.ts";

const { actor: manager } = actOf("counsellor");

/** Somebody alone, booked for today, of whom the manager of the case writes down that they do not fly. */
async function turnedAway(open: OpenTestDatabase, step: "no-show" | "stopped") {
  const test = await openTestTravel(open);
  await listPlace(test);
  const made = await readyCase(test, alone);
  await bookJourney(test, made);
  days(test, 19);
  await lookThrough(test);
  const memberId = made.all[0]?.id ?? "";
  const link = `/departures/${made.id}/${step}?member=${memberId}`;
  const chosen = step === "stopped" ? `${link}&what=refused-to-fly` : link;
  const board = await openTravelDesk(test, manager);
  expect((await board.fill(chosen, link)).status).toBe(303);
  return { test, made, memberId, board, page: `/cases/${made.id}/members/${memberId}/taking-back` };
}

const inFamily = (one: (typeof alone)[number], at: number) => ({
  ...one,
  role: (["principal", "spouse", "sibling"] as const)[at] ?? "sibling",
});

const takeBack = (cases: Cases, made: { readonly id: string }, memberId: string, by = manager) =>
  cases.database.change((change) =>
    takeBackTurns(
      change,
      cases,
      { ...actOf("counsellor"), actor: by },
      { caseId: made.id, memberIds: [memberId] },
      "Not she.",
    ),
  );

forEachDatabase((_, open) => {
  test.each([
    ["no-show", "no-show"],
    ["stopped", "rebooking"],
  ] as const)(
    "what was written by mistake at the airport (%s) is taken back by whoever wrote it, and the journal keeps both",
    async (step, state) => {
      const { test, made, memberId, board, page } = await turnedAway(open, step);
      await using _closing = test;
      expect(await stateOf(test, memberId)).toBe(state);
      expect(await (await board.get("/departures")).text()).toContain(page);
      await using desk = openCasesDesk(test, manager);
      expect((await desk.press(page, page, { reason: "" })).status).toBe(422);
      const answer = await desk.press(page, page, { reason: "It was her sister." });
      expect([answer.status, await stateOf(test, memberId)]).toEqual([303, "booked"]);
      const journal = await (await desk.get(`/cases/${made.id}/journal`)).text();
      expect(journal.match(/It was her sister\./g)?.length).toBeGreaterThan(0);
      const { query } = test.cases.database;
      const events = await query
        .selectFrom("case_event")
        .select(["kind", "from_state", "to_state", "reason"])
        .where("member_id", "=", memberId)
        .orderBy("seq", "desc")
        .limit(4)
        .execute();
      expect(events.map(({ kind, to_state }) => [kind, to_state])).toEqual([
        ["moved", "booked"],
        ["struck", null],
        ["moved", state],
        ["recorded", null],
      ]);
      expect(events[0]).toMatchObject({ from_state: state, reason: "mistake" });
      // They fly, and the board offers it again; there is nothing left to take back.
      expect(await (await board.get("/departures")).text()).toContain(`/departures/${made.id}/no-show`);
      expect(await (await desk.get(page)).text()).toContain("There is nothing to take back");
      await expect(takeBack(test.cases, made, memberId)).rejects.toThrow();
    },
  );

  test("what was written for several at once is taken back for all of them, or for those ticked", async () => {
    const test = await openTestTravel(open);
    await using _closing = test;
    await listPlace(test);
    const made = await readyCase(test, [...alone, ...alone, ...alone].map(inFamily));
    await bookJourney(test, made);
    days(test, 19);
    await lookThrough(test);
    const [first = "", second = "", third = ""] = made.all.map(({ id }) => id);
    const states = async () => Promise.all([first, second, third].map((id) => stateOf(test, id)));
    await using desk = openCasesDesk(test, manager);
    const page = `/cases/${made.id}/members/${first}/taking-back`;
    const stopAll = async () => {
      const stopped = { on: "2026-03-20", what: "refused-to-fly", now: "stopped" };
      const empty = { airport: null, told: null, cost: null, currency: null, family_told: null };
      const values = { ...empty, ...stopped } as never;
      const order = { kind: incident, values, memberIds: [first, second, third] };
      await test.cases.database.change((change) =>
        addCaseRecord(change, test.cases, actOf("counsellor"), made.id, order),
      );
      expect(await states()).toEqual(["rebooking", "rebooking", "rebooking"]);
    };
    await stopAll();
    const shown = await (await desk.get(page)).text();
    for (const id of [second, third])
      expect(shown).toMatch(new RegExp(`name="with" value="${id}"[^>]*checked`));
    expect(shown).not.toContain(`value="${first}"`);
    const sheet = fieldsIn(shown, page);
    const all = new URLSearchParams({ ...sheet, reason: "Another flight." });
    for (const id of [second, third]) all.append("with", id);
    expect((await desk.send(page, all)).status).toBe(303);
    expect(await states()).toEqual(["booked", "booked", "booked"]);
    test.moveClock(1000);
    await stopAll();
    const again = fieldsIn(await (await desk.get(page)).text(), page);
    expect((await desk.post(page, { ...again, reason: "Two of them fly.", with: third })).status).toBe(303);
    expect(await states()).toEqual(["booked", "rebooking", "booked"]);
    // Whoever is alone in it now is offered alone.
    const left = `/cases/${made.id}/members/${second}/taking-back`;
    expect(await (await desk.get(left)).text()).not.toContain('name="with"');
    const struck = await test.cases.database.query
      .selectFrom("case_record")
      .select("member_id")
      .where("kind", "=", "incident")
      .where("struck_at", "is not", null)
      .execute();
    expect(struck).toHaveLength(5);
  });

  test("a colleague, another office, another day, and whoever comes after something else followed take nothing back", async () => {
    const { test, made, memberId, page } = await turnedAway(open, "no-show");
    await using _closing = test;
    const colleague = actOf("counsellor", { staffId: "colleague" }).actor;
    const far = actOf("counsellor", { staffId: "far", offices: ["burgas"] }).actor;
    for (const other of [colleague, far, actOf("finance").actor]) {
      await expect(takeBack(test.cases, made, memberId, other)).rejects.toThrow();
      await using desk = openCasesDesk(test, other);
      expect(await (await desk.get(page)).text()).not.toContain('name="reason"');
    }
    const before = test.cases.now().getTime();
    days(test, 1);
    await expect(takeBack(test.cases, made, memberId)).rejects.toThrow();
    test.moveClock(before - test.cases.now().getTime());
    await using desk = openCasesDesk(test, manager);
    const sheet = fieldsIn(await (await desk.get(page)).text(), page);
    const noted = {
      what: "call",
      noted_on: "2026-03-20",
      reached: true,
      words: "She asks for another flight.",
    };
    await write(test, made, caseNote, noted as never, { about: [memberId] });
    await expect(takeBack(test.cases, made, memberId)).rejects.toThrow();
    expect((await desk.post(page, { ...sheet, reason: "Not she." })).status).toBe(409);
    expect(await stateOf(test, memberId)).toBe("no-show");
  });
});
