import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { roleNames } from "../../src/access/index.ts";
import { demoMarkName, demoNotice } from "../../src/demo-mark.ts";
import { openAgain } from "../worked-desk.ts";
import { browserAt, openDemo } from "./demo-desk.ts";
import { runProgram } from "./program.ts";

test("the demonstration starts with one sign-in for each role, and says on every page that nothing is real", async () => {
  await using demo = await openDemo(12);
  const { folder, site, desk, password, secret } = demo;
  expect(await (await browserAt(desk).ask("/sign-in")).text()).toContain(demoNotice.en);
  for (const role of roleNames) {
    const browser = await demo.signIn(role);
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
  // The two families of the demonstration, one with a boy, are there beside those who were asked for.
  const families = await database.query
    .selectFrom("case_member")
    .select("person_id")
    .where("role", "in", ["principal", "spouse", "sibling", "child"])
    .where("case_id", "in", (query) =>
      query.selectFrom("case_member").select("case_id").where("role", "=", "sibling"),
    )
    .execute();
  expect(families).toHaveLength(7);
  expect(await database.query.selectFrom("person").select("id").execute()).toHaveLength(12 + families.length);
  await using code = runProgram("cli/posoka.js", ["demo", "--folder", folder, "--code"], {});
  await code.says(/^\d{6}$/m);
  const mark = JSON.parse(await readFile(join(folder, demoMarkName), "utf8"));
  expect(mark).toMatchObject({ people: 12, signIn: { password, totpSecret: secret } });
}, 120_000);
