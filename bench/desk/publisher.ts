import { randomBytes } from "node:crypto";
import { addMember, setDuties } from "../../src/access/accounts/staff.ts";
import { type Access, argon2Passwords, newId, type Role } from "../../src/access/index.ts";
import { cookie } from "../../src/access/sessions/cookies.ts";
import { beginSession } from "../../src/access/sessions/session.ts";
import type { Act } from "../../src/newsroom/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { openVault } from "../../src/platform/vault/index.ts";

export const random = (length: number): Uint8Array => randomBytes(length);

const now = () => new Date();

/** Makes a publisher, or somebody with another role, who has signed in; gives who they are, and the `cookie` header their browser sends. */
export async function signInPublisher(
  database: Database,
  dataDir: string,
  origin: string,
  role: Role = "publisher",
  offices: readonly string[] = [],
): Promise<{ act: Act; cookie: string }> {
  const { vault } = openVault({ folder: `${dataDir}/keys` }, { now });
  try {
    const id = newId(random);
    const person = { id, name, email: `vera.${id}@example.org`, language: "bg", createdBy: null } as const;
    await database.change(async (change) => {
      await addMember(change, vault, { ...person, setUpBy: now().toISOString() }, now());
      await change.updateTable("staff").set({ status: "active" }).where("id", "=", id).execute();
      await setDuties(change, id, { roles: [role], offices, languages: [] }, now());
    });
    const { sessionId, cookie } = await signInMember(database, vault, origin, id);
    const actor = {
      staffId: id,
      name,
      roles: [role],
      offices,
      translates: null,
      language: "bg",
      sessionId,
    } as const;
    return { act: { actor }, cookie };
  } finally {
    vault.close();
  }
}

const name = "Вера Мерилова";

/** Somebody made before signs in; gives the `cookie` header their browser sends. */
export async function signInMember(
  database: Database,
  vault: Access["vault"],
  origin: string,
  staffId: string,
): Promise<{ sessionId: string; cookie: string }> {
  const access: Access = {
    database,
    vault,
    passwords: argon2Passwords(),
    now,
    random,
    origin,
    addressSalt: random(16),
    offices: async () => [],
    ownerOf: async () => undefined,
  };
  const session = await database.change((change) =>
    beginSession(change, access, { staffId, stage: "full", device: "bench" }),
  );
  const [pair = ""] = cookie(origin, "session", session.token).split(";");
  return { sessionId: session.id, cookie: pair };
}
