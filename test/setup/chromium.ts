import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type BrowserServer, chromium } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A new process for each page opened would cost half of what most tests of a page take.
  "--renderer-process-limit=3",
];

interface Candidate {
  readonly name: string;
  readonly program: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Starts the first Chromium that runs: the one inside the npm package, the same with the libraries it brings along
 * (for a machine without libnss3), or Debian's. `more` are further flags.
 */
export async function startChromium(more: readonly string[] = []): Promise<BrowserServer> {
  const reasons: string[] = [];
  for (const { name, program, environment } of await candidates(reasons)) {
    try {
      return await chromium.launchServer({
        executablePath: program,
        args: [...flags, ...more],
        headless: true,
        host: "127.0.0.1",
        env: { ...process.env, ...environment },
      });
    } catch (error) {
      reasons.push(`${name}: ${String(error).split("\n").slice(0, 12).join("\n    ")}`);
    }
  }
  throw new Error(
    "No Chromium starts, so the browser tests cannot run. On Debian: apt-get install chromium\n" +
      reasons.map((reason) => `  ${reason}`).join("\n"),
  );
}

async function candidates(reasons: string[]): Promise<Candidate[]> {
  const found: Candidate[] = [];
  try {
    const unpacked = await unpackFromNpm();
    const program = join(unpacked, "chromium");
    const fonts = { FONTCONFIG_PATH: join(unpacked, "fonts") };
    found.push({ name: "@sparticuz/chromium", program });
    found.push({
      name: "@sparticuz/chromium with its own libraries",
      program,
      environment: { LD_LIBRARY_PATH: join(unpacked, "al2023/lib"), ...fonts },
    });
  } catch (error) {
    reasons.push(`@sparticuz/chromium: ${String(error)}`);
  }
  if (existsSync("/usr/bin/chromium"))
    found.push({ name: "/usr/bin/chromium", program: "/usr/bin/chromium" });
  else reasons.push("/usr/bin/chromium: is not there");
  return found;
}

/**
 * Unpacks the package once for each of its versions. It unpacks to the temporary folder and takes whatever lies there
 * already for its own; so it gets a folder of its own, put in place only when complete.
 */
async function unpackFromNpm(): Promise<string> {
  const manifest = createRequire(import.meta.url)
    .resolve("@sparticuz/chromium")
    .replace(/\/build\/.*/, "/package.json");
  const { version } = JSON.parse(await readFile(manifest, "utf8"));
  const place = fileURLToPath(new URL(`../../.cache/chromium-${version}`, import.meta.url));
  if (existsSync(place)) return place;
  const begun = `${place}.${process.pid}`;
  await mkdir(begun, { recursive: true });
  // Only on what it takes for Amazon's machines does it unpack the libraries it brings.
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", unpacking], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: begun, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
  await rename(begun, place).catch(() => rm(begun, { recursive: true }));
  return place;
}

const unpacking = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
