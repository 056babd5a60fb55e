import { accessMigrations } from "./access/migrations.ts";
import { agreementsMigrations } from "./agreements/migrations.ts";
import { auditsMigrations } from "./audits/migrations.ts";
import { casesMigrations } from "./cases/migrations.ts";
import { costsMigrations } from "./costs/migrations.ts";
import { indicatorsMigrations } from "./indicators/migrations.ts";
import { newsroomMigrations } from "./newsroom/migrations.ts";
import { newsroomPublicTables } from "./newsroom/tables.ts";
import { outreachMigrations } from "./outreach/migrations.ts";
import { paymentsMigrations } from "./payments/migrations.ts";
import { peopleMigrations } from "./people/migrations.ts";
import { auditMigrations } from "./platform/audit/migrations.ts";
import type { Migration, PublicTables } from "./platform/db/index.ts";
import { filesMigrations } from "./platform/files/migrations.ts";
import { formsMigrations } from "./platform/forms/migrations.ts";
import { programmesMigrations } from "./programmes/migrations.ts";
import { routesMapMigrations } from "./routes-map/migrations.ts";
import { routesMapPublicTables } from "./routes-map/tables.ts";
import { timesheetsMigrations } from "./timesheets/migrations.ts";
import { travelMigrations } from "./travel/migrations.ts";

/** The steps of every domain, in the order they are applied. Read by the public process too: steps only, no code of the desk. */
export const migrations: readonly Migration[] = [
  ...auditMigrations,
  ...formsMigrations,
  ...filesMigrations,
  ...accessMigrations,
  ...newsroomMigrations,
  ...routesMapMigrations,
  ...peopleMigrations,
  ...casesMigrations,
  ...travelMigrations,
  ...paymentsMigrations,
  ...programmesMigrations,
  ...indicatorsMigrations,
  ...outreachMigrations,
  ...agreementsMigrations,
  ...auditsMigrations,
  ...costsMigrations,
  ...timesheetsMigrations,
];

/** The tables the public process may touch, and how. All others do not exist for it. */
export const publicTables: PublicTables = {
  schema_migration: "read",
  ...newsroomPublicTables,
  ...routesMapPublicTables,
};
