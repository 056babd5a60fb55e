import { createHash } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { inventCase, openTestCases, stand, type TestCase, type TestCases } from "../../../../test/cases.ts";
import { openCasesDesk } from "../../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../../test/databases.ts";
import { aBirth, actOf, aName } from "../../../../test/people.ts";
import { printFor, textOfPaper } from "../../../../test/printed-papers.ts";
import { openPrinter } from "../../../platform/print/index.ts";
import { dossierOf } from "../../dossier/dossier.ts";
import { casesPart, evidenceOf, readCaseFacts } from "../../index.ts";
import { statements } from "../../steps/declaration.ts";
import { paperTexts } from "../words/index.ts";
import { declarationPaper } from "./declaration-paper.ts";

const printer = openPrinter();
const grounds: TestCases[] = [];
afterAll(async () => {
  await printer.close();
  for (const one of grounds) await one[Symbol.asyncDispose]();
});

const facts = {
  name: [aName("Invented Declarant"), aName("شخص مختلق")],
  birth: [aBirth("1990-03-12")],
  nationality: [{ country: "AF", standing: "claimed", confirmed_by: null, main: true }] as never,
  language: [{ language: "prs", speaks: "well", reads: null, main: true }] as never,
};

let ground: TestCases;
let made: TestCase;
const memberId = () => made.all[0]?.id ?? "";
const personId = () => made.all[0]?.personId ?? "";

beforeEach(async () => {
  ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  grounds.push(ground);
  made = await inventCase(ground, [{ role: "principal", facts }]);
  await stand(ground, memberId(), "counselling");
});

const print = (language?: string, act = actOf("counsellor")) =>
  printFor(ground, printer, made, "declaration", { act, ...(language ? { language } : {}) });

const textOfPrint = (paperId: string) => textOfPaper(ground, made, paperId);

const papersThere = () =>
  ground.cases.database.query.selectFrom("case_paper").select(["item", "origin", "member_id"]).execute();

/** Somebody else's case, seen through a broken glass. */
async function breakGlass(staffId: string): Promise<void> {
  const { query } = ground.cases.database;
  const at = ground.cases.now();
  await query
    .insertInto("staff")
    .values({
      id: staffId,
      name: "x",
      email: "x",
      email_index: "x",
      status: "active",
      language: "en",
      created_at: "x",
      created_by: null,
      set_up_by: "x",
      version: 1,
    })
    .execute();
  await query
    .insertInto("glass_break")
    .values({
      id: "glass",
      staff_id: staffId,
      object: `case:${made.id}`,
      owner_id: null,
      reason: "sealed",
      broken_at: at.toISOString(),
      until: new Date(at.getTime() + 3_600_000).toISOString(),
    })
    .execute();
}

