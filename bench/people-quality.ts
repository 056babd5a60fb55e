import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { factsOfInvented, factsOfRecord } from "../src/cli/invented-facts.ts";
import {
  likelyRecords,
  newPersonId,
  type People,
  registerPerson,
  toKnownPerson,
} from "../src/people/index.ts";
import { migrate, openDatabase } from "../src/platform/db/index.ts";
import { openVault } from "../src/platform/vault/index.ts";
import { type InventedContactRecord, type InventedPerson, inventTwice } from "../src/population/index.ts";
import { migrations } from "../src/schema.ts";
import { actOf } from "../test/people.ts";

const N = Number(process.argv[2] ?? 1000),
  seed = Number(process.argv[3] ?? 7);
const folder = mkdtempSync(join(tmpdir(), "posoka-bench-people-"));
const database = openDatabase({ file: join(folder, "x.db") });
await migrate(database, migrations, () => new Date());
const { vault } = openVault({ folder: join(folder, "keys") }, { now: () => new Date() });
const people: People = { database, vault, now: () => new Date(), random: (n) => randomBytes(n) };
const act = actOf("counsellor", { offices: ["sofia", "burgas", "harmanli"] });
const all = [...inventTwice({ people: N, seed })] as {
  person: InventedPerson;
  again: InventedContactRecord;
}[];
const idOf = new Map<number, string>();
const personOf = new Map<string, InventedPerson>();
const t0 = performance.now();
for (let at = 0; at < all.length; at += 200) {
  await database.change(async (change) => {
    for (const { person } of all.slice(at, at + 200)) {
      const id = newPersonId(people);
      await registerPerson(
        change,
        people,
        act,
        { office: person.office, facts: factsOfInvented(person) },
        id,
      );
      idOf.set(person.number, id);
      personOf.set(id, person);
    }
  });
}
console.log("registered/s", Math.round(all.length / ((performance.now() - t0) / 1000)));
let top1 = 0,
  top3 = 0,
  found = 0,
  same = 0,
  falseSame = 0,
  twinSame = 0,
  shown = 0;
const times: number[] = [];
const misses: string[] = [];
const falses: string[] = [];
for (const { person, again } of all) {
  const t = performance.now();
  const list = await database.change((change) =>
    likelyRecords(change, people, toKnownPerson(vault, factsOfRecord(again) as never)),
  );
  times.push(performance.now() - t);
  const rank = list.findIndex(({ personId }) => personId === idOf.get(person.number));
  if (rank === 0) top1++;
  if (rank >= 0 && rank < 3) top3++;
  if (rank >= 0) found++;
  if (rank < 0 || rank > 2)
    misses.push(
      `${rank} | ${again.name} | ${again.birth?.date} | ${again.mistakes.join(",")} :: ${person.names.map((n) => n.text).join(" | ")} | ${person.birth.claims.map((c) => c.date)}`,
    );
  shown += list.length;
  for (const { personId, verdict, bits, evidence } of list)
    if (verdict === "same") {
      if (personId === idOf.get(person.number)) same++;
      else {
        falseSame++;
        const other = personOf.get(personId);
        if (!other) throw new Error(`no person ${personId}`);
        if (other.twinOf === person.number) twinSame++;
        falses.push(
          `${bits.toFixed(1)} ${again.name} ${again.birth?.date} of ${person.number} <> ${other.number} ${other.names.map((n) => n.text).join("|")} ${other.birth.claims.map((c) => c.date)} ${evidence.map((e) => e.seen + e.bits.toFixed(1))}`,
        );
      }
    }
}
times.sort((a, b) => a - b);
console.log({
  N,
  top1: top1 / N,
  top3: top3 / N,
  found: found / N,
  same: same / N,
  falseSame: falseSame / N,
  twinSame,
  meanShown: shown / N,
  p50: times[N >> 1],
  p95: times[Math.floor(N * 0.95)],
});
console.log(misses.slice(0, 25).join("\n"));
console.log("FALSE");
console.log(falses.slice(0, 15).join("\n"));
await database.close();
rmSync(folder, { recursive: true, force: true });
