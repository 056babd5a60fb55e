// What `npm test` runs, in order, stopping at the first step that fails. The last line counts the tests.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const programs = join(root, "node_modules/.bin");
const scratch = mkdtempSync(join(tmpdir(), "posoka-check-"));
const report = join(scratch, "tests.json");

const quick = inMemory();

const steps = [
  { name: "Format and lint", command: ["biome", "check", "--error-on-warnings", "."] },
  { name: "Types", command: ["tsc", "-p", "tsconfig.json"] },
  { name: "Types in the browser", command: ["tsc", "-p", "src/browser/tsconfig.json"] },
  { name: "Who may import whom", command: ["depcruise", "src"] },
  {
    name: "Tests",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  },
];

let failed = null;
for (const { name, command } of steps) {
  console.log(`\n── ${name} (${command[0]})`);
  const began = performance.now();
  const [program, ...words] = command;
  const { status, signal, error } = spawnSync(join(programs, program), words, {
    cwd: root,
    stdio: "inherit",
    // The programs start with `env node`: let them find the pinned one.
    env: {
      ...process.env,
      PATH: `${programs}${delimiter}${process.env.PATH}`,
      ...(quick ? { TMPDIR: quick } : {}),
    },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (status !== 0) {
    failed = `${name} failed after ${seconds} s${signal ? `, ended by ${signal}` : ""}${error ? `: ${error.message}` : ""}`;
    break;
  }
  console.log(`── ${name}: good, ${seconds} s`);
}

const tests = readReport();
rmSync(scratch, { recursive: true, force: true });
if (quick) rmSync(quick, { recursive: true, force: true });
if (tests.unrun > 0 && !failed) failed = `${tests.unrun} test(s) did not run: nothing may be skipped`;
if (failed) {
  console.error(`\nStopped: ${failed}`);
  process.exitCode = 1;
}
console.log(`\n${tests.passed} passed, ${failed ? Math.max(1, tests.failed) : 0} failed`);

/**
 * A folder in memory for all that tests write, where there is room for it and programs may run from it (the tests'
 * PostgreSQL does); null elsewhere, and the tests take longer.
 */
function inMemory() {
  const memory = "/dev/shm";
  let folder = null;
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < 6 * 1024 ** 3) return null;
    folder = mkdtempSync(join(memory, "posoka-check-"));
    const program = join(folder, "may-run");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
    if (spawnSync(program).status === 0) {
      // The tests' PostgreSQL runs as somebody else where it may not run as root.
      chmodSync(folder, 0o755);
      return folder;
    }
  } catch {
    // No such place on this machine.
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
  return null;
}

function readReport() {
  try {
    const counts = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests,
      unrun: counts.numPendingTests + counts.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, unrun: 0 };
  }
}
