import { hash } from "node:crypto";
import type { CompiledQuery } from "kysely";
import { kindOf } from "./kind-of.ts";
import type { Query } from "./query.ts";
import { joined, type Lists, type ReadLists, unpackLists } from "./read-together.ts";

/** Stands in a kept statement for a value that comes when it is asked. */
export class AskedValue {
  readonly name: string;
  readonly written: (value: unknown) => unknown;

  constructor(name: string, written: (value: unknown) => unknown = (value) => value) {
    this.name = name;
    this.written = written;
  }
}

interface Kept {
  readonly compiled: CompiledQuery;
  readonly values: readonly unknown[];
}

/** How PostgreSQL is sent a text that is asked again and again. */
export interface KeptText {
  /** Under which it is kept prepared. */
  readonly name: string;
  /** What it is told only at the change's next question or its end; undefined for a text that is waited for. */
  readonly refused?: Refused;
}

/** What a refusal of the database means to whoever asked. */
export type Refused = (error: unknown) => unknown;

const keptTexts = new Map<string, KeptText>();

/** There are some hundred texts; one that is put together without an end to its forms must not fill the server. */
const mostTexts = 1_000;

const keepText = (text: string, refused?: Refused): void => {
  if (keptTexts.has(text) || keptTexts.size >= mostTexts) return;
  // By the text itself: a connection may serve several processes.
  const name = `kept_${hash("sha256", text, "base64url").slice(0, 32)}`;
  keptTexts.set(text, refused ? { name, refused } : { name });
};

/** How a statement of this text is kept; undefined for those put together anew each time. */
export const keptText = (text: string): KeptText | undefined => keptTexts.get(text);

interface Compilable<Row = unknown> {
  compile(provider: Query): CompiledQuery<Row>;
}

/**
 * A statement whose text is put together once and asked with other values each time: putting it together costs more than
 * many a short statement does. `build` sees no values, only where they will stand, so it may not look at them: texts,
 * numbers and null stand by themselves, lists in `isListed`.
 */
export function keepStatement<A extends object, Row>(
  build: (query: Query, asked: A) => Compilable<Row>,
): (query: Query, asked: A) => Promise<Row[]> {
  const ask = kept(build);
  return async (query, asked) => (await ask(query, asked)) as Row[];
}

/**
 * The same for a statement that only writes. In a change on PostgreSQL it is sent and not waited for: the next statement
 * goes with it. Where it fails, the change fails at its next question or at its end, with what `refused` makes of the error.
 */
export function keepWriting<A extends object>(
  build: (query: Query, asked: A) => Compilable,
  refused: Refused = (error) => error,
): (query: Query, asked: A) => Promise<void> {
  const ask = kept(build, refused);
  return async (query, asked) => {
    await ask(query, asked);
  };
}

/** The same for short lists read together (`readTogether`). `tables` may name queries that several lists look into. */
export function keepTogether<A extends object, const L extends Lists>(
  build: (query: Query, asked: A) => L,
  tables?: (query: Query, asked: A) => Readonly<Record<string, unknown>>,
): (query: Query, asked: A) => Promise<ReadLists<L>> {
  const ask = kept((query: Query, asked: A) => joined(query, build(query, asked), tables?.(query, asked)));
  return async (query, asked) => unpackLists<L>((await ask(query, asked))[0]);
}

/**
 * Asks a statement that is put together anew, of few forms and asked often: its text, not its values, is kept by the
 * server.
 */
export async function askPrepared<Row>(
  query: Query,
  statement: { compile(): CompiledQuery<Row> },
): Promise<Row[]> {
  const compiled = statement.compile();
  keepText(compiled.sql);
  return (await query.executeQuery(compiled)).rows;
}

function kept<A extends object>(
  build: (query: Query, asked: A) => Compilable,
  refused?: Refused,
): (query: Query, asked: A) => Promise<Record<string, unknown>[]> {
  const known: Partial<Record<"sqlite" | "postgres", Kept>> = {};
  return async (query, asked) => {
    const kind = kindOf(query);
    const statement = known[kind] ?? compile(query, build, refused);
    known[kind] = statement;
    const parameters = statement.values.map((value) =>
      value instanceof AskedValue ? value.written(asked[value.name as keyof A]) : value,
    );
    const { rows } = await query.executeQuery({ ...statement.compiled, parameters });
    return rows as Record<string, unknown>[];
  };
}

function compile<A extends object>(
  query: Query,
  build: (query: Query, asked: A) => Compilable,
  refused?: Refused,
): Kept {
  const asked = new Proxy({}, { get: (_, name) => new AskedValue(String(name)) }) as A;
  const compiled = build(query, asked).compile(query);
  keepText(compiled.sql, refused);
  return { compiled, values: compiled.parameters };
}
