import { expect, test } from "vitest";
import { dossier, move, type TestCase, type TestCases, tasksOf, write } from "../../test/cases.ts";
import { forEachDatabase } from "../../test/databases.ts";
import { actOf, aName } from "../../test/people.ts";
import {
  alone,
  approvePrice,
  boardPlane,
  book,
  bookJourney,
  comeToAirport,
  day,
  days,
  decide,
  departAll,
  family,
  iraqi,
  later,
  listPlace,
  lookThrough,
  openTestTravel,
  overIstanbul,
  planJourney,
  prepareDeparture,
  readyCase,
  stateOf,
  today,
} from "../../test/travel.ts";
import { dataAnswer, dataRequest, freeWillAsked, type reasonCodes } from "../cases/index.ts";
import { learnTransit } from "./destinations/decide.ts";
import { resumeJourneys, stopJourneys } from "./destinations/stop-journeys.ts";
import { owedTo } from "./duties/booking.ts";
import { issuanceFollowUp, issuanceRequest } from "./steps/issuance.ts";
import { noShow } from "./steps/no-show.ts";
import { securityCheck } from "./steps/stops.ts";
import { rebooking, refund, ticketCancelled } from "./steps/ticket-given-back.ts";
import { entryBan, incident } from "./steps/underway.ts";

// domain.md, section 12: what travel must do in each story.

const first = (made: TestCase): string => made.all[0]?.id ?? "";
const idsOf = (made: TestCase): string[] => made.all.map(({ id }) => id);

const cancel = (t: TestCases, made: TestCase, about: readonly string[], refund_due: number | null = null) =>
  write(
    t,
    made,
    ticketCancelled,
    { on: today(t), why: "withdrawn", lost: 120, refund_due, currency: "EUR", note: null },
    { by: "operations", about },
  );

const rebook = (
  t: TestCases,
  made: TestCase,
  reason: (typeof reasonCodes.rebooking)[number],
  refund_due: number | null = null,
) =>
  write(
    t,
    made,
    rebooking,
    { on: today(t), reason, fee: 50, refund_due, currency: "EUR", note: null },
    { by: "operations", about: idsOf(made) },
  );

const happens = (
  t: TestCases,
  made: TestCase,
  what: (typeof reasonCodes.incident)[number],
  now: "stopped" | "goes-on" | "back",
  more: object = {},
) =>
  write(
    t,
    made,
    incident,
    {
      on: today(t),
      airport: "IST",
      what,
      now,
      told: "Измислено",
      cost: 90,
      currency: "EUR",
      family_told: false,
      ...more,
    },
    { by: "operations", about: [first(made)] },
  );

