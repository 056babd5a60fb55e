import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, describe, expect, test } from "vitest";
import {
  dossier,
  inventCase,
  openTestCases,
  stand,
  type TestCase,
  type TestCases,
  write,
} from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import { day } from "../../../test/travel.ts";
import { inspectFile } from "../../platform/files/index.ts";
import { openPrinter, type Sheet } from "../../platform/print/index.ts";
import {
  casesPart,
  enrolment,
  evidenceMissing,
  evidenceOf,
  filePaper,
  openPaper,
  settleDuties,
} from "../index.ts";
import { bindPapers } from "./bind-papers.ts";
import { bundlePapers, gatherPapers } from "./bundle.ts";
import { readAllPapers, strikePaper } from "./papers.ts";

const printer = openPrinter();
afterAll(() => printer.close());

const said = (main: string) => ({ main, beside: null });

/** A printed paper of as many rows. */
const aSheet = (rows: number): Sheet => ({
  main: "bg",
  beside: null,
  organisation: "Мисия",
  title: said("Декларация"),
  reference: "1",
  printed: "1 март 2026 г.",
  sections: [
    {
      title: said("Редове"),
      rows: Array.from({ length: rows }, (_, at) => ({ label: said(`${at}`), value: "Измислено" })),
    },
  ],
  statements: [],
  signatures: [],
  foot: said("Изборът е свободен."),
});

