import sharp from "sharp";
import { expect, test } from "vitest";
import { inventCase, openTestCases, type TestCases, write } from "../../../test/cases.ts";
import { aLegalSession, talk } from "../../../test/counselling.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { aContact, actOf } from "../../../test/people.ts";
import { counsellingPart, legalSession } from "../../counselling/index.ts";
import { tieContact } from "../../people/contacts/follow-contact.ts";
import { recordFirstContact } from "../../people/contacts/record-contact.ts";
import { choicesIn } from "../../people/index.ts";
import { contactsChapter } from "../../people/own-data/contacts-chapter.ts";
import { ownDataJson, ownDataSheet } from "../../people/own-data/own-data-sheet.ts";
import { readOwnData } from "../../people/own-data/read-own-data.ts";
import { scansChapter } from "../../people/own-data/scans-chapter.ts";
import { keepPaper } from "../../people/papers/keep-paper.ts";
import { sheetWords } from "../../people/print/sheet-words.ts";
import { inspectFile } from "../../platform/files/index.ts";
import { caseNote, casesPart, filePaper } from "../index.ts";
import { casesChapter } from "./cases-chapter.ts";

const counsellor = actOf("counsellor");
const inArabic = sheetWords("bg", "ar", "العربية");
const inFrench = sheetWords("bg", "fr", "Français");

const aNote = (words: string) => ({ what: "call", noted_on: "2026-03-01", reached: true, words }) as never;

/** A couple whose lawyer, counsellor and relatives have all said something. */
async function aCouple(ground: TestCases) {
  const { cases } = ground;
  const made = await inventCase(ground, [{ role: "principal" }, { role: "spouse" }]);
  const [one, other] = made.all as [(typeof made.all)[0], (typeof made.all)[0]];
  await talk(ground, made, [one.id], { own_words: "ОТ МЕН" });
  await write(ground, made, caseNote, aNote("ЗА МЕН"), { about: [one.id] });
  await write(ground, made, caseNote, aNote("ЗА СЪПРУГАТА"), { about: [other.id] });
  const session = aLegalSession({ advice: "СЪВЕТ" });
  await write(ground, made, legalSession, session, { by: "legal-adviser", about: [one.id] });
  await cases.database.change(async (change) => {
    for (const { id } of made.all) {
      const file = await inspectFile({ name: "scan.pdf", bytes: Buffer.from(`%PDF-1.7\n${id}\n%%EOF\n`) });
      await filePaper(change, cases, counsellor, made.id, { memberId: id, item: 3, file, origin: "scan" });
    }
    const image = sharp({ create: { width: 40, height: 20, channels: 3, background: "#fff" } });
    const photograph = await inspectFile({ name: "IMG_1.jpg", bytes: await image.jpeg().toBuffer() });
    const wish = { about: "other", aboutId: null, what: "Писмо" } as const;
    await keepPaper(change, cases, counsellor, one.personId, wish, [
      { photograph, straight: null, found: false },
    ]);
    const calls = [
      aContact({ called: "АЗ САМ", note: "ИСКАМ У ДОМА" }),
      aContact({
        caller: "relative",
        called: "БРАТ МИ",
        phone: "+359 000 000 777",
        app: "none",
        safe: "yes",
        note: "ТОЙ КАЗА",
      }),
    ];
    for (const call of calls) {
      const { id } = await recordFirstContact(change, cases, counsellor, call);
      await tieContact(change, cases, counsellor, id, one.personId);
    }
  });
  return { made, one };
}

