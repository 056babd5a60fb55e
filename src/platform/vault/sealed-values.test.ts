import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeyMissing, openVault, type Place, SealBroken, type Vault } from "./index.ts";

const now = () => new Date("2026-03-01T09:00:00Z");
const place: Place = { table: "person", column: "given_name", row: "p1" };

let folder: string;
let vault: Vault;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "posoka-vault-"));
  vault = openVault({ folder }, { now, keptKeys: 3 }).vault;
});
afterEach(() => {
  vault.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a sealed text", () => {
  test("reads back as it was, in every script, empty and long", () => {
    const texts = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.constantFrom("p1", "p2", "p3", "p4", "p5"), texts, (subject, text) => {
        expect(vault.unseal(subject, place, vault.seal(subject, place, text))).toBe(text);
      }),
    );
    const long = "бежанец ".repeat(100_000);
    expect(vault.unseal("p1", place, vault.seal("p1", place, long))).toBe(long);
  });

  test("is versioned text of four parts and never the same twice", () => {
    const sealed = vault.seal("p1", place, "Амира");
    expect(sealed).toMatch(/^v1\.[\w-]{8}\.[\w-]{16}\.[\w-]{35}$/);
    expect(vault.seal("p1", place, "Амира")).not.toBe(sealed);
  });

  test("is refused with any one character other than it was, missing, or added", () => {
    const sealed = vault.seal("p1", place, "أميرة");
    for (let at = 0; at < sealed.length; at += 1) {
      for (const other of ["A", "B", "-", ".", "=", "é", ""]) {
        if (sealed[at] === other) continue;
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
        expect(() => vault.unseal("p1", place, changed), `${other} at ${at}`).toThrow(SealBroken);
      }
      const added = `${sealed.slice(0, at)}A${sealed.slice(at)}`;
      expect(() => vault.unseal("p1", place, added), `added at ${at}`).toThrow(SealBroken);
    }
    expect(() => vault.unseal("p1", place, `${sealed}.`)).toThrow(SealBroken);
  });

  test("is refused with every single bit of it flipped", () => {
    const sealed = Buffer.from(vault.seal("p1", place, "Амира"));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => vault.unseal("p1", place, flipped.toString("latin1")), `bit ${bit}`).toThrow(SealBroken);
    }
  });

  test.each([
    ["another row", { ...place, row: "p2" }],
    ["another column", { ...place, column: "family_name" }],
    ["another table", { ...place, table: "relative" }],
    ["a place whose parts only look the same joined", { table: "persongiven", column: "_name", row: "p1" }],
  ])("is refused in %s", (_, moved) => {
    const sealed = vault.seal("p1", place, "Амира");
    expect(() => vault.unseal("p1", moved, sealed)).toThrow(SealBroken);
  });

  test("is refused as another person's, whether that one has a key or not", () => {
    const sealed = vault.seal("p1", place, "Амира");
    vault.seal("p2", place, "Самир");
    expect(() => vault.unseal("p2", place, sealed)).toThrow(SealBroken);
    expect(() => vault.unseal("p3", place, sealed)).toThrow(KeyMissing);
  });

  test.each(["", "v1", "v1...", "Амира", "v2.AAAAAAAA.AAAAAAAAAAAAAAAA.AAAA"])("is not %j", (text) => {
    vault.seal("p1", place, "Амира");
    expect(() => vault.unseal("p1", place, text)).toThrow(SealBroken);
  });

  test("is not made of half a character, which would come back as another", () => {
    expect(() => vault.seal("p1", place, "\ud83d")).toThrow(TypeError);
  });

  test("opens in another vault on the same keys, and in none on others", () => {
    const sealed = vault.seal("p1", place, "Амира");
    const again = openVault({ folder }, { now }).vault;
    expect(again.unseal("p1", place, sealed)).toBe("Амира");
    again.close();

    const elsewhere = mkdtempSync(join(tmpdir(), "posoka-vault-"));
    const stranger = openVault({ folder: elsewhere }, { now }).vault;
    stranger.seal("p1", place, "");
    expect(() => stranger.unseal("p1", place, sealed)).toThrow(SealBroken);
    stranger.close();
    rmSync(elsewhere, { recursive: true });
  });
});

describe("sealed bytes", () => {
  test("read back as they were", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const opened = vault.unsealBytes("p1", place, vault.sealBytes("p1", place, bytes));
        expect(Buffer.from(opened).equals(bytes)).toBe(true);
      }),
    );
  });

  test("are refused with any byte other, with an end missing, and in another place", () => {
    const sealed = Buffer.from(vault.sealBytes("p1", place, Buffer.from("паспорт")));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ 1;
      expect(() => vault.unsealBytes("p1", place, changed), `byte ${at}`).toThrow(SealBroken);
      expect(() => vault.unsealBytes("p1", place, sealed.subarray(0, at)), `cut at ${at}`).toThrow(
        SealBroken,
      );
    }
    expect(() => vault.unsealBytes("p1", { ...place, row: "p2" }, sealed)).toThrow(SealBroken);
  });

  test("do not open as text, nor text as bytes", () => {
    const parts = vault.seal("p1", place, "Амира").split(".").slice(1);
    const asBytes = Buffer.concat([Buffer.of(1), ...parts.map((part) => Buffer.from(part, "base64url"))]);
    expect(() => vault.unsealBytes("p1", place, asBytes)).toThrow(SealBroken);
  });
});

describe("a blind index", () => {
  test("is equal for equal values and differs for others", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        const equal = vault.blindIndex("person.phone", one) === vault.blindIndex("person.phone", other);
        expect(equal).toBe(one === other);
      }),
    );
  });

  test("is 22 characters, and another for each purpose", () => {
    const phone = vault.blindIndex("person.phone", "+359881234567");
    expect(phone).toMatch(/^[\w-]{22}$/);
    expect(vault.blindIndex("relative.phone", "+359881234567")).not.toBe(phone);
  });

  test("stays the same after a restart and differs in another house", () => {
    const phone = vault.blindIndex("person.phone", "+359881234567");
    const again = openVault({ folder }, { now }).vault;
    expect(again.blindIndex("person.phone", "+359881234567")).toBe(phone);
    again.close();
    const elsewhere = mkdtempSync(join(tmpdir(), "posoka-vault-"));
    const other = openVault({ folder: elsewhere }, { now }).vault;
    expect(other.blindIndex("person.phone", "+359881234567")).not.toBe(phone);
    other.close();
    rmSync(elsewhere, { recursive: true });
  });
});
