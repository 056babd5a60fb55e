import { keepStatement, type Query } from "../../platform/db/index.ts";
import { recordsOf } from "../permission/merge-group.ts";
import type { RecordKindName } from "../records/index.ts";
import type { ConsentPurpose } from "./consent-form.ts";

/** Before anything else is asked, the person says yes to casework. */
export class ConsentMissing extends Error {
  constructor() {
    super("The person has not consented to casework.");
    this.name = "ConsentMissing";
  }
}

export type Decision = "given" | "refused" | "withdrawn";

/** What was decided last about each purpose, up to a moment. */
export async function decisionsAt(
  query: Query,
  personId: string,
  at: Date,
): Promise<ReadonlyMap<ConsentPurpose, Decision>> {
  const rows = await askForDecisions(query, { personId, at: at.toISOString() });
  return new Map(rows.map(({ purpose, decision }) => [purpose as ConsentPurpose, decision]));
}

const askForDecisions = keepStatement(
  (query: Query, { personId, at }: { readonly personId: string; readonly at: string }) =>
    query
      .selectFrom("person_consent")
      .select(["purpose", "decision"])
      .where("person_id", "in", recordsOf(personId))
      .where("recorded_at", "<=", at)
      .orderBy("recorded_at")
      .orderBy("seq"),
);

/** What may be asked so that consent can be asked: who it is, in which language, how to find them, whether a child. */
const askedBefore: ReadonlySet<RecordKindName> = new Set([
  "name",
  "birth",
  "nationality",
  "language",
  "contact",
]);

/** Whether something may be asked of a person: most of it only once they have consented to casework. */
export const mayBeAsked = async (query: Query, personId: string, kind: RecordKindName): Promise<boolean> =>
  askedBefore.has(kind) || (await agreedToCasework(query, personId));

/** Throws `ConsentMissing` for what may only be written down once the person has consented to casework. */
export async function requireCasework(query: Query, personId: string, kind: RecordKindName): Promise<void> {
  if (!(await mayBeAsked(query, personId, kind))) throw new ConsentMissing();
}

/** Whether the person's last word about casework is a yes. */
export async function agreedToCasework(query: Query, personId: string): Promise<boolean> {
  const latest = await query
    .selectFrom("person_consent")
    .select("decision")
    .where("person_id", "in", recordsOf(personId))
    .where("purpose", "=", "casework")
    .orderBy("recorded_at", "desc")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return latest?.decision === "given";
}
