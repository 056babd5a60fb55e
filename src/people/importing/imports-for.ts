import type { Change, Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Weighed } from "../duplicates/evidence.ts";
import { type Act, demand, type People } from "../people.ts";
import type { PersonFacts } from "../registering/register-person.ts";
import type { CellProblem, CellReading } from "./read-row.ts";
import type { ImportSettings } from "./settings.ts";
import type { ImportState } from "./states.ts";

/** The vault's subject of an import: destroying its key throws all that was handed in away, in every backup too. */
export const importSubject = (importId: string): string => `import:${importId}`;
export const importObject = (importId: string): `people-import:${string}` => `people-import:${importId}`;

/** The only door to imports: each is there for whoever began it, and for nobody else. */
export const importsFor = ({ actor }: Act) => ({
  visible(query: Query) {
    demand(actor, "person.import");
    return query.selectFrom("people_import").where("people_import.begun_by", "=", actor.staffId);
  },

  async get(query: Query, id: string) {
    const row = await this.visible(query).selectAll().where("people_import.id", "=", id).executeTakeFirst();
    if (!row) throw notFound();
    return row;
  },

  /** Takes the import for this transaction. */
  async hold(change: Change, id: string) {
    await holdImport(change, id);
    return this.get(change, id);
  },
});

/** Whoever comes second waits here until the first is done. */
export async function holdImport(change: Change, id: string): Promise<void> {
  await change
    .updateTable("people_import")
    .set((row) => ({ filled_rows: row.ref("filled_rows") }))
    .where("id", "=", id)
    .execute();
}

export async function setState(
  change: Change,
  id: string,
  state: ImportState,
  more: { readonly done_at?: string; readonly beat_at?: string | null } = {},
): Promise<void> {
  await change
    .updateTable("people_import")
    .set({ state, ...more })
    .where("id", "=", id)
    .execute();
}

/** What a row says, as it is sealed. */
export interface LineContent {
  readonly name: string;
  readonly facts: PersonFacts;
  readonly readings: readonly CellReading[];
  readonly problems: readonly CellProblem[];
  /** Records on file that may be of the same person. */
  readonly onFile: readonly (Weighed & { readonly personId: string })[];
  /** Rows above that may be. */
  readonly above: readonly (Weighed & { readonly line: number })[];
}

const columnPlace = (importId: string, column: string) => ({ table: "people_import", column, row: importId });
const linePlace = (importId: string, line: number) => ({
  table: "people_import_line",
  column: "content",
  row: `${importId}.${line}`,
});

type Vault = Pick<People["vault"], "seal" | "unseal">;

export const sealColumn = (vault: Vault, importId: string, column: string, plain: string): string =>
  vault.seal(importSubject(importId), columnPlace(importId, column), plain);

export const openColumn = (vault: Vault, importId: string, column: string, sealed: string | null): string =>
  sealed === null ? "" : vault.unseal(importSubject(importId), columnPlace(importId, column), sealed);

export const sealLine = (vault: Vault, importId: string, line: number, content: LineContent): string =>
  vault.seal(importSubject(importId), linePlace(importId, line), JSON.stringify(content));

export const openLine = (vault: Vault, importId: string, line: number, sealed: string): LineContent =>
  JSON.parse(vault.unseal(importSubject(importId), linePlace(importId, line), sealed)) as LineContent;

export const settingsOf = (row: { readonly settings: string | null }): ImportSettings | null =>
  row.settings === null ? null : (JSON.parse(row.settings) as ImportSettings);
