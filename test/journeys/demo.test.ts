import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { totpCode } from "../../src/access/accounts/totp.ts";
import { roleNames } from "../../src/access/index.ts";
import { demoMarkName, demoNotice } from "../../src/demo-mark.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { openAgain } from "../worked-desk.ts";
import { runProgram } from "./program.ts";

/** A browser that keeps its cookies and follows nobody. */
function browserAt(origin: string) {
  const cookies = new Map<string, string>();
  const ask = async (path: string, fields?: Record<string, string>) => {
    const answer = await fetch(origin + path, {
      method: fields ? "POST" : "GET",
      headers: {
        origin,
        "accept-language": "en",
        "sec-fetch-mode": "navigate",
        cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
      },
      redirect: "manual",
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    return answer;
  };
  return {
    ask,
    /** Opens a page and sends the form of it that leads to the path. */
    async fill(page: string, path: string, more: Record<string, string>) {
      const fields = fieldsIn(await (await ask(page)).text(), path);
      return ask(path, { ...fields, ...more });
    },
  };
}

test("the demonstration starts with one sign-in for each role, and says on every page that nothing is real", async () => {
  const folder = await mkdtemp(join(tmpdir(), "posoka-demo-"));
  const port = 4_000 + (randomBytes(2).readUInt16BE() % 20_000);
  const [site, desk] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`];
  const settings = {
    PORT: String(port),
    DESK_PORT: String(port + 1),
    PUBLIC_URL: site,
    DESK_URL: desk,
    // Of a real desk: the demonstration must leave them alone.
    DATABASE_URL: "postgres://nobody@127.0.0.1:9/real",
    POSOKA_MASTER_KEY: "not a key",
  };
  const words = ["demo", "--folder", folder, "--people", "12"];
  try {
    let secret = "";
    let password = "";
    await using program = runProgram("cli/posoka.js", words, settings);
    await program.says(/administrator@demo\.example\n─+/);
    password = /password {3}(\S+)/.exec(program.said())?.[1] ?? "";
    secret = (/generator {2}([A-Z2-7 ]+?) {3}/.exec(program.said())?.[1] ?? "").replaceAll(" ", "");
    for (const role of roleNames) {
      const browser = browserAt(desk);
      expect(await (await browser.ask("/sign-in")).text()).toContain(demoNotice.en);
      const email = `${role}@demo.example`;
      const first = await browser.fill("/sign-in", "/sign-in", { email, password });
      expect([role, first.headers.get("location")]).toEqual([role, "/sign-in/code"]);
      const code = totpCode(secret, new Date());
      const second = await browser.fill("/sign-in/code", "/sign-in/code", { code });
      expect([role, second.status]).toEqual([role, 303]);
      const home = await browser.ask("/");
      expect([role, home.status]).toEqual([role, 200]);
      const text = await home.text();
      expect(text).toContain(`Demo: ${role}`);
      expect(text).toContain(demoNotice.en);
      if (role === "counsellor") {
        const people = await (await browser.ask("/people")).text();
        expect(people.match(/href="\/people\/\w{24}"/g)?.length).toBeGreaterThan(5);
        expect(people).toContain(demoNotice.en);
      }
    }
    for (const path of ["/bg", "/en", "/bg/map", "/bg/no-such-page"]) {
      expect(await (await fetch(site + path)).text(), path).toContain(
        demoNotice[path.startsWith("/en") ? "en" : "bg"],
      );
    }
    await using database = openAgain(folder);
    expect(await database.query.selectFrom("person").select("id").execute()).toHaveLength(12);
    await using code = runProgram("cli/posoka.js", ["demo", "--folder", folder, "--code"], {});
    await code.says(/^\d{6}$/m);
    const mark = JSON.parse(await readFile(join(folder, demoMarkName), "utf8"));
    expect(mark).toMatchObject({ people: 12, signIn: { password, totpSecret: secret } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
