import type { Query } from "../../platform/db/index.ts";
import { personsForRules } from "../reading/for-rules.ts";
import type { ConsentPurpose } from "./consent-form.ts";

/**
 * Whether something about a person may be shared for a purpose at a moment: only when they said yes, have not taken
 * it back, and it was not a guardian's yes for somebody who is of age by now. Ask in the transaction that shares.
 */
export const maySharePurpose = async (
  query: Query,
  personId: string,
  purpose: ConsentPurpose,
  at: Date,
): Promise<boolean> =>
  (await personsForRules(query, [personId], at)).get(personId)?.consents(purpose) ?? false;
