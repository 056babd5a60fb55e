import type { Context } from "hono";
import type { Language } from "../core/language.ts";
import { anyone, type Policy } from "../platform/http/index.ts";
import { type Right, type Role, rightsOf } from "./roles.ts";

/** A member of staff who has signed in with both factors, as every command and query receives them. */
export interface Actor {
  readonly staffId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Offices whose records they see; empty means none but their own. */
  readonly offices: readonly string[];
  /** Languages a translator may write in; null for all. */
  readonly translates: readonly Language[] | null;
  readonly language: "bg" | "en";
  readonly sessionId: string;
}

declare module "hono" {
  interface ContextVariableMap {
    /** Set by the desk before any route runs; absent for those who have not signed in. */
    actor: Actor | undefined;
  }
}

/** The signed-in person of a route whose policy wants one. */
export function actorOf(context: Context): Actor {
  const actor = context.get("actor");
  if (!actor) throw new Error("A route that needs an actor let somebody in without one.");
  return actor;
}

export const actorMay = (actor: Actor, right: Right): boolean => rightsOf(actor.roles).has(right);

/** The policy language: small sentences that say who may use a route. */

export const signedIn: Policy = {
  name: "signed in",
  allows: (context) => context.get("actor") !== undefined,
};

export const may = (right: Right): Policy => ({
  name: `may ${right}`,
  allows(context) {
    const actor = context.get("actor");
    return actor !== undefined && actorMay(actor, right);
  },
});

export const either = (...policies: readonly Policy[]): Policy => ({
  name: policies.map(({ name }) => name).join(" or "),
  async allows(context) {
    for (const policy of policies) if (await policy.allows(context)) return true;
    return false;
  },
});

export { anyone };
