import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { textOf } from "../../core/whole-text.ts";
import { acceptedEncoding, compressNow, isCompressible, quickEncoding } from "./encoding.ts";
import type { Log } from "./log.ts";
import { matches, type PageKeeper, toKeptPage } from "./page-keeper.ts";
import {
  addressTooLong,
  addressUnreadable,
  foreignOrigin,
  methodNotAllowed,
  notFound,
  Refusal,
  unexpected,
} from "./refusal.ts";
import { type Method, type Route, requirePolicies } from "./route.ts";

export interface ApplicationParts {
  readonly routes: readonly Route[];
  readonly headers: Readonly<Record<string, string>>;
  readonly log: Log;
  /** Our own origin: a request that changes something must come from a page of ours. */
  readonly origin: string;
  /** Runs before every route: the desk finds out here who is asking. */
  before?(context: Context): Promise<void>;
  /** Without one nothing is kept in memory. */
  readonly keeper?: PageKeeper;
  /** Runs before every error page. What fails here keeps no page from its reader. */
  afterRefusal?(refusal: Refusal, context: Context): Promise<void>;
  /** Turns what went wrong into a page in the reader's language. */
  errorPage(refusal: Refusal, context: Context, requestId: string): Response | Promise<Response>;
}

export type Application = Hono;

declare module "hono" {
  interface ContextVariableMap {
    requestId: string;
    /** The pattern of the route that answers; the address itself is never logged. */
    route: string;
  }
}

const longestAddress = 2_048;

/** Puts routes together into something that answers requests. Throws when a route states no policy. */
export function assemble(parts: ApplicationParts): Application {
  requirePolicies(parts.routes);
  const app = new Hono({ strict: true });
  const requestIds = createRequestIds();

  app.onError((error, context) => refuse(error, context));
  app.notFound((context) => refuse(notFound(), context));
  app.use(async (context, next) => {
    const began = performance.now();
    context.set(requestIdKey, requestIds());
    checkAddress(context.req.raw.url);
    checkOrigin(context, parts.origin);
    await parts.before?.(context);
    await next();
    parts.log.info({
      request: context.get(requestIdKey),
      method: context.req.method,
      route: context.get(routeKey) ?? "none",
      status: context.res.status,
      ms: Math.round(performance.now() - began),
    });
  });
  for (const route of parts.routes) {
    app.on(route.method, route.path, async (context) => {
      context.set(routeKey, route.path);
      if (!(await route.policy.allows(context))) throw notFound();
      return route.kept
        ? answerKept(route, context, parts)
        : answerOnce(await route.answer(context), context, parts);
    });
  }
  for (const [path, methods] of methodsByPath(parts.routes)) {
    app.all(path, () => {
      throw methodNotAllowed(methods);
    });
  }
  return app;

  async function refuse(error: unknown, context: Context): Promise<Response> {
    const refusal = error instanceof Refusal ? error : unexpected();
    const requestId = context.get(requestIdKey) ?? "none";
    if (refusal.kind === "unexpected")
      parts.log.error({ request: requestId, route: context.get(routeKey), error });
    try {
      await parts.afterRefusal?.(refusal, context);
    } catch (fault) {
      parts.log.error({ request: requestId, route: context.get(routeKey), error: fault });
    }
    const page = await parts.errorPage(refusal, context, requestId);
    for (const [name, value] of Object.entries(refusal.headers)) page.headers.set(name, value);
    page.headers.set("cache-control", "no-store");
    return answerOnce(page, context, parts);
  }
}

const requestIdKey = "requestId";
const routeKey = "route";

async function answerOnce(response: Response, context: Context, parts: ApplicationParts): Promise<Response> {
  const headers = new Headers(parts.headers);
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") headers.append(name, value);
    else headers.set(name, value);
  }
  headers.set("x-request-id", context.get(requestIdKey) ?? "none");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  const encoding = quickEncoding(context.req.header("accept-encoding"));
  const text = textOf(response);
  const isEmpty = text === undefined && !response.body;
  if (isEmpty || encoding === "identity" || !isCompressible(headers.get("content-type") ?? "")) {
    return new Response(text ?? response.body, { status: response.status, headers });
  }
  headers.append("vary", "Accept-Encoding");
  headers.set("content-encoding", encoding);
  const whole = text === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(text);
  const body = await compressNow(whole, encoding);
  return new Response(body as Uint8Array<ArrayBuffer>, { status: response.status, headers });
}

/** Serves a page that is the same for all from memory, or makes it, keeps it and serves it. */
async function answerKept(route: Route, context: Context, parts: ApplicationParts): Promise<Response> {
  const address = canonicalAddress(context, route.kept?.query ?? []);
  const keeper = parts.keeper;
  let page = keeper?.find(address);
  if (!page) {
    const generation = keeper?.generation ?? 0;
    const response = await route.answer(context);
    if (response.status !== 200) return answerOnce(response, context, parts);
    const own = Object.entries({
      ...parts.headers,
      "cache-control": "no-cache",
      ...Object.fromEntries(response.headers),
    });
    // An answer takes a header of all answers back by leaving it empty.
    const headers = Object.fromEntries(own.filter(([, value]) => value !== ""));
    page = await toKeptPage(200, headers, Buffer.from(await response.arrayBuffer()));
    keeper?.keep(address, page, generation);
  }
  const form = page.forms[acceptedEncoding(context.req.header("accept-encoding"))];
  if (matches(context.req.header("if-none-match"), form.etag)) {
    return new Response(null, { status: 304, headers: toHeaders(form.headersUnchanged) });
  }
  return new Response(new Uint8Array(form.body), { status: page.status, headers: toHeaders(form.headers) });
}

/** The path as sent and only the parameters that matter, so that strange queries do not fill the memory. */
function canonicalAddress(context: Context, parameters: readonly string[]): string {
  const { pathname, searchParams } = new URL(context.req.raw.url);
  const query = new URLSearchParams();
  for (const name of parameters) {
    const value = searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}

function checkAddress(url: string): void {
  const address = url.slice(url.indexOf("/", "https://".length));
  if (address.length > longestAddress) throw addressTooLong();
  try {
    if (/[\0\r\n\\]/.test(decodeURIComponent(address.split("?")[0] ?? ""))) throw addressUnreadable();
  } catch {
    throw addressUnreadable();
  }
}

/** Cross-site requests may read public pages; they change nothing (OWASP ASVS 3.5.1). */
function checkOrigin(context: Context, own: string): void {
  if (context.req.method === "GET" || context.req.method === "HEAD") return;
  const origin = context.req.header("origin");
  const site = context.req.header("sec-fetch-site");
  const asked = new URL(context.req.raw.url).host;
  const fromUs =
    origin === undefined
      ? site === undefined || site === "same-origin"
      : origin === own || (URL.canParse(origin) && new URL(origin).host === asked);
  if (!fromUs) throw foreignOrigin();
}

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { method, path } of routes) {
    if (path === "*") continue;
    const known = methods.get(path) ?? [];
    methods.set(path, [...known, ...(method === ("GET" satisfies Method) ? ["GET", "HEAD"] : [method])]);
  }
  return methods;
}

/** Short, unique while the process lives, and telling nothing: a random start and a count. */
function createRequestIds(): () => string {
  const start = randomBytes(4).toString("hex");
  let count = 0;
  return () => {
    count += 1;
    return `${start}-${count.toString(36)}`;
  };
}

function toHeaders(list: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < list.length; at += 2) headers.append(list[at] as string, list[at + 1] as string);
  return headers;
}
