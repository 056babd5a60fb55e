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
import { choicesIn, type PeopleText, peopleTexts } from "../../people/index.ts";
import { type AnyForm, type Habits, newRequestKey, type Option } from "../../platform/forms/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import type { Printer } from "../../platform/print/index.ts";
import type { Act, Cases } from "../cases.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { airportRights } from "../moving/take-back.ts";
import type { SeenCase } from "../permission/cases-for.ts";
import { type CasesText, casesTexts } from "../texts/index.ts";

/** What a page about cases puts into the desk's frame. Its title names nobody. */
export interface Framed {
  readonly title: string;
  readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  readonly note?: string | undefined;
  readonly scripts?: readonly string[];
  readonly children: Child;
}

/** What a domain shows on a member's page: its own picture of its own records. */
export interface CasePanel {
  readonly key: string;
  /** Null where there is nothing to show, or not to this reader. */
  render(visit: CaseVisit, seen: SeenCase, dossier: Dossier): Child | null;
}

/** What the pages about cases need of the desk they stand in. */
export interface CasesDesk {
  readonly cases: Cases;
  readonly printer: Pick<Printer, "printSheet" | "pagesOf" | "bind">;
  /** In the order they are shown. */
  readonly panels: readonly CasePanel[];
  renderFrame(context: Context, framed: Framed): unknown;
  namesOf(staffIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  offices(language: "bg" | "en"): Promise<readonly OfficeChoice[]>;
  /** Colleagues who may manage a case, by id and name. */
  colleagues(): Promise<readonly Option[]>;
}

/** One member of staff looking at one page about cases. Domains below cases build their own pages with it. */
export interface CaseVisit {
  readonly desk: CasesDesk;
  readonly cases: Cases;
  readonly context: Context;
  readonly actor: Actor;
  readonly act: Act;
  readonly language: "bg" | "en";
  readonly t: Translator<CasesText>;
  /** The words for people. */
  readonly p: Translator<PeopleText>;
  readonly today: string;
  may(right: Right): boolean;
  /** What stands in a place of the address. */
  place(name: string): string;
  /** What the address asks after its `?`. */
  asked(name: string): string | undefined;
  freshKey(): string;
}

export function caseVisit(desk: CasesDesk, context: Context): CaseVisit {
  const actor = actorOf(context);
  const { cases } = desk;
  return {
    desk,
    cases,
    context,
    actor,
    act: { actor, requestId: context.get("requestId") },
    language: actor.language,
    t: casesTexts.in(actor.language),
    p: peopleTexts.in(actor.language),
    today: missionDay(cases.now()),
    may: (right) => actorMay(actor, right),
    place: (name) => context.req.param(name) ?? "",
    asked: (name) => context.req.query(name),
    freshKey: () => newRequestKey((length) => Buffer.from(cases.random(length))),
  };
}

export type Offered = Readonly<Record<string, readonly Option[]>>;

/**
 * What reference fields of any kind offer: countries, languages, projects that run today, offices, colleagues; what a
 * form, where one is named, does not ask for is not looked up. Ask before a change begins.
 */
export async function offeredTo(
  { desk, cases, language, today, actor }: CaseVisit,
  form?: AnyForm,
): Promise<Offered> {
  const asks = (field: string) => form === undefined || form.fields[field] !== undefined;
  const known = choicesIn(language);
  const projects = asks("project")
    ? await cases.projects.projectsOn(cases.database.query, today, language)
    : [];
  const offices = asks("office") ? await desk.offices(language) : [];
  return {
    ...known,
    destination: known.birth_country ?? [],
    project: projects.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
    office: offices
      .filter(({ key }) => actor.offices.includes(key))
      .map(({ key, name }) => ({ value: key, label: name })),
    colleague: asks("colleague") ? await desk.colleagues() : [],
  };
}

export const habitsOf = ({ language, today }: CaseVisit, offered: Offered): Habits => ({
  language,
  today,
  offered,
});

/** Who may try to open a case: those whose work it is, and those who may break a glass. The case decides the rest. */
export const mayReadCases: Policy = either(may("case.read"), may("glass.break"));

/** Rights of which each lets somebody write something in a case; the kind decides which. */
const writingRights = [
  "case.write",
  "case.decide",
  "legal.write",
  "medical.write",
  "protection.write",
  "travel.write",
  "travel.accompany",
  "reintegration.write",
  "payment.request",
  "payment.approve",
  "payment.pay",
] as const satisfies readonly Right[];

export const mayWriteInCases: Policy = either(...writingRights.map(may));

/** Taking back what one wrote down at the airport. */
export const mayTakeBack: Policy = either(...airportRights.map(may));

/** Rights of which one is enough to move somebody along the way; the move decides which. */
const movingRights = [
  "case.write",
  "case.decide",
  "case.supervise",
  "travel.write",
  "reintegration.write",
] as const satisfies readonly Right[];

export const mayMove: Policy = either(...movingRights.map(may));
