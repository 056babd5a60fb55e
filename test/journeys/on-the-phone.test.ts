import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../../src/access/index.ts";
import { casesPart, dataRequest, filePaper } from "../../src/cases/index.ts";
import { recordConsent } from "../../src/people/index.ts";
import { inspectFile } from "../../src/platform/files/index.ts";
import { travelPart } from "../../src/travel/index.ts";
import type { Person } from "../access-desk.ts";
import { openBrowser } from "../browser.ts";
import { inventCase, type TestCase, write } from "../cases.ts";
import { inventedFace } from "../invented-face.ts";
import { aConsent, actOf, aName } from "../people.ts";
import { type ServedDesk, serveDesk } from "../served-desk.ts";
import {
  alone,
  bookJourney,
  day,
  days,
  iraqi,
  listPlace,
  lookThrough,
  readyCase,
  stateOf,
} from "../travel.ts";
import { askPage } from "./in-page.ts";

// What is done on a phone, in Bulgarian, by people who have no time: at the airport before dawn, in a corridor, on a Friday.

interface Called extends Person {
  readonly name: string;
}

/** In ms: several pages, one after the other. */
const onBusyMachine = 60_000;

const name = "Измислена Примерова";

let [served, browser] = [] as unknown as [ServedDesk, Browser];
let [elena, boris, vera, olga] = [] as unknown as [Called, Called, Called, Called];
let [flying, leading, waiting] = [] as unknown as [TestCase, TestCase, TestCase];

beforeAll(async () => {
  [served, browser] = await Promise.all([serveDesk(), openBrowser()]);
  const { desk } = served;
  const add = async (name: string, email: string, role: Role): Promise<Called> => {
    const person = { name, email: `${email}@phone.example`, roles: [role], offices: ["sofia"] };
    return { ...(await desk.addStaff(person)), name };
  };
  elena = await add("Елена Измислена", "elena", "counsellor");
  boris = await add("Борис Измислен", "boris", "counsellor");
  vera = await add("Вера Измислена", "vera", "project-manager");
  olga = await add("Олга Измислена", "olga", "operations");
  const travelling = served.testOf(travelPart);
  await listPlace(travelling);
  flying = await readyCase(travelling, alone);
  await bookJourney(travelling, flying, [
    { from: "SOF", to: "IST", leaves: "2026-03-20 07:10", arrives: "2026-03-20 08:40" },
    { from: "IST", to: "BGW", leaves: "2026-03-20 12:30", arrives: "2026-03-20 15:30" },
  ]);
  leading = await readyCase(travelling, [
    { role: "principal", facts: { ...iraqi("1984-02-03"), name: [aName("Омар Измислен")] } },
  ]);
  await bookJourney(travelling, leading, [
    { from: "SOF", to: "IST", leaves: "2026-03-20 09:05", arrives: "2026-03-20 10:35" },
    { from: "IST", to: "BGW", leaves: "2026-03-20 12:30", arrives: "2026-03-20 15:30" },
  ]);
  await travelling.cases.database.query
    .updateTable("return_case")
    .set({ manager_id: boris.id })
    .where("id", "=", leading.id)
    .execute();
  waiting = await inventCase(
    served.testOf(casesPart),
    [{ role: "principal", facts: { ...iraqi("1990-05-06"), name: [aName(name)] } }],
    actOf("counsellor", { staffId: elena.id }),
  );
  await write(
    served.testOf(casesPart),
    waiting,
    dataRequest,
    { asks: "access", asked_on: day("2026-03-01"), words: `${name} иска копие.` },
    { about: waiting.all.map(({ id }) => id) },
  );
  // 20 March 2026, 05:40 in Sofia.
  days(travelling, 18);
  travelling.moveClock(Date.parse("2026-03-20T03:40:00Z") - desk.access.now().getTime());
  await lookThrough(travelling);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
});

/** Opens a page on somebody's phone, and sees that it does not run over the edge. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(served.origin + path);
  expect(await askPage<string[]>(page, "overflow"), path).toEqual([]);
}

/** Touches what lies in sight without scrolling and is as large as a thumb. */
async function touch(page: Page, role: "link" | "button", name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  const { y = 9_999, height = 0 } = (await target.boundingBox()) ?? {};
  expect([name, y + height < 740, height >= 44]).toEqual([name, true, true]);
  await target.tap();
}

/** What a link gives to keep. */
async function download(page: Page, link: string): Promise<{ file: string; bytes: Buffer }> {
  const [begun] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).tap(),
  ]);
  return { file: begun.suggestedFilename(), bytes: await buffer(await begun.createReadStream()) };
}

test(
  "at 05:40 at the airport somebody did not come: three touches from the first page",
  async () => {
    const page = await served.phoneOf(browser, olga);
    await open(page, "/");
    expect(await page.getByText("Днес заминават 2 души. Първият полет е в 07:10.").isVisible()).toBe(true);
    await touch(page, "link", "Заминавания");
    await touch(page, "link", "Не дойде");
    await page.getByRole("heading", { name: "Не се яви" }).waitFor();
    expect(await askPage<string[]>(page, "overflow")).toEqual([]);
    await touch(page, "button", "Не дойде");
    await page.getByText("Записано").first().waitFor();
    expect(await stateOf(served.testOf(travelPart), flying.all[0]?.id ?? "")).toBe("no-show");
    expect(await page.getByRole("link", { name: "Не дойде" }).count()).toBe(1);
    await open(page, "/");
    expect(await page.getByText("Днес заминава 1 човек. Първият полет е в 09:05.").isVisible()).toBe(true);
    await page.context().close();
  },
  onBusyMachine,
);

