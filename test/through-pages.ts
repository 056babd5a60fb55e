import type { Hono } from "hono";
import type { Role } from "../src/access/index.ts";
import type { CaseRecordKind, Cases, MoveOrder } from "../src/cases/index.ts";
import { missionDay } from "../src/core/day.ts";
import { type AnyForm, type ValuesOf, writeAnswer } from "../src/platform/forms/index.ts";
import { openPrinter } from "../src/platform/print/index.ts";
import { asForm, assembleCases, casesOrigin } from "./cases-app.tsx";
import { actOf } from "./people.ts";

/** Its thread begins with the first paper, and no form that is written here prints one. */
const unprinted = openPrinter();

/** What is to be written on the page of a kind. */
export interface OnItsPage<F extends AnyForm> {
  readonly caseId: string;
  readonly kind: CaseRecordKind<F>;
  readonly values: ValuesOf<F>;
  readonly about: readonly string[];
  readonly parentId: string | null;
  readonly by: Role;
}

/** What a page answered, and what came of it. */
export interface PageAnswered {
  readonly status: number;
  /** Of the records that were written, in the order they were. */
  readonly ids: readonly string[];
}

/**
 * Fills in the page of a kind as somebody with a role does, over HTTP: opens it, types each answer as it would be typed
 * again, ticks whom it is about, and sends it.
 */
export async function writeOnPage<F extends AnyForm>(
  cases: Cases,
  wish: OnItsPage<F>,
): Promise<PageAnswered> {
  const { caseId, kind, values, about, parentId, by } = wish;
  const asked = new URLSearchParams({
    ...(about[0] === undefined ? {} : { member: about[0] }),
    ...(parentId === null ? {} : { parent: parentId }),
  });
  const address = `/cases/${caseId}/add/${kind.name}${asked.size > 0 ? `?${asked}` : ""}`;
  const fields = new URLSearchParams(about.map((id): [string, string] => ["about-member", id]));
  for (const [key, field] of Object.entries(kind.form.fields)) {
    const value = (values as Readonly<Record<string, unknown>>)[key];
    for (const answer of writeAnswer(field as never, value, "en")) fields.append(key, answer);
  }
  return send(cases, by, caseId, address, fields);
}

/** What must be said of an exit beside its reason, where a story has no answer of its own. */
const exitAnswers: Partial<Record<MoveOrder["to"], Readonly<Record<string, string>>>> = {
  withdrawn: { on: "today", asylum_told: "nothing-runs" },
  lost: { tries: "1", words: "The number is no longer in use." },
  remigrated: { on: "today" },
  transferred: { on: "today", to_whom: "Invented", receipt: "Letter 1" },
  deceased: { on: "today", kin: "told", words: "Invented." },
};

const answersTo = (to: MoveOrder["to"], now: Date): Readonly<Record<string, string>> => {
  const { on, ...asked } = exitAnswers[to] ?? {};
  return { ...(on ? { on: missionDay(now) } : {}), ...asked };
};

/** An order with all that must be said of it, for whoever moves without the page. */
export function orderedWhole(order: MoveOrder, now: Date): MoveOrder {
  const { words, ...answers } = answersTo(order.to, now);
  return { ...order, words: order.words ?? words ?? null, answers: order.answers ?? (answers as never) };
}

/** Moves a member on the page of the move. Where an end has one reason only its page asks for none. */
export async function moveOnPage(
  cases: Cases,
  caseId: string,
  { memberId, to, reason, words }: MoveOrder,
  by: Role,
): Promise<PageAnswered> {
  const fields = new URLSearchParams({
    ...answersTo(to, cases.now()),
    ...(reason && !oneReason.has(to) ? { reason } : {}),
    ...(words ? { words } : {}),
  });
  return send(cases, by, caseId, `/cases/${caseId}/members/${memberId}/move/${to}`, fields);
}

async function send(
  cases: Cases,
  by: Role,
  caseId: string,
  address: string,
  fields: URLSearchParams,
): Promise<PageAnswered> {
  const app = deskOf(cases, by);
  const shown = await app.request(casesOrigin + address);
  if (shown.status !== 200) return { status: shown.status, ids: [] };
  const html = await shown.text();
  const key = /name="request-key" value="([^"]+)"/.exec(html)?.[1];
  if (key === undefined) return { status: 404, ids: [] };
  fields.set("request-key", key);
  const before = new Set(await recordIds(cases, caseId));
  const answer = await app.request(casesOrigin + address, {
    method: "POST",
    headers: asForm,
    body: fields.toString(),
  });
  const ids = (await recordIds(cases, caseId)).filter((id) => !before.has(id));
  return { status: answer.status, ids };
}

const oneReason: ReadonlySet<MoveOrder["to"]> = new Set(["lost", "remigrated", "transferred", "deceased"]);

const recordIds = async ({ database }: Cases, caseId: string): Promise<string[]> =>
  (
    await database.query
      .selectFrom("case_record")
      .select("id")
      .where("case_id", "=", caseId)
      .orderBy("seq")
      .execute()
  ).map(({ id }) => id);

const desks = new WeakMap<Cases, Map<Role, Hono>>();

/** The desk's pages of cases, where somebody with the role is signed in. */
function deskOf(cases: Cases, role: Role): Hono {
  const known = desks.get(cases) ?? new Map<Role, Hono>();
  desks.set(cases, known);
  const app = known.get(role) ?? assembleCases(cases, actOf(role).actor, unprinted);
  known.set(role, app);
  return app;
}
