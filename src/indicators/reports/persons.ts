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

/** So many on a page. */
export const together = 100;

/**
 * The persons behind a number, a page of them, with an audit line that names each. `about` is the report, or what the
 * live figure is of; `figure` says which number.
 */
export async function readPersonsBehind(
  change: Change,
  people: People,
  act: Act,
  told: {
    readonly entries: readonly Entry[];
    readonly page: number;
    readonly about: `${string}:${string}`;
    readonly figure: string;
  },
): Promise<readonly ListedPerson[]> {
  const { entries, page, about, figure } = told;
  const shown = entries
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    .slice((page - 1) * together, page * together);
  const ids = [...new Set(shown.map(({ personId }) => personId))];
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
  return shown.map((entry) => {
    const number = byId.get(entry.personId);
    return { entry, number: number ? writeNumber(number) : null, open: open.has(entry.personId) };
  });
}
