import { createHash, randomBytes } from "node:crypto";
import { type Change, type Database, keepStatement, keepWriting, type Query } from "../db/index.ts";
import { Refusal } from "../http/index.ts";
import "./tables.ts";

/** What a route answers to a form that was sent. Holds no personal data: it is kept in the clear for two days. */
export interface Answer {
  readonly status: 200 | 201 | 204 | 303 | 409 | 422;
  /** A path of ours. */
  readonly location?: string;
  /** At most 4,000 characters. */
  readonly body?: string;
  /** `application/json` when not said. */
  readonly contentType?: string;
}

/** Which form was sent, by whom and where to. */
export interface Sending {
  /** The hidden request key of the form. */
  readonly key: string;
  /** The member of staff, by id. */
  readonly actor: string;
  /** The route and the record it concerns: `POST /articles/a1`. */
  readonly route: string;
  /** `fingerprintOf` the body. */
  readonly content: string;
  readonly now: Date;
}

/** The form was sent before, with other answers (somebody went back, changed them and sent them). Show it again. */
export class AlreadySent extends Refusal {
  constructor() {
    super("conflict", 409);
    this.name = "AlreadySent";
  }
}

/** The form names no request key, a malformed one, or one given out for something else. */
export class KeyRefused extends Refusal {
  constructor() {
    super("invalid", 422);
    this.name = "KeyRefused";
  }
}

const longestBody = 4_000;
const keptFor = 48 * 60 * 60 * 1_000;

/** A key for one rendering of a form: 16 random bytes. */
export const newRequestKey = (random: (bytes: number) => Buffer = randomBytes): string =>
  random(16).toString("base64url");

const isRequestKey = (key: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(key);

/**
 * Does the work of a form once, however often and however simultaneously it is sent, and gives every copy the same
 * answer; `again` tells the copies from the first. Work and note of it are one transaction: after a kill either both
 * are there or neither. The work must use only the `change` it is given. What it throws undoes all, and the same key
 * may try again.
 *
 * Throws `KeyRefused` for a key that is malformed, or another actor's or route's, and `AlreadySent` when the key
 * comes back with other content.
 */
export async function onceOnly(
  database: Database,
  sending: Sending,
  work: (change: Change) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly again: boolean }> {
  if (!isRequestKey(sending.key)) throw new KeyRefused();
  const id = idOf(sending.key);
  return database.change(async (change) => {
    // Whoever comes second waits here until the first is done (PostgreSQL) or was let in only then (SQLite).
    const [first] = await takeKey(change, { id, ...noted(sending) });
    if (!first) return { answer: await answerBefore(change, id, sending), again: true };
    const answer = checked(await work(change));
    const { status, location = null, body = null, contentType = null } = answer;
    await keepAnswer(change, { id, status, location, body, contentType });
    return { answer, again: false };
  });
}

/**
 * The answer that this very form was given before; null when it was not sent yet. For work that judges before it
 * changes anything: the second copy must not be judged by what the first one changed. Throws as `onceOnly` does.
 */
export async function earlierAnswer(database: Database, sending: Sending): Promise<Answer | null> {
  if (!isRequestKey(sending.key)) throw new KeyRefused();
  const id = idOf(sending.key);
  const known = await database.query
    .selectFrom("request_answer")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  // The copy is answered no sooner than the first is: what it says must be on disk.
  return known ? database.statement((query) => answerBefore(query, id, sending)) : null;
}

/** The answer as a response. */
export const toResponse = ({ status, location, body, contentType }: Answer): Response =>
  new Response(body ?? null, {
    status,
    headers: {
      ...(location === undefined ? {} : { location }),
      ...(body === undefined ? {} : { "content-type": contentType ?? "application/json" }),
    },
  });

/** Forgets answers older than 48 hours; gives how many. */
export async function sweepAnswers(change: Change, now: Date): Promise<number> {
  const { numDeletedRows } = await change
    .deleteFrom("request_answer")
    .where("at", "<", new Date(now.getTime() - keptFor).toISOString())
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The key itself is not kept. */
const idOf = (key: string): string => createHash("sha256").update(key).digest("base64url");

const noted = ({ actor, route, content, now }: Sending) => ({ actor, route, content, at: now.toISOString() });

interface Taking {
  readonly id: string;
  readonly actor: string;
  readonly route: string;
  readonly content: string;
  readonly at: string;
}

const takeKey = keepStatement((query: Query, { id, actor, route, content, at }: Taking) =>
  query
    .insertInto("request_answer")
    .values({ id, actor, route, content, at, status: 0, location: null, body: null, content_type: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id"),
);

interface Keeping {
  readonly id: string;
  readonly status: number;
  readonly location: string | null;
  readonly body: string | null;
  readonly contentType: string | null;
}

const keepAnswer = keepWriting((query: Query, { id, status, location, body, contentType }: Keeping) =>
  query
    .updateTable("request_answer")
    .set({ status, location, body, content_type: contentType })
    .where("id", "=", id),
);

async function answerBefore(query: Query, id: string, sending: Sending): Promise<Answer> {
  const row = await query
    .selectFrom("request_answer")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (row.actor !== sending.actor || row.route !== sending.route) throw new KeyRefused();
  if (row.content !== sending.content) throw new AlreadySent();
  return {
    status: row.status as Answer["status"],
    ...(row.location === null ? {} : { location: row.location }),
    ...(row.body === null ? {} : { body: row.body }),
    ...(row.content_type === null ? {} : { contentType: row.content_type }),
  };
}

/** A mistake of ours, found before anything is saved. */
function checked(answer: Answer): Answer {
  const { location = "/", body = "" } = answer;
  if (!/^\/(?![/\\])/.test(location)) throw new Error("An answer leads to a path of ours.");
  if (body.length > longestBody) throw new Error("An answer that is kept must be small: redirect to a page.");
  return answer;
}
