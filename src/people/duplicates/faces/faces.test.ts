import sharp from "sharp";
import { expect, test } from "vitest";
import { forEachDatabase, type OpenTestDatabase } from "../../../../test/databases.ts";
import { fieldsIn } from "../../../../test/newsroom-desk.tsx";
import {
  aBirth,
  aConsent,
  actOf,
  aName,
  aPassport,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../../test/people.ts";
import { openPeopleDesk } from "../../../../test/people-desk.tsx";
import { inspectFile } from "../../../platform/files/index.ts";
import { recordConsent } from "../../consents/record-consent.ts";
import { ownDataJson, ownDataSheet } from "../../own-data/own-data-sheet.ts";
import { readOwnData } from "../../own-data/read-own-data.ts";
import { keepPaper, type PaperWish } from "../../papers/keep-paper.ts";
import { sheetWords } from "../../print/sheet-words.ts";

const counsellor = actOf("counsellor");
const face: PaperWish = { about: "face", aboutId: null, what: null };

async function aPicture(colour: string) {
  const image = sharp({ create: { width: 40, height: 40, channels: 3, background: colour } });
  return inspectFile({ name: "IMG_1.jpg", bytes: await image.jpeg().toBuffer() });
}
const aPdf = () => inspectFile({ name: "scan.pdf", bytes: Buffer.from("%PDF-1.7\ninvented\n%%EOF\n") });

async function keep(
  test: TestPeople,
  personId: string,
  wish: PaperWish,
  file: Awaited<ReturnType<typeof aPdf>>,
) {
  const page = { photograph: file, straight: null, found: false };
  await test.people.database.change((change) =>
    keepPaper(change, test.people, counsellor, personId, wish, [page]),
  );
}

/** Two records, of one a photograph, of the other a passport scanned as a PDF. */
async function twoRecords(open: OpenTestDatabase) {
  const test = await openTestPeople(open);
  const { people } = test;
  const one = await register(test, { name: [aName("Ali Invented")], birth: [aBirth("1980-05-06")] });
  const other = await register(test, { name: [aName("Hussein Invented")], document: [aPassport()] });
  await people.database.change((change) => recordConsent(change, people, counsellor, one.id, aConsent()));
  await keep(test, one.id, face, await aPicture("#875"));
  const desk = await openPeopleDesk(test, counsellor.actor);
  const pair = `/people/${one.id}/pair/${other.id}`;
  return { test, one, other, desk, pair, faces: `${pair}/photographs` };
}

async function scanPassport(test: TestPeople, personId: string): Promise<void> {
  const document = await test.people.database.query
    .selectFrom("person_document")
    .select("id")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  await keep(test, personId, { about: "document", aboutId: document.id, what: null }, await aPdf());
}

/** Answers the form as it stands, with every picture on it ticked that is ticked there. */
async function answerAs(
  desk: Awaited<ReturnType<typeof openPeopleDesk>>,
  faces: string,
  answers: Readonly<Record<string, string>>,
): Promise<Response> {
  const page = await (await desk.get(faces)).text();
  const body = new URLSearchParams({ ...fieldsIn(page, faces), ...answers });
  body.delete("faces_looked");
  for (const [tag] of page.matchAll(/<(?:input|option)[^>]*>/g)) {
    const value = /value="(\w+)"/.exec(tag)?.[1];
    if (value && /checked|selected/.test(tag) && isPage(page, value)) body.append("faces_looked", value);
  }
  return desk.app.request(`http://desk.test${faces}`, {
    method: "POST",
    headers: {
      origin: "http://desk.test",
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: body.toString(),
  });
}

const isPage = (page: string, id: string) => page.includes(`/pages/${id}/`);

forEachDatabase((_, open) => {
  test("a scan that is a PDF stands beside the photograph, with a way to open it in a window of its own", async () => {
    const { test, other, desk, faces } = await twoRecords(open);
    await using _closing = test;
    const before = await (await desk.get(faces)).text();
    expect(before).toContain("There is no photograph of this person.");
    expect(before).toContain("Both records need a photograph or a scan");
    await scanPassport(test, other.id);
    const page = await (await desk.get(faces)).text();
    expect(page).not.toContain("Both records need");
    const link = /class="face-scan" href="([^"]+)" target="_blank"/.exec(page)?.[1] ?? "";
    const scan = await desk.get(link);
    expect([scan.status, scan.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  });

  test("what was seen stands beside the merge question of both: with what, by whom, when", async () => {
    const { test, one, other, desk, pair, faces } = await twoRecords(open);
    await using _closing = test;
    await scanPassport(test, other.id);
    expect((await desk.fill(faces, faces)).status).toBe(422);
    const words = "Белег над лявата вежда";
    const answer = await answerAs(desk, faces, { faces_found: "cannot-tell", faces_words: words });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${pair}?done=saved`]);
    desk.signIn(actOf("counsellor", { staffId: "colleague" }).actor);
    for (const address of [pair, `/people/${other.id}/pair/${one.id}`, faces]) {
      const page = await (await desk.get(address)).text();
      expect(page).toContain("<strong>It cannot be told</strong>");
      expect(page).toContain("– Staff counsellor, 1 March 2026");
      expect(page).toContain("Photograph of the person, record");
      expect(page).toContain("Scan of an identity document (PDF), record");
      expect(page).toContain(words);
    }
    const kept = await test.people.database.query.selectFrom("person_faces").selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain("Белег");
    const judged = (await test.log()).filter((line) => line.startsWith("person.judge-photographs"));
    expect(judged.toSorted()).toEqual(
      [one, other].map(({ id }) => `person.judge-photographs person:${id}`).toSorted(),
    );
  });

  test("who ticks no picture of one of the two is asked again, and nothing is kept", async () => {
    const { test, one, other, desk, faces } = await twoRecords(open);
    await using _closing = test;
    await scanPassport(test, other.id);
    await keep(test, one.id, face, await aPicture("#333"));
    const shown = await (await desk.get(faces)).text();
    const [first = ""] = [...shown.matchAll(/\/pages\/(\w+)\//g)].map(([, id]) => id);
    const answers = { faces_found: "same", faces_words: "Invented words" };
    expect((await desk.fill(faces, faces, answers)).status).toBe(422);
    const answer = await desk.fill(faces, faces, { ...answers, faces_looked: first });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Tick at least one picture of each record.");
    expect(page).toContain("Invented words");
    expect(await test.people.database.query.selectFrom("person_faces").select("id").execute()).toEqual([]);
  });

  test("a person is told it in their own file, and nothing of the other record", async () => {
    const { test, one, other, desk, faces } = await twoRecords(open);
    await using _closing = test;
    await scanPassport(test, other.id);
    await answerAs(desk, faces, { faces_found: "not-same", faces_words: "Invented words" });
    const { people } = test;
    const data = await people.database.change((change) =>
      readOwnData(change, people, counsellor, one.id, "Asked"),
    );
    const sheet = ownDataSheet(sheetWords("en", "ar", "العربية"), data, "2026-03-01", {});
    const told = sheet.sections.find(({ title }) => title.beside === "مقارنة صورك بصور سجل آخر");
    const rows = told?.rows.map(({ value }) => (typeof value === "string" ? value : value?.beside));
    expect(rows?.slice(0, 2)).toEqual(["ليس الشخص نفسه", "صورك"]);
    const json = ownDataJson(data, "2026-03-01");
    expect(JSON.parse(json).photographsCompared).toMatchObject([{ found: "not-same", looked: ["face"] }]);
    expect(json).not.toContain(other.id);
    expect(json).not.toContain("Invented words");
  });
});
