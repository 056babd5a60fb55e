import { type Change, type DatabaseKind, type Migration, makeTable } from "../platform/db/index.ts";

async function makeDestinations(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "destination_place", {
    text: "id country made_at made_by",
    textOrNull: "place airport",
    key: "id",
    indexes: "country",
  });
  await makeTable(change, kind, "destination_version", {
    belongsTo: { place_id: "destination_place" },
    text: "id state since reason source made_at made_by",
    textOrNull: "until conditions",
    integer: "seq",
    key: "id",
  });
  await change.schema
    .createIndex("destination_version_seq")
    .unique()
    .on("destination_version")
    .columns(["place_id", "seq"])
    .execute();
  await makeTable(change, kind, "destination_review", {
    text: "id as_of source made_at made_by",
    textOrNull: "note",
    key: "id",
    indexes: "as_of",
  });
  await makeTable(change, kind, "transit_lesson", {
    text: "id country needs since source made_at made_by",
    textOrNull: "airport nationality paper until",
    integer: "enters",
    key: "id",
  });
}

export const travelMigrations: readonly Migration[] = [
  { name: "travel-1-destinations", apply: makeDestinations },
];
