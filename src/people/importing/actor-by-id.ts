import { type Actor, memberById } from "../../access/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { Vault } from "../../platform/vault/index.ts";

/** A colleague as they are now, for work that goes on without their session; undefined once they may not sign in. */
export async function actorById(
  query: Query,
  vault: Pick<Vault, "seal" | "unseal" | "blindIndex">,
  staffId: string,
): Promise<Actor | undefined> {
  const member = await memberById(query, vault, staffId);
  if (member?.status !== "active") return undefined;
  const { name, roles, offices, language } = member;
  return { staffId, name, roles, offices, language, translates: null, sessionId: "import" };
}
