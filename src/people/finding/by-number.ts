import { keepStatement, type Query } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import { readNumber } from "../person-number.ts";
import { identifierKinds } from "../records/identifier.ts";
import { exactKeyHash } from "./exact-keys.ts";
import { foldNumber, foldPhone } from "./fold-numbers.ts";

/** A number that so many share tells nobody apart. */
const most = 200;

const askForNumber = keepStatement((query: Query, { number }: { readonly number: string }) =>
  query.selectFrom("person").select("id").where("number", "=", number),
);

/**
 * The records with a number, whoever may see them: the mission's own, or a document's, a phone's, another authority's
 * however it is written. None for what is no number.
 */
export async function idsByNumber(
  query: Query,
  { vault }: Pick<People, "vault">,
  text: string,
): Promise<readonly string[]> {
  const own = readNumber(text);
  if (own !== null) {
    const rows = await askForNumber(query, { number: own });
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  if (!/\p{Nd}{3}/u.test(text.replaceAll(/[\s-]/g, ""))) return [];
  const keys = [
    exactKeyHash(vault, { kind: "document", value: foldNumber(text) }),
    exactKeyHash(vault, { kind: "phone", value: foldPhone(text) }),
    ...identifierKinds.map((kind) =>
      exactKeyHash(vault, { kind: "identifier", value: `${kind} ${foldNumber(text)}` }),
    ),
  ];
  const rows = await query
    .selectFrom("person_exact_key")
    .select("person_id")
    .distinct()
    .where("key_hash", "in", keys)
    .limit(most)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
