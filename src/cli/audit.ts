import { existsSync } from "node:fs";
import {
  type AuditDamage,
  type AuditHead,
  auditHead,
  auditMigrations,
  formatHead,
  parseHead,
  verifyAudit,
} from "../platform/audit/index.ts";
import { type Database, missingMigrations, openDatabase } from "../platform/db/index.ts";
import { readSettings } from "../settings.ts";
import { UsageError, type Verb } from "./verb.ts";

export const auditVerify: Verb = {
  name: "audit verify",
  usage: "audit verify [--head SEQ:HASH]",
  summary: "Check that nobody changed, dropped, swapped, added, cut or replaced a line of the audit log.",
  help: `Exits with 0 when the log is whole and with 1 when it is damaged, and then says how and where. Only with a head
noted outside earlier (posoka audit head) can it tell a log that was written anew, cut off with its head, or restored
from an older file. To check a backup, set DATA_DIR to the folder it was restored to.`,
  async run(words) {
    const noted = notedHead(words);
    const verdict = await withLog((database) => verifyAudit(database, { head: noted }));
    if (!verdict.whole) {
      console.log(`damaged: ${describe(verdict.damage, noted)}`);
      return 1;
    }
    console.log(`whole: ${verdict.head.seq} lines, head ${formatHead(verdict.head)}`);
    if (!noted) console.log("No --head was given: a log replaced or cut as a whole would not be noticed.");
    return 0;
  },
};

export const auditHeadVerb: Verb = {
  name: "audit head",
  usage: "audit head",
  summary: "Print the head of the audit log, to note outside.",
  help: "Note it every day where nobody who can write the database can write: by mail, on paper, at a partner's.",
  async run(words) {
    if (words.length > 0) throw new UsageError(`Too many words: ${words.join(" ")}`);
    const head = await withLog(auditHead);
    if (!head) throw new Error("The log has lost its head: run `posoka audit verify`.");
    console.log(formatHead(head));
    return 0;
  },
};

function notedHead(words: readonly string[]): AuditHead | undefined {
  const [option, text, ...more] = words;
  if (option === undefined) return undefined;
  if (option !== "--head" || more.length > 0) throw new UsageError(`Not understood: ${words.join(" ")}`);
  const head = parseHead(text ?? "");
  if (!head) throw new UsageError("--head wants SEQ:HASH as `posoka audit head` printed it.");
  return head;
}

/** Only looks: neither makes a database that is not there nor brings one up to date. */
async function withLog<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { database: place } = readSettings(process.env);
  if ("file" in place && !existsSync(place.file)) throw new Error(`There is no database at ${place.file}.`);
  const database = openDatabase(place);
  try {
    if ((await missingMigrations(database, auditMigrations)).length > 0) {
      throw new Error("This database has no audit log: run `posoka database migrate`.");
    }
    return await work(database);
  } finally {
    await database.close();
  }
}

function describe(damage: AuditDamage, noted: AuditHead | undefined): string {
  switch (damage.kind) {
    case "changed":
      return `line ${damage.seq} is not as it was written`;
    case "dropped":
      return `line ${damage.seq} was dropped`;
    case "added":
      return `line ${damage.seq} was added`;
    case "swapped":
      return `lines ${damage.seq} and ${damage.with} were swapped`;
    case "cut":
      return `the lines after ${damage.seq} were cut off`;
    case "replaced":
      return `the log was written anew: line ${damage.seq} is not the one noted as head`;
    case "older":
      return `the log ends at line ${damage.seq}, before the noted head ${noted?.seq}: an older file, or cut off`;
    case "headless":
      return `the row that says where the log ends is gone (last line ${damage.seq})`;
  }
}
