import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { judgePasskey } from "../../src/access/accounts/passkeys.ts";
import { deskOrigin, openTestDesk } from "../access-desk.ts";
import { forEachDatabase } from "../databases.ts";
import { openToBeCut } from "../power-cut.ts";
import { SoftwareAuthenticator, type Wishes } from "../software-authenticator.ts";
import { sourceFiles } from "../source-files.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Write with whatever query they are given: statements that are put together once, the challenge that a statement of its
 * own spends, and the idle clock of a session, of which a power cut may take a minute.
 */
const withAnyQuery = [
  "src/access/accounts/passkeys.ts",
  "src/access/sessions/session.ts",
  "src/cases/permission/cases-for.ts",
  "src/cases/tasks/settle-duties.ts",
  "src/platform/audit/append.ts",
  "src/platform/db/keep-insert.ts",
  "src/platform/forms/once-only.ts",
];

test("nothing is written outside a change, which waits for the disk, but by those named here", async () => {
  const writing = /([\w.]+)\s*\.(?:insertInto|updateTable|deleteFrom)\(/g;
  const files = (await sourceFiles("src")).filter((file) => !file.includes(".test."));
  const written = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(writing)].map(([, by = ""]) => ({
      by,
      file: relative(root, file),
    })),
  );
  expect(written.length).toBeGreaterThan(200);
  const others = written.filter(({ by }) => by !== "change");
  expect([...new Set(others.map(({ by }) => by))]).toEqual(["query"]);
  expect([...new Set(others.map(({ file }) => file))].toSorted()).toEqual(withAnyQuery);
});

forEachDatabase((kind) => {
  test("a passkey's answer that was judged opens nothing after a power cut", async () => {
    const database = await openToBeCut(kind);
    await using desk = await openTestDesk(async () => database);
    const person = await desk.addStaff({
      name: "Весела Радева",
      email: "vesela@iom.example",
      roles: ["editor"],
    });
    const browser = await desk.signedIn(person);
    const device = new SoftwareAuthenticator(deskOrigin);
    const wishesAt = async (path: string) => (await (await browser.postJson(path)).json()) as Wishes;
    await browser.postJson("/account/passkey", {
      answer: device.make(await wishesAt("/account/passkey/wishes")),
    });
    const answer = device.show(await wishesAt("/sign-in/passkey/wishes")) as never;
    expect(await judgePasskey(desk.access, answer)).toMatchObject({ staffId: person.id });
    database.cut();
    const later = { ...desk.access, database: await database.left() };
    expect(await judgePasskey(later, answer)).toBe(null);
  });
});