describe("the printed declaration", () => {
  test("says every statement in Bulgarian and English beside the person's language, with version, day and who it is about", async () => {
    const text = await textOfPrint(await print());
    for (const language of ["bg", "en"] as const) {
      for (const one of statements) {
        expect(text).toContain(paperTexts.in(language)(`statement.${one}`).slice(0, 30));
      }
    }
    expect(text).toContain("Invented Declarant");
    expect(text).toContain("Invented Declarant");
    expect(text).toContain("12 март 1990");
    expect(text).toContain("Афганистан (по думите на човека)");
    expect(text).toContain("2026-2 от 29 ноември 2026");
    expect(text).toContain("Преводът е пробен");
    for (const key of ["sign.person", "sign.guardian", "sign.interpreter", "sign.counsellor"] as const) {
      expect(text).toContain(paperTexts.in("bg")(key).slice(0, 25));
    }
    expect(text.match(/[\u0600-\u06FF]+/g)?.length).toBeGreaterThan(200);
  });

  test("where the person's language has no text, stands in Bulgarian and English and says so", async () => {
    made = await inventCase(ground, [
      {
        role: "principal",
        facts: { ...facts, language: [{ language: "bn", speaks: "well", reads: null, main: true }] as never },
      },
    ]);
    await stand(ground, memberId(), "counselling");
    const text = await textOfPrint(await print());
    expect(text).toContain("бенгалски");
    expect(text).toContain("още не са преведени");
    expect(text).toContain(paperTexts.in("en")("statement.free"));
  });

  test("lands in the evidence file once, however often it is printed, and again when what it says has changed", async () => {
    const first = await print();
    ground.moveClock(3 * 86_400_000);
    expect(await print()).toBe(first);
    expect(await papersThere()).toEqual([{ item: 8, origin: "print", member_id: memberId() }]);
    expect(await print("ar")).not.toBe(first);
    await ground.cases.database.query
      .updateTable("case_member")
      .set({ destination: "IQ" })
      .where("id", "=", memberId())
      .execute();
    expect(await textOfPrint(await print())).toContain("Ирак");
    expect(await papersThere()).toHaveLength(3);
  });

  test("does not make the file complete: only what was signed does", async () => {
    const held = async () => {
      const { cases } = ground;
      const read = dossierOf(await readCaseFacts(cases.database.query, cases, made.id), memberId());
      return evidenceOf(cases.journey, read).lines.find(({ item }) => item.number === 8);
    };
    await print();
    expect(await held()).toMatchObject({ held: false });
    expect((await held())?.paperIds).toHaveLength(1);
  });

  test("leaves its lines in the log: of the case, of the person, of the printing, of the filing", async () => {
    await print();
    const log = await ground.log();
    expect(log.slice(-4)).toEqual([
      `case.read case:${made.id}`,
      `person.read person:${personId()}`,
      `person.print person:${personId()}`,
      `case.file-paper case:${made.id}`,
    ]);
  });

  test("is not to be had by those without the right, in another office, or through a broken glass", async () => {
    const far = actOf("counsellor", { staffId: "far", offices: ["burgas"] });
    await expect(print(undefined, far)).rejects.toThrow("not-found");
    await expect(print(undefined, actOf("operations"))).rejects.toThrow("not-found");
    await breakGlass("far");
    await expect(print(undefined, far)).rejects.toThrow("not-found");
    expect(await papersThere()).toEqual([]);
  });

  test("says of a person whom the reader may not open only the name the case shows", async () => {
    await ground.cases.database.query
      .updateTable("person")
      .set({ office: "burgas", owner_id: null })
      .where("id", "=", personId())
      .execute();
    const text = await textOfPrint(await print());
    expect(text).toContain("Invented Declarant");
    expect(text).toContain("Invented Declarant");
    expect(text).not.toContain("1990");
    expect(text).not.toContain("Афганистан");
    expect((await ground.log()).filter((line) => line.startsWith("person.print"))).toEqual([]);
  });

  test("has its version changed with every word: these are the words of each", () => {
    const words = Object.entries(paperTexts.catalogues).map(([language, catalogue]) => [
      language,
      Object.entries(catalogue).filter(([key]) => /^(?:declaration|statement)\./.test(key)),
    ]);
    const print = createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 16);
    expect({ [declarationPaper.edition.version]: print }).toEqual({ "2026-2": "2228165824577741" });
  });
});

describe("on a member's page the declaration", () => {
  test("is printed with one button and opens as a PDF; sent twice it is one paper", async () => {
    await using desk = openCasesDesk(ground, actOf("counsellor").actor);
    const page = `/cases/${made.id}/members/${memberId()}`;
    const html = await (await desk.get(page)).text();
    expect(html).toContain("In Bulgarian and Dari");
    const answer = await desk.press(page, `${page}/print/declaration`);
    expect(answer.status).toBe(303);
    const paper = await desk.get(answer.headers.get("location") ?? "");
    expect(paper.headers.get("content-type")).toBe("application/pdf");
    expect(paper.headers.get("content-disposition")).toBe('attachment; filename="paper.pdf"');
    await desk.press(page, `${page}/print/declaration`);
    expect(await papersThere()).toHaveLength(1);
    expect(await (await desk.get(`${page}/evidence`)).text()).toContain("waits for its signed scan");
  });

  test("is refused where the member stands elsewhere, with what to do, and nothing is filed", async () => {
    await using desk = openCasesDesk(ground, actOf("counsellor").actor);
    const page = `/cases/${made.id}/members/${memberId()}`;
    await stand(ground, memberId(), "registered");
    const html = await (await desk.get(page)).text();
    expect(html).toContain("The declaration is printed from counselling on");
    expect(html).not.toContain(`${page}/print/declaration`);
    const answer = await desk.post(`${page}/print/declaration`, { "request-key": "0".repeat(32) });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Move the person on to counselling first");
    expect(await papersThere()).toEqual([]);
    expect((await desk.post(`${page}/print/no-such-paper`, {})).status).toBe(404);
  });
});
