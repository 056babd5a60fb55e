import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { type Actor, actorMay, actorOf, type Right } from "../../access/index.ts";
import { newRequestKey } from "../../platform/forms/index.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { type MapText, mapTexts } from "../desk-texts/index.ts";
import type { Act, MapRoom } from "../editing/map-room.ts";

/** What a page of the map puts into the desk's frame. */
export interface Framed {
  readonly title: string;
  readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  readonly note?: string | undefined;
  readonly children: Child;
}

/** What the map's pages need of the desk they stand in. */
export interface MapDesk {
  readonly map: MapRoom;
  renderFrame(context: Context, framed: Framed): unknown;
  /** The names of staff by id; whom it leaves out is shown by id. */
  namesOf(staffIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export type Say = Translator<MapText>;

/** One member of staff looking at one page. */
export interface Visit {
  readonly desk: MapDesk;
  readonly map: MapRoom;
  readonly context: Context;
  readonly actor: Actor;
  readonly act: Act;
  readonly language: "bg" | "en";
  readonly t: Say;
  may(right: Right): boolean;
  /** What stands in a place of the address. */
  place(name: string): string;
  /** A request key for a form about to be shown. */
  freshKey(): string;
}

export function visitOf(desk: MapDesk, context: Context): Visit {
  const actor = actorOf(context);
  return {
    desk,
    map: desk.map,
    context,
    actor,
    act: { actor, requestId: context.get("requestId") },
    language: actor.language,
    t: mapTexts.in(actor.language),
    may: (right) => actorMay(actor, right),
    place: (name) => context.req.param(name) ?? "",
    freshKey: () => newRequestKey((length) => Buffer.from(desk.map.random(length))),
  };
}

export const page = (
  desk: MapDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context) => view(visitOf(desk, context)) });

const notes = ["saved", "merged", "unchanged", "kept", "kept-behind", "dropped"] as const;
export type Done = (typeof notes)[number];

/** A path with the note that the page there is to show once. */
export const afterwards = (path: string, done: Done): string => `${path}?done=${done}`;

/** A whole page in the desk's frame, saying once what was done before it. */
export function framed(
  visit: Visit,
  page: Omit<Framed, "children" | "note">,
  children: Child,
  status = 200,
): Promise<Response> {
  const { desk, context, t } = visit;
  const done = status === 200 ? notes.find((note) => note === context.req.query("done")) : undefined;
  const crumbs = [{ title: t("map.title"), address: "/map" }, ...(page.crumbs ?? [])];
  return htmlResponse(
    desk.renderFrame(context, { ...page, crumbs, note: done && t(`done.${done}`), children }),
    status,
  );
}
