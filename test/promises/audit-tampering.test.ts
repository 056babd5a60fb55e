import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AuditEntry,
  type AuditHead,
  appendAuditLine,
  auditHead,
  auditMigrations,
  verifyAudit,
} from "../../src/platform/audit/index.ts";
import { hashLine } from "../../src/platform/audit/line-hash.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { forEachDatabase, testNow } from "../databases.ts";

// Promise 24: tampering with the log shows.

type Line = Parameters<typeof hashLine>[0] & { hash: string };
interface Log {
  lines: Line[];
  head: AuditHead;
}

/** The first `count` lines written again with right hashes, and a head that fits: what a careful thief would do. */
function rechained(lines: readonly Line[]): Log {
  let head: AuditHead = { seq: 0, hash: "0".repeat(64) };
  const chained = lines.map((line) => {
    const next = { ...line, seq: head.seq + 1, previous_hash: head.hash };
    head = { seq: next.seq, hash: hashLine(next) };
    return { ...next, hash: head.hash };
  });
  return { lines: chained, head };
}

const renumbered = (lines: readonly Line[]) => lines.map((line, at) => ({ ...line, seq: at + 1 }));
const lastOf = (lines: readonly Line[]): AuditHead => {
  const { seq, hash } = lines.at(-1) ?? { seq: 0, hash: "0".repeat(64) };
  return { seq, hash };
};

type Tampering = (log: Log, at: number, other: number, column: keyof Line) => Log;

const altered = (line: Line, column: keyof Line): Line =>
  column === "seq" ? line : { ...line, [column]: `${line[column] ?? ""}~` };

/** Ways that show by themselves: the log no longer fits its own hashes or its own head. */
const clumsy: Record<string, Tampering> = {
  "one value changed": ({ lines, head }, at, _, column) => ({
    lines: lines.with(at, altered(lines[at] as Line, column)),
    head,
  }),
  "one value changed and its line hashed anew": ({ lines, head }, at, _, column) => {
    const line = altered(lines[at] as Line, column === "hash" ? "actor" : column);
    return { lines: lines.with(at, { ...line, hash: hashLine(line) }), head };
  },
  "a line dropped": ({ lines, head }, at) => ({ lines: lines.toSpliced(at, 1), head }),
  "a line dropped and the rest numbered anew": ({ lines, head }, at) => ({
    lines: renumbered(lines.toSpliced(at, 1)),
    head,
  }),
  "two lines swapped": ({ lines, head }, at, other) => ({
    lines: renumbered(lines.with(at, lines[other] as Line).with(other, lines[at] as Line)),
    head,
  }),
  "a line added in between": ({ lines, head }, at) => {
    const forged = altered(lines[at] as Line, "actor");
    return { lines: renumbered(lines.toSpliced(at, 0, { ...forged, hash: hashLine(forged) })), head };
  },
  "a line added before the first": ({ lines, head }) => ({
    lines: [{ ...(lines[0] as Line), seq: 0 }, ...lines],
    head,
  }),
  "a fitting line added at the end": ({ lines, head }) => ({
    lines: rechained([...lines, altered(lines[0] as Line, "actor")]).lines,
    head,
  }),
  "the end cut off": ({ lines, head }, at) => ({ lines: lines.slice(0, at), head }),
};

/** Ways that leave a log whole in itself: only a head noted outside shows them. */
const careful: Record<string, Tampering> = {
  "the log written anew from a changed line on": ({ lines }, at, _, column) =>
    rechained(
      lines.with(at, altered(lines[at] as Line, /hash$/.test(column) ? "content_hash" : column)).map(
        // A changed number or chain hash means nothing once all is written anew: change something that stays.
        (line, place) => (place === at ? altered(line, "object") : line),
      ),
    ),
  "a line dropped and the log written anew": ({ lines }, at) => rechained(lines.toSpliced(at, 1)),
  "two lines swapped and the log written anew": ({ lines }, at, other) =>
    rechained(lines.with(at, lines[other] as Line).with(other, lines[at] as Line)),
  "a line added and the log written anew": ({ lines }, at) =>
    rechained(lines.toSpliced(at, 0, altered(lines[at] as Line, "actor"))),
  "an older file restored": ({ lines }, at) => ({
    lines: lines.slice(0, at),
    head: lastOf(lines.slice(0, at)),
  }),
  "everything gone": () => ({ lines: [], head: lastOf([]) }),
};

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const entry: fc.Arbitrary<AuditEntry> = fc.record({
  actor: word,
  role: word,
  action: fc.constantFrom("article.publish", "person.read", "case.close"),
  object: word.map((id) => `person:${id}` as const),
  fields: fc.array(word, { maxLength: 3 }),
  reason: fc.option(fc.string({ unit: "grapheme", maxLength: 20 }).filter(isStorable), { nil: undefined }),
  requestId: fc.option(word, { nil: undefined }),
});

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

