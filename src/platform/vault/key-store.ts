import { type KeyFile, openKeyFile } from "../db/index.ts";

export interface WrappedKey {
  /** The master key it is wrapped with. */
  readonly masterId: string;
  readonly wrapped: Uint8Array;
}

/** What is kept in keys.db, as SQL; it holds wrapped keys only and never sees an open one. */
export interface KeyStore {
  readonly file: KeyFile;
  /** The master key that wraps at present; the first one offered becomes it. */
  wrappingMaster(first?: string): string;
  setWrappingMaster(id: string): void;
  personKey(subject: string): WrappedKey | undefined;
  /** Those of many that are there; none that has a tombstone. */
  personKeys(subjects: readonly string[]): (WrappedKey & { readonly subject: string })[];
  addPersonKey(subject: string, key: WrappedKey, at: string): void;
  secret(name: string): WrappedKey | undefined;
  addSecret(name: string, key: WrappedKey, at: string): void;
  isDestroyed(subject: string): boolean;
  destroyedAmong(subjects: readonly string[]): string[];
  /** Deletes the key and leaves a tombstone; the bytes are surely gone only after `sweep`. */
  destroy(subject: string, at: string): void;
  /** Rewrites the file if keys were destroyed since it was last rewritten. */
  sweep(): void;
}

const schema = `
create table if not exists master (one integer primary key check (one = 1), key_id text not null) strict;
create table if not exists person_key (id integer primary key, subject text not null unique,
  master_id text not null, wrapped blob not null, created_at text not null) strict;
create table if not exists secret (id integer primary key, name text not null unique,
  master_id text not null, wrapped blob not null, created_at text not null) strict;
create table if not exists tombstone (id integer primary key, subject text not null unique, destroyed_at text not null,
  swept integer not null) strict`;

/** A list of any length as one value: one statement for all lengths. */
const listed = "select value from json_each(?)";

export function openKeyStore(path: string): KeyStore {
  const file = openKeyFile(path);
  file.change(() => {
    for (const statement of schema.split(";")) file.run(statement);
  });
  return {
    file,
    wrappingMaster(first) {
      if (first) file.run("insert into master values (1, ?) on conflict do nothing", first);
      return file.first<{ key_id: string }>("select key_id from master")?.key_id ?? "";
    },
    setWrappingMaster: (id) => void file.run("update master set key_id = ?", id),
    personKey: (subject) =>
      file.first("select master_id as masterId, wrapped from person_key where subject = ?", subject),
    personKeys: (subjects) =>
      file.all(
        `select subject, master_id as masterId, wrapped from person_key where subject in (${listed})
           and not exists (select 1 from tombstone where tombstone.subject = person_key.subject)`,
        JSON.stringify(subjects),
      ),
    addPersonKey: (subject, { masterId, wrapped }, at) =>
      void file.run(
        "insert into person_key (subject, master_id, wrapped, created_at) values (?, ?, ?, ?)",
        subject,
        masterId,
        wrapped,
        at,
      ),
    secret: (name) => file.first("select master_id as masterId, wrapped from secret where name = ?", name),
    addSecret: (name, { masterId, wrapped }, at) =>
      void file.run(
        "insert into secret (name, master_id, wrapped, created_at) values (?, ?, ?, ?)",
        name,
        masterId,
        wrapped,
        at,
      ),
    isDestroyed: (subject) => file.first("select 1 from tombstone where subject = ?", subject) !== undefined,
    destroyedAmong: (subjects) =>
      file
        .all<{ subject: string }>(
          `select subject from tombstone where subject in (${listed})`,
          JSON.stringify(subjects),
        )
        .map(({ subject }) => subject),
    destroy(subject, at) {
      file.run(
        "insert into tombstone (subject, destroyed_at, swept) values (?, ?, 0) on conflict do nothing",
        subject,
        at,
      );
      file.run("delete from person_key where subject = ?", subject);
    },
    sweep() {
      // A tombstone set by another process while this one rewrites the file gets a higher number, and its own turn.
      const last = file.first<{ id: number | null }>(
        "select max(id) as id from tombstone where swept = 0",
      )?.id;
      if (!last) return;
      file.sweep();
      file.run("update tombstone set swept = 1 where swept = 0 and id <= ?", last);
    },
  };
}
