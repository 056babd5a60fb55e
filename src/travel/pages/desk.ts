import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { type Actor, actorMay, actorOf, noteTampering, type Right } from "../../access/index.ts";
import type { Act, Cases } from "../../cases/index.ts";
import { missionDay } from "../../core/day.ts";
import { peopleTexts } from "../../people/index.ts";
import { newRequestKey, type Sender } from "../../platform/forms/index.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import type { TextKey, Translator } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { type TravelText, travelTexts } from "../texts/index.ts";

/** What a page of travel puts into the desk's frame. Its title names nobody. */
export interface Framed {
  readonly title: string;
  readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  readonly note?: string | undefined;
  readonly children: Child;
}

/** What the pages of travel need of the desk they stand in. */
export interface TravelDesk {
  readonly cases: Cases;
  renderFrame(context: Context, framed: Framed): unknown;
  /** The names of staff by id; whom it leaves out is shown by id. */
  namesOf(staffIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export type Say = Translator<TravelText>;

/** One member of staff looking at one page of travel. */
export interface Visit {
  readonly desk: TravelDesk;
  readonly cases: Cases;
  readonly context: Context;
  readonly actor: Actor;
  readonly act: Act;
  readonly language: "bg" | "en";
  readonly t: Say;
  /** The words for people. */
  readonly p: Translator<TextKey<typeof peopleTexts>>;
  readonly today: string;
  may(right: Right): boolean;
  /** What stands in a place of the address. */
  place(name: string): string;
  freshKey(): string;
}

export function visitOf(desk: TravelDesk, context: Context): Visit {
  const actor = actorOf(context);
  const { cases } = desk;
  return {
    desk,
    cases,
    context,
    actor,
    act: { actor, requestId: context.get("requestId") },
    language: actor.language,
    t: travelTexts.in(actor.language),
    p: peopleTexts.in(actor.language),
    today: missionDay(cases.now()),
    may: (right) => actorMay(actor, right),
    place: (name) => context.req.param(name) ?? "",
    freshKey: () => newRequestKey((length) => Buffer.from(cases.random(length))),
  };
}

export const page = (
  desk: TravelDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context) => view(visitOf(desk, context)) });

export const senderOf = ({ cases, actor, act, context }: Visit): Sender => ({
  actor: actor.staffId,
  database: cases.database,
  now: cases.now(),
  noteTampering: (names) => noteTampering(cases, actor, { route: context.req.path, names }, act.requestId),
});

const notes = ["saved"] as const;
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
  const note = done && t(`done.${done}`);
  return htmlResponse(desk.renderFrame(context, { ...page, note, children }), status);
}
