import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arranged, projectToAudit } from "../../test/audits.ts";
import { forEachDatabase } from "../../test/databases.ts";
import { actOf } from "../../test/people.ts";
import { openWholeDesk } from "../../test/whole-desk.ts";
import { breakGlass } from "../access/index.ts";
import { drawSample, hashOfList } from "./draw-sample.ts";
import { openAuditFile, openAuditPaper, readAuditFile, readList, readSample } from "./read-audits.ts";

test("a sample is what anybody draws with the seed and the list, in whatever order they have it", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 9999 }).map(String), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(numbers, fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 40 }), (list, seed, size) => {
      const drawn = drawSample(list, seed, size);
      const byHand = list
        .map((number) => `${createHash("sha256").update(`${seed}\n${number}`).digest("hex")} ${number}`)
        .toSorted()
        .slice(0, size)
        .map((line) => line.split(" ")[1]);
      expect(drawn).toEqual(byHand);
      expect(drawSample(list.toReversed(), seed, size)).toEqual(drawn);
      expect(hashOfList(list.toReversed())).toBe(hashOfList(list));
    }),
    { numRuns: 100, seed: 7 },
  );
  expect(drawSample(["1", "2", "3"], "2026-11-28 лодка", 2)).toEqual(
    drawSample(["3", "2", "1"], "2026-11-28 лодка", 2),
  );
});

forEachDatabase((_, open) => {
  test("an auditor opens the files drawn for them, each with a reason, and nothing else; with the last day all of it ends", async () => {
    await using desk = await openWholeDesk(open);
    const { cases, project, papers, from, until } = await projectToAudit(desk);
    const { query } = cases.database;
    const inChange: typeof cases.database.change = (work) => cases.database.change(work);
    const add = (name: string) => desk.addStaff({ name, email: `${name}@audit.example`, roles: ["auditor"] });
    const [auditor, other] = [await add("ana"), await add("boris")];
    const wish = { auditor: auditor.id, project, from, until, ends_on: "2026-03-10", seed: "лодка", size: 2 };
    const manager = actOf("project-manager");
    const arrange = (more: object = {}, act = manager) => arranged(cases, act, { ...wish, ...more });
    const refused = (more: object, problems: Record<string, string>) =>
      expect(arrange(more)).rejects.toMatchObject({
        problems: Object.fromEntries(Object.entries(problems).map(([key, text]) => [key, { text }])),
      });
    await refused(
      { until: "2025-01-01", ends_on: "2026-03-01", auditor: "nobody" },
      { until: "problem.order", ends_on: "problem.ends-on", auditor: "problem.auditor" },
    );
    await refused({ ends_on: "2026-12-01" }, { ends_on: "problem.ends-on" });
    await refused({ from: "2025-02-01", until: "2025-02-28" }, { project: "problem.nobody" });
    await expect(arrange({}, actOf("auditor"))).rejects.toThrow("not-found");

    const id = await arrange();
    const list = await readList(query, id);
    expect(list).toHaveLength(3);
    const sample = await readSample(query, id);
    expect(sample.map(({ number }) => number)).toEqual(drawSample(list, "лодка", 2));
    expect(sample[0]?.indicators).toContain("returned");

    const as = (staffId: string) => actOf("auditor", { staffId, offices: [] });
    const read = (place: number, act = as(auditor.id)) =>
      inChange((change) => readAuditFile(change, cases, act, id, place));
    const openFile = (place: number, act = as(auditor.id)) =>
      inChange((change) => openAuditFile(change, cases, act, id, place, "Ahmad's file is drawn"));
    const openPaper = (place: number, paperId: string, act = as(auditor.id)) =>
      inChange((change) => openAuditPaper(change, cases, act, { auditId: id, place, paperId }));
    const drawn = (place: number) => Number(sample[place - 1]?.number);
    const own = papers[drawn(1)] ?? "";
    expect((await read(1)).files, "no reason, no file").toBeNull();
    await expect(openPaper(1, own)).rejects.toThrow("not-found");
    await openFile(1);
    expect((await read(1)).files?.[0]?.lines.find(({ item }) => item.number === 1)?.held).toBe(true);
    expect((await openPaper(1, own)).bytes.toString()).toContain(`%${drawn(1)}`);
    for (const paper of papers.filter((one) => one !== own)) {
      await expect(openPaper(1, paper)).rejects.toThrow("not-found");
    }
    for (const place of [0, 3, 4]) await expect(openFile(place)).rejects.toThrow("not-found");
    for (const act of [as(other.id), manager]) {
      await expect(read(1, act)).rejects.toThrow("not-found");
      await expect(openPaper(1, own, act)).rejects.toThrow("not-found");
    }
    const openings = await query.selectFrom("audit_opening").selectAll().execute();
    expect(openings).toHaveLength(1);
    expect(JSON.stringify(openings), "a reason may name people").not.toContain("Ahmad");
    const lines = await query
      .selectFrom("audit_line")
      .selectAll()
      .where("action", "like", "audit.%")
      .execute();
    expect(lines.map(({ action }) => action)).toEqual([
      "audit.arrange",
      "audit.open",
      "audit.read",
      "audit.read",
      "audit.open-paper",
    ]);
    expect(lines[1]?.reason).toBe(`audit_opening:${openings[0]?.id}`);

    const glass = {
      object: "person:nobody",
      reason: "I want to see somebody else",
      until: new Date(desk.access.now().getTime() + 1000),
    };
    expect(await breakGlass(desk.access, as(auditor.id).actor, glass, "r")).toEqual({ refusal: "may-not" });

    const seen = async () => {
      const answer = await (await desk.signedIn(auditor)).get(`/audits/${id}`);
      return answer.headers.get("location") ?? answer.status;
    };
    const day = 24 * 3_600_000;
    desk.moveClock(7 * day);
    expect(await seen()).toBe(200);
    desk.moveClock(2 * day);
    await expect(read(1)).rejects.toThrow("not-found");
    expect(await seen(), "the account is over").toMatch(/^\/sign-in/);
  });
});
