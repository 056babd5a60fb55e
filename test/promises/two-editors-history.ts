import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { expect } from "vitest";
import type { Database } from "../../src/platform/db/index.ts";
import {
  type Answer,
  newRequestKey,
  onceOnly,
  openForEditing,
  parseSettlement,
  readConflict,
  readHistory,
  saveVersioned,
  versionOf,
} from "../../src/platform/forms/index.ts";
import { testNow } from "../databases.ts";
import { type Note, noteForm, noteRecord, writeNote } from "./two-editors.ts";

type Who = "ana" | "boris";
export type Step =
  | { readonly do: "open"; readonly who: Who }
  | { readonly do: "send"; readonly who: Who }
  | { readonly do: "send-again"; readonly who: Who }
  | { readonly do: "edit"; readonly who: Who; readonly field: keyof Note; readonly value: string }
  | { readonly do: "edit-line"; readonly who: Who; readonly line: number; readonly value: string }
  | { readonly do: "settle"; readonly who: Who; readonly choice: "yours" | "theirs" | "new" }
  | { readonly do: "both-send" }
  | { readonly do: "import" };

const who = fc.constantFrom<Who>("ana", "boris");
const lines = fc.array(fc.constantFrom("едно", "две", "three", "أربعة"), { minLength: 1, maxLength: 4 });
const value = fc.oneof(
  fc.constantFrom("same", "другo"),
  lines.map((all) => all.join("\n\n")),
  fc.uuid(),
);

/** Any order of what two people and an import may do to one record. */
export const anyHistory: fc.Arbitrary<readonly Step[]> = fc.array<Step>(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("edit" as const),
        who,
        field: fc.constantFrom<keyof Note>("title", "name", "text"),
        value,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("edit-line" as const),
        who,
        line: fc.nat({ max: 5 }),
        value: fc.constantFrom("едно", "two", "أربعة"),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom("open" as const, "send" as const, "send" as const, "send-again" as const),
        who,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("settle" as const),
        who,
        choice: fc.constantFrom("yours" as const, "theirs" as const, "new" as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("both-send" as const, "import" as const) }) },
  ),
  { minLength: 4, maxLength: 18 },
);

/** One person's open form. */
interface Desk {
  key: string;
  version: number;
  fields: Note;
  /** The conflict they were led to. */
  entry?: number;
  last?: { key: string; version: number; fields: Note; answer: Answer };
}

const empty: Note = { title: null, name: null, text: null };

/** Plays a history against a real database and checks what we promise about it. */
export async function play(database: Database, id: string, steps: readonly Step[]): Promise<void> {
  const record = noteRecord(id);
  const desks: Record<Who, Desk> = { ana: blank(), boris: blank() };
  const everSent: Note[] = [];
  let imports = 0;

  const send = async (
    actor: Who,
    desk: Desk,
    { key, version, fields, settles }: { key: string; version: number; fields: Note; settles?: number },
  ) => {
    const content = JSON.stringify([version, fields]);
    const sending = { key, actor, route: `POST /notes/${id}`, content, now: testNow() };
    const { answer, again } = await onceOnly(database, sending, async (change) => {
      const saved = await saveVersioned(change, record, {
        basedOn: version,
        yours: fields,
        actor,
        at: testNow(),
        ...(settles === undefined ? {} : { settles }),
      });
      return {
        status: 303,
        location: saved.outcome === "conflict" ? `/conflict/${saved.entry}` : `/saved/${saved.version}`,
      };
    });
    if (!again) everSent.push(fields);
    const [, where, number] = answer.location?.split("/") ?? [];
    desk.last = { key, version, fields, answer };
    desk.key = newRequestKey(randomBytes);
    if (where === "conflict") desk.entry = Number(number);
    else await reopen(desk);
    return answer;
  };
  const reopen = async (desk: Desk) => {
    const { version, fields } = await openForEditing(database, record, { actor: "any", at: testNow() });
    Object.assign(desk, { version, fields: fields ?? empty, key: newRequestKey(randomBytes) });
    delete desk.entry;
  };
  const settle = async (actor: Who, desk: Desk, choice: "yours" | "theirs" | "new") => {
    if (desk.entry === undefined) return;
    const { version } = await openForEditing(database, record, { actor, at: testNow() });
    const conflict = await readConflict(database.query, record, { entry: desk.entry, version });
    if (!conflict) throw new Error("the conflict is gone");
    const fields = conflict.conflicts.flatMap(({ field }): [string, string][] => [
      [`choose-${field}`, choice],
      [field, `new ${field} by ${actor}`],
    ]);
    const body = { fields, files: [], [Symbol.asyncDispose]: async () => {} };
    const parsed = parseSettlement(noteForm, conflict, body, { language: "en", today: "2026-03-01" });
    if (!parsed.ok) throw new Error("the settlement was refused");
    await send(actor, desk, { key: desk.key, version, fields: parsed.values, settles: desk.entry });
  };

  for (const step of steps) {
    if (step.do === "both-send") {
      await Promise.all((["ana", "boris"] as const).map((one) => send(one, desks[one], desks[one])));
    } else if (step.do === "import") {
      imports += 1;
      const imported = { ...((await record.load(database.query)) ?? empty), title: `import ${imports}` };
      await database.change((change) => writeNote(change, id, imported));
      everSent.push(imported);
      // What an import wrote and the next import wrote over was never anybody's to edit; versions begin at a reading.
      await openForEditing(database, record, { actor: "import", at: testNow() });
    } else {
      const desk = desks[step.who];
      if (step.do === "open") await reopen(desk);
      else if (step.do === "edit") desk.fields = { ...desk.fields, [step.field]: step.value };
      else if (step.do === "edit-line")
        desk.fields = { ...desk.fields, text: editLine(desk.fields.text, step) };
      else if (step.do === "send") await send(step.who, desk, desk);
      else if (step.do === "settle") await settle(step.who, desk, step.choice);
      else if (desk.last) {
        const { answer, ...sent } = desk.last;
        expect(await send(step.who, desk, sent)).toEqual(answer);
      }
    }
  }
  await checkPromises(database, id, everSent);
}

