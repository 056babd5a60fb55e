import { keepPost } from "../../src/access/sessions/kept-post.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { draftNews } from "../newsroom.ts";
import type { RoomRights } from "./room-rights.ts";

const manages = ["staff.manage"] as const;

/** Who may use the door, the account pages, the staff list and the glass. */
export const accessRights: RoomRights = {
  routes: {
    "GET /health": "all",
    "GET /icon.svg": "all",
    "GET /assets/:file": "all",
    "GET /sign-in": "all",
    "POST /sign-in": "all",
    "POST /sign-in/passkey/wishes": "all",
    "POST /sign-in/passkey": "all",
    "POST /sign-out": "all",
    "GET /sign-in/code": "door",
    "POST /sign-in/code": "door",
    "GET /sign-in/recovery": "door",
    "POST /sign-in/recovery": "door",
    "GET /sign-in/lost-passkey": "all",
    "POST /sign-in/lost-passkey": "all",
    "GET /second-factor": "door",
    "POST /second-factor": "door",
    "GET /invitation/:token": "all",
    "POST /invitation/:token": "all",
    "POST /invitation/:token/passkey/wishes": "all",
    "POST /invitation/:token/passkey": "all",
    "GET /": "in",
    "GET /account": "in",
    "POST /account/language": "in",
    "POST /account/password": "in",
    "POST /account/generator": "in",
    "POST /account/recovery-codes": "in",
    "POST /account/passkey/wishes": "in",
    "POST /account/passkey": "in",
    "POST /account/passkey/removal": "in",
    "POST /account/session/end": "in",
    "POST /account/session/end-others": "in",
    "GET /staff": manages,
    "GET /staff/invitation": manages,
    "POST /staff/invitation": manages,
    "GET /staff/:staff": manages,
    "POST /staff/:staff/duties": manages,
    "POST /staff/:staff/disabling": manages,
    "POST /staff/:staff/enabling": manages,
    "POST /staff/:staff/sessions/end": manages,
    "POST /staff/:staff/link": manages,
    "GET /kept/:kept": "in",
    "POST /kept/:kept/removal": "in",
    "GET /glass/:object{.+}": ["glass.break"],
    "POST /glass/:object{.+}": ["glass.break"],
    "GET /oversight/glass": ["glass.watch"],
    "POST /notice/:notice/seen": "in",
  },

  nothing: { staff: "0".repeat(24), object: "item:news/nothing", kept: "k".repeat(43), notice: "no-notice" },

  async things(desk, { person }) {
    const key = `a${person.id}`;
    await draftNews(desk.access, key);
    const other = await desk.addStaff({
      name: "Somebody else",
      email: `${person.id}@other.example`,
      roles: ["finance"],
    });
    const object = `item:news/${key}`;
    const thingsOf = async (staffId: string) => ({
      staff: staffId,
      object,
      kept: await keepPost(desk.access, staffId, { path: "/account/language", fields: [["language", "bg"]] }),
      notice: await tell(desk, staffId),
    });
    return {
      own: await thingsOf(person.id),
      other: await thingsOf(other.id),
    };
  },

  form: (route) => ({
    ...(/ \/(?:sign-in\/code|second-factor)$/.test(route) ? { code: "000000" } : {}),
    ...(route.endsWith("/recovery") ? { recovery: "none" } : {}),
    ...(route.endsWith("/lost-passkey") ? { email: "nobody@iom.example", recovery: "none" } : {}),
  }),

  closed: (route) => /\/(?:kept|notice)\//.test(route),
};

/** A notice to somebody; what it is about does not matter here. */
async function tell({ access }: AnyTestDesk, staffId: string): Promise<string> {
  const id = Buffer.from(access.random(12)).toString("hex");
  const created_at = access.now().toISOString();
  await access.database.query
    .insertInto("notice")
    .values({ id, staff_id: staffId, kind: "glass-broken", about_id: "none", created_at, seen_at: null })
    .execute();
  return id;
}