forEachDatabase((_, open) => {
  test("a person is given their scans, contacts and cases, without what is the lawyer's or of others", async () => {
    await using ground = await openTestCases(open, [casesPart, counsellingPart]);
    const { cases } = ground;
    const { made, one } = await aCouple(ground);
    const give = (act = counsellor) =>
      cases.database.change(async (change) =>
        readOwnData(change, cases, act, one.personId, "Поиска го.", [
          contactsChapter(cases, inArabic, {}),
          scansChapter(cases, inArabic),
          await casesChapter(cases, inArabic, choicesIn("bg")),
        ]),
      );
    const data = await give();
    const json = ownDataJson(data, "2026-03-01");
    for (const own of ["ОТ МЕН", "ЗА МЕН", "АЗ САМ", "ИСКАМ У ДОМА"]) expect(json).toContain(own);
    for (const foreign of ["ЗА СЪПРУГАТА", "СЪВЕТ", "БРАТ МИ", "000 777", "ТОЙ КАЗА"])
      expect(json).not.toContain(foreign);
    const said = JSON.parse(json);
    expect(said.cases).toHaveLength(1);
    expect(said.cases[0].moves.length).toBeGreaterThan(0);
    expect(said.leftOut).toEqual({ legal: 1 });
    const files = data.chapters.flatMap(({ files: own }) => own);
    expect(files.map(({ name }) => name)).toEqual(["scans/01-01.jpg", "case-1/03-01.pdf"]);
    expect(Buffer.from(files[1]?.bytes ?? []).toString()).toContain(one.id);
    const sections = data.chapters.flatMap((chapter) => chapter.sections);
    expect(sections.map(({ title }) => title)).toContainEqual({
      main: "Разговор за връщането, 1 март 2026 г.",
      beside: "حديث عن العودة · 1 مارس 2026",
    });
    const [caseNow] = sections.filter(({ title }) => title.beside?.startsWith("الملف "));
    expect(caseNow?.rows.map(({ value }) => value)).toContainEqual({ main: "Регистриран", beside: "تسجيل" });
    const session = sections.find(({ title }) => title.main.startsWith("Разговор за връщането"))?.rows ?? [];
    expect(session).toContainEqual({
      label: { main: "Език на разговора", beside: "لغة الحديث" },
      value: { main: "дари", beside: "الدارية" },
    });
    expect(
      session.map(({ label }) => label).filter(({ beside }) => !/^[^A-Za-z]+$/.test(beside ?? "")),
    ).toEqual([]);
    const written = session.map(({ value }) => value);
    expect(written.filter((value) => typeof value === "string")).toEqual([
      "45",
      "Invented Interpreter",
      "ОТ МЕН",
    ]);
    for (const value of written) {
      if (typeof value !== "string") expect(value.beside).toMatch(/^[\u0600-\u06ff\d ،()]+$/);
    }
    const titles = ownDataSheet(inArabic, data, "2026-03-01", {}).sections.map(({ title }) => title);
    expect(titles).toContainEqual(inArabic.both("own.scans"));
    for (const { beside } of titles) expect(beside).toMatch(/[\u0600-\u06ff]/);
    const asked = sections[0]?.rows.map(({ label }) => label) ?? [];
    expect(asked).toContainEqual({ main: "Какво иска", beside: "ماذا يريد" });
    expect(asked.filter(({ beside }) => beside === null || /[a-z]/i.test(beside))).toEqual([]);
    const noted = await ground.log();
    for (const line of [`case.read case:${made.id}`, `case.open-paper case:${made.id}`])
      expect(noted).toContain(line);
    expect(noted.filter((line) => line.startsWith("paper.read"))).toHaveLength(1);
    // Not even the lawyer hands the talks over by this file.
    expect(ownDataJson(await give(actOf("legal-adviser")), "2026-03-01")).not.toContain("СЪВЕТ");
  });

  test("a person who reads French is told what was asked and answered in French too", async () => {
    await using ground = await openTestCases(open, [casesPart, counsellingPart]);
    const { cases } = ground;
    const { one } = await aCouple(ground);
    const offered = choicesIn("bg");
    const chapter = await casesChapter(cases, inFrench, offered);
    const { chapters } = await cases.database.change((change) =>
      readOwnData(change, cases, counsellor, one.personId, "Поиска го.", [chapter]),
    );
    const sections = chapters.flatMap((own) => own.sections);
    const note = sections.find(({ title }) => title.beside?.startsWith("Note · 1 mars 2026"));
    expect(note?.rows).toEqual([
      {
        label: { main: "За какво е", beside: "De quoi il s’agit" },
        value: { main: "Обаждане", beside: "Appel" },
      },
      { label: { main: "Дата", beside: "Le" }, value: { main: "1 март 2026 г.", beside: "1 mars 2026" } },
      expect.objectContaining({ value: { main: "Да", beside: "Oui" } }),
      expect.objectContaining({ value: "ЗА МЕН" }),
    ]);
  });

  test("cases of an office whose work one does not see are counted, not told", async () => {
    await using ground = await openTestCases(open, [casesPart, counsellingPart]);
    const { cases } = ground;
    const { made, one } = await aCouple(ground);
    await cases.database.query
      .updateTable("return_case")
      .set({ office: "burgas", manager_id: null })
      .execute();
    const before = (await ground.log()).length;
    const data = await cases.database.change(async (change) =>
      readOwnData(change, cases, counsellor, one.personId, "Поиска го.", [
        await casesChapter(cases, sheetWords("en", "en", "English"), {}),
      ]),
    );
    expect(data.chapters[0]).toMatchObject({ data: [], files: [], leftOut: { elsewhere: 1 } });
    expect((await ground.log()).slice(before)).not.toContain(`case.read case:${made.id}`);
  });
});
