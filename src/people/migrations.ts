import {
  type Change,
  columnTypes,
  createTable,
  type DatabaseKind,
  type Migration,
  makeTable,
} from "../platform/db/index.ts";
import { makeSounds } from "./finding/migration.ts";
import { laterSteps } from "./later-steps.ts";

const record = { belongsTo: { person_id: "person" }, key: "id", indexes: "person_id" } as const;
const made = "id made_at made_by";

async function makePersons(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person", {
    text: "id number registered_at registered_by",
    textOrNull: "office owner_id intake_done_at merged_into",
    key: "id",
    indexes: "office+registered_at owner_id",
  });
  await change.schema.createIndex("person_number").unique().on("person").column("number").execute();
  await makeTable(change, kind, "drawn_number", { text: "number drawn_at", key: "number" });
  await makeTable(change, kind, "person_name", {
    ...record,
    text: `${made} full kind source script`,
    textOrNull: "given father grandfather family used_from used_until",
    integer: "main",
  });
  await makeTable(change, kind, "person_birth", {
    ...record,
    indexes: "person_id date",
    text: `${made} precision source`,
    textOrNull: "date age_on earliest latest",
    integer: "main contested",
    integerOrNull: "age declared_minor",
  });
  await makeTable(change, kind, "person_nationality", {
    ...record,
    text: `${made} country standing`,
    textOrNull: "confirmed_by",
    integer: "main",
  });
  await makeTable(change, kind, "person_about", {
    ...record,
    text: made,
    textOrNull: "sex gender marital birth_country birth_place residence_country literacy",
    integerOrNull: "interpreter",
  });
  await makeTable(change, kind, "person_language", {
    ...record,
    text: `${made} language speaks`,
    textOrNull: "reads",
    integer: "main",
  });
}

async function makeReach(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person_contact", {
    ...record,
    text: `${made} way whose safe`,
    textOrNull: "reach app who safe_note place address",
  });
  await makeTable(change, kind, "person_home_contact", {
    ...record,
    text: `${made} who relation`,
    textOrNull: "country phone address may_say",
    integer: "may_contact",
  });
  await makeTable(change, kind, "person_arrival", {
    ...record,
    text: `${made} route`,
    textOrNull: "arrived way border",
  });
  await makeTable(change, kind, "person_status", {
    ...record,
    text: `${made} status since source`,
    textOrNull: "until proof order_number served_on served_how understood",
  });
  await makeTable(change, kind, "person_work", {
    ...record,
    text: made,
    textOrNull: "education occupation skills history",
  });
  await makeTable(change, kind, "person_earlier", {
    ...record,
    text: made,
    textOrNull: "earlier_return earlier_removal entry_ban lived_in_eu details",
  });
}

async function makePapers(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person_document", {
    ...record,
    text: `${made} kind seen`,
    textOrNull: "number issuer authority issued expires usable holder",
    integer: "copy_held",
  });
  await makeTable(change, kind, "document_custody", {
    ...record,
    text: `${made} document_id holder moved_on`,
    textOrNull: "note from_holder",
    integer: "seq",
    indexes: "person_id document_id+seq",
  });
  await makeTable(change, kind, "person_identifier", { ...record, text: `${made} kind value` });
  await makeTable(change, kind, "person_consent", {
    ...record,
    text: "id purpose decision given_on form language notice recorded_at recorded_by",
    textOrNull: "interpreter witness representative note",
    integer: "seq",
    integerOrNull: "child_agrees",
    indexes: "person_id+purpose",
  });
  await change.schema
    .createIndex("person_consent_seq")
    .unique()
    .on("person_consent")
    .columns(["person_id", "seq"])
    .execute();
}

async function makeBonds(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person_relationship", {
    belongsTo: { person_id: "person", other_id: "person" },
    text: `${made} kind evidence`,
    textOrNull: "custody valid_from valid_until note struck_at",
    key: "id",
    indexes: "person_id other_id",
  });
  await makeTable(change, kind, "travel_group", {
    text: "id formed_at formed_by",
    textOrNull: "office",
    key: "id",
  });
  await makeTable(change, kind, "travel_group_member", {
    belongsTo: { person_id: "person" },
    text: "group_id part joined_at",
    textOrNull: "left_at",
    key: "group_id person_id",
    indexes: "person_id",
  });
  await makeTable(change, kind, "intake_page", {
    belongsTo: { person_id: "person" },
    text: "page saved_at saved_by",
    key: "person_id page",
  });
}

