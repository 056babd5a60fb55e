import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { forEachDatabase, type OpenTestDatabase } from "../../../test/databases.ts";
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
import { addCaseRecord, casesFor, nameDeputy } from "../../cases/index.ts";
import { noShow } from "../steps/no-show.ts";
import { incident } from "../steps/underway.ts";
import { waitingInTravel } from "./waiting.tsx";

const { actor: manager } = actOf("counsellor");
const { actor: colleague } = actOf("counsellor", { staffId: "colleague" });

/** Somebody alone, booked for today. */
async function leavingToday(open: OpenTestDatabase) {
  const test = await openTestTravel(open);
  await listPlace(test);
  const made = await readyCase(test, alone);
  const plan = await bookJourney(test, made);
  days(test, 19);
  await lookThrough(test);
  return { test, made, plan, memberId: made.all[0]?.id ?? "" };
}

/** What the first page of the desk shows. */
const firstPage = async ({ cases }: Awaited<ReturnType<typeof openTestTravel>>, actor: typeof manager) =>
  String((await waitingInTravel(cases, actor)) ?? "");

/** The way to a step of somebody, as the board offers it. */
const linkTo = (page: string, step: string): string =>
  new RegExp(`href="(/departures/\\w+/${step}[^"]*)"`).exec(page)?.[1] ?? "";

forEachDatabase((_, open) => {
  test("whoever manages a case reads on the first page who leaves, and writes down that they did not come", async () => {
    const { test, made, memberId } = await leavingToday(open);
    await using _closing = test;
    const before = (await test.log()).length;
    expect(await firstPage(test, manager)).toContain("Invented principal");
    expect((await test.log()).slice(before)).toEqual([`case.read case:${made.id}`]);
    // Those of colleagues are on the board only.
    expect(await firstPage(test, colleague)).toBe("");
    const deputy = actOf("counsellor", { staffId: "deputy" });
    await test.cases.database.change((change) =>
      nameDeputy(change, test.cases, actOf("counsellor"), {
        ...{ away: manager.staffId, colleague: "deputy" },
        ...({ since: "2026-03-20", until: "2026-03-20" } as never as { since: never; until: never }),
      }),
    );
    expect(await firstPage(test, deputy.actor)).toContain("Invented principal");
    const desk = await openTravelDesk(test, manager);
    const link = linkTo(await (await desk.get("/departures")).text(), "no-show");
    expect(await (await desk.get(link)).text()).toContain("because you manage this case");
    const answer = await desk.fill(link, link);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/departures?done=saved"]);
    expect(await stateOf(test, memberId)).toBe("no-show");
    expect((await dossier(test, made, memberId)).latest(noShow)?.outcome).toBe("unreachable");
    expect(await firstPage(test, manager)).toBe("");
  });

  test("somebody is turned back at the border: one choice, no words, and the journey is booked anew", async () => {
    const { test, made, memberId } = await leavingToday(open);
    await using _closing = test;
    const desk = await openTravelDesk(test, manager);
    const link = linkTo(await (await desk.get("/departures")).text(), "stopped");
    const page = await (await desk.get(link)).text();
    expect(page).toMatch(/value="SOF" selected/);
    // What happened is asked, not assumed.
    expect((await desk.fill(link, link)).status).toBe(422);
    const chosen = linkTo(page, 'stopped[^"]*what=refused-exit').replaceAll("&amp;", "&");
    expect((await desk.fill(chosen, link)).status).toBe(303);
    expect(await stateOf(test, memberId)).toBe("rebooking");
    const written = (await dossier(test, made, memberId)).latest(incident);
    expect([written?.outcome, written?.open.airport]).toEqual(["refused-exit", "SOF"]);
  });

  test("a colleague of the office stands in, and reads for whom; one of another office finds nothing", async () => {
    const { test, memberId } = await leavingToday(open);
    await using _closing = test;
    const desk = await openTravelDesk(test, colleague);
    const link = linkTo(await (await desk.get("/departures")).text(), "no-show");
    expect(await (await desk.get(link)).text()).toContain(`you are here for Staff ${manager.staffId}`);
    const far = await openTravelDesk(
      test,
      actOf("counsellor", { staffId: "far", offices: ["burgas"] }).actor,
    );
    expect(await (await far.get("/departures")).text()).not.toContain("Invented principal");
    expect((await far.get(link)).status).toBe(404);
    expect((await desk.fill(link, link)).status).toBe(303);
    expect(await stateOf(test, memberId)).toBe("no-show");
  });

  test("nothing else of travel is theirs: not boarding, no ticket, and not what happens on the way", async () => {
    const { test, made, memberId } = await leavingToday(open);
    await using _closing = test;
    const desk = await openTravelDesk(test, manager);
    const board = await (await desk.get("/departures")).text();
    expect(["came", "boarded"].map((step) => linkTo(board, step))).toEqual(["", ""]);
    for (const step of ["came", "boarded"])
      expect((await desk.get(`/departures/${made.id}/${step}?member=${memberId}`)).status).toBe(404);
    const act = actOf("counsellor");
    const { cases } = test;
    await cases.database.query
      .updateTable("case_member")
      .set({ state: "in-transit" })
      .where("id", "=", memberId)
      .execute();
    const write = cases.database.change((change) =>
      addCaseRecord(change, cases, act, made.id, {
        kind: incident,
        values: {
          on: "2026-03-20" as never,
          airport: "IST",
          what: "lost",
          now: "stopped",
          told: "Invented",
          cost: null,
          currency: null,
          family_told: false,
        },
        memberIds: [memberId],
      }),
    );
    await expect(write).rejects.toThrow();
    expect(await stateOf(test, memberId)).toBe("in-transit");
    const seen = await casesFor(cases, act).get(cases.database.query, made.id);
    expect([seen.may("travel.accompany"), seen.may("travel.write")]).toEqual([true, false]);
  });
});
