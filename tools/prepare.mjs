// Makes the folder ready to run: installs from the lockfile and builds, each only when something changed.
// Runs on whatever Node the machine has (20 or later) and needs nothing installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const quiet = process.argv.includes("--quiet");
process.chdir(root);

const installed = "node_modules/.posoka-installed";
const lock = digest(readFileSync("package-lock.json"));
if (read(installed) !== lock) {
  say("Installing the packages of the lockfile …");
  run(process.execPath, [process.env.npm_execpath ?? findNpm(), "ci", "--no-audit", "--no-fund"]);
  writeFileSync(installed, lock);
}

const built = "dist/.posoka-built";
const sources = digest(fingerprint(["src", "tools", "tsconfig.json", "tsconfig.build.json"]) + lock);
if (read(built) !== sources) {
  say("Building …");
  rmSync("dist", { recursive: true, force: true });
  run("node_modules/.bin/tsc", ["-p", "tsconfig.build.json"]);
  buildBasemap();
  run("node_modules/.bin/node", ["tools/build-pictures.ts"]);
  run("node_modules/.bin/node", ["tools/build-assets.ts"]);
  mkdirSync("dist", { recursive: true });
  writeFileSync(built, sources);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", quiet ? 2 : "inherit", "inherit"] });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** The ground of the routes map takes two seconds and seldom changes: kept by what it is made from. */
function buildBasemap() {
  const parts = ["tools/build-basemap.ts", "tools/relative-pen.ts", "src/routes-map/picture/projections.ts"];
  const kept = `.cache/basemap-${digest(parts.map((path) => readFileSync(path)).join("") + lock).slice(0, 16)}.json`;
  if (!existsSync(kept)) {
    run("node_modules/.bin/node", ["tools/build-basemap.ts"]);
    mkdirSync(".cache", { recursive: true });
    copyFileSync("dist/basemap.json", kept);
  }
  copyFileSync(kept, "dist/basemap.json");
}

/** Names, sizes and times of every file below the given paths: enough to know that something changed. */
function fingerprint(paths) {
  return paths
    .map((path) => {
      const stat = statSync(path);
      if (!stat.isDirectory()) return `${path} ${stat.size} ${stat.mtimeMs}\n`;
      return fingerprint(
        readdirSync(path)
          .sort()
          .map((name) => join(path, name)),
      );
    })
    .join("");
}

function findNpm() {
  const beside = join(process.execPath, "../../lib/node_modules/npm/bin/npm-cli.js");
  if (existsSync(beside)) return beside;
  console.error("npm was not found beside this Node. Start with `npm start`.");
  process.exit(1);
}

function digest(content) {
  return createHash("sha256").update(content).digest("hex");
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

function say(text) {
  if (!quiet) console.log(text);
}