async function makeKeys(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person_name_key", {
    belongsTo: { person_id: "person" },
    text: "key_hash",
    key: "key_hash person_id",
    indexes: "person_id",
    compact: true,
  });
  await makeTable(change, kind, "person_exact_key", {
    belongsTo: { person_id: "person" },
    text: "record_id kind key_hash",
    key: "record_id kind key_hash",
    indexes: "key_hash+person_id person_id",
  });
}

async function makeContacts(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "first_contact", {
    text: "id number taken_at taken_by channel caller language minor wish risks",
    textOrNull:
      "called phone app safe safe_note other_phone country place appointment_day appointment_time " +
      "appointment_place heard note triaged_at triaged_by triage_note closed_at closed_how person_id office",
    integer: "notice urgent",
    integerOrNull: "interpreter group_size",
    key: "id",
    indexes: "office+taken_at person_id appointment_day",
  });
  await makeTable(change, kind, "first_contact_key", {
    text: "contact_id key_hash",
    key: "contact_id key_hash",
    indexes: "key_hash",
  });
}

async function makeLikeness(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person_group", {
    belongsTo: { person_id: "person", root_id: "person" },
    key: "person_id",
    indexes: "root_id",
  });
  await makeTable(change, kind, "person_merge", {
    belongsTo: { kept_id: "person", gone_id: "person" },
    text: "id reason asked_at asked_by",
    textOrNull: "done_at done_by undone_at undone_by undone_reason",
    integer: "second",
    key: "id",
    indexes: "kept_id gone_id",
  });
  await makeTable(change, kind, "person_distinct", {
    belongsTo: { low_id: "person", high_id: "person" },
    text: "told_at told_by",
    textOrNull: "why",
    key: "low_id high_id",
    indexes: "high_id",
  });
  await makeTable(change, kind, "person_doubt", {
    belongsTo: { low_id: "person", high_id: "person" },
    text: "verdict asked_at asked_by",
    textOrNull: "settled_at",
    integer: "bits",
    key: "low_id high_id",
    indexes: "high_id settled_at+asked_at",
  });
}

async function makeScans(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "person_paper", {
    ...record,
    text: `${made} about`,
    textOrNull: "about_id what",
  });
  await makeTable(change, kind, "person_paper_page", {
    belongsTo: { person_id: "person", paper_id: "person_paper" },
    text: made,
    textOrNull: "straight_id photograph_id looked_at",
    integer: "seq found",
    key: "id",
    indexes: "person_id paper_id+seq",
  });
}

async function makeSheets(change: Change, kind: DatabaseKind): Promise<void> {
  await makeTable(change, kind, "people_import", {
    text: "id state begun_at begun_by",
    textOrNull: "office file_name sheet look settings undo_reason beat_at done_at trouble",
    integer: "filled_rows",
    integerOrNull: "head_row",
    key: "id",
    indexes: "begun_by+begun_at state",
  });
  const { text, integer, bytes } = columnTypes(kind);
  await createTable(change, kind, "people_import_piece")
    .addColumn("import_id", text, (column) =>
      column.references("people_import.id").onDelete("cascade").notNull(),
    )
    .addColumn("seq", integer, (column) => column.notNull())
    .addColumn("bytes", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("people_import_piece_pk", ["import_id", "seq"])
    .execute();
  await makeTable(change, kind, "people_import_line", {
    belongsTo: { import_id: "people_import" },
    integer: "line",
    text: "fate",
    textOrNull: "choice content person_id fingerprint",
    key: "import_id line",
    indexes: "import_id+fate+line person_id",
  });
  await makeTable(change, kind, "people_import_columns", {
    text: "signature settings kept_at kept_by",
    key: "signature",
  });
  await makeTable(change, kind, "people_export", {
    text: "id given_at given_by kind format columns reason",
    integer: "persons encrypted",
    key: "id",
    indexes: "given_by+given_at",
  });
}

export const peopleMigrations: readonly Migration[] = [
  {
    name: "people-1-persons",
    async apply(change, kind) {
      await makePersons(change, kind);
      await makeReach(change, kind);
      await makePapers(change, kind);
    },
  },
  {
    name: "people-2-bonds",
    async apply(change, kind) {
      await makeBonds(change, kind);
      await makeKeys(change, kind);
    },
  },
  { name: "people-3-contacts", apply: makeContacts },
  { name: "people-4-likeness", apply: makeLikeness },
  { name: "people-papers", apply: makeScans },
  { name: "people-spreadsheets", apply: makeSheets },
  { name: "people-sounds", apply: makeSounds },
  ...laterSteps,
];
