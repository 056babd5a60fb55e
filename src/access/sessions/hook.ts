import type { Context } from "hono";
import type { Refusal } from "../../platform/http/index.ts";
import type { Access } from "../access.ts";
import { endOfAccount } from "../accounts/account-end.ts";
import { openName } from "../accounts/staff.ts";
import type { Actor } from "../actor.ts";
import { note } from "../note.ts";
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
    const found = await recognise(access, context);
    if (found?.kind === "open") await touchSession(access.database.query, found.session, access.now());
  };

/** Finds out who is asking and moves nothing. */
async function recognise(access: Access, context: Context): Promise<FoundSession | undefined> {
  const token = readCookie(context, access.origin, "session");
  if (!token) return undefined;
  const found = await findSession(access.database.query, token, access.now());
  context.set("session", found);
  if (found.kind === "open" && found.session.stage === "full") {
    context.set("actor", await loadActor(access, found.session));
  }
  return found;
}

/**
 * Before an error page: a request can be refused before anybody asked whose it is. Whoever is signed in gets the page in
 * their language; and when a page of another origin tried to act in their name, the log says so.
 */
export const accessAfterRefusal =
  (access: Access) =>
  async ({ reason }: Refusal, context: Context): Promise<void> => {
    if (!context.get("session")) await recognise(access, context);
    const actor = context.get("actor");
    if (reason !== "foreign-origin" || !actor) return;
    const object = `session:${actor.sessionId}` as const;
    const what = { action: "session.foreign-origin", object, requestId: context.get("requestId") } as const;
    await access.database.change((change) => note(change, actor, what, access.now));
  };

async function loadActor(access: Access, session: OpenSession): Promise<Actor | undefined> {
  const { staffId, staff } = session;
  if (staff.status !== "active") return undefined;
  const { roles, offices, languages } = staff.duties;
  // Only visitors' accounts end by themselves: nobody else is asked about.
  if (roles.includes("auditor")) {
    const end = await endOfAccount(access.database.query, staffId);
    // One without an end is from before ends were given: an audit gives it one.
    if (end === null || access.now().toISOString() >= end) return undefined;
  }
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
