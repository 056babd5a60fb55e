import { type Change, type DatabaseKind, type Migration, makeTable } from "../platform/db/index.ts";

async function makeProgrammes(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "programme_subject", {
    text: "id kind code made_at made_by",
    textOrNull: "parent_id draft_id",
    key: "id",
    indexes: "parent_id",
  });
  await change.schema
    .createIndex("programme_subject_code")
    .unique()
    .on("programme_subject")
    .column("code")
    .execute();
  await makeTable(change, kind, "programme_version", {
    belongsTo: { subject_id: "programme_subject" },
    text: "id since title source content made_at made_by",
    textOrNull: "reason",
    integer: "seq",
    key: "id",
  });
  await change.schema
    .createIndex("programme_version_seq")
    .unique()
    .on("programme_version")
    .columns(["subject_id", "seq"])
    .execute();
  await makeTable(change, kind, "programme_draft", {
    belongsTo: { subject_id: "programme_subject" },
    text: "id content begun_at begun_by",
    textOrNull: "ended_at ended_by ended_as",
    integer: "based_on",
    key: "id",
    indexes: "subject_id",
  });
}

export const programmesMigrations: readonly Migration[] = [
  { name: "programmes-1-versions", apply: makeProgrammes },
];
