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

/** Whether somebody goes of their own free will is asked in the same words at every step; what was answered before stays. */
const answered = { goes: "yes", doubts: "unclear", withdraws: "no" } as const;

async function askInOneWay(change: Change): Promise<void> {
  const rows = await change
    .selectFrom("case_record")
    .select(["id", "open"])
    .where("kind", "in", ["pre-departure", "departure"])
    .execute();
  for (const { id, open } of rows) {
    const { will, ...rest } = JSON.parse(open) as { readonly will?: keyof typeof answered };
    if (will === undefined) continue;
    const asked = JSON.stringify({ ...rest, voluntary: answered[will] });
    await change.updateTable("case_record").set({ open: asked }).where("id", "=", id).execute();
  }
}

export const travelMigrations: readonly Migration[] = [
  { name: "travel-1-destinations", apply: makeDestinations },
  { name: "travel-2-free-will", apply: askInOneWay },
];