const columns = [
  ...(["at", "actor", "role", "action", "object", "fields", "reason", "request_id"] as const),
  ...(["content_hash", "previous_hash", "hash"] as const),
];

/** A log of different lines, two different places in it, and a column. */
const scene = fc
  .uniqueArray(entry, { minLength: 2, maxLength: 9, selector: ({ actor, object }) => `${actor} ${object}` })
  .chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.uniqueArray(fc.nat(entries.length - 1), { minLength: 2, maxLength: 2 }),
      fc.constantFrom(...columns),
    ),
  );

forEachDatabase((_kind, open) => {
  for (const [kinds, notedOutside] of [
    [clumsy, false],
    [careful, true],
  ] as const) {
    for (const [name, tamper] of Object.entries(kinds)) {
      test(`${name}: found${notedOutside ? " with the head noted outside" : " without any noted head"}`, async () => {
        await using db = await open(auditMigrations);
        await fc.assert(
          fc.asyncProperty(scene, async ([entries, [at, other], column]) => {
            await store(db.database, { lines: [], head: lastOf([]) });
            await db.database.change(async (change) => {
              for (const each of entries) await appendAuditLine(change, each, testNow);
            });
            const head = (await auditHead(db.database)) as AuditHead;
            expect(await verifyAudit(db.database, { head })).toEqual({ whole: true, head });

            const log = { lines: await linesOf(db.database), head };
            await store(db.database, tamper(log, at as number, other as number, column));
            const verdict = await verifyAudit(db.database, notedOutside ? { head } : {});
            expect(verdict.whole).toBe(false);
          }),
          { numRuns: 25 },
        );
      }, 60_000);
    }
  }

  test("the kind of damage is named, and the line", async () => {
    await using db = await open(auditMigrations);
    await db.database.change(async (change) => {
      for (const number of [1, 2, 3, 4, 5, 6]) {
        await appendAuditLine(change, { ...said, object: `person:p${number}` }, testNow);
      }
    });
    const head = (await auditHead(db.database)) as AuditHead;
    const log = { lines: await linesOf(db.database), head };
    const damage = async (kind: Tampering | undefined, at: number, other = 0) => {
      await store(db.database, (kind as Tampering)(log, at, other, "actor"));
      const verdict = await verifyAudit(db.database, { head });
      return verdict.whole ? null : verdict.damage;
    };
    expect(await damage(clumsy["one value changed"], 2)).toEqual({ kind: "changed", seq: 3 });
    expect(await damage(clumsy["one value changed and its line hashed anew"], 2)).toEqual({
      kind: "changed",
      seq: 3,
    });
    expect(await damage(clumsy["a line dropped"], 2)).toEqual({ kind: "dropped", seq: 3 });
    expect(await damage(clumsy["a line dropped and the rest numbered anew"], 2)).toEqual({
      kind: "dropped",
      seq: 3,
    });
    expect(await damage(clumsy["two lines swapped"], 1, 4)).toEqual({ kind: "swapped", seq: 2, with: 5 });
    expect(await damage(clumsy["a fitting line added at the end"], 0)).toEqual({ kind: "added", seq: 7 });
    expect(await damage(clumsy["a line added before the first"], 0)).toEqual({ kind: "added", seq: 0 });
    expect(await damage(clumsy["the end cut off"], 4)).toEqual({ kind: "cut", seq: 4 });
    expect(await damage(careful["a line dropped and the log written anew"], 2)).toEqual({
      kind: "older",
      seq: 5,
    });
    expect(await damage(careful["two lines swapped and the log written anew"], 1, 4)).toEqual({
      kind: "replaced",
      seq: 6,
    });
    expect(await damage(careful["an older file restored"], 3)).toEqual({ kind: "older", seq: 3 });
  });

  test("lines written after the head was noted do no harm", async () => {
    await using db = await open(auditMigrations);
    await db.database.change((change) => appendAuditLine(change, said, testNow));
    const head = (await auditHead(db.database)) ?? undefined;
    await db.database.change((change) => appendAuditLine(change, said, testNow));
    expect(await verifyAudit(db.database, { head })).toMatchObject({ whole: true, head: { seq: 2 } });
  });
});

const said: AuditEntry = { actor: "staff-1", role: "editor", action: "person.read", object: "person:p1" };

const linesOf = (database: Database): Promise<Line[]> =>
  database.query.selectFrom("audit_line").selectAll().orderBy("seq").execute();

/** Puts a whole log in place of the one in the database. */
async function store(database: Database, { lines, head }: Log): Promise<void> {
  await database.change(async (change) => {
    await change.deleteFrom("audit_line").execute();
    if (lines.length > 0) await change.insertInto("audit_line").values(lines).execute();
    await change.updateTable("audit_head").set(head).where("id", "=", 1).execute();
  });
}
