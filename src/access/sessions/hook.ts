import type { Context } from "hono";
import type { Access } from "../access.ts";
import { dutiesOf, openName } from "../accounts/staff.ts";
import type { Actor } from "../actor.ts";
import { readCookie } from "./cookies.ts";
import { type FoundSession, findSession, type OpenSession, type Session, touchSession } from "./session.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** What the cookie led to. Only a full session makes an actor. */
    session: FoundSession | undefined;
  }
}

/** For `assemble`'s `before`: finds out who is asking, and moves their idle clock on. */
export const accessHook =
  (access: Access) =>
  async (context: Context): Promise<void> => {
    const token = readCookie(context, access.origin, "session");
    if (!token) return;
    const { query } = access.database;
    const found = await findSession(query, token, access.now());
    context.set("session", found);
    if (found.kind !== "open") return;
    await touchSession(query, found.session, access.now());
    if (found.session.stage === "full") context.set("actor", await loadActor(access, found.session));
  };

async function loadActor(access: Access, session: OpenSession): Promise<Actor | undefined> {
  const { staffId, staff } = session;
  if (staff.status !== "active") return undefined;
  const { roles, offices, languages } = await dutiesOf(access.database.query, staffId);
  const writesAll = roles.includes("editor") || roles.includes("publisher");
  return {
    staffId,
    name: openName(access.vault, staffId, staff.sealedName),
    roles,
    offices,
    translates: writesAll ? null : languages,
    language: staff.language,
    sessionId: session.id,
  };
}

/** The open session of a request at one of the stages. */
export function sessionAt(context: Context, ...stages: readonly Session["stage"][]): Session | undefined {
  const found = context.get("session");
  return found?.kind === "open" && stages.includes(found.session.stage) ? found.session : undefined;
}
