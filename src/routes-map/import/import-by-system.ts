import { tickPublicationClock } from "../../newsroom/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import type { Database } from "../../platform/db/index.ts";
import { type ImportKept, type ImportPrepared, keepImport } from "./import-file.ts";

/** Keeps what was read, as one change, on behalf of whoever may use the command line. */
export const importBySystem = (
  database: Database,
  prepared: ImportPrepared,
  now: () => Date,
): Promise<ImportKept> =>
  database.change(async (change) => {
    const kept = await keepImport(change, prepared, now());
    await tickPublicationClock(change);
    const line = {
      actor: "system",
      role: "system",
      action: "map.import",
      object: `map-release:${kept.release}`,
    } as const;
    await appendAuditLine(change, line, now);
    return kept;
  });
