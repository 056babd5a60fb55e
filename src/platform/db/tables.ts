/**
 * Every table of the program by name. Each domain adds its own in a `tables.ts` by declaration merging, so that the
 * compiler knows all columns while no domain has to know another's.
 */
export interface Tables {
  schema_migration: { name: string; applied_at: string };
}

/** What the public process may do with a table: read it, or add rows to it without ever reading them back. */
export type PublicRight = "read" | "append";

export type PublicTables = Readonly<Partial<Record<keyof Tables, PublicRight>>>;
