import { readFile } from "node:fs/promises";
import { compareNames, measureNames, type NameFigures } from "../people/names/index.ts";
import { onlyArgument, UsageError, type Verb } from "./verb.ts";

export const namesCompare: Verb = {
  name: "names compare",
  usage: "names compare FILE",
  summary: "Compare pairs of names in any script, one pair a line, tab-separated.",
  help: `Prints one tab-separated line for each line of FILE, in order: candidate (1 when a search would bring the two
together, else 0), score (0 to 1: how well they agree, not a probability), the first name, the second. "-" reads from
standard input. A line that is not two names stops it before anything is printed, and is named.`,
  async run(words) {
    const file = onlyArgument(words, "FILE");
    const pairs = readPairs(await readFile(file === "-" ? "/dev/stdin" : file, "utf8"), file);
    let out = "";
    for (const [left, right] of pairs) {
      const { candidate, score } = compareNames(left, right);
      out += `${candidate ? 1 : 0}\t${score.toFixed(3)}\t${left}\t${right}\n`;
    }
    process.stdout.write(out);
    return 0;
  },
};

/** All lines that are wrong are named at once. */
function readPairs(text: string, file: string): [string, string][] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  if (text.trim() === "") throw new Error(`${file}: there are no pairs of names in it.`);
  const problems: string[] = [];
  const pairs: [string, string][] = [];
  for (const [at, line] of lines.entries()) {
    const [left, right, ...more] = line.split("\t");
    if (left !== undefined && right !== undefined && more.length === 0) pairs.push([left, right]);
    else problems.push(`${file}:${at + 1}: wants two names with one tab between them`);
  }
  if (problems.length > 0) throw new Error(problems.slice(0, 20).join("\n"));
  return pairs;
}

export const namesReport: Verb = {
  name: "names report",
  usage: "names report [--wrong]",
  summary: "Print how well names are found on the repository's own lists of pairs, by scripts and origin.",
  help: `For pairs of one name: candidates are those that a search brings together (recall), by rules those without the
table of known spellings, likely those with a score of 0.7 or more. For pairs of different names: candidates are false
alarms of the search, unlikely those with a score under 0.5. With --wrong each pair that went wrong is printed too.`,
  async run(words) {
    if (words.length > 1 || (words[0] ?? "--wrong") !== "--wrong") {
      throw new UsageError(`Not understood: ${words.join(" ")}`);
    }
    printFigures("First list", await measureNames("first"), words[0] === "--wrong");
    printFigures("\nBlind list", await measureNames("blind"), words[0] === "--wrong");
    printFigures("\nBlind list, the half kept aside", await measureNames("held out"), false);
    printFigures("\nThird list", await measureNames("third"), words[0] === "--wrong");
    printFigures("\nFresh list", await measureNames("fresh"), false);
    return 0;
  },
};

function printFigures(title: string, figures: readonly NameFigures[], wrong: boolean): void {
  for (const same of [true, false]) {
    console.log(same ? `${title}: one name` : `\n${title}: different names`);
    console.log(line(["origin", "scripts", "pairs", "candidates", "by rules", same ? "likely" : "unlikely"]));
    for (const row of figures.filter((one) => one.same === same)) printRow(row, wrong);
  }
}

const widths = [24, 22, 6, 11, 9, 9];
const line = (cells: readonly string[]) =>
  cells
    .map((cell, at) => cell.padEnd(widths[at] ?? 0))
    .join(" ")
    .trimEnd();
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function printRow(row: NameFigures, wrong: boolean): void {
  const judged = row.same ? row.likely : row.unlikely;
  const shares = [row.candidates, row.byRules, judged].map(percent);
  console.log(line([row.origin, row.scripts, String(row.pairs), ...shares]));
  if (!wrong) return;
  for (const { left, right, score } of row.wrong) console.log(`    ${score.toFixed(3)}  ${left}  ${right}`);
}
