import type { Language } from "../../core/language.ts";
import { type Change, isListed, keepStatement, kindOf, type Query } from "../../platform/db/index.ts";
import type { Access } from "../access.ts";
import type { Role } from "../roles.ts";
import type { StaffStatus } from "../tables.ts";
import { settleEnd } from "./account-end.ts";
import { type Duties, dutiesOf } from "./duties.ts";

/** A member of staff as the pages show them. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: StaffStatus;
  readonly language: "bg" | "en";
  readonly roles: readonly Role[];
  readonly offices: readonly string[];
  readonly languages: readonly Language[];
  readonly setUpBy: string;
  readonly version: number;
}

type StaffVault = Access["vault"];

const place = (column: string, row: string) => ({ table: "staff", column, row });

export const emailIndex = (vault: StaffVault, email: string): string =>
  vault.blindIndex("staff.email", email.normalize("NFKC").trim().toLowerCase());

export const sealName = (vault: StaffVault, id: string, name: string) =>
  vault.seal(id, place("name", id), name);
export const openName = (vault: StaffVault, id: string, sealed: string) =>
  vault.unseal(id, place("name", id), sealed);

export interface NewMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: "bg" | "en";
  readonly createdBy: string | null;
  readonly setUpBy: string;
}

/** Adds somebody who has yet to set up; false when the e-mail belongs to somebody already. */
export async function addMember(
  change: Change,
  vault: StaffVault,
  member: NewMember,
  now: Date,
): Promise<boolean> {
  const { id, name, email, language } = member;
  const added = await change
    .insertInto("staff")
    .values({
      id,
      name: sealName(vault, id, name),
      email: vault.seal(id, place("email", id), email),
      email_index: emailIndex(vault, email),
      status: "invited",
      language,
      created_at: now.toISOString(),
      created_by: member.createdBy,
      set_up_by: member.setUpBy,
      version: 1,
    })
    .onConflict((conflict) => conflict.column("email_index").doNothing())
    .returning("id")
    .execute();
  return added.length === 1;
}

export async function setDuties(change: Change, staffId: string, duties: Duties, now: Date): Promise<void> {
  await settleEnd(change, staffId, duties.roles.includes("auditor"), now);
  for (const table of ["staff_role", "staff_office", "staff_language"] as const) {
    await change.deleteFrom(table).where("staff_id", "=", staffId).execute();
  }
  const { roles, offices, languages } = duties;
  const owned = { staff_id: staffId };
  if (roles.length > 0) {
    await change
      .insertInto("staff_role")
      .values(roles.map((role) => ({ ...owned, role })))
      .execute();
  }
  if (offices.length > 0) {
    await change
      .insertInto("staff_office")
      .values(offices.map((office) => ({ ...owned, office })))
      .execute();
  }
  if (languages.length > 0) {
    await change
      .insertInto("staff_language")
      .values(languages.map((language) => ({ ...owned, language })))
      .execute();
  }
}

export async function memberById(query: Query, vault: StaffVault, id: string): Promise<Member | undefined> {
  const row = await query.selectFrom("staff").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  return {
    id,
    name: openName(vault, id, row.name),
    email: vault.unseal(id, place("email", id), row.email),
    status: row.status,
    language: row.language,
    setUpBy: row.set_up_by,
    version: row.version,
    ...(await dutiesOf(query, id)),
  };
}

/** Everybody, by name. */
export async function allMembers(query: Query, vault: StaffVault): Promise<Member[]> {
  const ids = await query.selectFrom("staff").select("id").execute();
  const members: Member[] = [];
  for (const { id } of ids) {
    const member = await memberById(query, vault, id);
    if (member) members.push(member);
  }
  return members.sort((a, b) => a.name.localeCompare(b.name, "bg"));
}

/** Members with their sealed names, for `namesFrom`. */
export const sealedNames = (query: Query) => query.selectFrom("staff").select(["id", "name"]);

const askForNames = keepStatement((query: Query, { ids }: { readonly ids: readonly string[] }) =>
  sealedNames(query).where(isListed(kindOf(query), "id", ids)),
);

/** The names of members by id, to be shown to colleagues. */
export async function namesOf(
  query: Query,
  vault: StaffVault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return namesFrom(vault, await askForNames(query, { ids }));
}

/** The same from rows of `sealedNames`. */
export const namesFrom = (
  vault: StaffVault,
  rows: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> => new Map(rows.map(({ id, name }) => [id, openName(vault, id, name)]));

/** Active staff who hold one of the roles. */
export async function activeWithRole(query: Query, roles: readonly Role[]): Promise<string[]> {
  if (roles.length === 0) return [];
  const rows = await query
    .selectFrom("staff")
    .innerJoin("staff_role", "staff_role.staff_id", "staff.id")
    .select("staff.id")
    .distinct()
    .where("staff.status", "=", "active")
    .where("staff_role.role", "in", roles)
    .execute();
  return rows.map(({ id }) => id);
}

export const anyoneActive = async (query: Query): Promise<boolean> =>
  (await query
    .selectFrom("staff")
    .select("id")
    .where("status", "!=", "invited")
    .limit(1)
    .executeTakeFirst()) !== undefined;
