import { newId } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { appendAuditLines } from "../../platform/audit/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { exportColumnsOf, type Field, type Option, sayAnswer } from "../../platform/forms/index.ts";
import { type Act, demand, lineOf, type People } from "../people.ts";
import { groupsOf } from "../permission/merge-group.ts";
import { objectOf, personsFor } from "../permission/persons-for.ts";
import { type PersonNumber, writeNumber } from "../person-number.ts";
import { type RecordKind, type RecordKindName, recordKinds } from "../records/index.ts";
import { readRecordsOfMany } from "../records/stored.ts";
import { peopleTexts } from "../texts/index.ts";
import type { SharingLeave } from "./recipient.ts";

/** Which people of those the actor's own work shows. */
export interface ExportChoice {
  /** What stands for a nationality. */
  readonly country: string | null;
  /** Days of registration, `YYYY-MM-DD`, both included. */
  readonly from: string | null;
  readonly until: string | null;
  /** Only these; empty: whoever fits the rest. */
  readonly numbers: readonly PersonNumber[];
  /** Only whom this import of the actor's brought in. */
  readonly importId: string | null;
}

/** More than this is no list for work, but a copy of the registry. */
export const mostPersons = 5_000;

/** So many persons are read in one transaction. */
const together = 100;

export class TooManyPersons extends Error {}

/** The persons of a choice, by their number. Throws `TooManyPersons`. */
export async function choosePersons(
  change: Change,
  people: People,
  act: Act,
  choice: ExportChoice,
): Promise<string[]> {
  demand(act.actor, "person.export");
  let asked = personsFor(people, act)
    .visible(change)
    .select(["person.id"])
    .orderBy("person.number")
    .limit(mostPersons + 1);
  if (choice.from) asked = asked.where("person.registered_at", ">=", choice.from);
  // A day ends where the next begins; moments are written longer than days.
  if (choice.until) asked = asked.where("person.registered_at", "<", `${choice.until}U`);
  if (choice.numbers.length > 0) asked = asked.where("person.number", "in", choice.numbers);
  const { country, importId } = choice;
  if (country) {
    asked = asked.where((person) =>
      person.exists(
        person
          .selectFrom("person_nationality as nation")
          .select("nation.id")
          .whereRef("nation.person_id", "=", "person.id")
          .where("nation.country", "=", country),
      ),
    );
  }
  if (importId) {
    asked = asked.where("person.id", "in", (line) =>
      line
        .selectFrom("people_import_line as line")
        .innerJoin("people_import as import", "import.id", "line.import_id")
        .select("line.person_id")
        .where("import.id", "=", importId)
        .where("import.begun_by", "=", act.actor.staffId)
        .where("line.fate", "=", "written")
        .$castTo<{ person_id: string }>(),
    );
  }
  const rows = await asked.execute();
  if (rows.length > mostPersons) throw new TooManyPersons();
  return rows.map(({ id }) => id);
}

/** The kinds of those asked for that the actor may see of persons. */
export const kindsFor = (act: Act, asked: readonly RecordKindName[]): RecordKindName[] =>
  asked.filter((kind) => {
    try {
      return Boolean(demand(act.actor, recordKinds[kind].seenWith));
    } catch {
      return false;
    }
  });

