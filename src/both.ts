import { fileURLToPath } from "node:url";
import { prepareDatabase } from "./preparation.ts";
import { readSettings } from "./settings.ts";
import { supervise } from "./supervision.ts";

/** A young generation of 2 MB, not 16, and compact code: a third less memory for 7 % more processor time (docs/bench.md). */
const smallMemory = ["--max-semi-space-size=2", "--optimize-for-size"];

/**
 * The desk loads a thousand files when it starts: room for what they leave behind spares it a third of a second. And it
 * looks through all its memory when that is five times what was in use, not at every few megabytes: each time those who
 * ask wait 40 ms, and what they left behind is no more work for being more.
 */
export const roomyStart = [
  "--min-semi-space-size=32",
  "--max-semi-space-size=32",
  "--heap-growing-percent=400",
];

/**
 * To the C library: the desk keeps what SQLite gives back until there is much of it. Left to itself it hands every 128 KB
 * back to the machine, and a case's page, whose statement takes and gives a megabyte and a half, waited 5 ms for
 * the machine to give the same memory again, page by page (docs/bench.md). Pieces over 4 MB, a picture's, go back at once.
 */
export const roomyHeap = {
  MALLOC_TRIM_THRESHOLD_: "67108864",
  MALLOC_TOP_PAD_: "16777216",
  MALLOC_MMAP_THRESHOLD_: "4194304",
};

/** To the C library: one heap for all threads, and what a thread that compresses gives back goes back to the machine. */
const smallHeap = { MALLOC_ARENA_MAX: "1", MALLOC_MMAP_THRESHOLD_: "65536", MALLOC_TRIM_THRESHOLD_: "65536" };

/**
 * Gets the database ready, then keeps the public site and the desk running, each in its own process, until somebody ends
 * this one. Resolves once both listen.
 */
export async function startBoth(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(environment);
  const prepared = await prepareDatabase(settings, (text) => console.log(text));
  const program = fileURLToPath(
    new URL(`./cli/posoka${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url),
  );
  const tellDeath = (name: string, how: string) =>
    console.error(`The ${name} process ended (${how}); starting it again.`);

  const parts = [
    supervise(
      program,
      "public",
      publicEnvironment(environment, prepared.publicDatabaseUrl),
      tellDeath,
      smallMemory,
    ),
    supervise(program, "desk", { ...roomyHeap, ...environment }, tellDeath, roomyStart),
  ] as const;
  const stopAll = () => Promise.all(parts.map((part) => part.stop()));
  const stop = async () => {
    await stopAll();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);

  try {
    const [publicSite, desk] = parts;
    const [publicPort, deskPort] = await Promise.all([publicSite.listening, desk.listening]);
    console.log(`Public site: ${addressOf(settings.publicUrl, settings.host, publicPort)}`);
    console.log(`Desk:        ${addressOf(settings.deskUrl, settings.host, deskPort)}`);
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** Where to open it: on this machine by the name that passkeys accept; behind a proxy, where it listens and for whom. */
function addressOf(origin: string, host: string, port: number): string {
  if (new URL(origin).hostname === "localhost") return `http://localhost:${port}`;
  return `http://${host}:${port} (${origin})`;
}

/** The public process gets neither the vault's key nor, where there is a restricted address, the owner's. */
function publicEnvironment(
  { POSOKA_MASTER_KEY: _key, ...inherited }: NodeJS.ProcessEnv,
  publicDatabaseUrl: string | undefined,
): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...smallHeap, ...inherited };
  if (!publicDatabaseUrl) return environment;
  const { DATABASE_URL: _owner, ...restricted } = environment;
  return { ...restricted, PUBLIC_DATABASE_URL: publicDatabaseUrl };
}
