import { type Act, lineOf, type People, personsFor, writeNumber } from "../../people/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import { type Change, isListed } from "../../platform/db/index.ts";
import type { Entry } from "../counting/entry.ts";

/** A person of a list, as the reader may see them. */
export interface ListedPerson {
  readonly entry: Entry;
  /** As people say it on the phone; null where the record is gone. */
  readonly number: string | null;
  /** Whether the reader's own work shows the person. */
  readonly open: boolean;
}

/**
 * The persons of a page of the list behind a number, with an audit line that names each. `about` is the report, or what the
 * live figure is of; `figure` says which number.
 */
export async function readPersonsBehind(
  change: Change,
  people: People,
  act: Act,
  told: {
    readonly entries: readonly Entry[];
    readonly about: `${string}:${string}`;
    readonly figure: string;
  },
): Promise<readonly ListedPerson[]> {
  const { entries, about, figure } = told;
  const ids = [...new Set(entries.map(({ personId }) => personId))];
  const { kind } = people.database;
  const numbers = await change
    .selectFrom("person")
    .select(["id", "number"])
    .where(isListed(kind, "id", ids))
    .execute();
  const visible = await personsFor(people, act)
    .visible(change)
    .select(["person.id"])
    .where(isListed(kind, "person.id", ids))
    .execute();
  const [byId, open] = [
    new Map(numbers.map((row) => [row.id, row.number])),
    new Set(visible.map(({ id }) => id)),
  ];
  await appendAuditLine(
    change,
    lineOf(act, "report.read", {
      action: "report.persons",
      object: about,
      fields: [figure, ...ids.map((id) => `person:${id}`)],
    }),
    people.now,
  );
  return entries.map((entry) => {
    const number = byId.get(entry.personId);
    return { entry, number: number ? writeNumber(number) : null, open: open.has(entry.personId) };
  });
}