export interface ExportWish {
  readonly kinds: readonly RecordKindName[];
  readonly format: "xlsx" | "csv";
  readonly reason: string;
  readonly encrypted: boolean;
  /** Under which leave it goes to a partner; null: for the mission's own work. */
  readonly sharing: Pick<SharingLeave, "id" | "agreementId"> | null;
  readonly language: "bg" | "en";
  readonly offered: Readonly<Record<string, readonly Option[]>>;
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Reads a list of persons for a file: its headings, then a row for each. What is read is noted before it is given: who
 * took out how many with which columns and why, and a line for each person that names the taking out.
 */
export async function exportPersons(
  people: People,
  act: Act,
  ids: readonly string[],
  wish: ExportWish,
): Promise<string[][]> {
  const right = demand(act.actor, "person.export");
  const kinds = kindsFor(act, wish.kinds);
  const columns = kinds.flatMap((kind) =>
    exportColumnsOf((recordKinds[kind] as RecordKind).form, wish.language).map((column) => ({
      ...column,
      kind,
    })),
  );
  const t = peopleTexts.in(wish.language);
  const heading = ({ kind, heading }: { kind: RecordKindName; heading: string }) =>
    `${t(`kind.${kind}`)}: ${heading}`;
  const rows: string[][] = [[t("people.number"), t("people.registered"), ...columns.map(heading)]];
  const exportId = await people.database.change(async (change) => {
    const id = await keepExport(change, people, act, {
      kind: "list",
      format: wish.format,
      persons: ids.length,
      columns: kinds.join(" "),
      encrypted: wish.encrypted,
      reason: wish.reason,
      sharingId: wish.sharing?.id ?? null,
    });
    const under = wish.sharing ? [`agreement:${wish.sharing.agreementId}`, `sharing:${wish.sharing.id}`] : [];
    const fields = [...kinds, ...under];
    const noted = { action: "people.export", object: `people-export:${id}`, fields } as const;
    await appendAuditLines(change, [lineOf(act, right, noted)], people.now);
    return id;
  });
  for (let at = 0; at < ids.length; at += together) {
    rows.push(...(await people.database.change((change) => readPart(change, ids.slice(at, at + together)))));
    await breathe();
  }
  return rows;

  async function readPart(change: Change, part: readonly string[]): Promise<string[][]> {
    const groups = await groupsOf(change, part);
    const members = [...groups.keys()];
    const persons = await change
      .selectFrom("person")
      .select(["id", "number", "registered_at"])
      .where("id", "in", part)
      .execute();
    const facts = new Map<RecordKindName, Awaited<ReturnType<typeof readRecordsOfMany>>>();
    for (const kind of kinds) facts.set(kind, await readRecordsOfMany(change, people, kind, members));
    const reason = `people_export:${exportId}`;
    const lines = part.map((id) =>
      lineOf(act, right, { action: "person.export", object: objectOf(id), reason }),
    );
    await appendAuditLines(change, lines, people.now);
    return part.flatMap((id) => {
      const person = persons.find((one) => one.id === id);
      if (!person) return [];
      const own = members.filter((member) => groups.get(member) === groups.get(id));
      const said = columns.map(({ kind, field }) => {
        const { form } = recordKinds[kind] as RecordKind;
        const known = own.flatMap((member) => [...(facts.get(kind)?.get(member) ?? [])]);
        const answers = known.map(({ values }) => (values as Readonly<Record<string, unknown>>)[field]);
        return answers
          .filter(isAnswer)
          .map((value) => sayFor(wish, form, form.fields[field] as Field, value, field))
          .join(" | ");
      });
      return [[writeNumber(person.number), missionDay(person.registered_at), ...said]];
    });
  }
}

const isAnswer = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== "" &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

/** Dates stay as machines and spreadsheets sort them; all else is said in the reader's language. */
const sayFor = (
  { language, offered }: ExportWish,
  form: RecordKind["form"],
  field: Field,
  value: unknown,
  key: string,
) =>
  field.kind === "partial-date" || field.kind === "day"
    ? String(value)
    : sayAnswer(form, field, value, language, offered[key]);

/** Writes down that persons were taken out, the reason sealed. Gives its id. */
export async function keepExport(
  change: Change,
  people: People,
  act: Act,
  given: {
    readonly kind: "list" | "own-data";
    readonly format: string;
    readonly persons: number;
    readonly columns: string;
    readonly encrypted: boolean;
    readonly reason: string;
    /** Leave to share it with a partner. */
    readonly sharingId?: string | null;
  },
): Promise<string> {
  const id = newId(people.random);
  const { encrypted, reason, sharingId = null, ...rest } = given;
  await change
    .insertInto("people_export")
    .values({
      id,
      given_at: people.now().toISOString(),
      given_by: act.actor.staffId,
      ...rest,
      encrypted: encrypted ? 1 : 0,
      sharing_id: sharingId,
      reason: people.vault.seal(
        `export:${id}`,
        { table: "people_export", column: "reason", row: id },
        reason,
      ),
    })
    .execute();
  return id;
}
