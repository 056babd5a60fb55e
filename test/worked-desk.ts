import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addMember, setDuties } from "../src/access/accounts/staff.ts";
import { type Access, argon2Passwords, newId, type Role } from "../src/access/index.ts";
import { cookie } from "../src/access/sessions/cookies.ts";
import { beginSession } from "../src/access/sessions/session.ts";
import { migrate, openDatabase } from "../src/platform/db/index.ts";
import { openVault } from "../src/platform/vault/index.ts";
import { migrations } from "../src/schema.ts";
import { draftNews, openNewsroom } from "./newsroom.ts";

/** A folder for the data of a desk that runs by itself, and one for its temporary files. */
export async function deskFolders() {
  const folder = await mkdtemp(join(tmpdir(), "posoka-stolen-"));
  const [data, temporary] = [join(folder, "data"), join(folder, "tmp")];
  await Promise.all([mkdir(data), mkdir(temporary)]);
  return { data, temporary, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/** The database of a desk, opened beside it. */
export function openAgain(dataDir: string) {
  const database = openDatabase({ file: join(dataDir, "posoka.db") });
  return { query: database.query, [Symbol.asyncDispose]: () => database.close() };
}

/** Fills the folder with one member of staff: signed in once, and once timed out. Gives both cookies. */
export async function settleDesk(
  dataDir: string,
  origin: string,
  who: { readonly name: string; readonly email: string },
  roles: readonly Role[],
): Promise<{ open: string; timedOut: string }> {
  const database = openDatabase({ file: join(dataDir, "posoka.db") });
  await migrate(database, migrations, () => new Date());
  const { vault } = openVault({ folder: join(dataDir, "keys") }, { now: () => new Date() });
  const random = (length: number): Uint8Array => randomBytes(length);
  const at = (now: () => Date): Access => ({
    database,
    vault,
    passwords: argon2Passwords(),
    now,
    random,
    origin,
    addressSalt: random(16),
    offices: async () => [],
    ownerOf: async () => undefined,
  });
  const id = newId(random);
  const now = () => new Date();
  const anHourAgo = () => new Date(Date.now() - 3_600_000);
  const person = { id, ...who, language: "en", createdBy: null, setUpBy: now().toISOString() } as const;
  const tokens = await database.change(async (change) => {
    await addMember(change, vault, person, now());
    await change.updateTable("staff").set({ status: "active" }).where("id", "=", id).execute();
    await setDuties(change, id, { roles, offices: [], languages: [] }, now());
    const session = { staffId: id, stage: "full", device: "a browser" } as const;
    const past = await beginSession(change, at(anHourAgo), session);
    return [(await beginSession(change, at(now), session)).token, past.token] as const;
  });
  // With something in it the database is not filled with the mission's content first.
  await draftNews(openNewsroom(database), "one", "Среща");
  vault.close();
  await database.close();
  const [open, timedOut] = tokens.map((token) => cookie(origin, "session", token).split(";")[0] ?? "");
  return { open: open ?? "", timedOut: timedOut ?? "" };
}
