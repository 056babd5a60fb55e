import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { forEachDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import {
  alone,
  bookJourney,
  comeToAirport,
  days,
  family,
  listPlace,
  lookThrough,
  openTestTravel,
  prepareDeparture,
  readyCase,
  stateOf,
} from "../../../test/travel.ts";
import { openTravelDesk } from "../../../test/travel-desk.tsx";
import { noShow } from "../steps/no-show.ts";

const { actor } = actOf("operations");

/** The way to a step of somebody, as the board offers it. */
const linkTo = (page: string, step: string): string =>
  new RegExp(`href="(/departures/\\w+/${step}[^"]*)"`).exec(page)?.[1] ?? "";

forEachDatabase((_, open) => {
  test("at the airport somebody did not come: the board, one touch, one more", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test, alone);
    const [id = ""] = made.all.map((one) => one.id);
    await bookJourney(test, made);
    days(test, 19);
    const desk = await openTravelDesk(test, actor);
    const board = await (await desk.get("/departures")).text();
    // The second flight leaves after midnight: with its day, so that nobody waits for it a day early.
    expect(board).toMatch(
      /<strong>21:30<\/strong> SOF[^<]*TK 1<\/span> <span class="leg"><strong>21 March 2026, 02:30<\/strong> IST/u,
    );
    // Where to, the journey and the case stand apart.
    expect(board).toMatch(/\(BGW\) · <a href="[^"]*">Journey<\/a> · Case /u);
    const link = linkTo(board, "no-show");
    // Nothing is filled in by hand: reason, tries and danger stand there already.
    const answer = await desk.fill(link, link);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/departures?done=saved"]);
    expect(await stateOf(test, id)).toBe("no-show");
    const written = (await dossier(test, made, id)).latest(noShow);
    expect(written).toMatchObject({ outcome: "unreachable", happenedOn: "2026-03-20" });
    expect(written?.open).toMatchObject({ police: "not-told", again: "not-known" });
    expect(await (await desk.get("/departures")).text()).not.toContain("/no-show");
  });

  test("each leg says in the list of a case's records from where it leads to where", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test, alone);
    await bookJourney(test, made);
    await using desk = openCasesDesk(test, actor);
    const list = await (await desk.get(`/cases/${made.id}/members/${made.all[0]?.id}`)).text();
    for (const way of [/: Sofia[^<]* → Istanbul[^<]*<\/a>/u, /: Istanbul[^<]* → Baghdad[^<]*<\/a>/u])
      expect(list).toMatch(way);
  });

  test("a family comes and boards, all at once but the one whose tick is taken away", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test, family);
    const plan = await bookJourney(test, made);
    days(test, 19);
    await lookThrough(test);
    await prepareDeparture(test, made, plan);
    const desk = await openTravelDesk(test, actor);
    const read = async () => (await desk.get("/departures")).text();
    const all = `/departures/${made.id}/came`;
    expect(await read()).toContain(`href="${all}"`);
    // Whether they go of their own free will is never filled in beforehand.
    const page = await (await desk.get(all)).text();
    expect(page).not.toMatch(/name="voluntary"[^>]*checked/);
    const unasked = await desk.fill(all, all);
    expect(unasked.status).toBe(422);
    const body = new URLSearchParams({
      ...Object.fromEntries(hiddenOf(page)),
      on: "20.03.2026",
      came: "in-time",
      voluntary: "yes",
      papers_seen: "yes",
    });
    for (const { id } of made.all) body.append("member", id);
    const came = await desk.app.request(`http://desk.test${all}`, {
      method: "POST",
      headers: {
        origin: "http://desk.test",
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: body.toString(),
    });
    expect(came.status, await came.clone().text()).toBe(303);
    const first = made.all[0]?.id ?? "";
    const link = `/departures/${made.id}/boarded?member=${first}`;
    expect(await read()).toContain(`href="${link}"`);
    const boarded = await desk.fill(link, link);
    expect(boarded.status, await boarded.clone().text()).toBe(303);
    expect(await stateOf(test, first)).toBe("departed");
    expect(await stateOf(test, made.all[1]?.id ?? "")).toBe("booked");
  });

  test("what stands in the way of boarding is said, and nothing is lost", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test, alone);
    const [id = ""] = made.all.map((one) => one.id);
    await bookJourney(test, made);
    days(test, 19);
    await lookThrough(test);
    const desk = await openTravelDesk(test, actor);
    const came = `/departures/${made.id}/came?member=${id}`;
    await desk.fill(came, came, { voluntary: "yes", papers_seen: "yes" });
    const link = `/departures/${made.id}/boarded?member=${id}`;
    const answer = await desk.fill(link, link, { border_at: "05:10" });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("The talk before departure is missing.");
    expect(page).toContain('value="05:10"');
    expect(await stateOf(test, id)).toBe("booked");
  });

  test("what keeps somebody from boarding leads to where it is done", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test, alone);
    const plan = await bookJourney(test, made);
    days(test, 19);
    await lookThrough(test);
    await comeToAirport(test, made, [made.all[0]?.id ?? ""]);
    const desk = await openTravelDesk(test, actor);
    const boarded = `/departures/${made.id}/boarded`;
    const barred = await desk.fill(boarded, boarded);
    expect(barred.status).toBe(409);
    const page = await barred.text();
    expect(page).toContain("The receiving mission has not been told of this journey.");
    expect(page).toMatch(new RegExp(`href="/cases/${made.id}/(add/notice|records/${plan})[^"]*">Do it`));
    // The last talk is the counsellor's: to operations its form is not there.
    expect(page).not.toContain("/add/pre-departure");
  });

  test("the board shows whom the reader's work shows, and leaves a line for each case", async () => {
    await using test = await openTestTravel(open);
    await listPlace(test);
    const made = await readyCase(test, alone);
    const plan = await bookJourney(test, made);
    days(test, 19);
    const far = await openTravelDesk(
      test,
      actOf("operations", { staffId: "far", offices: ["burgas"] }).actor,
    );
    expect(await (await far.get("/departures")).text()).not.toContain("Invented principal");
    expect((await far.get(`/departures/${made.id}/came`)).status).toBe(404);
    expect((await far.get(`/cases/${made.id}/travel/${plan}`)).status).toBe(404);
    const desk = await openTravelDesk(test, actor);
    const before = (await test.log()).length;
    const board = await (await desk.get("/departures")).text();
    expect(board).toContain("Invented principal");
    expect((await test.log()).slice(before)).toEqual([`case.read case:${made.id}`]);
    const journey = await (await desk.get(`/cases/${made.id}/travel/${plan}`)).text();
    expect(journey).toContain("Baghdad (BGW)");
    expect(journey).toContain("2 h 31 min to change at Istanbul (IST)");
  });
});

const hiddenOf = (page: string): [string, string][] =>
  [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value],
  );
