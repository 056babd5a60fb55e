import { describe, expect, test } from "vitest";
import { commonWords } from "./common-words.ts";
import { passwordFault } from "./password-strength.ts";
import { argon2Passwords } from "./passwords.ts";

const owner = { name: "Весела Радева", email: "v.radeva@iom.example" };

describe("a password", () => {
  test.each(["късо", "elevenchars", ""])("of fewer than twelve characters is refused: %j", (password) => {
    expect(passwordFault(password, owner)).toBe("too-short");
  });

  test.each([
    "password1234",
    "P@ssw0rd!2024",
    "Password123456!",
    "passwordpassword",
    "qwertyuiop123",
    "qwertyuiopasdf",
    "1234567890123",
    "abcdefghijklm",
    "aaaaaaaaaaaaaa",
    "abcabcabcabcabc",
    "Summer2024!!!!",
    "Sofia2023Sofia2023",
    "administrator1",
    "liverpoolfootball9",
    "парола123456",
    "Обичамте2024!",
    "левскишампион",
    "левскисофия1914",
    "obichamte2020",
    "явертъуиопшщ",
    "1qaz2wsx3edc4rfv",
    "drowssap123456",
    "posoka-posoka-2026",
    "RADEVARADEVA1",
  ])("that guessers try first is refused: %s", (password) => {
    expect(passwordFault(password, owner)).toBe("common");
  });

  test.each([
    "Радева-Весела-77",
    "vesela.radeva.2024",
    "RADEVAVESELA12",
    "v3sel4radev4!!",
    "vesela-sofia-1987",
  ])("that says its owner's name is refused: %s", (password) => {
    expect(passwordFault(password, owner)).toBe("own-name");
  });

  test.each([
    "зелена лодка в дъжда",
    "correct horse battery staple",
    "ktw9-xoqe-71vz",
    "три коня пият чай",
    "сините обувки на дядо Пешо",
    "🐙 осем ръце и никакъв часовник",
    "gT7#kq!vX2pLw",
  ])("that is long and rare is good: %s", (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });

  test("of more than 256 characters is refused before it costs anything", () => {
    expect(passwordFault("лодка ".repeat(60), owner)).toBe("too-long");
  });

  test("is compared with some thousand words", () => {
    expect(commonWords.size).toBeGreaterThan(2_500);
  });
});

describe("the real hash", () => {
  const passwords = argon2Passwords();

  test("is argon2id with OWASP's effort, different each time", async () => {
    const [one, two] = [await passwords.hash("зелена лодка"), await passwords.hash("зелена лодка")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  test("matches the same letters typed composed or decomposed, and nothing else", async () => {
    const stored = await passwords.hash("кафене\u0301 й".normalize("NFC"));
    expect(await passwords.matches(stored, "кафене\u0301 й".normalize("NFD"))).toBe(true);
    expect(await passwords.matches(stored, "кафене й")).toBe(false);
  });

  test("of nobody never matches, even its own secret", async () => {
    expect(await passwords.matches(undefined, "nobody has this password")).toBe(false);
  });
});
