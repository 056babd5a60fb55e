import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openKeyFile } from "../db/index.ts";
import { KeyDestroyed, type OpenedVault, openVault, type Place, type Vault } from "./index.ts";
import { openKeyStore } from "./key-store.ts";

const now = () => new Date("2026-03-01T09:00:00Z");
const place: Place = { table: "person", column: "given_name", row: "p1" };
const persons = Array.from({ length: 300 }, (_, number) => `p${number}`);

let folder: string;
let opened: Vault[];
const open = (masterKey?: string, keptKeys = 1_000): OpenedVault => {
  const result = openVault({ folder, masterKey }, { now, keptKeys });
  opened.push(result.vault);
  return result;
};
beforeEach(() => {
  opened = [];
  folder = join(mkdtempSync(join(tmpdir(), "posoka-keys-")), "keys");
});
afterEach(() => {
  for (const vault of opened.splice(0)) vault.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});
const closeAll = () => {
  for (const vault of opened.splice(0)) vault.close();
};
const keyFile = () => readFileSync(join(folder, "keys.db"));
const keyCount = () => {
  const file = openKeyFile(join(folder, "keys.db"));
  const count = file.first<{ n: number }>("select count(*) as n from person_key")?.n;
  file.close();
  return count;
};
const wrappedOf = (subject: string): Buffer => {
  const store = openKeyStore(join(folder, "keys.db"));
  const bytes = Buffer.from(store.personKey(subject)?.wrapped as Uint8Array);
  store.file.close();
  return bytes;
};

describe("a destroyed key", () => {
  test("leaves what was sealed with it unreadable, and the person never gets another", () => {
    const { vault } = open();
    const sealed = vault.seal("p1", place, "Амира");
    vault.destroyKey("p1");
    expect(() => vault.unseal("p1", place, sealed)).toThrow(KeyDestroyed);
    expect(() => vault.seal("p1", place, "Амира")).toThrow(KeyDestroyed);
    closeAll();
    const again = open().vault;
    expect(() => again.unseal("p1", place, sealed)).toThrow(KeyDestroyed);
    expect(() => again.seal("p1", place, "Амира")).toThrow(KeyDestroyed);
    expect([again.isDestroyed("p1"), again.isDestroyed("p2")]).toEqual([true, false]);
  });

  test("stays destroyed when destroyed again, and one that never was can be destroyed too", () => {
    const { vault } = open();
    vault.destroyKeys(["p1", "p1"]);
    vault.destroyKey("p1");
    expect(() => vault.seal("p1", place, "Амира")).toThrow(KeyDestroyed);
  });

  test("leaves the others readable", () => {
    const { vault } = open();
    const sealed = persons.map((person) => vault.seal(person, place, person));
    vault.destroyKeys(persons.filter((_, number) => number % 2 === 0));
    for (const [number, person] of persons.entries()) {
      const read = () => vault.unseal(person, place, sealed[number] as string);
      if (number % 2 === 0) expect(read).toThrow(KeyDestroyed);
      else expect(read()).toBe(person);
    }
  });

  test("is gone from the raw bytes of every file beside it, however many pages moved before", () => {
    const { vault } = open();
    for (const person of persons) vault.seal(person, place, person);
    const wrapped = persons.map(wrappedOf);
    expect(wrapped.every((bytes) => keyFile().includes(bytes))).toBe(true);
    const gone = persons.map((_, number) => number).filter((number) => number % 3 !== 0);
    for (const number of gone.slice(0, 20)) vault.destroyKey(`p${number}`);
    vault.destroyKeys(gone.slice(20).map((number) => `p${number}`));
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    for (const number of gone) {
      // Any 16 bytes of it would be a trace.
      const [start, end] = [wrapped[number]?.subarray(0, 16), wrapped[number]?.subarray(-16)] as [
        Buffer,
        Buffer,
      ];
      expect(
        files.some((bytes) => bytes.includes(start) || bytes.includes(end)),
        `p${number}`,
      ).toBe(false);
    }
    expect(keyFile().includes(wrapped[0] as Buffer)).toBe(true);
  });

  test("is swept from the file at the next start when the program was killed in between", () => {
    const { vault } = open();
    for (const person of persons) vault.seal(person, place, person);
    const store = openKeyStore(join(folder, "keys.db"));
    store.file.change(() => store.destroy("p7", now().toISOString()));
    const unswept = () =>
      store.file.first<{ n: number }>("select count(*) as n from tombstone where swept = 0")?.n;
    expect(unswept()).toBe(1);
    open();
    expect(unswept()).toBe(0);
    store.file.close();
  });

  test("opens nothing though a copy of the key came back beside its tombstone, alone or among many", () => {
    const sealed = open().vault.seal("p1", place, "Амира");
    const store = openKeyStore(join(folder, "keys.db"));
    const kept = store.personKey("p1");
    open().vault.destroyKey("p1");
    if (kept) store.addPersonKey("p1", kept, now().toISOString());
    expect(store.personKey("p1")).toBeDefined();
    store.file.close();
    const { vault } = open();
    const other = vault.seal("p2", place, "Ali");
    expect(() => vault.unseal("p1", place, sealed)).toThrow(KeyDestroyed);
    vault.together(["p1", "p2"], () => {
      expect(vault.unseal("p2", place, other)).toBe("Ali");
      expect(() => vault.unseal("p1", place, sealed)).toThrow(KeyDestroyed);
    });
  });

  test("is felt at once by another process that has it open", () => {
    const [here, there] = [open().vault, open().vault];
    const sealed = here.seal("p1", place, "Амира");
    expect(there.unseal("p1", place, sealed)).toBe("Амира");
    here.destroyKey("p1");
    expect(() => there.unseal("p1", place, sealed)).toThrow(KeyDestroyed);
  });
});

