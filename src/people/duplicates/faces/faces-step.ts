import { type Change, type DatabaseKind, type Migration, makeTable } from "../../../platform/db/index.ts";

async function makeFaces(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person_faces", {
    belongsTo: { low_id: "person", high_id: "person" },
    text: "id found looked told_at told_by",
    textOrNull: "words",
    key: "id",
    indexes: "low_id+high_id high_id",
  });
}

export const facesStep: Migration = { name: "people-faces", apply: makeFaces };
