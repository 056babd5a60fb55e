import type { Context } from "hono";
import { durations } from "../access.ts";
import { isToken } from "../secrets.ts";

type Kind = "session" | "device";

const ending: Readonly<Record<Kind, string>> = { session: "", device: "-device" };

/** `__Host-` binds a cookie to this origin and to TLS; a browser takes it over plain http from nobody. */
const nameOf = (origin: string, kind: Kind): string =>
  `${origin.startsWith("https:") ? "__Host-" : ""}posoka${ending[kind]}`;

const shapeOf = (origin: string): string =>
  `Path=/; HttpOnly; SameSite=Strict${origin.startsWith("https:") ? "; Secure" : ""}`;

/** A session's cookie ends with the browser; the server ends it earlier. A device is remembered for half a year. */
export const cookie = (origin: string, kind: Kind, token: string): string =>
  `${nameOf(origin, kind)}=${token}; ${shapeOf(origin)}${kind === "device" ? `; Max-Age=${durations.knownDevice / 1000}` : ""}`;

export const noCookie = (origin: string, kind: Kind): string =>
  `${nameOf(origin, kind)}=; ${shapeOf(origin)}; Max-Age=0`;

/** The token in a cookie. Two cookies of the name mean somebody planted one: none counts. */
export function readCookie(context: Context, origin: string, kind: Kind): string | undefined {
  const name = `${nameOf(origin, kind)}=`;
  const found = (context.req.header("cookie") ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part.startsWith(name))
    .map((part) => part.slice(name.length));
  return found.length === 1 && isToken(found[0]) ? found[0] : undefined;
}
