#!/usr/bin/env node
// The `posoka` command as installed: builds if needed, then runs under the Node this project pins.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const run = (command, words) => spawnSync(command, words, { stdio: "inherit" }).status ?? 1;

const prepared = run(process.execPath, [at("tools/prepare.mjs"), "--quiet"]);
process.exit(
  prepared || run(at("node_modules/.bin/node"), [at("dist/cli/posoka.js"), ...process.argv.slice(2)]),
);
