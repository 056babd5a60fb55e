import type { Context } from "hono";
import type { Child } from "hono/jsx";
import {
  type Actor,
  actorMay,
  actorOf,
  either,
  may,
  type OfficeChoice,
  type Right,
} from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { type Habits, newRequestKey, type Option } from "../../platform/forms/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import type { Printer } from "../../platform/print/index.ts";
import type { Scanner } from "../../platform/scanning/index.ts";
import type { SharingBook } from "../exporting/recipient.ts";
import type { ImportsInBackground } from "../importing/background.ts";
import type { ChapterReader } from "../own-data/chapter.ts";
import type { Act, People } from "../people.ts";
import type { SheetWords } from "../print/sheet-words.ts";
import { choicesIn } from "../records/choices.ts";
import { type PeopleText, peopleTexts } from "../texts/index.ts";

/** What a page about people puts into the desk's frame. Its title names nobody. */
export interface Framed {
  readonly title: string;
  readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  readonly note?: string | undefined;
  /** Browser elements the page uses. */
  readonly scripts?: readonly string[];
  readonly children: Child;
}

/** What the pages about people need of the desk they stand in. */
export interface PeopleDesk {
  readonly people: People;
  readonly printer: Pick<Printer, "printSheet">;
  readonly imports: ImportsInBackground;
  readonly scanner: Pick<Scanner, "scan" | "turn">;
  /** Under which agreements data may leave the mission; under none where it is not said. */
  readonly sharing?: SharingBook;
  renderFrame(context: Context, framed: Framed): unknown;
  /** The names of staff by id; whom it leaves out is shown by id. */
  namesOf(staffIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  offices(language: "bg" | "en"): Promise<readonly OfficeChoice[]>;
  /** What later domains know of a person, to stand on their record. */
  ofPerson?(context: Context, personId: string): Promise<Child>;
  /** And for the file the person is given. */
  ownChapterOfLater?(context: Context, words: SheetWords): Promise<ChapterReader>;
}

export type Say = Translator<PeopleText>;

/** One member of staff looking at one page. */
export interface Visit {
  readonly desk: PeopleDesk;
  readonly people: People;
  readonly context: Context;
  readonly actor: Actor;
  readonly act: Act;
  readonly language: "bg" | "en";
  readonly t: Say;
  readonly today: string;
  may(right: Right): boolean;
  /** What stands in a place of the address. */
  place(name: string): string;
  /** A request key for a form about to be shown. */
  freshKey(): string;
}

export function visitOf(desk: PeopleDesk, context: Context): Visit {
  const actor = actorOf(context);
  const { people } = desk;
  return {
    desk,
    people,
    context,
    actor,
    act: { actor, requestId: context.get("requestId") },
    language: actor.language,
    t: peopleTexts.in(actor.language),
    today: missionDay(people.now()),
    may: (right) => actorMay(actor, right),
    place: (name) => context.req.param(name) ?? "",
    freshKey: () => newRequestKey((length) => Buffer.from(people.random(length))),
  };
}

/** The options of reference fields, by field. */
export type Offered = Readonly<Record<string, readonly Option[]>>;

/**
 * What reference fields offer: countries, languages, and the reader's own offices. Ask before a change begins: the
 * offices are read outside it, and on SQLite that would wait for the change for ever.
 */
export async function offeredTo(visit: Visit): Promise<Offered> {
  const own = (await visit.desk.offices(visit.language)).filter(({ key }) =>
    visit.actor.offices.includes(key),
  );
  return { ...choicesIn(visit.language), office: own.map(({ key, name }) => ({ value: key, label: name })) };
}

export const habitsOf = ({ language, today }: Visit, offered: Habits["offered"]): Habits => ({
  language,
  today,
  ...(offered ? { offered } : {}),
});

/** Who may try to open a person: those whose work it is, and those who may break a glass. The person decides the rest. */
export const mayReadPersons: Policy = either(may("person.read"), may("glass.break"));
