import sharp from "sharp";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  aBirth,
  aConsent,
  actOf,
  aName,
  aPassport,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../test/people.ts";
import { inspectFile, sweepFiles } from "../../platform/files/index.ts";
import { mergePersons, personsForRules, readPerson, recordConsent, unmergePersons } from "../index.ts";
import { addPages, keepPaper, type PaperWish } from "./keep-paper.ts";
import type { PreparedPage } from "./prepare-pages.ts";
import { openPage, type PageView, readPapers } from "./read-papers.ts";
import { choosePage, removePage, turnPage } from "./settle-page.ts";
import { turnedPictures } from "./turned-pictures.ts";

const counsellor = actOf("counsellor");

async function picture(colour: string, width = 40): Promise<PreparedPage["photograph"]> {
  const image = sharp({ create: { width, height: 20, channels: 3, background: colour } });
  return inspectFile({ name: "IMG_1.jpg", bytes: await image.jpeg().toBuffer() });
}

const aPage = async (more: Partial<PreparedPage> = {}): Promise<PreparedPage> => ({
  photograph: await picture("#123"),
  straight: await picture("#fff"),
  found: true,
  ...more,
});

const other: PaperWish = { about: "other", aboutId: null, what: "Писмо от сестра ѝ" };

async function withPaper(test: TestPeople, wish: PaperWish = other, pages?: PreparedPage[]) {
  const { people } = test;
  const { id: personId } = await register(test, {
    name: [aName("Invented")],
    birth: [aBirth("1980-05-06")],
    document: [aPassport()],
  });
  const kept = await people.database.change(async (change) =>
    keepPaper(change, people, counsellor, personId, wish, pages ?? [await aPage()]),
  );
  const read = async () => (await readPapers(people.database.query, people, personId))[0];
  const first = (await read())?.pages[0];
  const place = { personId, paperId: kept.id, pageId: first?.id ?? "" };
  const look = (view: PageView, act = counsellor) =>
    people.database.change((change) => openPage(change, people, act, place, view));
  return { people, personId, place, read, look, change: people.database.change };
}

