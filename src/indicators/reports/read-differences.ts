import { type Act, lineOf, type People } from "../../people/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { type Difference, mostShown } from "./compare.ts";
import type { FrozenReport } from "./read.ts";
import { openDifferences } from "./sealed-lists.ts";

/** Opens what a correction changed, with an audit line. Null where the sealed text was changed in the database. */
export async function readDifferences(
  change: Change,
  people: People,
  act: Act,
  { id, differences }: Pick<FrozenReport, "id" | "differences">,
): Promise<readonly Difference[] | null> {
  if (differences === null) return [];
  const told = openDifferences<readonly Difference[]>(people, id, differences);
  if (told) await noteDifferences(change, people, act, id, told);
  return told;
}

/** The line that names whom of a comparison somebody saw. */
export async function noteDifferences(
  change: Change,
  people: People,
  act: Act,
  reportId: string,
  differences: readonly Difference[],
): Promise<void> {
  const shown = new Set(differences.slice(0, mostShown).map(({ personId }) => `person:${personId}`));
  await appendAuditLine(
    change,
    lineOf(act, "report.read", {
      action: "report.compare",
      object: `report:${reportId}`,
      fields: [...shown],
    }),
    people.now,
  );
}
