import type { Context } from "hono";
import { isSecretName, readBody } from "../../platform/forms/index.ts";
import { anyone, Refusal, type Route } from "../../platform/http/index.ts";
import type { Access } from "../access.ts";
import { keepPost } from "./kept-post.ts";

const largestKeptForm = 2 * 1024 * 1024;

/**
 * Asks whoever is not signed in to sign in, for every route of the desk that is not for anyone. Whoever is signed in
 * and may not, learns nothing: the route's own policy decides, and its no looks like "not found".
 */
export const staffRoutes = (access: Access, routes: readonly Route[]): Route[] =>
  routes.map((route) => (route.policy === anyone ? route : staffRoute(access, route)));

const staffRoute = (access: Access, route: Route): Route => ({
  ...route,
  policy: {
    name: route.policy.name,
    allows: (context) => context.get("actor") === undefined || route.policy.allows(context),
  },
  answer: (context) => (context.get("actor") ? route.answer(context) : askToSignIn(access, context)),
});

async function askToSignIn(access: Access, context: Context): Promise<Response> {
  const { pathname, search } = new URL(context.req.raw.url);
  if (context.req.method === "GET") return toSignIn(pathname + search, 302);
  const found = context.get("session");
  if (found?.kind !== "timed-out") {
    return expectsPage(context) ? toSignIn("/", 303) : new Response(null, { status: 401 });
  }
  const kept = await keepWhatWasSent(access, found.staffId, pathname, context);
  if (!expectsPage(context)) return new Response(null, { status: 401 });
  return kept ? toSignIn(`/kept/${kept}`, 303) : toSignIn("/", 303);
}

/** Keeps the fields of a form; not its secrets, and not its files, which cannot be put back into a form. */
async function keepWhatWasSent(
  access: Access,
  staffId: string,
  path: string,
  context: Context,
): Promise<string | null> {
  if (
    !/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
      context.req.header("content-type") ?? "",
    )
  ) {
    return null;
  }
  try {
    await using body = await readBody(context, { limit: largestKeptForm });
    const fields = body.fields.filter(([name]) => !isSecretName(name));
    return fields.length === 0 ? null : await keepPost(access, staffId, { path, fields });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** A form sent by a page shows what comes back; a script that saves in the background only wants to know. */
const expectsPage = (context: Context): boolean =>
  (context.req.header("sec-fetch-mode") ?? "navigate") === "navigate";

const toSignIn = (to: string, status: 302 | 303): Response =>
  new Response(null, {
    status,
    headers: { location: to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}` },
  });

/** Where to go after signing in: a path of this origin, whatever was asked for. */
export function ownPath(wish: string | undefined): string {
  if (!wish || wish.length > 1_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wish) || wish.includes("\\"))
    return "/";
  const base = "http://desk.invalid";
  const url = URL.parse(wish, base);
  return url && url.origin === base && !url.pathname.startsWith("/sign-") ? url.pathname + url.search : "/";
}
