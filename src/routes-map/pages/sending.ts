import { countryCodeTable, nameOfCountry } from "../../core/country-codes.ts";
import { missionDay } from "../../core/day.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import type { Change } from "../../platform/db/index.ts";
import {
  earlierAnswer,
  type FormText,
  fingerprintOf,
  type Habits,
  type Option,
  onceOnly,
  type Problems,
  type Sending,
  type SentBody,
  type Typed,
  toResponse,
} from "../../platform/forms/index.ts";
import type { RecordKind } from "../editing/records.ts";
import { statelessOrigin, subSaharanOrigin, unknownOrigin } from "../model.ts";
import { readMap } from "../reader.ts";
import type { Visit } from "./desk.ts";

/** What a form shows beside its empty self: what was typed and what was wrong with it. */
export interface Shown {
  readonly typed?: Typed;
  readonly problems?: Problems;
  readonly notice?: Extract<FormText, "form.tampered" | "form.already-sent">;
  /** What is wrong with the whole, in a sentence. */
  readonly trouble?: string;
  readonly version?: number | null;
  readonly status: number;
}

export const sendingOf = (visit: Visit, body: SentBody, key: string): Sending => ({
  key,
  actor: visit.actor.staffId,
  route: `POST ${visit.context.req.path}`,
  content: fingerprintOf(body, key),
  now: visit.map.now(),
});

/** Does the work of a form once, however often it arrives, and leads on. */
export async function once(
  visit: Visit,
  sending: Sending,
  work: (change: Change) => Promise<string>,
): Promise<{ readonly response: Response; readonly again: boolean }> {
  const { answer, again } = await onceOnly(visit.map.database, sending, async (change) => ({
    status: 303,
    location: await work(change),
  }));
  return { response: toResponse(answer), again };
}

/** The answer this very form had before; null when it is new. */
export async function answeredBefore(visit: Visit, sending: Sending): Promise<Response | null> {
  const answer = await earlierAnswer(visit.map.database, sending);
  return answer && toResponse(answer);
}

/** What the fields of reference offer a kind of record. */
export async function offeredTo(
  { map, language, t }: Visit,
  kind: RecordKind,
): Promise<Readonly<Record<string, readonly Option[]>>> {
  const { sources, routes } = await readMap(map.database.query).ground();
  const papers = byLabel(
    [...sources.values()].map(({ id, title, publisher }) => ({ value: id, label: `${publisher}: ${title}` })),
    language,
  );
  const ways = routes.map(({ id, names }) => ({ value: id, label: names[language] }));
  const classes = ([unknownOrigin, subSaharanOrigin, statelessOrigin] as const).map((value) => ({
    value,
    label: t(`code.${value as "UNK" | "SSA" | "STA"}`),
  }));
  return {
    source: papers,
    aboutSources: papers,
    geometrySources: papers,
    route: ways,
    countedOn: ways,
    country: countries(language, kind === "places" ? "alpha2" : "alpha3"),
    countedOrigin: [...countries(language, "alpha3"), ...classes],
  };
}

const countries = (language: "bg" | "en", code: "alpha2" | "alpha3"): readonly Option[] =>
  byLabel(
    countryCodeTable.map((codes) => ({ value: codes[code], label: nameOfCountry(codes.alpha3, language) })),
    language,
  );

const byLabel = (options: readonly Option[], language: string): readonly Option[] =>
  options.toSorted((a, b) => a.label.localeCompare(b.label, language));

export const habitsOf = ({ language, map }: Visit, offered: Habits["offered"]): Habits => ({
  language,
  today: missionDay(map.now()),
  ...(offered ? { offered } : {}),
});

/** One audit line about a form that arrived with names no form of ours sends; never what was in them. */
export async function noteTampering({ actor, act, context, map }: Visit, tampered: readonly string[]) {
  const entry = {
    actor: actor.staffId,
    role: actor.roles[0] ?? "none",
    action: "form.refuse",
    object: `form:${context.req.path.replaceAll(/[^\w./-]/g, "-").slice(0, 200)}`,
    fields: tampered.map((name) => name.replaceAll(/[^\w.-]/g, "-").slice(0, 100)),
    requestId: act.requestId,
  } as const;
  await map.database.change((change) => appendAuditLine(change, entry, map.now));
}
