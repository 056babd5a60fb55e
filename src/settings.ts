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
  /** How many proxies of ours stand in front of the desk, each adding to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** Languages shown as a trial: marked, not listed for search engines. */
  readonly trialLanguages: readonly Language[];
}

export class SettingsRefused extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "SettingsRefused";
  }
}

type Reading<T> = (value: string) => T | Wrong;

/** What a setting must be, where it is not. */
class Wrong {
  readonly must: string;

  constructor(must: string) {
    this.must = must;
  }
}

const text: Reading<string> = (value) => value;

const port: Reading<number> = (value) =>
  /^\d{1,5}$/.test(value) && Number(value) <= 65_535
    ? Number(value)
    : new Wrong("must be a port, 0 to 65535");

const origin: Reading<string> = (value) =>
  /^https?:\/\/[^/?#]+\/?$/.test(value) && URL.canParse(value)
    ? new URL(value).origin
    : new Wrong("must be an origin such as https://iom.example");

const databaseUrl: Reading<string> = (value) =>
  /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value)
    ? value
    : new Wrong("must be an address such as postgres://user:password@host/database");

const proxies: Reading<number> = (value) =>
  /^\d$/.test(value) ? Number(value) : new Wrong("must be how many proxies stand in front, 0 to 9");

const levels = ["debug", "info", "warn", "error", "silent"];

const logLevel: Reading<string> = (value) =>
  levels.includes(value) ? value : new Wrong("must be debug, info, warn, error or silent");

const languageTags: Reading<readonly Language[]> = (value) => {
  const tags = value
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
  return tags.every(isLanguage) ? tags : new Wrong("must be language tags joined by commas, such as ar,fa");
};

/**
 * Reads the settings; throws `SettingsRefused` that names every wrong one and what it should be. Without a schema
 * library: the public process reads them too, and is to stay small.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const read = <T>(name: string, reading: Reading<T>): T | undefined => {
    const given = environment[name];
    if (given === undefined || given === "") return undefined;
    const value = reading(given);
    if (!(value instanceof Wrong)) return value;
    problems.push(`${name} ${value.must}`);
    return undefined;
  };
  const publicPort = read("PORT", port) ?? 3000;
  const deskPort = read("DESK_PORT", port) ?? 3001;
  const dataDir = read("DATA_DIR", text) ?? "./data";
  const url = read("DATABASE_URL", databaseUrl);
  const settings: Settings = {
    host: read("HOST", text) ?? "127.0.0.1",
    port: publicPort,
    deskPort,
    dataDir,
    database: url ? { url } : { file: `${dataDir}/posoka.db` },
    publicDatabaseUrl: read("PUBLIC_DATABASE_URL", databaseUrl),
    publicUrl: read("PUBLIC_URL", origin) ?? `http://localhost:${publicPort}`,
    deskUrl: read("DESK_URL", origin) ?? `http://localhost:${deskPort}`,
    logLevel: read("LOG_LEVEL", logLevel) ?? "info",
    trustedProxies: read("TRUSTED_PROXIES", proxies) ?? 0,
    trialLanguages: read("TRIAL_LANGUAGES", languageTags) ?? ["ar"],
  };
  if (publicPort !== 0 && publicPort === deskPort) {
    problems.push(`DESK_PORT must differ from PORT: both are ${publicPort}`);
  }
  if (problems.length > 0) throw new SettingsRefused(problems);
  return settings;
}
