import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("../../", import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
);
const vault = join("platform", "vault");

test("only the vault encrypts, decrypts, signs with secrets and derives keys", () => {
  const ciphers =
    /\b(?:create(?:C|Dec)ipheriv|createHmac|hkdf(?:Sync)?|diffieHellman|generateKeyPair(?:Sync)?|subtle)\b/;
  const users = sources.filter((path) => ciphers.test(readFileSync(join(src, path), "utf8")));
  expect(users.filter((path) => !path.startsWith(vault))).toEqual([]);
  // The search itself finds something.
  expect(users.length).toBeGreaterThan(2);
});

test("there is one cipher, and it notices changes", () => {
  const named = sources.flatMap(
    (path) =>
      readFileSync(join(src, path), "utf8").match(/"(?:aes|des|rc4|chacha)\w*-[\w-]*\d[\w-]*"/gi) ?? [],
  );
  expect(new Set(named)).toEqual(new Set(['"aes-256-gcm"']));
});
