// Keeps one file after the other in the database it is given, and says of each that it is kept, until it is killed.
import { randomBytes } from "node:crypto";
import { openDatabase } from "../db/index.ts";
import { openVault } from "../vault/index.ts";
import { inspectFile, keepFile } from "./index.ts";

const [place = "", folder = ""] = process.argv.slice(2);
const database = openDatabase(JSON.parse(place));
const now = () => new Date();
const { vault } = openVault({ folder }, { now });
const files = { vault, now, random: (length: number) => randomBytes(length) };
for (;;) {
  const bytes = Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    Buffer.alloc(2_500_000, randomBytes(9).toString("hex")),
    Buffer.from("\n%%EOF"),
  ]);
  const file = await inspectFile({ name: "long.pdf", bytes });
  const kept = await database.change((change) => keepFile(change, files, { subject: "s", file, by: "me" }));
  process.stdout.write(`${kept.id}\n`);
}
