import type { Context } from "hono";

/**
 * Who may use a route. Every route states one; the program does not start with a route that lacks it. A policy that
 * says no looks to the asker as if the thing did not exist.
 */
export interface Policy {
  /** Named in the route list and in the log. */
  readonly name: string;
  allows(context: Context): boolean | Promise<boolean>;
}

/** Everybody, without signing in. */
export const anyone: Policy = { name: "anyone", allows: () => true };
