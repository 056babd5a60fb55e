import { expect, test } from "vitest";
import type { AnyTestDesk, SentRequest } from "../access-desk.ts";
import { forEachDatabase } from "../databases.ts";
import { gatherCast, type Member } from "../rights/cast.ts";
import { plainAnswer } from "../rights/plain-answer.ts";
import { lets, type Places, pathOf, placesIn } from "../rights/room-rights.ts";
import { roomOf } from "../rights/rooms.ts";
import { stories } from "../rights/stories.ts";
import { wholeDump } from "../rights/whole-dump.ts";
import { openWholeDesk } from "../whole-desk.ts";

// Promise: every request of every story, sent by somebody without the right, is answered as if the thing did not
// exist, and by nobody with the way to the door; and it changes nothing.

interface Asked {
  readonly route: string;
  readonly path: string;
  readonly places: Places;
  readonly init: SentRequest["init"];
}

forEachDatabase((_, open) => {
  test.each(stories)(
    "$name: others who try the same find nothing and change nothing",
    {
      timeout: 120_000,
    },
    async (story) => {
      await using desk = await openWholeDesk(open);
      const cast = await gatherCast(desk);
      const wrong: string[] = [];
      let tries = 0;
      desk.watch(async (request) => {
        const asked = toAsked(desk, request);
        if (!asked) return;
        await keepAwake(desk, cast);
        const before = await wholeDump(desk.access.database);
        for (const found of [await tryAsNobody(desk, asked), ...(await tryAsOthers(cast, asked))]) {
          tries += 1;
          if (found !== null) wrong.push(`${asked.route} ${found}`);
        }
        expect(await wholeDump(desk.access.database), asked.route).toEqual(before);
      });
      await story.tell(desk);
      expect(wrong).toEqual([]);
      expect(tries).toBeGreaterThan(100);
    },
  );
});

/** The request with its route; null for what is open to all. */
function toAsked(desk: AnyTestDesk, { path, init }: SentRequest): Asked | null {
  const plain = path.replace(/\?.*/s, "");
  const method = init.method ?? "GET";
  for (const route of desk.routes) {
    const places = route.method === method ? placesIn(`${method} ${route.path}`, plain) : null;
    if (!places) continue;
    const name = `${method} ${route.path}`;
    return whoMay(name) === "all" ? null : { route: name, path, places, init };
  }
  throw new Error(`A story asks for what is not there: ${method} ${plain}`);
}

const whoMay = (route: string) => {
  const who = roomOf(route)?.routes[route];
  if (!who) throw new Error(`test/rights does not say who may use ${route}.`);
  return who;
};

async function tryAsNobody(desk: AnyTestDesk, { path, init }: Asked): Promise<string | null> {
  const answer = await desk.browser().repeat(path, init);
  if (init.headers["sec-fetch-mode"] === "cors") {
    return answer.status === 401 ? null : `answers ${answer.status} to nobody's script`;
  }
  const { location = "" } = Object.fromEntries(answer.headers);
  return /^\/sign-in(?:$|\?)/.test(location) ? null : `answers ${answer.status} ${location} to nobody`;
}

/** All at once: each has a browser of their own, and none of them may move anything. */
async function tryAsOthers(cast: readonly Member[], asked: Asked): Promise<(string | null)[]> {
  const found = await Promise.all(cast.map((member) => tryAs(member, asked)));
  return found.filter((wrong) => wrong !== undefined);
}

/** Null where nothing is wrong, undefined for those who may use the thing itself. */
async function tryAs(member: Member, asked: Asked): Promise<string | null | undefined> {
  const missing = await nothingLikeIt(member, asked);
  if (!missing) return undefined;
  const answer = await plainAnswer(
    await member.browser.repeat(asked.path, asked.init),
    Object.values(asked.places),
  );
  const same = JSON.stringify(answer) === JSON.stringify(missing);
  return same ? null : `tells ${member.name} (${answer.status}) that there is something (${missing.status})`;
}

/** What somebody is to be answered: as to what is not there; null for those who may use the thing itself. */
async function nothingLikeIt(member: Member, { route, places, init }: Asked) {
  const who = whoMay(route);
  if (!lets(who, member)) return plainAnswer(await member.browser.get("/no-such-page"));
  const room = roomOf(route);
  if (!room?.closed?.(route, member, places)) return null;
  const none = { ...places, ...room.nothing };
  return plainAnswer(await member.browser.repeat(pathOf(route, none), init), Object.values(none));
}

/** A story may take hours; those who try stay signed in meanwhile. */
async function keepAwake({ access }: AnyTestDesk, cast: readonly Member[]): Promise<void> {
  const now = access.now();
  await access.database.query
    .updateTable("session")
    .set({ seen_at: now.toISOString(), ends_at: new Date(now.getTime() + 3_600_000).toISOString() })
    .where(
      "staff_id",
      "in",
      cast.map(({ person }) => person.id),
    )
    .execute();
}
