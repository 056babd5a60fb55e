import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "./database.ts";
import type { PublicRight, PublicTables } from "./tables.ts";

const grants: Record<PublicRight, string> = { read: "select", append: "insert" };

/**
 * On PostgreSQL: makes the role the public process signs in with, gives it the rights marked public and no other, and
 * returns its address. The password is new each time; whoever runs the public site elsewhere asks for one with
 * `posoka database public-url`.
 */
export async function openPublicRole(database: Database, url: string, tables: PublicTables): Promise<string> {
  const role = publicRoleName(url);
  const password = randomBytes(24).toString("base64url");
  await database.change(async (change) => {
    await sql`select pg_advisory_xact_lock(7072016)`.execute(change);
    const existing = await sql`select 1 from pg_roles where rolname = ${role}`.execute(change);
    const verb = existing.rows.length > 0 ? "alter" : "create";
    await sql`${sql.raw(verb)} role ${sql.id(role)} login nosuperuser nocreatedb nocreaterole password ${sql.lit(password)}`.execute(
      change,
    );
    // Temporary tables are everybody's right unless it is taken away.
    await sql`revoke temporary on database ${sql.id(databaseName(url))} from public`.execute(change);
    await sql`revoke all on all tables in schema public from ${sql.id(role)}`.execute(change);
    await sql`grant usage on schema public to ${sql.id(role)}`.execute(change);
    for (const [table, right] of Object.entries(tables)) {
      await sql`grant ${sql.raw(grants[right])} on ${sql.table(table)} to ${sql.id(role)}`.execute(change);
    }
  });
  const address = new URL(url);
  address.username = role;
  address.password = password;
  return address.href;
}

/** One role for each database of a server, so that two missions on one server stay apart. */
const publicRoleName = (url: string) => `posoka_public_${databaseName(url)}`.slice(0, 63);

const databaseName = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));
