import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenedVault, openVault, type Place, rotateMasterKey, type Vault } from "./index.ts";
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
const wrappedOf = (subject: string): Buffer => {
  const store = openKeyStore(join(folder, "keys.db"));
  const bytes = Buffer.from(store.personKey(subject)?.wrapped as Uint8Array);
  store.file.close();
  return bytes;
};

describe("rotating the master key", () => {
  const read = (vault: Vault, sealed: readonly string[]) =>
    sealed.map((text, number) => vault.unseal(`p${number}`, place, text));
  const masterKeyFile = () => readFileSync(join(folder, "master.key"), "utf8");

  test("keeps everything readable, and the old key is needed no more", () => {
    const { vault } = open();
    const sealed = persons.map((person) => vault.seal(person, place, person));
    const index = vault.blindIndex("person.phone", "0888");
    const { deskPublicKey } = vault;
    closeAll();
    const old = masterKeyFile();
    const oldWrapped = wrappedOf("p5");
    const { from, to, rewrapped } = rotateMasterKey({ folder });
    expect(rewrapped).toBe(persons.length + 2);
    expect(from).not.toBe(to);
    expect(masterKeyFile()).not.toContain(old.trim());
    expect(masterKeyFile().trim().split("\n")).toHaveLength(1);
    expect(statSync(join(folder, "master.key")).mode & 0o777).toBe(0o600);
    expect(keyFile().includes(oldWrapped)).toBe(false);
    const after = open().vault;
    expect(read(after, sealed)).toEqual(persons);
    expect(after.blindIndex("person.phone", "0888")).toBe(index);
    expect(after.deskPublicKey).toBe(deskPublicKey);
    closeAll();
    expect(() => open(old.trim())).toThrow(/master key .* not given/);
  });

  test("goes on under a running desk, which reads old keys and makes new ones", () => {
    const { vault } = open(undefined, 1);
    const sealed = ["p0", "p1"].map((person) => vault.seal(person, place, person));
    rotateMasterKey({ folder });
    expect(read(vault, sealed)).toEqual(["p0", "p1"]);
    sealed.push(vault.seal("p2", place, "p2"));
    rotateMasterKey({ folder });
    closeAll();
    expect(read(open().vault, sealed)).toEqual(["p0", "p1", "p2"]);
  });

  test("killed after the new key was written, is finished by running it again", () => {
    const { vault } = open();
    const sealed = [vault.seal("p0", place, "p0")];
    closeAll();
    const pending = randomKey();
    const old = masterKeyFile();
    writeMasterKeys(`${pending}\n${old}`);
    expect(read(open().vault, sealed)).toEqual(["p0"]);
    closeAll();
    rotateMasterKey({ folder });
    expect(masterKeyFile()).toBe(`${pending}\n`);
    expect(read(open().vault, sealed)).toEqual(["p0"]);
  });

  test("killed before the old key was taken out, leaves everything readable", () => {
    const { vault } = open();
    const sealed = [vault.seal("p0", place, "p0")];
    closeAll();
    const old = masterKeyFile();
    rotateMasterKey({ folder });
    writeMasterKeys(masterKeyFile() + old);
    expect(read(open().vault, sealed)).toEqual(["p0"]);
    closeAll();
    rotateMasterKey({ folder });
    expect(masterKeyFile().trim().split("\n")).toHaveLength(1);
    expect(read(open().vault, sealed)).toEqual(["p0"]);
  });

  test("with keys from the environment wants the new one first, then drops the old one", () => {
    const [old, fresh] = [randomKey(), randomKey()];
    const sealed = [open(old).vault.seal("p0", place, "p0")];
    closeAll();
    expect(() => rotateMasterKey({ folder, masterKey: old })).toThrow(/holds no new key/);
    expect(read(open(`${fresh},${old}`).vault, sealed)).toEqual(["p0"]);
    closeAll();
    rotateMasterKey({ folder, masterKey: `${fresh}, ${old}` });
    expect(read(open(fresh).vault, sealed)).toEqual(["p0"]);
    expect(readdirSync(folder)).toEqual(["keys.db"]);
  });

  test("by several processes at once, and by ones killed on the way, loses no key", async () => {
    const { vault } = open();
    vault.makeKeys(persons);
    const sealed = persons.map((person) => vault.seal(person, place, person));
    closeAll();
    const program = `const { rotateMasterKey } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)});
      console.log("rotating");
      for (;;) rotateMasterKey(${JSON.stringify({ folder })});`;
    for (const livesFor of [5, 40, 150]) {
      const children = [0, 1, 2].map(() =>
        spawn(process.execPath, ["--input-type=module", "-e", program], {
          stdio: ["ignore", "pipe", "inherit"],
        }),
      );
      const ended = children.map((child) => once(child, "close"));
      await Promise.all(children.map((child) => once(child.stdout, "data")));
      await wait(livesFor);
      for (const child of children) child.kill("SIGKILL");
      for (const [status, signal] of await Promise.all(ended))
        expect([status, signal]).toEqual([null, "SIGKILL"]);
      expect(read(open().vault, sealed)).toEqual(persons);
      closeAll();
    }
  }, 60_000);

  test("removes what killed rotations left lying", () => {
    open();
    closeAll();
    writeFileSync(join(folder, "master.key.left-by-a-kill"), randomKey(), { mode: 0o600 });
    rotateMasterKey({ folder });
    expect(readdirSync(folder).toSorted()).toEqual(["keys.db", "master.key"]);
  });

  test("refuses a folder without keys instead of making some", () => {
    expect(() => rotateMasterKey({ folder })).toThrow(/no keys/);
  });
});

const randomKey = () => randomBytes(32).toString("base64url");
const writeMasterKeys = (text: string) => writeFileSync(join(folder, "master.key"), text);
