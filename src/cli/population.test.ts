import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { population } from "./population.ts";
import { UsageError } from "./verb.ts";

function run(...words: string[]) {
  const verb = JSON.stringify(new URL("./population.ts", import.meta.url).href);
  const program = `const { population } = await import(${verb});
    process.exitCode = await population.run(${JSON.stringify(words)});`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
}

test("the list says first that all are invented, then its columns, then a person a line, the same each time", () => {
  const { status, stdout } = run("--people", "1500", "--seed", "11", "--list");
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^# INVENTED PEOPLE\./);
  expect(lines[1]?.split("\t").slice(0, 2)).toEqual(["number", "names"]);
  expect(lines.slice(2).map((line) => line.split("\t")[0])).toEqual(
    Array.from({ length: 1500 }, (_, at) => `${at + 1}`),
  );
  expect(run("--people", "1500", "--seed", "11", "--list").stdout).toBe(stdout);
});

test("the second records begin with the number of the true person", () => {
  const { stdout } = run("--people", "40", "--seed=-3", "--duplicates");
  const lines = stdout.trimEnd().split("\n");
  expect(lines[1]).toMatch(/^true number\tname\t/);
  expect(lines.slice(2).map((line) => line.split("\t")[0])).toEqual(
    Array.from({ length: 40 }, (_, at) => `${at + 1}`),
  );
});

test("whoever stops reading after a few lines ends the printing, without a complaint", () => {
  const verb = JSON.stringify(new URL("./population.ts", import.meta.url).href);
  const program = `const { population } = await import(${verb});
    process.exitCode = await population.run(["--people", "20000", "--seed", "1", "--list"]);`;
  const { stdout, stderr } = spawnSync(
    "sh",
    ["-c", '"$0" --input-type=module -e "$1" | head -n 2', process.execPath, program],
    {
      encoding: "utf8",
    },
  );
  expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  expect(stderr).toBe("");
});

test.each([
  [],
  ["--people", "10", "--seed", "1", "--list", "--duplicates"],
  ["--people", "0", "--seed", "1", "--list"],
  ["--people", "ten", "--seed", "1", "--list"],
  ["--people", "10", "--seed", "1.5", "--list"],
  ["--people", "10", "--list"],
  ["--people", "10", "--seed", "1", "--list", "--names"],
  ["--people", "2000000", "--seed", "1", "--list"],
])("%j %j %j %j is said to be wrong", async (...words) => {
  await expect(population.run(words as string[])).rejects.toThrow(UsageError);
});
