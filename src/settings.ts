import { z } from "zod";
import { isLanguage, type Language } from "./core/language.ts";
import type { DatabasePlace } from "./platform/db/index.ts";

/** Everything that can be set from outside. Each setting is an environment variable; all have a default. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly deskPort: number;
  readonly dataDir: string;
  readonly database: DatabasePlace;
  /** On PostgreSQL: the address with the restricted role, when the public site runs by itself. */
  readonly publicDatabaseUrl: string | undefined;
  /** The origins readers and staff reach us at, without a closing slash. */
  readonly publicUrl: string;
  readonly deskUrl: string;
  readonly logLevel: string;
  /** Languages shown as a trial: marked, not listed for search engines. */
  readonly trialLanguages: readonly Language[];
}

export class SettingsRefused extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "SettingsRefused";
  }
}

const port = z
  .string()
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, "must be a port, 0 to 65535")
  .transform(Number);

const origin = z
  .string()
  .refine(
    (value) => /^https?:\/\/[^/?#]+\/?$/.test(value) && URL.canParse(value),
    "must be an origin such as https://iom.example",
  )
  .transform((value) => new URL(value).origin);

const databaseUrl = z
  .string()
  .refine(
    (value) => /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value),
    "must be an address such as postgres://user:password@host/database",
  );

const variables = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(3000),
  DESK_PORT: port.default(3001),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: databaseUrl.optional(),
  PUBLIC_DATABASE_URL: databaseUrl.optional(),
  PUBLIC_URL: origin.optional(),
  DESK_URL: origin.optional(),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
    .default("info"),
  TRIAL_LANGUAGES: z
    .string()
    .transform((value) =>
      value
        .split(",")
        .map((tag) => tag.trim())
        .filter(Boolean),
    )
    .refine((tags) => tags.every(isLanguage), "must be language tags joined by commas, such as ar,fa")
    .transform((tags) => tags.filter(isLanguage))
    .default(["ar"]),
});

/** Reads the settings; throws `SettingsRefused` that names every wrong one and what it should be. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = variables.safeParse(given);
  if (!result.success) {
    throw new SettingsRefused(result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }
  const read = result.data;
  if (read.PORT !== 0 && read.PORT === read.DESK_PORT) {
    throw new SettingsRefused([`DESK_PORT must differ from PORT: both are ${read.PORT}`]);
  }
  return {
    host: read.HOST,
    port: read.PORT,
    deskPort: read.DESK_PORT,
    dataDir: read.DATA_DIR,
    database: read.DATABASE_URL ? { url: read.DATABASE_URL } : { file: `${read.DATA_DIR}/posoka.db` },
    publicDatabaseUrl: read.PUBLIC_DATABASE_URL,
    publicUrl: read.PUBLIC_URL ?? `http://localhost:${read.PORT}`,
    deskUrl: read.DESK_URL ?? `http://localhost:${read.DESK_PORT}`,
    logLevel: read.LOG_LEVEL,
    trialLanguages: read.TRIAL_LANGUAGES,
  };
}
