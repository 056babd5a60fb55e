import { accessMigrations } from "./access/index.ts";
import { newsroomMigrations, newsroomPublicTables } from "./newsroom/index.ts";
import { auditMigrations } from "./platform/audit/index.ts";
import type { Migration, PublicTables } from "./platform/db/index.ts";

/** The steps of every domain, in the order they are applied. */
export const migrations: readonly Migration[] = [
  ...auditMigrations,
  ...accessMigrations,
  ...newsroomMigrations,
];

/** The tables the public process may touch, and how. All others do not exist for it. */
export const publicTables: PublicTables = { schema_migration: "read", ...newsroomPublicTables };
