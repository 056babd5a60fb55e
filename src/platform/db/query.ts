import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

export type Query = Kysely<Tables>;
export type Change = Transaction<Tables>;
export type DatabaseKind = "sqlite" | "postgres";
