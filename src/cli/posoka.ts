import { enableCompileCache } from "node:module";
import { SettingsRefused } from "../settings.ts";
import { UsageError, type Verb } from "./verb.ts";

// What a verb loads was compiled by an earlier one.
enableCompileCache();

/** The verbs by their first word. Each is loaded when asked for: a process runs only what it is started for. */
const families: Readonly<Record<string, () => Promise<readonly Verb[]>>> = {
  start: async () => [(await import("./start.ts")).startPart],
  content: async () => {
    const { contentImport, contentExport } = await import("./content.ts");
    return [contentImport, contentExport];
  },
  database: async () => {
    const { databaseMigrate, databasePublicUrl } = await import("./database.ts");
    return [databaseMigrate, databasePublicUrl];
  },
  staff: async () => [(await import("./staff.ts")).staffFirstLink],
  audit: async () => {
    const { auditVerify, auditHeadVerb } = await import("./audit.ts");
    return [auditVerify, auditHeadVerb];
  },
  demo: async () => [(await import("./demo.ts")).demo],
  population: async () => [(await import("./population.ts")).population],
  names: async () => {
    const { namesCompare, namesReport } = await import("./names.ts");
    const { namesRefile } = await import("./names-refile.ts");
    return [namesCompare, namesReport, namesRefile];
  },
  vault: async () => [(await import("./vault.ts")).vaultRotate],
  map: async () => {
    const { mapLoad, mapImport } = await import("./map.ts");
    return [mapLoad, mapImport];
  },
};

const everyVerb = async (): Promise<Verb[]> =>
  (await Promise.all(Object.values(families).map((load) => load()))).flat();

/** Finds the verb whose words the arguments begin with; the rest are its own. */
async function findVerb(words: readonly string[]): Promise<{ verb: Verb; rest: string[] } | null> {
  const [first = ""] = words;
  const family = Object.hasOwn(families, first) ? families[first] : undefined;
  for (const verb of (await family?.()) ?? []) {
    const own = verb.name.split(" ");
    if (own.every((word, place) => words[place] === word)) return { verb, rest: words.slice(own.length) };
  }
  return null;
}

async function overview(): Promise<string> {
  const verbs = await everyVerb();
  const width = Math.max(...verbs.map(({ usage }) => usage.length));
  const lines = verbs.map(({ usage, summary }) => `  posoka ${usage.padEnd(width)}  ${summary}`);
  return ["Usage:", ...lines, "", "posoka VERB --help says more about a verb."].join("\n");
}

async function run(words: readonly string[]): Promise<number> {
  const found = await findVerb(words);
  if (!found) {
    const asked = words.length === 0 || words.includes("--help") || words[0] === "help";
    (asked ? console.log : console.error)(
      asked ? await overview() : `There is no verb "${words.join(" ")}".\n\n${await overview()}`,
    );
    return asked ? 0 : 2;
  }
  const { verb, rest } = found;
  if (rest.includes("--help")) {
    console.log(`posoka ${verb.usage}\n\n${verb.summary}\n\n${verb.help}`);
    return 0;
  }
  try {
    return await verb.run(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\nUsage: posoka ${verb.usage}`);
      return 2;
    }
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof SettingsRefused ? 2 : 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
