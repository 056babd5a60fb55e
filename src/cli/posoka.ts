import { SettingsRefused } from "../settings.ts";
import { auditHeadVerb, auditVerify } from "./audit.ts";
import { contentExport, contentImport } from "./content.ts";
import { databaseMigrate, databasePublicUrl } from "./database.ts";
import { staffFirstLink } from "./staff.ts";
import { startPart } from "./start.ts";
import { vaultRotate } from "./vault.ts";
import { UsageError, type Verb } from "./verb.ts";

const verbs: readonly Verb[] = [
  startPart,
  contentImport,
  contentExport,
  databaseMigrate,
  databasePublicUrl,
  auditVerify,
  auditHeadVerb,
  vaultRotate,
  staffFirstLink,
];

/** Finds the verb whose words the arguments begin with; the rest are its own. */
function findVerb(words: readonly string[]): { verb: Verb; rest: string[] } | null {
  for (const verb of verbs) {
    const own = verb.name.split(" ");
    if (own.every((word, place) => words[place] === word)) return { verb, rest: words.slice(own.length) };
  }
  return null;
}

function overview(): string {
  const width = Math.max(...verbs.map(({ usage }) => usage.length));
  const lines = verbs.map(({ usage, summary }) => `  posoka ${usage.padEnd(width)}  ${summary}`);
  return ["Usage:", ...lines, "", "posoka VERB --help says more about a verb."].join("\n");
}

async function run(words: readonly string[]): Promise<number> {
  const found = findVerb(words);
  if (!found) {
    const asked = words.length === 0 || words.includes("--help") || words[0] === "help";
    (asked ? console.log : console.error)(
      asked ? overview() : `There is no verb "${words.join(" ")}".\n\n${overview()}`,
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
