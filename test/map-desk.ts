import type { Database } from "../src/platform/db/index.ts";
import { openForEditing } from "../src/platform/forms/index.ts";
import { ownMap } from "../src/preparation.ts";
import { handIn, stageImport } from "../src/routes-map/editing/imports.ts";
import type { Act, MapRoom } from "../src/routes-map/editing/map-room.ts";
import { mapRecord, type RecordKind } from "../src/routes-map/editing/records.ts";
import { saveRecord } from "../src/routes-map/editing/save-record.ts";
import { loadMap } from "../src/routes-map/index.ts";

/** A few of UNHCR's monthly figures, one of them hidden. */
export const monthlyFile = "Bulgaria,Iraq,2015,January,100\nBulgaria,Syrian Arab Rep.,2015,February,*\n";

/** The map that comes with the program, if it is not there yet. */
export async function ensureMap(database: Database, now: () => Date): Promise<void> {
  if ((await database.query.selectFrom("map_route").select("id").limit(1).executeTakeFirst()) === undefined)
    await loadMap(database, ownMap, now);
}

/** Hands in a small file; gives the import's id. */
export async function handInFile(room: MapRoom, act: Act, asOf: string): Promise<string> {
  const bytes = new TextEncoder().encode(monthlyFile);
  const staged = await stageImport(room, act, { dataset: "unhcr-monthly", file: "flows.csv", bytes, asOf });
  if (staged.kind === "refused") throw new Error("the small file was refused");
  await room.database.change((change) => handIn(change, room, act, staged));
  return staged.id;
}

/** Two people change the same answer of a record; gives the entry of the one set aside. */
export async function disagree(room: MapRoom, act: Act, kind: RecordKind, id: string): Promise<number> {
  const record = mapRecord(kind, id, room.now());
  const opened = await openForEditing(room.database, record, { actor: "first", at: room.now() });
  const saves = await Promise.all(
    ["one", "other"].map((name) =>
      room.database.change((change) =>
        saveRecord(change, room, act, {
          kind,
          id,
          basedOn: opened.version,
          values: { ...opened.fields, nameEn: `${name} ${opened.version}` },
        }),
      ),
    ),
  );
  const aside = saves.find(({ outcome }) => outcome === "conflict");
  if (aside?.outcome !== "conflict") throw new Error("nobody disagreed");
  return aside.entry;
}