const pdf = (words: string) =>
  inspectFile({ name: "scan.pdf", bytes: Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`) });

async function file(test: TestCases, made: TestCase, item: number, words: string, by = actOf("counsellor")) {
  const scanned = await pdf(words);
  return test.cases.database.change((change) =>
    filePaper(change, test.cases, by, made.id, {
      memberId: made.all[0]?.id ?? "",
      item,
      file: scanned,
      origin: "scan",
    }),
  );
}

async function missing(test: TestCases, made: TestCase): Promise<number[]> {
  const { lines } = evidenceOf(test.cases.journey, await dossier(test, made, made.all[0]?.id ?? ""));
  return lines.filter(({ due, held }) => due && !held).map(({ item }) => item.number);
}

const task = (test: TestCases, made: TestCase) =>
  test.cases.database.query
    .selectFrom("case_task")
    .select(["values_json", "done_at"])
    .where("case_id", "=", made.id)
    .where("rule", "=", "cases.evidence")
    .executeTakeFirst();

forEachDatabase((_, open) => {
  describe("an evidence file", () => {
    test("says what is due where somebody stands, makes one task of what is missing, and closes it by itself", async () => {
      await using test = await openTestCases(open, [casesPart]);
      const made = await inventCase(test);
      await stand(test, made.all[0]?.id ?? "", "applied");
      const { cases } = test;
      await cases.database.change((change) => settleDuties(change, cases, made.id));
      expect(await missing(test, made)).toEqual([1, 2, 3, 4, 8]);
      expect(await task(test, made)).toMatchObject({ values_json: '{"count":5}', done_at: null });
      const inProject = () => evidenceMissing(cases.database.query, "one");
      expect(await inProject()).toEqual({ members: 0, incomplete: 0, papers: 0 });
      const enrolled = {
        project: "one",
        enrolled_on: day("2026-03-01"),
        target_group: "return-order",
        proof: null,
      };
      await write(test, made, enrolment, enrolled as never, { about: made.all.map(({ id }) => id) });
      expect(await inProject()).toEqual({ members: 1, incomplete: 1, papers: 5 });
      for (const item of [1, 2, 3, 4, 8]) await file(test, made, item, `invented ${item}`);
      expect(await missing(test, made)).toEqual([]);
      expect((await task(test, made))?.done_at).not.toBeNull();
      expect(await inProject()).toEqual({ members: 1, incomplete: 0, papers: 0 });
    });

    test("gives all papers in one ZIP whose list of hashes is right, and a line in the log for each", async () => {
      await using test = await openTestCases(open, [casesPart]);
      const made = await inventCase(test);
      const { cases } = test;
      await file(test, made, 1, "form");
      await file(test, made, 8, "declaration");
      const bytes = await bundlePapers(
        await cases.database.change((change) =>
          gatherPapers(change, cases, actOf("counsellor"), {
            caseId: made.id,
            memberId: made.all[0]?.id ?? "",
            lines: [],
          }),
        ),
      );
      const files = unzipSync(bytes);
      const sums = Buffer.from(files.SHA256SUMS ?? [])
        .toString("utf8")
        .trim()
        .split("\n");
      expect(sums).toHaveLength(2);
      for (const line of sums) {
        const [hash, name = ""] = line.split("  ");
        expect(
          createHash("sha256")
            .update(files[name] ?? "")
            .digest("hex"),
        ).toBe(hash);
      }
      expect(Object.keys(files).toSorted()).toEqual(["01-001.pdf", "08-002.pdf", "SHA256SUMS"]);
      expect((await test.log()).filter((line) => line.startsWith("case.open-paper"))).toHaveLength(2);
    });

    test("binds all papers into one PDF behind a cover, each page marked, and names on it what cannot be bound", async () => {
      await using test = await openTestCases(open, [casesPart]);
      const made = await inventCase(test);
      const { cases } = test;
      const memberId = made.all[0]?.id ?? "";
      const put = (item: number, name: string, bytes: Uint8Array) =>
        inspectFile({ name, bytes: Buffer.from(bytes) }).then((scanned) =>
          cases.database.change((change) =>
            filePaper(change, cases, actOf("counsellor"), made.id, {
              memberId,
              item,
              file: scanned,
              origin: "scan",
            }),
          ),
        );
      const photograph = sharp({ create: { width: 300, height: 200, channels: 3, background: "#875" } });
      await put(8, "declaration.pdf", await printer.printSheet(aSheet(90)));
      await put(1, "form.jpg", await photograph.jpeg().toBuffer());
      await file(test, made, 2, "broken");
      const papers = await cases.database.change((change) =>
        gatherPapers(change, cases, actOf("counsellor"), { caseId: made.id, memberId, lines: [] }),
      );
      const { lines } = evidenceOf(cases.journey, await dossier(test, made, memberId));
      const bound = await bindPapers(printer, {
        language: "bg",
        caseNumber: "1111 2222",
        personNumber: "3333 4444",
        today: "2026-03-01",
        lines,
        papers,
      });
      const read = await getDocumentProxy(new Uint8Array(bound));
      const { text } = await extractText(read, { mergePages: false });
      const pages = text.map((one) => one.normalize("NFKC").replaceAll(/\s+/g, " "));
      const marks = pages.map((page) => /(\d\d-\d{3}) · (\d+) \/ (\d+)/.exec(page)?.[0] ?? "cover");
      const ofDeclaration = marks.filter((mark) => mark.startsWith("08-003"));
      expect(ofDeclaration.length).toBeGreaterThan(1);
      const covers = marks.filter((mark) => mark === "cover").length;
      expect(marks).toEqual([
        ...Array(covers).fill("cover"),
        "01-001 · 1 / 1",
        ...ofDeclaration.map((_, at) => `08-003 · ${at + 1} / ${ofDeclaration.length}`),
      ]);
      const cover = pages.slice(0, covers).join(" ");
      for (const { hash } of papers) expect(cover).toContain(hash);
      for (const { item } of lines) expect(cover).toContain(`${item.number}. `);
      expect(cover).toContain("Случай 1111 2222 · лице 3333 4444");
      expect(cover).toContain("Един документ е повреден или заключен с парола");
      expect(cover).not.toContain("Invented");
      expect((await test.log()).filter((line) => line.startsWith("case.open-paper"))).toHaveLength(3);
    });

    test("keeps a paper filed by mistake in sight, with the reason, and holds nothing by it any more", async () => {
      await using test = await openTestCases(open, [casesPart]);
      const { cases } = test;
      const made = await inventCase(test);
      const memberId = made.all[0]?.id ?? "";
      await stand(test, memberId, "applied");
      for (const item of [1, 2, 3, 4, 8]) await file(test, made, item, `invented ${item}`);
      const [paper] = await readAllPapers(cases.database.query, cases, made.id);
      const strike = (by = actOf("counsellor")) =>
        cases.database.change((change) =>
          strikePaper(change, cases, by, {
            caseId: made.id,
            paperId: paper?.id ?? "",
            reason: "Another family’s form",
          }),
        );
      await expect(strike(actOf("auditor"))).rejects.toThrow("not-found");
      await strike();
      await expect(strike()).rejects.toThrow("not-found");
      expect(await missing(test, made)).toEqual([1]);
      const tasks = cases.database.query.selectFrom("case_task").select("values_json");
      const due = await tasks.where("rule", "=", "cases.evidence").where("done_at", "is", null).execute();
      expect(due).toEqual([{ values_json: '{"count":1}' }]);
      const all = await readAllPapers(cases.database.query, cases, made.id);
      expect(all.map(({ item, struck }) => [item, struck?.reason ?? null])).toEqual([
        [1, "Another family’s form"],
        ...[2, 3, 4, 8].map((item) => [item, null]),
      ]);
      const zip = await bundlePapers(
        await cases.database.change((change) =>
          gatherPapers(change, cases, actOf("counsellor"), { caseId: made.id, memberId, lines: [] }),
        ),
      );
      expect(Object.keys(unzipSync(zip)).some((name) => name.startsWith("01-"))).toBe(false);
      expect(
        JSON.stringify(await cases.database.query.selectFrom("case_paper").selectAll().execute()),
      ).not.toContain("Another");
    });

    test("keeps the same print once for a member, and a print alone makes no item complete", async () => {
      await using test = await openTestCases(open, [casesPart]);
      const made = await inventCase(test, [{ role: "principal" }, { role: "spouse" }]);
      const { cases } = test;
      const printed = await pdf("printed");
      const print = (memberId = "", printKey = "key") =>
        cases.database.change((change) =>
          filePaper(change, cases, actOf("counsellor"), made.id, {
            memberId,
            item: 1,
            file: printed,
            origin: "print",
            printKey,
          }),
        );
      const [first, second] = made.all.map(({ id }) => id);
      const once = await print(first);
      expect(await print(first)).toBe(once);
      expect(await print(second)).not.toBe(once);
      expect(await print(first, "other")).not.toBe(once);
      expect((await test.log()).filter((line) => line.startsWith("case.file-paper"))).toHaveLength(3);
      expect(await missing(test, made)).toContain(1);
      await file(test, made, 1, "signed");
      expect(await missing(test, made)).not.toContain(1);
    });

    test("opens to those who may see the case, takes no paper from others, and is sealed in the database", async () => {
      await using test = await openTestCases(open, [casesPart]);
      const made = await inventCase(test);
      const { cases } = test;
      const paperId = await file(test, made, 1, "Unmistakable words of a signed form");
      const far = actOf("counsellor", { staffId: "far", offices: ["burgas"] });
      const opening = cases.database.change((change) =>
        openPaper(change, cases, far, { caseId: made.id, paperId }),
      );
      await expect(opening).rejects.toThrow("not-found");
      await expect(file(test, made, 1, "other", far)).rejects.toThrow("not-found");
      await expect(file(test, made, 19, "no such item here")).rejects.toThrow("not-found");
      const pieces = await cases.database.query.selectFrom("sealed_piece").select("bytes").execute();
      expect(pieces.some(({ bytes }) => Buffer.from(bytes).includes("Unmistakable"))).toBe(false);
    });
  });
});
