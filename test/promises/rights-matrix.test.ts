import { expect, test } from "vitest";
import { rightsOf, roleNames, roles } from "../../src/access/index.ts";
import { newRequestKey } from "../../src/platform/forms/index.ts";
import type { AnyTestDesk, TestBrowser } from "../access-desk.ts";
import { openTestDatabase } from "../databases.ts";
import { gatherCast, type Member } from "../rights/cast.ts";
import { plainAnswer } from "../rights/plain-answer.ts";
import { lets, methodOf, type Places, pathOf, type RoomRights, type Things } from "../rights/room-rights.ts";
import { rooms } from "../rights/rooms.ts";
import { openWholeDesk } from "../whole-desk.ts";

// Promise: who may do what is the table of test/rights, for every route there is, and nothing else.

const open = () => openWholeDesk(() => openTestDatabase("sqlite"));

const ask = (browser: TestBrowser, room: RoomRights, route: string, places: Places) => {
  const path = pathOf(route, places);
  if (methodOf(route) === "GET") return browser.get(path);
  return browser.post(path, { "request-key": newRequestKey(), ...room.form?.(route, places) });
};

const everyRoute = Object.values(rooms).flatMap((room) =>
  Object.entries(room.routes).map(([route, who]) => ({ room, route, who })),
);

test("test/rights says of every route of the desk who may use it, and of no other", async () => {
  await using desk = await open();
  const there = desk.routes.map(({ method, path }) => `${method} ${path}`).toSorted();
  const named = everyRoute.map(({ route }) => route).toSorted();
  const unnamed = there.filter((route) => !named.includes(route));
  expect(unnamed, "say in test/rights who may use these").toEqual([]);
  expect(named, "test/rights names routes that are gone, or twice").toEqual(there);
});

test("each role is let in where the table says so; elsewhere the thing looks as if it did not exist", {
  timeout: 240_000,
}, async () => {
  await using desk = await open();
  const wrong: string[] = [];
  for (const member of await gatherCast(desk)) {
    const missing = await plainAnswer(await member.browser.get("/no-such-page"));
    for (const room of Object.values(rooms)) {
      const things = await room.things(desk, member);
      for (const [route, who] of Object.entries(room.routes)) {
        if (who === "all" || who === "door") continue;
        const found = lets(who, member) ? await tryWithRight(room, route, member, things) : null;
        const hidden = found ?? (await tryWithout(desk, room, route, member, things, missing));
        wrong.push(...hidden.map((what) => `${member.name}: ${route} ${what}`));
      }
    }
  }
  expect(wrong).toEqual([]);
});

/** What is not as it should be for somebody who may use the route for their own. */
async function tryWithRight(
  room: RoomRights,
  route: string,
  member: Member,
  { own, other }: Things,
): Promise<string[]> {
  const { browser } = member;
  const wrong: string[] = [];
  if (room.closed?.(route, member, other)) {
    const [there, missing] = [other, { ...other, ...room.nothing }];
    const theirs = await plainAnswer(await ask(browser, room, route, there), Object.values(there));
    const none = await plainAnswer(await ask(browser, room, route, missing), Object.values(missing));
    if (!same(theirs, none))
      wrong.push(`tells another's thing (${theirs.status}) from none (${none.status})`);
  } else if ((await ask(browser, room, route, other)).status === 404)
    wrong.push("does not find another's thing");
  if ((await ask(browser, room, route, own)).status === 404) wrong.push("does not find one's own thing");
  return wrong;
}

/** What is not as it should be for somebody who may not use the route at all. */
async function tryWithout(
  desk: AnyTestDesk,
  room: RoomRights,
  route: string,
  { browser }: Member,
  { own, other }: Things,
  missing: object,
): Promise<string[]> {
  const before = await lastLine(desk);
  const wrong: string[] = [];
  for (const [whose, places] of Object.entries({ own, other })) {
    const answer = await plainAnswer(await ask(browser, room, route, places));
    if (!same(answer, missing)) wrong.push(`answers ${answer.status} about ${whose}`);
  }
  if ((await lastLine(desk)) !== before) wrong.push("left a trace");
  return wrong;
}

/** The number of the log's last line: the log is long, and this is asked of it ten thousand times. */
async function lastLine({ access }: AnyTestDesk): Promise<number> {
  const { seq } = await access.database.query
    .selectFrom("audit_line")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .executeTakeFirstOrThrow();
  return seq ?? 0;
}

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

test("whoever is not signed in is asked to, does nothing, and learns nothing", async () => {
  await using desk = await open();
  for (const { room, route, who } of everyRoute) {
    if (who === "all") continue;
    const answer = await ask(desk.browser(), room, route, {});
    expect(answer.headers.get("location"), route).toMatch(/^\/sign-in/);
  }
  expect(await desk.log()).toEqual([]);
});

test("what only some may see is never stored by a browser", async () => {
  await using desk = await open();
  const cast = await gatherCast(desk);
  for (const { room, route, who } of everyRoute) {
    if (who === "all" || methodOf(route) === "POST") continue;
    const member = cast.find((one) => lets(who, one));
    if (!member) throw new Error(`Nobody may use ${route}.`);
    const answer = await ask(member.browser, room, route, {});
    expect(answer.headers.get("cache-control"), route).toMatch(/no-store/);
  }
});

test("an administrator manages accounts and holds no right to any record", () => {
  expect(roles.administrator).toEqual(["staff.manage"]);
  expect(roleNames.filter((role) => rightsOf([role]).has("staff.manage"))).toEqual(["administrator"]);
});
