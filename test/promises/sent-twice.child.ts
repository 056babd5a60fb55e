// Sends one form to the database it is given, and stops in the middle of the work until it is killed.
import { sql } from "kysely";
import { openDatabase } from "../../src/platform/db/index.ts";
import { onceOnly } from "../../src/platform/forms/index.ts";

const [place = "", sending = ""] = process.argv.slice(2);
const database = openDatabase(JSON.parse(place));
const { now, ...rest } = JSON.parse(sending);
await onceOnly(database, { ...rest, now: new Date(now) }, async (change) => {
  await sql`insert into done_work (id) values ('half')`.execute(change);
  process.stdout.write("in the middle\n");
  await new Promise((resolve) => setTimeout(resolve, 60_000));
  return { status: 303, location: "/half" };
});