describe("two processes", () => {
  test("that seal for a new person share one key", () => {
    const [here, there] = [open().vault, open().vault];
    const sealed = [here.seal("p1", place, "а"), there.seal("p1", place, "б"), here.seal("p1", place, "в")];
    expect(sealed.map((text) => there.unseal("p1", place, text))).toEqual(["а", "б", "в"]);
  });
});

describe("keys made for many at once", () => {
  test("are those that single sealing uses", () => {
    const { vault } = open();
    const before = vault.seal("p1", place, "p1");
    vault.makeKeys(persons);
    vault.makeKeys(persons);
    expect(vault.unseal("p1", place, before)).toBe("p1");
    expect(vault.unseal("p9", place, vault.seal("p9", place, "p9"))).toBe("p9");
  });

  test("are made for all or, with an erased person among them, for none", () => {
    const { vault } = open();
    vault.destroyKey("p5");
    expect(() => vault.makeKeys(persons)).toThrow(KeyDestroyed);
    expect(keyCount()).toBe(0);
  });
});

describe("work for many together", () => {
  test("opens and seals as one by one, for more than the keys kept open", () => {
    const { vault } = open(undefined, 2);
    const sealed = persons.map((person) => vault.seal(person, place, person));
    const told = vault.together(persons, () => {
      const read = persons.map((person, at) => vault.unseal(person, place, sealed[at] as string));
      return read.map((person) => vault.seal(person, place, `${person} again`));
    });
    expect(persons.map((person, at) => vault.unseal(person, place, told[at] as string))).toEqual(
      persons.map((person) => `${person} again`),
    );
  });

  test("sees what another process destroyed before it began, though the key was open here", () => {
    const [here, there] = [open().vault, open().vault];
    const sealed = persons.map((person) => here.seal(person, place, person));
    there.destroyKey("p7");
    expect(() => here.together(persons, () => here.unseal("p7", place, sealed[7] as string))).toThrow(
      KeyDestroyed,
    );
    expect(here.together(["p8", "p7"], () => here.unseal("p8", place, sealed[8] as string))).toBe("p8");
    expect(() => here.seal("p7", place, "Амира")).toThrow(KeyDestroyed);
  });

  test("leaves nothing asked less often after it, be it that it failed", () => {
    const [here, there] = [open().vault, open().vault];
    const sealed = here.seal("p1", place, "Амира");
    expect(() =>
      here.together(["p1"], () => {
        throw new Error("given up");
      }),
    ).toThrow("given up");
    there.destroyKey("p1");
    expect(() => here.unseal("p1", place, sealed)).toThrow(KeyDestroyed);
  });
});

test("with few keys kept open, any number of persons can be read", () => {
  const { vault } = open(undefined, 2);
  const sealed = persons.map((person) => [person, vault.seal(person, place, person)] as const);
  for (const [person, text] of [...sealed, ...sealed.toReversed()]) {
    expect(vault.unseal(person, place, text)).toBe(person);
  }
});

test("a wrapped key put in another person's row opens nothing", () => {
  const { vault } = open();
  const sealed = vault.seal("p1", place, "Амира");
  vault.seal("p2", place, "Самир");
  closeAll();
  const file = openKeyFile(join(folder, "keys.db"));
  file.run(
    "update person_key set wrapped = (select wrapped from person_key where subject = 'p1') where subject = 'p2'",
  );
  file.close();
  expect(() => open().vault.unseal("p2", place, sealed)).toThrow();
});

test("a copy of the key file without the master key opens nothing", () => {
  open().vault.seal("p1", place, "Амира");
  closeAll();
  const stolen = mkdtempSync(join(tmpdir(), "posoka-stolen-"));
  copyFileSync(join(folder, "keys.db"), join(stolen, "keys.db"));
  expect(() => openVault({ folder: stolen }, { now })).toThrow(/missing/);
  expect(() => openVault({ folder: stolen, masterKey: randomKey() }, { now })).toThrow(/not given/);
  rmSync(stolen, { recursive: true });
});

const randomKey = () => randomBytes(32).toString("base64url");
