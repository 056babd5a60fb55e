import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { argon2Passwords, inGroups, roleNames, totpCode } from "../access/index.ts";
import { startBoth } from "../both.ts";
import { openDatabase } from "../platform/db/index.ts";
import { openVault } from "../platform/vault/index.ts";
import { prepareDatabase } from "../preparation.ts";
import { readSettings } from "../settings.ts";
import { fillDemo } from "./demo-filling.ts";
import { beginDemoFolder, type DemoSignIn, finishDemoFolder, openDemoFolder } from "./demo-folder.ts";
import { addDemoStaff, demoEmail, newDemoSignIn } from "./demo-staff.ts";
import { UsageError, type Verb } from "./verb.ts";

const mostPeople = 20_000;
const seed = 2026;

export const demo: Verb = {
  name: "demo",
  usage: "demo [--people N] [--folder PATH] [--fresh] [--code]",
  summary: "Start the whole system on invented people, with one sign-in for each role.",
  help: `Everything lives in a folder of its own (./demo when not said), which is marked: every page says that nothing
is real, whatever starts on it later. A folder with a registry that is no demonstration is refused, and neither
DATABASE_URL nor the master key of a real desk is used. The second start takes what the first one made; --fresh makes it
anew. N is 700 when not said, at most ${mostPeople}; two invented families come on top. --code prints the code of this moment and ends.`,
  async run(words) {
    const { people, folder, fresh, code } = wished(words);
    const known = openDemoFolder(folder, fresh);
    if (code) {
      if (!known) throw new UsageError(`There is no demonstration in ${folder} yet.`);
      console.log(totpCode(known.totpSecret, now()));
      return 0;
    }
    const environment = environmentOf(folder);
    const signIn = known ?? (await makeDemo(folder, people, environment));
    await startBoth(environment);
    console.log(signInText(signIn));
    if (process.stdin.isTTY) {
      console.log("Enter prints a new code; Ctrl+C ends the demonstration.");
      createInterface({ input: process.stdin }).on("line", () => console.log(codesText(signIn)));
    }
    return 0;
  },
};

const now = () => new Date();
const random = (length: number): Uint8Array => randomBytes(length);

function wished(words: readonly string[]) {
  const { values } = parsed(words);
  const people = Number(values.people ?? 700);
  if (!Number.isInteger(people) || people < 1 || people > mostPeople) {
    throw new UsageError(`--people must be a number, 1 to ${mostPeople}.`);
  }
  const folder = resolve(values.folder ?? "demo");
  return { people, folder, fresh: values.fresh === true, code: values.code === true };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        people: { type: "string" },
        folder: { type: "string" },
        fresh: { type: "boolean" },
        code: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The demonstration's own folder and database; ports, addresses and the log are set as ever. */
function environmentOf(folder: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _real, PUBLIC_DATABASE_URL: _public, POSOKA_MASTER_KEY: _key, ...rest } = process.env;
  return { LOG_LEVEL: "warn", ...rest, DATA_DIR: folder };
}

/** Fills the folder. Whatever ends it in between, the next start begins anew: only what is whole has its sign-in. */
async function makeDemo(folder: string, people: number, environment: NodeJS.ProcessEnv): Promise<DemoSignIn> {
  console.log(`Making a demonstration in ${folder} …`);
  beginDemoFolder(folder, people, now());
  const settings = readSettings(environment);
  await prepareDatabase(settings, (text) => console.log(text));
  const database = openDatabase(settings.database);
  const { vault } = openVault({ folder: `${folder}/keys` }, { now });
  try {
    const signIn = newDemoSignIn(random);
    const access = { vault, now, random, passwords: argon2Passwords() };
    await database.change(async (change) => {
      const staff = await addDemoStaff(change, access, signIn);
      const wish = { people, seed, staff };
      await fillDemo(change, { database, vault, now, random }, wish, (text) => console.log(text));
    });
    finishDemoFolder(folder, people, now(), signIn);
    return signIn;
  } finally {
    vault.close();
    await database.close();
  }
}

const codesText = ({ totpSecret }: DemoSignIn): string => {
  const at = now();
  const [code, next] = [at, new Date(at.getTime() + 30_000)].map((moment) => totpCode(totpSecret, moment));
  return `code now ${code}, then ${next} (each works once for each account)`;
};

const signInText = (signIn: DemoSignIn): string => `
──────────────────────────────────────────────────────────────────────────
This is a demonstration: everybody in it is invented. Sign in at the desk.

password   ${signIn.password}   (the same for all)
generator  ${inGroups(signIn.totpSecret)}   (for an authenticator app, the same for all)
${codesText(signIn)}

${roleNames.map((role) => `  ${role.padEnd(24)} ${demoEmail(role)}`).join("\n")}
──────────────────────────────────────────────────────────────────────────`;
