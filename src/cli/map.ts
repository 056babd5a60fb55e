import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { ownMap } from "../preparation.ts";
import {
  dayInName,
  FileRefused,
  type ImportReport,
  importBySystem,
  importedDatasets,
  isImported,
  loadMap,
  prepareImport,
  sayAside,
  sayProblem,
} from "../routes-map/index.ts";
import { withDatabase } from "./content.ts";
import { UsageError, type Verb } from "./verb.ts";

const now = () => new Date();

export const mapLoad: Verb = {
  name: "map load",
  usage: "map load [DIR]",
  summary: "Bring the compiled routes map into the database.",
  help: `DIR is laid out as the program's own folder map; without it that one is loaded. All of it or nothing. Places, routes
and branches that were changed at the desk stay as the desk left them and are counted as kept. Loading the same twice
changes nothing the second time.`,
  async run(words) {
    const [folder = ownMap, ...more] = words;
    if (more.length > 0) throw new UsageError(`Too many words after DIR: ${more.join(" ")}`);
    const loaded = await withDatabase((database) => loadMap(database, folder, now));
    const { places, branches, figures, kept, changed } = loaded;
    console.log(`places ${places} branches ${branches} series ${figures} kept ${kept} changed ${changed}`);
    return 0;
  },
};

export const mapImport: Verb = {
  name: "map import",
  usage: `map import ${importedDatasets.join("|")} FILE [--as-of YYYY-MM-DD] [--dry-run]`,
  summary: "Bring a publisher's file of figures onto the routes map.",
  help: `Prints what was read, every cell and row that was refused with its place, and the difference from what readers see
now. It is kept whole, as a release that takes the place of the data set's last one; earlier releases stay readable.
--dry-run prints and keeps nothing. The day of the file is taken from its name where it carries one.`,
  async run(words) {
    const { dataset, path, asOf, isDry } = readWords(words);
    const bytes = await readFile(path);
    const file = basename(path);
    return withDatabase(async (database) => {
      try {
        const prepared = await prepareImport(database.query, { dataset, file, bytes, asOf });
        printReport(prepared.report);
        if (!isDry) {
          const { release, isShown } = await importBySystem(database, prepared, now);
          console.log(
            isShown ? `kept as ${release}` : `kept as ${release}, behind a newer state that readers see`,
          );
        }
        printTotals(prepared.report);
        return 0;
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        console.error(`${file}: ${sayProblem(error.problem, "en")}`);
        return 1;
      }
    });
  },
};

function readWords(words: readonly string[]) {
  const rest: string[] = [];
  let asOf: string | undefined;
  let isDry = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--dry-run") isDry = true;
    else if (word === "--as-of") {
      at += 1;
      asOf = words[at] ?? "";
    } else if (word.startsWith("--")) throw new UsageError(`There is no ${word}.`);
    else rest.push(word);
  }
  const [dataset = "", path, ...more] = rest;
  if (!isImported(dataset)) throw new UsageError(`The data set is one of ${importedDatasets.join(", ")}.`);
  if (path === undefined) throw new UsageError("FILE is missing.");
  if (more.length > 0) throw new UsageError(`Too many words after FILE: ${more.join(" ")}`);
  const day = asOf ?? dayInName(basename(path));
  if (day === undefined)
    throw new UsageError("The name of FILE carries no day: say it with --as-of YYYY-MM-DD.");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new UsageError("--as-of takes a day, YYYY-MM-DD.");
  return { dataset, path, asOf: day, isDry };
}

function printReport({ file, refused, setAside, unknownNames, difference }: ImportReport): void {
  for (const problem of refused) console.error(`${file}: ${sayProblem(problem, "en")}`);
  for (const aside of setAside) console.log(`left aside: ${sayAside(aside, "en")}`);
  for (const name of unknownNames) console.log(`kept under its own name: ${name}`);
  const { against, places } = difference;
  console.log(against ? `compared with ${against.id}:` : "nothing to compare with");
  for (const { place, year, before, after, added, changed, gone } of places) {
    const cells =
      added + changed + gone > 0 ? ` (cells: ${added} new, ${changed} changed, ${gone} gone)` : "";
    console.log(`  ${place} ${year}: ${before ?? "-"} -> ${after ?? "-"}${cells}`);
  }
}

const printTotals = ({ rows, cells, refused, total2015 }: ImportReport): void =>
  console.log(`rows ${rows} cells ${cells} refused ${refused.length} total-2015 ${total2015}`);
