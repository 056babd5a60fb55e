import type { Context } from "hono";
import { anyone, type Policy } from "./policy.ts";

export type Method = "GET" | "POST" | "DELETE";

/** One address of the program and who may use it. */
export interface Route {
  readonly method: Method;
  /** A Hono pattern: `/:lang/news/:slug`. */
  readonly path: string;
  readonly policy: Policy;
  /** Present when the answer is the same for everybody and may be kept in memory until the next publication. */
  readonly kept?: {
    /** Query parameters that change the answer; all others are ignored. */
    readonly query?: readonly string[];
  };
  answer(context: Context): Response | Promise<Response>;
}

export class RouteWithoutPolicy extends Error {
  constructor(route: { method: string; path: string }) {
    super(`The route ${route.method} ${route.path} states no policy: say who may use it.`);
    this.name = "RouteWithoutPolicy";
  }
}

export class KeptRouteNotForAll extends Error {
  constructor(route: { method: string; path: string }) {
    super(`The route ${route.method} ${route.path} is kept for everybody, but its policy is not "anyone".`);
    this.name = "KeptRouteNotForAll";
  }
}

/** Stops the program before it listens if a route forgot to say who may use it, or would serve from memory what is not for all. */
export function requirePolicies(routes: readonly Route[]): void {
  for (const route of routes) {
    const { policy } = route as Partial<Route>;
    if (typeof policy?.allows !== "function") throw new RouteWithoutPolicy(route);
    if (route.kept && policy !== anyone) throw new KeptRouteNotForAll(route);
  }
}
