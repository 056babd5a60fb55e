import type { CreateTableBuilder } from "kysely";
import {
  type Change,
  columnTypes,
  createTable,
  type DatabaseKind,
  type Migration,
  makeTable,
} from "../platform/db/index.ts";

type ColumnType = "text" | "integer" | "bytes";

/** Columns as `name: type`; a question mark lets a column be empty, `staff` points at a member of staff. */
async function make(
  change: Change,
  kind: DatabaseKind,
  name: string,
  columns: Readonly<Record<string, ColumnType | `${ColumnType}?` | "staff" | "staff?">>,
  key: readonly string[],
): Promise<void> {
  const types = columnTypes(kind);
  let table: CreateTableBuilder<string, string> = createTable(change, kind, name);
  for (const [column, wish] of Object.entries(columns)) {
    const optional = wish.endsWith("?");
    const kindOfColumn = wish.replace("?", "") as ColumnType | "staff";
    table = table.addColumn(
      column,
      kindOfColumn === "staff" ? types.text : types[kindOfColumn],
      (definition) => {
        const owned =
          kindOfColumn === "staff" ? definition.references("staff.id").onDelete("cascade") : definition;
        return optional ? owned : owned.notNull();
      },
    );
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, [...key] as never).execute();
}

const index = (change: Change, table: string, ...columns: string[]) =>
  change.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();

async function makeStaff(change: Change, kind: DatabaseKind): Promise<void> {
  await make(
    change,
    kind,
    "staff",
    {
      id: "text",
      name: "text",
      email: "text",
      email_index: "text",
      status: "text",
      language: "text",
      created_at: "text",
      created_by: "text?",
      set_up_by: "text",
      version: "integer",
    },
    ["id"],
  );
  await change.schema.createIndex("staff_email").unique().on("staff").column("email_index").execute();
  await make(change, kind, "staff_role", { staff_id: "staff", role: "text" }, ["staff_id", "role"]);
  await make(change, kind, "staff_office", { staff_id: "staff", office: "text" }, ["staff_id", "office"]);
  await make(change, kind, "staff_language", { staff_id: "staff", language: "text" }, [
    "staff_id",
    "language",
  ]);
}

async function makeCredentials(change: Change, kind: DatabaseKind): Promise<void> {
  const owner = { staff_id: "staff" } as const;
  await make(change, kind, "credential_password", { ...owner, hash: "text", changed_at: "text" }, [
    "staff_id",
  ]);
  const totp = { ...owner, secret: "text", last_step: "integer", confirmed_at: "text" } as const;
  await make(change, kind, "credential_totp", totp, ["staff_id"]);
  await make(
    change,
    kind,
    "credential_passkey",
    {
      id: "text",
      ...owner,
      public_key: "bytes",
      counter: "integer",
      transports: "text",
      label: "text",
      created_at: "text",
      used_at: "text?",
    },
    ["id"],
  );
  await index(change, "credential_passkey", "staff_id");
  const challenge = { challenge_hash: "text", purpose: "text", subject: "text", expires_at: "text" } as const;
  await make(change, kind, "passkey_challenge", challenge, ["challenge_hash"]);
  const code = { ...owner, code_hash: "text", used_at: "text?" } as const;
  await make(change, kind, "recovery_code", code, ["staff_id", "code_hash"]);
  await make(
    change,
    kind,
    "invitation",
    {
      token_hash: "text",
      staff_id: "staff?",
      created_by: "text?",
      created_at: "text",
      expires_at: "text",
      used_at: "text?",
    },
    ["token_hash"],
  );
}

async function makeSessions(change: Change, kind: DatabaseKind): Promise<void> {
  await make(
    change,
    kind,
    "session",
    {
      id: "text",
      token_hash: "text",
      staff_id: "staff",
      stage: "text",
      device: "text",
      created_at: "text",
      seen_at: "text",
      ends_at: "text",
      ended_at: "text?",
      ended_how: "text?",
      pending_totp: "text?",
    },
    ["id"],
  );
  await change.schema.createIndex("session_token").unique().on("session").column("token_hash").execute();
  await index(change, "session", "staff_id");
  const device = { token_hash: "text", staff_id: "staff", expires_at: "text" } as const;
  await make(change, kind, "known_device", device, ["token_hash", "staff_id"]);
  const attempt = { key: "text", failures: "integer", last_at: "text", free_at: "text" } as const;
  await make(change, kind, "sign_in_attempt", attempt, ["key"]);
  const kept = { id: "text", staff_id: "staff", path: "text", fields: "text", expires_at: "text" } as const;
  await make(change, kind, "kept_post", kept, ["id"]);
}

async function makeGlass(change: Change, kind: DatabaseKind): Promise<void> {
  await make(
    change,
    kind,
    "glass_break",
    {
      id: "text",
      staff_id: "staff",
      object: "text",
      owner_id: "text?",
      reason: "text",
      broken_at: "text",
      until: "text",
    },
    ["id"],
  );
  await index(change, "glass_break", "staff_id", "object");
  const notice = {
    id: "text",
    staff_id: "staff",
    kind: "text",
    about_id: "text",
    created_at: "text",
    seen_at: "text?",
  };
  await make(change, kind, "notice", notice as Parameters<typeof make>[3], ["id"]);
  await index(change, "notice", "staff_id");
}

export const accessMigrations: readonly Migration[] = [
  {
    name: "access-1-accounts",
    async apply(change, kind) {
      await makeStaff(change, kind);
      await makeCredentials(change, kind);
    },
  },
  { name: "access-2-sessions", apply: makeSessions },
  { name: "access-3-glass", apply: makeGlass },
  {
    name: "access-account-end",
    apply: (change, kind) =>
      makeTable(change, kind, "staff_end", {
        belongsTo: { staff_id: "staff" },
        text: "ends_at",
        key: "staff_id",
      }),
  },
];
