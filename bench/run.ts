// `npm run bench [part [group]] [--json FILE]`: measures the promises that are numbers and prints them in one table.
// A goal that is missed is a line in the table, not a failure; only something broken ends with a status of its own.
import { writeFile } from "node:fs/promises";
import { cpus, release, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { audit } from "./audit.ts";
import { desk } from "./desk.ts";
import { indicators } from "./indicators.ts";
import { map } from "./map.ts";
import type { Measure, Part } from "./measure.ts";
import { names } from "./names.ts";
import { newsroom } from "./newsroom.ts";
import { people } from "./people.ts";
import { population } from "./population.ts";
import { site } from "./site.ts";
import { printTable } from "./table.ts";

const parts: readonly Part[] = [site, newsroom, desk, indicators, audit, population, map, names, people];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } });
const [wishedPart, ...wishedGroups] = positionals;
const chosen = wishedPart ? parts.filter(({ name }) => name === wishedPart) : parts;
if (chosen.length === 0) {
  console.error(`There is no part "${wishedPart}". Parts: ${parts.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 1e9)} GB, Linux ${release()}, Node ${process.version}`;
console.log(machine);

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const measures: Measure[] = [];
for (const part of chosen) {
  const wished = (group: string) => wishedGroups.length === 0 || wishedGroups.includes(group);
  measures.push(...(await part.run(wished, (text) => console.log(`· ${text}`))));
}
if (measures.length === 0) {
  console.error(
    `Nothing in ${chosen.map(({ name }) => name).join(", ")} is called ${wishedGroups.join(", ")}.`,
  );
  process.exit(2);
}
printTable(measures);
if (values.json) {
  await writeFile(
    values.json,
    `${JSON.stringify({ at: new Date().toISOString(), machine, measures }, null, 2)}\n`,
  );
}
