import { expect, test } from "vitest";
import { readSettings, SettingsRefused } from "./settings.ts";

const refusal = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsRefused) return error.message;
    throw error;
  }
  return "accepted";
};

test("without any setting the program runs on this machine alone, from ./data", () => {
  expect(readSettings({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    deskPort: 3001,
    database: { file: "./data/posoka.db" },
    publicUrl: "http://localhost:3000",
    deskUrl: "http://localhost:3001",
    trialLanguages: ["ar"],
  });
});

test("an empty variable is as good as none", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: "", PUBLIC_URL: "" })).toEqual(readSettings({}));
});

test("every setting is taken as given", () => {
  const settings = readSettings({
    HOST: "0.0.0.0",
    PORT: "8080",
    DESK_PORT: "8081",
    DATA_DIR: "/var/lib/posoka",
    DATABASE_URL: "postgres://u:p@db/posoka",
    PUBLIC_DATABASE_URL: "postgresql://v:q@db/posoka",
    PUBLIC_URL: "https://iom.example/",
    DESK_URL: "https://desk.iom.example:8443",
    LOG_LEVEL: "debug",
    TRUSTED_PROXIES: "2",
    TRIAL_LANGUAGES: "ar, fa",
  });
  expect(settings).toMatchObject({
    host: "0.0.0.0",
    port: 8080,
    deskPort: 8081,
    dataDir: "/var/lib/posoka",
    database: { url: "postgres://u:p@db/posoka" },
    publicDatabaseUrl: "postgresql://v:q@db/posoka",
    publicUrl: "https://iom.example",
    deskUrl: "https://desk.iom.example:8443",
    logLevel: "debug",
    trustedProxies: 2,
    trialLanguages: ["ar", "fa"],
  });
});

const wrong: Record<string, string[]> = {
  PORT: ["abc", "-1", "65536", "3000.5", "0x10", "1e3", " "],
  DESK_PORT: ["x", "99999"],
  DATABASE_URL: ["mysql://db", "db"],
  PUBLIC_DATABASE_URL: ["file:posoka.db"],
  PUBLIC_URL: ["iom.bg", "https://iom.bg/bg", "ftp://iom.bg", "https://iom.bg?x", "https://"],
  DESK_URL: ["javascript:alert(1)"],
  LOG_LEVEL: ["loud"],
  TRUSTED_PROXIES: ["-1", "1.5", "10", "yes"],
  TRIAL_LANGUAGES: ["de", "ar;fa"],
};

test.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
  "%s=%j is refused by name, saying what it should be",
  (name, value) => {
    expect(refusal({ [name]: value })).toMatch(
      new RegExp(`^The settings cannot be used:\\n  ${name} must be .{5,}$`),
    );
  },
);

test("all wrong settings are named at once", () => {
  const said = refusal(
    Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value as string])),
  );
  for (const name of Object.keys(wrong)) expect(said).toMatch(new RegExp(`^  ${name} must be `, "m"));
});

test("the site and the desk cannot share a port, unless both may be any", () => {
  expect(refusal({ PORT: "4000", DESK_PORT: "4000" })).toContain("DESK_PORT must differ from PORT");
  expect(refusal({ PORT: "0", DESK_PORT: "0" })).toBe("accepted");
});
