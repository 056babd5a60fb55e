import { actorMay } from "../../access/index.ts";
import type { Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type Act, note, type People } from "../people.ts";

/** A list that was given out. */
export interface ExportLine {
  readonly id: string;
  readonly givenAt: Date;
  readonly givenBy: string;
  readonly kind: "list" | "own-data";
  readonly format: string;
  readonly persons: number;
  readonly columns: readonly string[];
  readonly encrypted: boolean;
  readonly reason: string;
  readonly sharingId: string | null;
}

const longestList = 200;

/** What was given out, the newest first: one's own, and for those who watch over the registry everybody's. */
export async function readExports(query: Query, people: People, act: Act): Promise<ExportLine[]> {
  const all = actorMay(act.actor, "oversight.read");
  if (!all && !actorMay(act.actor, "person.export")) throw notFound();
  let asked = query.selectFrom("people_export").selectAll().orderBy("given_at", "desc").limit(longestList);
  if (!all) asked = asked.where("given_by", "=", act.actor.staffId);
  const rows = await asked.execute();
  const right = all ? "oversight.read" : "person.export";
  await note(query, act, right, { action: "people.exports", object: "people-export:list" }, people.now());
  return rows.map((row) => ({
    id: row.id,
    givenAt: new Date(row.given_at),
    givenBy: row.given_by,
    kind: row.kind,
    format: row.format,
    persons: Number(row.persons),
    columns: row.columns.split(" ").filter(Boolean),
    encrypted: Number(row.encrypted) === 1,
    sharingId: row.sharing_id,
    reason: people.vault.unseal(
      `export:${row.id}`,
      { table: "people_export", column: "reason", row: row.id },
      row.reason,
    ),
  }));
}