forEachDatabase((_, open) => {
  test("1: the daughter of 17 refuses two days before the flight; the family waits until child protection has answered", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t, family);
    const plan = await bookJourney(t, made);
    days(t, 17);
    const daughter = made.all[2]?.id ?? "";
    await move(t, made, { memberId: daughter, to: "withdrawn", reason: "fear-at-home" });
    expect(await tasksOf(t, made)).toEqual(
      expect.arrayContaining([
        "travel.cancel-ticket 2026-03-18",
        "travel.child-stays 2026-03-18",
        "travel.reprice 2026-03-18",
      ]),
    );
    later(t);
    await cancel(t, made, [daughter]);
    await approvePrice(t, made, plan, 700);
    expect(await tasksOf(t, made)).not.toContain("travel.reprice 2026-03-18");
    days(t, 2);
    await lookThrough(t);
    const parents = [made.all[0]?.id ?? "", made.all[1]?.id ?? ""];
    await comeToAirport(t, made, parents);
    await expect(boardPlane(t, made, parents)).rejects.toMatchObject({
      lines: expect.arrayContaining([
        expect.objectContaining({ say: "guard.left-behind-child", values: { count: 1 } }),
      ]),
    });
    for (const id of parents) expect(await stateOf(t, id)).toBe("booked");
  });

  test("8: nobody at the airport, the phone is off, the ticket cannot be given back", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t);
    await bookJourney(t, made);
    days(t, 19);
    // Nobody is moved past the record that says how they were looked for.
    const past = { memberId: first(made), to: "no-show", reason: "unreachable" } as const;
    await expect(move(t, made, past, "operations")).rejects.toMatchObject({
      lines: [{ guard: { key: "record.no-show" }, leads: { add: "no-show" } }],
    });
    const found = { reason: "unreachable", tries: 4, safety: "worry", note: null } as const;
    const missing = { on: today(t), ...found, police: null, again: null, costs: null };
    await write(t, made, noShow, missing, { by: "operations", about: [first(made)] });
    expect(await tasksOf(t, made)).toEqual([
      "travel.cancel-ticket 2026-03-20",
      "travel.no-show-safety 2026-03-20",
      "travel.no-show 2026-03-30",
    ]);
    later(t);
    await cancel(t, made, [first(made)]);
    const lost = (await dossier(t, made, first(made))).latest(ticketCancelled);
    expect([lost?.amount, lost?.currency]).toEqual([12_000, "EUR"]);
    // Only a supervisor takes them in again.
    const again = { memberId: first(made), to: "rebooking", reason: "no-show" } as const;
    await expect(move(t, made, again, "operations")).rejects.toThrow("not-found");
    await move(t, made, again, "project-manager");
  });

  test("9: rebooked twice; every booking stays, every paper is looked at again, what is owed is followed", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t, [
      {
        role: "principal",
        facts: iraqi("1988-04-07", { kind: "laissez-passer", expires: day("2026-04-05") }),
      },
    ]);
    await bookJourney(t, made);
    await rebook(t, made, "document-late", 80);
    later(t);
    const next = await planJourney(t, made, overIstanbul("2026-03-28", "2026-03-29"));
    await approvePrice(t, made, next, 200);
    await book(t, made, next);
    later(t);
    await rebook(t, made, "weather", 40);
    later(t);
    const tooLate = await planJourney(t, made, overIstanbul("2026-04-02", "2026-04-03"));
    await approvePrice(t, made, tooLate, 200);
    await expect(book(t, made, tooLate)).rejects.toMatchObject({
      lines: [{ say: "paper-trouble.margin-missing", values: { day: "02.04.2026" } }],
    });
    expect(await tasksOf(t, made)).toContain("travel.papers-end 2026-03-01");
    const seen = await dossier(t, made, first(made));
    expect(seen.recordsOf(rebooking).map(({ outcome }) => outcome)).toEqual(["document-late", "weather"]);
    expect([...owedTo(seen)]).toEqual([["EUR", 12_000]]);
    expect(await tasksOf(t, made)).toContain("travel.refund 2026-03-31");
    const paid = { on: today(t), received: 120, currency: "EUR" } as const;
    await write(t, made, refund, paid, { by: "operations", about: [first(made)] });
    expect(await tasksOf(t, made)).not.toContain("travel.refund 2026-03-31");
  });

  test("10: boarding refused in transit for want of a visa: back in Bulgaria, and the table has learnt", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t);
    const plan = await bookJourney(t, made);
    await departAll(t, made, plan);
    later(t);
    await happens(t, made, "refused-boarding", "back");
    expect(await stateOf(t, first(made))).toBe("returned");
    expect(await tasksOf(t, made)).toContain("travel.lesson 2026-03-25");
    const { cases } = t;
    await cases.database.change((change) =>
      learnTransit(change, cases, actOf("operations"), {
        transit_country: "TR",
        airport: "IST",
        nationality: "IQ",
        paper: null,
        enters: false,
        needs: "airport-visa",
        since: today(t),
        source: "отказано качване",
      }),
    );
    await rebook(t, made, "airline");
    expect(await tasksOf(t, made)).not.toContain("travel.lesson 2026-03-25");
    later(t);
    const again = await planJourney(t, made, overIstanbul("2026-03-28", "2026-03-29"));
    await approvePrice(t, made, again, 200);
    await expect(book(t, made, again)).rejects.toMatchObject({ lines: [{ say: "guard.transit-visa" }] });
  });

  test("11: asylum asked for in Istanbul: not arrived, and the family is told only with consent", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t);
    await departAll(t, made, await bookJourney(t, made));
    later(t);
    await expect(happens(t, made, "asylum-claim", "stopped", { family_told: true })).rejects.toMatchObject({
      problems: { family_told: { text: "problem.family-consent" } },
    });
    await happens(t, made, "asylum-claim", "stopped");
    expect(await stateOf(t, first(made))).toBe("incident");
    await move(t, made, { memberId: first(made), to: "closed", reason: "asylum-in-transit" });
    expect(await tasksOf(t, made)).toEqual([]);
  });

  test("12: an entry ban is served at the border: the lawyer has a term until the person was told", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t);
    const plan = await bookJourney(t, made);
    days(t, 19);
    await lookThrough(t);
    await prepareDeparture(t, made, plan);
    await comeToAirport(t, made, [first(made)]);
    later(t);
    await boardPlane(t, made, [first(made)], { ban_served: true });
    expect(await tasksOf(t, made)).toContain("travel.entry-ban 2026-04-03");
    const ban = {
      served_on: day("2026-03-20"),
      appeal_until: day("2026-03-30"),
      appeals: "not-asked",
      order: "17",
      note: null,
    } as const;
    const lawyer = { by: "legal-adviser", about: [first(made)] } as const;
    await write(t, made, entryBan, { ...ban, told_on: null }, lawyer);
    expect(await tasksOf(t, made)).toContain("travel.entry-ban 2026-03-30");
    later(t);
    await write(t, made, entryBan, { ...ban, told_on: day("2026-03-20") }, lawyer);
    expect((await tasksOf(t, made)).filter((task) => task.includes("entry-ban"))).toEqual([]);
  });

  test("14: an embassy is asked, asked again, says no; another is asked; the end that fits is proposed", async () => {
    await using t = await openTestTravel(open);
    const made = await readyCase(t, alone, "preparing");
    const ask = (state: "sent" | "refused") =>
      write(
        t,
        made,
        issuanceRequest,
        {
          country: "IQ",
          seat: "София",
          state,
          sent_on: today(t),
          interview_on: null,
          photos: 4,
          fee: 25,
          currency: "EUR",
          papers: null,
          note: null,
        },
        { by: "operations", about: [first(made)] },
      );
    const [sent = ""] = await ask("sent");
    expect(await tasksOf(t, made)).toContain("travel.embassy-follow-up 2026-03-16");
    days(t, 15);
    const word = { on: today(t), way: "phone", answer: "Чака се." } as const;
    await write(t, made, issuanceFollowUp, word, { by: "operations", about: [first(made)], parentId: sent });
    expect(await tasksOf(t, made)).toContain("travel.embassy-follow-up 2026-03-30");
    later(t);
    await ask("refused");
    expect(await tasksOf(t, made)).toContain("travel.embassy-refused 2026-03-16");
    await move(t, made, { memberId: first(made), to: "closed", reason: "identity-not-confirmed" });
    expect((await tasksOf(t, made)).filter((task) => task.includes("refused"))).toEqual([]);
  });

  test("24: a city is closed on Friday: one action stops all who go there, nobody else; each goes on only after a check", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const city = await listPlace(t, { country: "IQ", place: "Ербил", airport: "EBL" });
    const toErbil = overIstanbul("2026-03-20", "2026-03-21").map((leg) => ({
      ...leg,
      to: leg.to === "BGW" ? "EBL" : leg.to,
    }));
    const one = await readyCase(t);
    const many = await readyCase(t, family);
    const other = await readyCase(t);
    await bookJourney(t, one, toErbil);
    await bookJourney(t, many, toErbil);
    await bookJourney(t, other);
    const quiet = await readyCase(t);
    await bookJourney(t, quiet, toErbil);
    const asked_on = today(t);
    const about = { about: [first(quiet)] };
    await write(t, quiet, dataRequest, { asks: "erasure", asked_on, words: null }, about);
    const told = { decision: "restricted", answered_on: asked_on, words: "Казано." } as const;
    await write(t, quiet, dataAnswer, { ...told, kept_until: day("2031-03-01") }, about);
    days(t, 5);
    await decide(t, city, { state: "suspended", since: today(t), reason: "Обстрел." });
    // The alarm stands in every case before anybody has done anything.
    expect(await tasksOf(t, one)).toContain("travel.destination-closed 2026-03-06");
    expect(await tasksOf(t, other)).not.toContain("travel.destination-closed 2026-03-06");
    const { cases } = t;
    const operations = actOf("operations");
    const stop = () =>
      cases.database.change((change) => stopJourneys(change, cases, operations, city, "Обстрел."));
    const resume = () => cases.database.change((change) => resumeJourneys(change, cases, operations, city));
    expect(
      await cases.database.change((change) =>
        stopJourneys(change, cases, actOf("operations", { offices: ["burgas"] }), city, "…"),
      ),
    ).toEqual({ stopped: 0, restricted: 0 });
    // Nothing is written in a restricted file, and the others do not wait for it.
    expect(await stop()).toEqual({ stopped: 6, restricted: 1 });
    expect(await stop()).toEqual({ stopped: 0, restricted: 1 });
    expect(await stateOf(t, first(quiet))).toBe("booked");
    expect(await stateOf(t, first(other))).toBe("booked");
    for (const id of [first(one), ...idsOf(many)]) expect(await stateOf(t, id)).toBe("suspended");
    later(t);
    await decide(t, city, { state: "open", since: today(t), reason: "Спокойно." });
    expect(await tasksOf(t, one)).toContain("travel.check-again 2026-03-06");
    expect(await resume()).toEqual({ resumed: 0, waiting: 6 });
    const check = {
      ...({ on: today(t), voluntary: "yes", asked_alone: true, pressure: "no" } as const),
      ...({ told: true, result: "may-go", note: null } as const),
    };
    await write(t, one, securityCheck, check, { about: [first(one)] });
    expect(await resume()).toEqual({ resumed: 1, waiting: 5 });
    expect(await stateOf(t, first(one))).toBe("booked");
    await write(t, many, securityCheck, { ...check, voluntary: "no" }, { about: [first(many)] });
    expect(await stateOf(t, first(many))).toBe("withdrawn");
    // Asked as at every other step, so that the answers lie side by side.
    const answers = freeWillAsked(await dossier(t, many, first(many))).map(({ voluntary }) => voluntary);
    expect(answers.at(-1)).toBe("no");
  });

  test("twins of one name and day hold a ticket each, and one who falls ill is rebooked alone", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const twin = { ...iraqi("1999-09-09"), name: [aName("Invented Twin")] };
    const made = await readyCase(t, [
      { role: "principal", facts: twin },
      { role: "sibling", facts: twin },
    ]);
    await bookJourney(t, made);
    const [one = "", other = ""] = idsOf(made);
    const change = {
      on: today(t),
      reason: "illness",
      fee: null,
      refund_due: null,
      currency: null,
      note: null,
    } as const;
    await write(t, made, rebooking, change, { by: "operations", about: [other] });
    expect([await stateOf(t, one), await stateOf(t, other)]).toEqual(["booked", "rebooking"]);
  });

  test("a death in the family before the flight: the journey stands still, the ticket is dealt with, nothing is closed", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t);
    await bookJourney(t, made);
    await move(t, made, { memberId: first(made), to: "suspended", reason: "family" });
    expect(await tasksOf(t, made)).toContain("travel.cancel-ticket 2026-03-01");
    // The list did not stop them: no check is asked before they go on.
    await move(t, made, { memberId: first(made), to: "booked" });
    expect(await stateOf(t, first(made))).toBe("booked");
    later(t);
    await cancel(t, made, [first(made)]);
    await move(t, made, { memberId: first(made), to: "suspended", reason: "family" });
    expect((await tasksOf(t, made)).join(), "it was given back already").not.toContain("cancel-ticket");
  });

  test("a stop asks for no ticket of whoever never had one", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t);
    await move(t, made, { memberId: first(made), to: "suspended", reason: "family" });
    expect((await tasksOf(t, made)).join()).not.toContain("cancel-ticket");
  });
});