test(
  "whoever manages the case is there with the person: their name on the first page, and three touches as well",
  async () => {
    const page = await served.phoneOf(browser, boris);
    await open(page, "/");
    await page.getByText("Днес заминават от вашите случаи").waitFor();
    expect(await page.getByRole("listitem").filter({ hasText: "09:05" }).allInnerTexts()).toEqual([
      "09:05 SOF → BGW Омар Измислен",
    ]);
    await touch(page, "link", "Заминавания");
    expect(await page.getByRole("link", { name: "Дойде", exact: true }).count()).toBe(0);
    await page.getByRole("link", { name: "Недопускане" }).first().tap();
    await page.getByText("Записвате това, защото").waitFor();
    await touch(page, "link", "Отказано излизане от страната");
    await page.getByText("Записвате това, защото").waitFor();
    expect(await page.getByRole("combobox", { name: "Какво стана" }).inputValue()).toBe("refused-exit");
    expect(await askPage<string[]>(page, "overflow")).toEqual([]);
    await page.goto(`${served.origin}/departures`);
    const link = page
      .getByRole("listitem")
      .filter({ hasText: "Омар" })
      .getByRole("link", { name: "Не дойде" });
    await link.tap();
    await touch(page, "button", "Не дойде");
    await page.getByText("Записано").first().waitFor();
    expect(await stateOf(served.testOf(travelPart), leading.all[0]?.id ?? "")).toBe("no-show");
    await page.context().close();
  },
  onBusyMachine,
);

test(
  "a choice of the list is kept under a name, found again, and forgotten",
  async () => {
    const page = await served.phoneOf(browser, elena);
    await open(page, "/cases/list");
    await page.getByLabel("Чии").selectOption("mine");
    await page.getByRole("button", { name: "Покажи" }).tap();
    await page.getByText("Запазени изгледи").tap();
    await page.getByLabel("Име на изгледа").fill("Моите случаи");
    await page.getByRole("button", { name: "Запази изгледа" }).tap();
    await page.getByText("Запазено.").waitFor();
    await open(page, "/cases/list");
    await page.getByText("Запазени изгледи").tap();
    await page.getByRole("link", { name: "Моите случаи" }).tap();
    await page.waitForURL(/whose=mine/);
    expect(await page.getByLabel("Чии").inputValue()).toBe("mine");
    expect(await page.getByRole("link", { name }).count()).toBe(1);
    expect(await page.getByRole("link", { name: "Invented principal 0" }).count()).toBe(0);
    await page.getByText("Запазени изгледи").tap();
    await page.getByRole("button", { name: "Забрави изгледа „Моите случаи“" }).tap();
    await page.waitForURL(/\/cases\/list$/);
    await page.getByText("Запазени изгледи").tap();
    expect(await page.getByRole("link", { name: "Моите случаи" }).count()).toBe(0);
    await page.context().close();
  },
  onBusyMachine,
);

test(
  "what is due goes into the phone's calendar by day and number, with nobody's name",
  async () => {
    const page = await served.phoneOf(browser, elena);
    await open(page, "/cases/calendar");
    const { file, bytes } = await download(page, "Като файл за календар (без имена)");
    const calendar = bytes.toString().replaceAll("\r\n ", "");
    expect(file).toBe("posoka.ics");
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(calendar).toMatch(
      /DTSTART;VALUE=DATE:202\d{5}\r\nSUMMARY:[^\r]*[а-я][^\r]* · [\d ]+\r\nCLASS:PRIVATE/,
    );
    for (const part of ["Измислен", "Примеров", "Invented", "http", "elena"])
      expect(calendar).not.toContain(part);
    await page.context().close();
  },
  onBusyMachine,
);

