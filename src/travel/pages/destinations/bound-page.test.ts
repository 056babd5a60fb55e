import { expect, test } from "vitest";
import { tasksOf, write } from "../../../../test/cases.ts";
import { openTestDatabase } from "../../../../test/databases.ts";
import { actOf, aName } from "../../../../test/people.ts";
import {
  bookJourney,
  decide,
  iraqi,
  later,
  listPlace,
  openTestTravel,
  readyCase,
  today,
} from "../../../../test/travel.ts";
import { openTravelDesk } from "../../../../test/travel-desk.tsx";
import { caseNote } from "../../../cases/index.ts";
import { securityCheck } from "../../steps/stops.ts";

/** What a page says, in one line. */
const textOf = async (answer: Response) =>
  (await answer.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

/** Three of whom two are one family, all booked to a country that was closed; its page as two colleagues see it. */
async function closedCountry() {
  const t = await openTestTravel((migrations) => openTestDatabase("sqlite", migrations));
  const place = await listPlace(t);
  const named = (name: string) => ({ ...iraqi("1988-04-07"), name: [aName(name)] });
  const pair = await readyCase(t, [
    { role: "principal", facts: named("Invented Omar") },
    { role: "spouse", facts: named("Invented Sara") },
  ]);
  const one = await readyCase(t, [{ role: "principal", facts: named("Invented Lone") }]);
  for (const made of [pair, one]) await bookJourney(t, made);
  later(t);
  await decide(t, place, { state: "suspended", since: today(t), reason: "Обстрел." });
  const operations = await openTravelDesk(t, { ...actOf("operations").actor, language: "en" });
  const counsellor = await openTravelDesk(t, { ...actOf("counsellor").actor, language: "en" });
  const read = async (desk: typeof operations, page = "") =>
    textOf(await desk.get(`/destinations/${place}${page}`));
  const press = async (name: string, values: Record<string, string> = {}) => {
    const address = `/destinations/${place}/bound`;
    const answer = await operations.fill(address, `${address}/${name}`, values);
    return textOf(await operations.get(answer.headers.get("location") ?? ""));
  };
  return { t, place, pair, one, operations, counsellor, read, press };
}

test("a place that is closed says how many journeys are to be stopped, and is asked of nobody who may not", async () => {
  const at = await closedCountry();
  await using _ = at.t;
  expect(await at.read(at.operations)).toContain("the journeys of 3 people are not stopped yet");
  expect(await at.read(at.counsellor)).toContain("3 people are on the way there");
  await at.press("stop", { reason: "Обстрел." });
  expect(await at.read(at.operations)).not.toContain("not stopped yet");
});

test("whoever was stopped is to be told, one of a family for all, until somebody wrote down that they were", async () => {
  const at = await closedCountry();
  await using _ = at.t;
  expect(await at.press("stop", { reason: "Обстрел." })).toContain("Stopped the journeys of 3 people.");
  const untold = "travel.tell-stopped 2026-03-01";
  expect((await tasksOf(at.t, at.pair)).filter((task) => task === untold)).toHaveLength(1);
  const spoken = async (reached: boolean) => {
    later(at.t);
    const note = { what: "call", noted_on: today(at.t), reached, words: "По телефона." } as const;
    await write(at.t, at.one, caseNote, note, { about: [at.one.all[0]?.id ?? ""] });
    return (await tasksOf(at.t, at.one)).includes(untold);
  };
  expect(await spoken(false)).toBe(true);
  expect(await spoken(true)).toBe(false);
});

test("nobody is let go on while the place is closed; once it is open the list says who was looked at and where to do it", async () => {
  const at = await closedCountry();
  await using _ = at.t;
  await at.press("stop", { reason: "Обстрел." });
  expect(await at.read(at.operations, "/bound")).not.toContain("Let those go on");
  later(at.t);
  await decide(at.t, at.place, { state: "open", since: today(at.t), reason: "Спокойно." });
  expect(await at.read(at.operations)).toContain("3 people whom the list stopped wait to be looked at anew");
  const memberId = at.one.all[0]?.id ?? "";
  const path = `/cases/${at.one.id}/add/security-check?member=${memberId}`;
  const html = await (await at.counsellor.get(`/destinations/${at.place}/bound`)).text();
  expect(html).toContain(path);
  expect(await at.press("resume")).toContain("Nobody goes on yet, 3 wait: see what is missing.");
  const check = {
    ...({ on: today(at.t), voluntary: "yes", asked_alone: true, pressure: "no" } as const),
    ...({ told: true, result: "may-go", note: null } as const),
  };
  await write(at.t, at.one, securityCheck, check, { about: [memberId] });
  expect(await at.read(at.operations, "/bound")).toContain("looked at anew, may go on");
  expect(await at.press("resume")).toContain("1 person goes on, 2 wait: see what is missing.");
});