forEachDatabase((_, open) => {
  test("a passport that has been scanned has a copy in the file, though nobody ticked that it has", async () => {
    await using test = await openTestPeople(open);
    const { people } = test;
    const { id: personId } = await register(test, { document: [aPassport({ copy_held: false })] });
    const documents = async () => {
      const known = await personsForRules(people.database.query, [personId], people.now());
      return known.get(personId)?.documents.map(({ id, copy_held }) => ({ id, held: Number(copy_held) }));
    };
    const [passport] = (await documents()) ?? [];
    expect(passport?.held).toBe(0);
    const wish = { about: "document", aboutId: passport?.id ?? "", what: null } as const;
    const page = await aPage();
    await people.database.change((change) => keepPaper(change, people, counsellor, personId, wish, [page]));
    expect(await documents()).toEqual([{ id: passport?.id, held: 1 }]);
  });

  test("a paper keeps its pages in order, each straight and as photographed, and every look leaves a line", async () => {
    await using test = await openTestPeople(open);
    const pages = [await aPage(), await aPage({ straight: null })];
    const { people, personId, place, read, look, change } = await withPaper(test, other, pages);
    await change((inside) => addPages(inside, people, counsellor, place, pages));
    const paper = await read();
    expect(paper).toMatchObject({ about: "other", what: other.what, madeBy: "counsellor" });
    expect(
      paper?.pages.map(({ seq, straight, lookedAt }) => [seq, straight !== null, lookedAt !== null]),
    ).toEqual([
      [1, true, false],
      [2, false, true],
      [3, true, false],
      [4, false, true],
    ]);
    const before = await test.log();
    expect((await look("straight")).bytes.equals(pages[0]?.straight?.bytes as Buffer)).toBe(true);
    expect((await look("photograph")).bytes.equals(pages[0]?.photograph.bytes as Buffer)).toBe(true);
    const line = `paper.read person:${personId}`;
    expect((await test.log()).slice(before.length)).toEqual([line, line]);
    expect(before.slice(-2)).toEqual([`paper.keep person:${personId}`, `paper.add-pages person:${personId}`]);
  });

  test("papers belong to documents and consents of the person, and to nothing else", async () => {
    await using test = await openTestPeople(open);
    const { people, personId, change, read } = await withPaper(test);
    await change((inside) => recordConsent(inside, people, counsellor, personId, aConsent()));
    const { facts } = await change((inside) => readPerson(inside, people, counsellor, personId));
    const page = await aPage();
    const keep = (wish: PaperWish, person = personId, act = counsellor) =>
      change((inside) => keepPaper(inside, people, act, person, wish, [page]));
    const document = { about: "document", aboutId: facts.document[0]?.id ?? "", what: null } as const;
    test.moveClock(1_000);
    await keep(document);
    expect((await read())?.aboutId).toBe(document.aboutId);
    const stranger = await register(test, { name: [aName("Somebody Else")] });
    await expect(keep(document, stranger.id)).rejects.toThrow("not-found");
    await expect(keep({ ...document, about: "consent" })).rejects.toThrow("not-found");
    await expect(keep({ ...other, what: null })).rejects.toThrow("rule");
    for (const act of [actOf("finance"), actOf("counsellor", { offices: [], staffId: "far" })]) {
      await expect(keep(document, personId, act)).rejects.toThrow("not-found");
    }
    await keep(document, personId, actOf("operations"));
    await keep(document, personId, actOf("reintegration-officer"));
  });

  test("whoever looked keeps one picture of a page; the other goes, and choosing again changes nothing", async () => {
    await using test = await openTestPeople(open);
    const { people, place, read, look, change } = await withPaper(test);
    const choose = (view: PageView) =>
      change((inside) => choosePage(inside, people, counsellor, place, view));
    await choose("photograph");
    expect((await read())?.pages[0]).toMatchObject({ straight: null, photograph: { until: null } });
    expect((await read())?.pages[0]?.lookedAt).not.toBeNull();
    await expect(look("straight")).rejects.toThrow("not-found");
    const before = await test.log();
    await choose("photograph");
    await expect(choose("straight")).rejects.toThrow("not-found");
    expect(await test.log()).toEqual(before);
    expect(await people.database.query.selectFrom("sealed_file").selectAll().execute()).toHaveLength(1);
  });

  test("where nobody looks the photograph goes after thirty days and the straight page stays", async () => {
    await using test = await openTestPeople(open);
    const { people, read, look } = await withPaper(test);
    test.moveClock(30 * 86_400_000 - 1);
    expect(await sweepFiles(people.database, people)).toBe(0);
    test.moveClock(1);
    expect(await sweepFiles(people.database, people)).toBe(1);
    expect((await read())?.pages[0]).toMatchObject({ photograph: null, lookedAt: null });
    await expect(look("photograph")).rejects.toThrow("not-found");
    expect((await look("straight")).size).toBeGreaterThan(0);
  });

  test("turning puts turned pictures in place of both; of two who turn at once one turns", async () => {
    await using test = await openTestPeople(open);
    const { people, place, look, change } = await withPaper(test);
    const turn = async (bytes: Uint8Array) => sharp(bytes).rotate(90).jpeg().toBuffer();
    const turned = await turnedPictures(people, counsellor, { turn }, place, 1);
    await change((inside) => turnPage(inside, people, counsellor, place, turned));
    await change((inside) => turnPage(inside, people, counsellor, place, turned));
    for (const view of ["straight", "photograph"] as const) {
      const { width, height } = await sharp((await look(view)).bytes).metadata();
      expect([width, height]).toEqual([20, 40]);
    }
    expect((await test.log()).filter((line) => line.startsWith("paper.turn"))).toHaveLength(1);
    expect(await people.database.query.selectFrom("sealed_file").selectAll().execute()).toHaveLength(2);
  });

  test("a page removed is gone with its bytes, the last one with its paper", async () => {
    await using test = await openTestPeople(open);
    const { people, place, read, change } = await withPaper(test, other, [await aPage(), await aPage()]);
    const remove = (pageId: string) =>
      change((inside) => removePage(inside, people, counsellor, { ...place, pageId }));
    const [first, second] = (await read())?.pages ?? [];
    expect(await remove(first?.id ?? "")).toBe(false);
    await expect(remove(first?.id ?? "")).rejects.toThrow("not-found");
    expect(await remove(second?.id ?? "")).toBe(true);
    expect(await read()).toBeUndefined();
    expect(await people.database.query.selectFrom("sealed_content").selectAll().execute()).toEqual([]);
  });

  test("papers of merged records are seen together and part with them", async () => {
    await using test = await openTestPeople(open);
    const { people, personId, place, change } = await withPaper(test);
    const twin = await register(test, { name: [aName("Invented Too")] });
    await change((inside) =>
      mergePersons(inside, people, counsellor, { keptId: twin.id, goneId: personId }, "They said so."),
    );
    const of = async (id: string) =>
      (await readPapers(people.database.query, people, id)).map((one) => one.id);
    expect([await of(twin.id), await of(personId)]).toEqual([[place.paperId], [place.paperId]]);
    const there = { ...place, personId: twin.id };
    expect(await change((inside) => openPage(inside, people, counsellor, there, "straight"))).toBeDefined();
    const merge = await people.database.query
      .selectFrom("person_merge")
      .select("id")
      .executeTakeFirstOrThrow();
    await change((inside) => unmergePersons(inside, people, counsellor, merge.id, "They are two."));
    expect([await of(twin.id), await of(personId)]).toEqual([[], [place.paperId]]);
  });

  test("neither what a paper is nor the name of its file stands in the tables", async () => {
    await using test = await openTestPeople(open);
    const { people } = await withPaper(test);
    const rows = [
      await people.database.query.selectFrom("person_paper").selectAll().execute(),
      await people.database.query.selectFrom("sealed_file").selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).not.toMatch(/сестра|IMG_1/);
  });

  test("a photograph of a person is kept with consent to casework only, and as it was taken", async () => {
    await using test = await openTestPeople(open);
    const { people } = test;
    const { id: personId } = await register(test, {
      name: [aName("Invented")],
      birth: [aBirth("1980-05-06")],
    });
    const wish: PaperWish = { about: "face", aboutId: null, what: null };
    const page = await aPage({ straight: null });
    const keep = () =>
      people.database.change((change) => keepPaper(change, people, counsellor, personId, wish, [page]));
    await expect(keep()).rejects.toMatchObject({ problems: { about: { text: "problem.face-consent" } } });
    await people.database.change((change) => recordConsent(change, people, counsellor, personId, aConsent()));
    await keep();
    const [paper] = await readPapers(people.database.query, people, personId);
    expect(paper?.pages.map(({ straight, photograph }) => [straight, photograph?.until])).toEqual([
      [null, null],
    ]);
  });
});