/** Writes something into one paragraph of a text of six. */
function editLine(text: string | null, { line, value }: { line: number; value: string }): string {
  const lines = (text ?? "1\n\n2\n\n3\n\n4\n\n5\n\n6").split("\n\n");
  return lines.map((old, at) => (at === line % lines.length ? `${old} ${value}` : old)).join("\n\n");
}

const blank = (): Desk => ({ key: newRequestKey(randomBytes), version: 0, fields: empty });

async function checkPromises(database: Database, id: string, everSent: readonly Note[]): Promise<void> {
  const record = noteRecord(id);
  const history = await readHistory(database.query, record);
  const versions = history.filter(({ version }) => version !== null);
  // Versions are 1 … n without gaps, entries too, and the record is the last of them.
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
  expect(history.map(({ entry }) => entry)).toEqual(history.map((_, at) => at + 1));
  expect(await versionOf(database.query, record)).toBe(versions.length);
  const standing = await record.load(database.query);
  expect(versions.at(-1)?.fields ?? null).toEqual(standing);

  // Whatever was answered is in the record or its history, as it was sent.
  for (const field of ["title", "name", "text"] as const) {
    const known = new Set(history.flatMap(({ fields, sent }) => [fields[field], sent?.[field]]));
    for (const sent of everSent) if (sent[field] !== null) expect(known).toContain(sent[field]);
  }

  // Nobody changed a field they had not seen as it was, but by merging texts, where nothing of the other's is lost.
  for (const [at, { basedOn, outcome, fields }] of versions.entries()) {
    const before = versions[at - 1]?.fields;
    if (!before || outcome === "found") continue;
    const base = basedOn === 0 ? empty : versions[basedOn - 1]?.fields;
    for (const field of ["title", "name", "text"] as const) {
      if (fields[field] === before[field] || base?.[field] === before[field]) continue;
      expect(field).toBe("text");
      expect(outcome).toBe("merged");
      for (const line of addedLines(base?.text, before.text))
        expect(fields.text?.split(/\n+/)).toContain(line);
    }
  }

  // What is sealed stands nowhere in the clear.
  const { rows } = await sql<{ fields: string; sent: string | null }>`
    select fields, sent from record_history where record_id = ${id}`.execute(database.query);
  for (const json of rows.flatMap(({ fields, sent }) => [fields, sent ?? "{}"])) {
    const { name = null } = JSON.parse(json);
    expect(name === null || typeof name.sealed === "string").toBe(true);
  }
}

const addedLines = (base: string | null | undefined, text: string | null): string[] => {
  const old = new Set(base?.split(/\n+/));
  return (text ?? "").split(/\n+/).filter((line) => !old.has(line));
};
