import { type Right, rightsOf } from "../../src/access/index.ts";
import type { AnyTestDesk, Fields } from "../access-desk.ts";
import type { Member } from "./cast.ts";

/**
 * Who may use a route: everybody; whoever stands at the door having shown one factor; whoever is signed in; or whoever
 * holds one of the rights.
 */
export type Who = "all" | "door" | "in" | readonly [Right, ...Right[]];

/** What stands in a route's places, by name: `{ type: "news", key: "first" }`. */
export type Places = Readonly<Record<string, string>>;

/** Things of a person's own and of somebody else. */
export interface Things {
  readonly own: Places;
  readonly other: Places;
}

/** Who may use each route of a room, said a second time and by hand. A route that no room names fails the promise. */
export interface RoomRights {
  /** `GET /newsroom/:type/:key` and who may. */
  readonly routes: Readonly<Record<string, Who>>;
  /** What looks like the room's things but is not there. */
  readonly nothing: Places;
  /** Puts things into the room for a person. */
  things(desk: AnyTestDesk, member: Member): Promise<Things>;
  /** Fields without which a form would find nothing even of one's own; the request key is sent anyway. */
  form?(route: string, places: Places): Fields;
  /** Where somebody who may use the route for their own finds nothing of what is somebody else's. */
  closed?(route: string, member: Member, places: Places): boolean;
}

/** Whether somebody may use a route for what is their own. */
export const lets = (who: Who, { roles }: Pick<Member, "roles">): boolean =>
  typeof who === "string" || who.some((right) => rightsOf(roles).has(right));

/** The path of a route (`GET /staff/:staff`) with its places filled. */
export const pathOf = (route: string, places: Places): string =>
  route
    .slice(route.indexOf("/"))
    .replaceAll(/:(\w+)(?:\{[^}]+\})?/g, (_, name: string) => places[name] ?? "no-such-thing");

export const methodOf = (route: string): "GET" | "POST" => (route.startsWith("GET ") ? "GET" : "POST");

/** The places of a path, if it is the route's. */
export function placesIn(route: string, path: string): Places | null {
  const pattern = route
    .slice(route.indexOf("/"))
    .replaceAll(/:(\w+)(?:\{([^}]+)\})?/g, (_, name: string, shape = "[^/]+") => `(?<${name}>${shape})`);
  const found = new RegExp(`^${pattern}$`).exec(path);
  return found && { ...found.groups };
}
