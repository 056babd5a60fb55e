import type { Act } from "../../src/routes-map/editing/map-room.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { disagree, ensureMap, handInFile } from "../map-desk.ts";
import { publisher } from "../newsroom.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const edits = ["map.edit"] as const;
const imports = ["map.import"] as const;

const record = "/map/:kind/:record";

/** Who may use the room of the map. Nothing in it is anybody's own. */
export const mapRights: RoomRights = {
  routes: {
    "GET /map": edits,
    "POST /map/imports": imports,
    "GET /map/imports/:import": imports,
    "POST /map/imports/:import/keeping": imports,
    "POST /map/imports/:import/dropping": imports,
    "GET /map/releases/:release": edits,
    "GET /map/:kind": edits,
    "POST /map/:kind": edits,
    "GET /map/:kind/new": edits,
    [`GET ${record}`]: edits,
    [`POST ${record}`]: edits,
    [`GET ${record}/conflict/:entry`]: edits,
    [`POST ${record}/conflict/:entry`]: edits,
  },

  nothing: { record: "no-such-thing", import: "0".repeat(24), release: "no-such-thing", entry: "99" },

  async things(desk, { person }) {
    await ensureMap(desk.access.database, desk.access.now);
    return { own: await thingsOf(desk, person.id), other: await thingsOf(desk, "somebody-else") };
  },

  form: (route) => (route.includes("/conflict/") ? { version: "1" } : {}),
};

async function thingsOf({ access }: AnyTestDesk, staffId: string): Promise<Places> {
  const act: Act = { ...publisher, actor: { ...publisher.actor, staffId } };
  const entry = await disagree(access, act, "places", "lesovo");
  return {
    kind: "places",
    record: "lesovo",
    entry: String(entry),
    release: "compiled-2025-06",
    import: await handInFile(access, act, "2016-01-01"),
  };
}