test(
  "every paper of a file goes into one ZIP, with the list of hashes an auditor holds against it, and into one PDF",
  async () => {
    const { cases } = served.testOf(casesPart);
    const memberId = waiting.all[0]?.id ?? "";
    const scan = await inspectFile({ name: "scan.pdf", bytes: Buffer.from("%PDF-1.7\ninvented\n%%EOF\n") });
    const act = actOf("counsellor", { staffId: elena.id });
    await cases.database.change((change) =>
      filePaper(change, cases, act, waiting.id, { memberId, item: 1, file: scan, origin: "scan" }),
    );
    const page = await served.phoneOf(browser, elena);
    await open(page, `/cases/${waiting.id}/members/${memberId}/evidence`);
    const { file, bytes } = await download(
      page,
      "Всички документи в един ZIP със списък на отпечатъците (хешове)",
    );
    expect(file).toBe("evidence.zip");
    const { SHA256SUMS: sums = new Uint8Array(), ...papers } = unzipSync(bytes);
    const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
    const list = Object.entries(papers).map(([called, content]) => `${hashOf(content)}  ${called}\n`);
    expect(Object.keys(papers)).toEqual(["01-001.pdf"]);
    expect(Buffer.from(sums).toString()).toBe(list.join(""));
    expect(Buffer.from(papers["01-001.pdf"] ?? []).toString()).toMatch(/^%PDF-/);
    expect(await served.desk.log()).toContain("case.open-paper");
    const bound = await download(page, "Всички документи в един PDF, с означение на всяка страница");
    expect(bound.file).toBe("evidence.pdf");
    expect(bound.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const cover = await extractText(await getDocumentProxy(new Uint8Array(bound.bytes)), {
      mergePages: true,
    });
    const text = cover.text.normalize("NFKC");
    for (let item = 1; item <= 23; item++) expect(text).toContain(`${item}. `);
    expect(text).toContain(hashOf(papers["01-001.pdf"] ?? new Uint8Array()));
    expect(text).toContain("Само в ZIP файла: повреден или заключен с парола.");
    await page.context().close();
  },
  onBusyMachine,
);

test(
  "a photograph taken with consent stands beside another's, for a human to decide, and the log says who looked",
  async () => {
    const page = await served.phoneOf(browser, elena);
    const [one = "", other = ""] = [waiting, flying].map(({ all }) => all[0]?.personId ?? "");
    const { people } = served.testOf(casesPart);
    const consent = (id: string) =>
      people.database.change((change) => recordConsent(change, people, actOf("counsellor"), id, aConsent()));
    const keep = async (id: string, face: Buffer) => {
      await open(page, `/people/${id}/papers?about=face`);
      const file = { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: face };
      await page.locator("input[name=photograph]").setInputFiles(file);
      await page.getByRole("button", { name: "Запазване" }).tap();
    };
    const face = await inventedFace("#2b2320", "#c9986f");
    await keep(one, face);
    await page.getByText("Първо запишете съгласието.").first().waitFor();
    for (const id of [one, other]) await consent(id);
    await keep(one, face);
    await page.getByRole("heading", { name: "Снимка 1" }).waitFor();
    await open(page, `/people/${one}/pair/${other}`);
    await page.getByRole("link", { name: "Сравнете снимките" }).tap();
    await page.getByText("Няма снимка на този човек.").waitFor();
    await keep(other, await inventedFace("#777", "#d8b08c"));
    await page.getByRole("heading", { name: "Снимка 1" }).waitFor();
    await open(page, `/people/${one}/pair/${other}/photographs`);
    const [left, right] = await page.locator(".faces img").all();
    const boxes = await Promise.all([left, right].map((picture) => picture?.boundingBox()));
    expect(boxes.map((box) => (box?.width ?? 0) > 100)).toEqual([true, true]);
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    await page.getByText("Не може да се каже").tap();
    await page.getByLabel("По какво съдите").fill("Ушите са различни, но снимките са стари.");
    expect(await askPage<string[]>(page, "overflow")).toEqual([]);
    await page.getByRole("button", { name: "Запишете отговора" }).tap();
    await page.getByRole("heading", { name: "Какво се видя на снимките" }).waitFor();
    expect(await page.getByText(`– ${elena.name}, 20 март 2026`).count()).toBe(1);
    expect(await askPage<string[]>(page, "overflow")).toEqual([]);
    const log = served.desk.access.database.query.selectFrom("audit_line").select(["object", "actor"]);
    const compared = await log.where("action", "=", "person.compare-photographs").distinct().execute();
    expect(compared.map(({ object, actor }) => [object, actor]).toSorted()).toEqual(
      [one, other].toSorted().map((id) => [`person:${id}`, elena.id]),
    );
    await page.context().close();
  },
  onBusyMachine,
);

test(
  "a colleague's whole caseload is handed over, with what is due in it",
  async () => {
    const page = await served.phoneOf(browser, vera);
    await open(page, "/cases");
    await page.getByRole("link", { name: "Предаване на всички случаи" }).tap();
    await page.locator("select[name=from]").selectOption({ label: elena.name });
    await page.locator("select[name=colleague]").selectOption({ label: boris.name });
    expect(await askPage<string[]>(page, "overflow")).toEqual([]);
    await page.getByRole("button", { name: "Предай" }).tap();
    await page.getByText("Предадено.").waitFor();
    await page.context().close();
    const { query } = served.desk.access.database;
    const managed = await query
      .selectFrom("return_case")
      .select("manager_id")
      .where("id", "=", waiting.id)
      .execute();
    expect(managed).toEqual([{ manager_id: boris.id }]);
    const owners = query.selectFrom("case_task").select("owner_id").distinct();
    expect(await owners.where("case_id", "=", waiting.id).where("done_at", "is", null).execute()).toEqual([
      { owner_id: boris.id },
    ]);
    const his = await served.phoneOf(browser, boris);
    await open(his, "/cases/list?whose=mine");
    expect(await his.getByRole("link", { name }).count()).toBe(1);
    await his.context().close();
  },
  onBusyMachine,
);
