import { expect, test } from "vitest";
import type { AnyTestDesk, SentRequest } from "../access-desk.ts";
import { forEachDatabase } from "../databases.ts";
import { gatherCast, type Member } from "../rights/cast.ts";
import { type PlainAnswer, plainAnswer } from "../rights/plain-answer.ts";
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
  const hidden = !lets(whoMay(asked.route), member);
  const missing = hidden ? await noSuchPage(member) : await nothingLikeIt(member, asked);
  if (!missing) return undefined;
  const answer = await plainAnswer(
    await member.browser.repeat(asked.path, asked.init),
    Object.values(asked.places),
  );
  const same = (nothing: PlainAnswer) => JSON.stringify(answer) === JSON.stringify(nothing);
  // The page may say by now that more waits in the menu.
  if (same(missing) || (hidden && same(await noSuchPage(member, "anew")))) return null;
  return `tells ${member.name} (${answer.status}) that there is something (${missing.status})`;
}

const toldOfNothing = new WeakMap<Member, Promise<PlainAnswer>>();

/** How somebody is answered about a page that is not there: asked once, and anew where that may have changed. */
function noSuchPage(member: Member, asked?: "anew"): Promise<PlainAnswer> {
  const known = asked === "anew" ? undefined : toldOfNothing.get(member);
  const told = known ?? member.browser.get("/no-such-page").then((answer) => plainAnswer(answer));
  toldOfNothing.set(member, told);
  return told;
}

/** What somebody with the right is to be answered about what is closed to them; null where it is open to them. */
async function nothingLikeIt(member: Member, { route, places, init }: Asked): Promise<PlainAnswer | null> {
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
