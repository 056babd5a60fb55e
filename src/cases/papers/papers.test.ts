import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  aClosure,
  aDecision,
  inventCase,
  openTestCases,
  someProjects,
  stand,
  type TestCase,
  type TestCases,
  write,
} from "../../../test/cases.ts";
import { openTestDatabase } from "../../../test/databases.ts";
import { aBirth, aConsent, actOf, aName, aPassport, aPhone } from "../../../test/people.ts";
import { printFor, textOfPaper } from "../../../test/printed-papers.ts";
import {
  type ConsentPurpose,
  recordConsent,
  type SharingBook,
  type SharingWithAuthority,
  withdrawConsent,
} from "../../people/index.ts";
import { openPrinter } from "../../platform/print/index.ts";
import { readPapers } from "../evidence/papers.ts";
import { casesPart, closure, eligibility, enrolment } from "../index.ts";
import type { CaseRecordKind } from "../journey/kind.ts";
import { reasonCodes } from "../journey/reasons.ts";
import { addCaseRecord } from "../records/write-record.ts";
import { clearance, clearanceAnswer } from "../steps/clearance.ts";
import { isSignature, readStrokes } from "./signed-on-screen.ts";
import { paperTexts } from "./words/index.ts";

const printer = openPrinter();
const grounds: TestCases[] = [];
afterAll(async () => {
  await printer.close();
  for (const one of grounds) await one[Symbol.asyncDispose]();
});

const facts = {
  name: [aName("Invented Traveller"), aName("Измислен Пътник"), aName("شخص مختلق")],
  birth: [aBirth("1985", { precision: "year" })],
  nationality: [{ country: "IQ", standing: "confirmed", confirmed_by: "x", main: true }] as never,
  language: [{ language: "ar", speaks: "well", reads: null, main: true }] as never,
  document: [aPassport({ number: "SECRET 4711" })],
  contact: [aPhone({ reach: "+359 888 123 999" })],
};

let ground: TestCases;
let made: TestCase;
const member = () => made.all[0] ?? { id: "", personId: "" };
const t = paperTexts.in("bg");

beforeEach(async () => {
  ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  grounds.push(ground);
  made = await inventCase(ground, [{ role: "principal", facts }]);
});

const textOf = async (paper: string, more: Parameters<typeof printFor>[4] = {}) =>
  textOfPaper(ground, made, await printFor(ground, printer, made, paper, more));

const consent = (purpose: ConsentPurpose) =>
  ground.cases.database.change((change) =>
    recordConsent(change, ground.cases, actOf("counsellor"), member().personId, aConsent({ purpose })),
  );

const items = async () =>
  (await ground.cases.database.query.selectFrom("case_paper").select("item").execute()).map(({ item }) =>
    Number(item),
  );

describe("a letter to an authority", () => {
  test.each([
    ["migration-directorate", "До директора на дирекция „Миграция“", "Закон за чужденците"],
    ["sar", "До председателя на Държавната агенция за бежанците", "Закон за убежището и бежанците"],
  ] as const)(
    "to the %s says who, what is asked and on which law, and nothing else",
    async (to, addressee, law) => {
      await stand(ground, member().id, "applied");
      await consent(to);
      const text = await textOf(`letter-${to}`);
      for (const said of [
        addressee,
        law,
        "Invented Traveller · Измислен Пътник",
        "1985",
        "Ирак",
        t(`letter.ask.${to}.1`, { count: 1 }).slice(0, 40),
        // As compatibility forms are folded: №.
        "Изх. No",
        t("paper.confidential").slice(0, 30),
      ]) {
        expect(text).toContain(said);
      }
      // No document, no telephone, no name in letters nobody there reads, nothing for the other authority.
      expect(text).not.toMatch(/SECRET|123 999|[\u0600-\u06FF]/);
      expect(text).not.toContain(to === "sar" ? "Закон за чужденците" : "закрила");
      expect(await items()).toEqual([11]);
    },
  );

  test("is not to be had without the person's consent to this very authority, nor after it was taken back", async () => {
    await stand(ground, member().id, "applied");
    const letter = () => printFor(ground, printer, made, "letter-sar");
    await consent("migration-directorate");
    await expect(letter()).rejects.toMatchObject({ because: "clearance.no-consent" });
    await consent("sar");
    await letter();
    await ground.cases.database.change((change) =>
      withdrawConsent(change, ground.cases, actOf("counsellor"), member().personId, "sar" as never),
    );
    await expect(letter()).rejects.toMatchObject({ because: "clearance.no-consent" });
  });

  test("asks the register of agreements: says under which it goes, and is refused where leave for the authority lets nothing out", async () => {
    await stand(ground, member().id, "applied");
    await consent("sar");
    const asked: unknown[] = [];
    const answers = (leave: SharingWithAuthority["leave"], refused: boolean): SharingBook => ({
      inForce: async () => [],
      withAuthority: async (_, ...about) => {
        asked.push(about);
        return { leave, refused };
      },
    });
    const printed = async (sharing: SharingBook) => {
      const here = { ...ground, cases: { ...ground.cases, sharing } };
      return textOfPaper(ground, made, await printFor(here, printer, made, "letter-sar"));
    };
    await expect(printed(answers(null, true))).rejects.toMatchObject({ because: "print.not-shared" });
    expect(await items()).toEqual([]);
    expect(await printed(answers(null, false))).not.toContain("се предоставят по");
    const agreement = { bg: "Споразумение 7", en: "Agreement 7" };
    const text = await printed(answers({ id: "leave", agreementId: "seven", agreement }, false));
    expect(text).toContain("Данните Ви се предоставят по „Споразумение 7“.");
    expect(asked.at(-1)).toEqual(["sar", "identity", ground.cases.now().toISOString().slice(0, 10)]);
    const noted = await ground.cases.database.query
      .selectFrom("audit_line")
      .select("fields")
      .where("fields", "like", "%paper.letter-sar%agreement:%")
      .orderBy("seq")
      .execute();
    expect(noted.map(({ fields }) => JSON.parse(fields).at(-1))).toEqual([
      "agreement:none",
      "agreement:seven",
    ]);
  });

  test("is not got round by typing it in: request and answer ask the register too, each for its day", async () => {
    await stand(ground, member().id, "applied");
    await consent("sar");
    const asked: string[] = [];
    const sharing: SharingBook = {
      inForce: async () => [],
      async withAuthority(_, authority, category, day) {
        asked.push(`${authority} ${category} ${day}`);
        const agreement = { bg: "Споразумение 7", en: "Agreement 7" };
        // It began in February, and lets no documents out.
        return category === "identity" && day >= "2026-02-01"
          ? { leave: { id: "leave", agreementId: "eight", agreement }, refused: false }
          : { leave: null, refused: true };
      },
    };
    const here = { ...ground.cases, sharing };
    const record = (kind: CaseRecordKind, values: object) =>
      here.database.change((change) =>
        addCaseRecord(change, here, actOf("counsellor"), made.id, {
          kind,
          values: values as never,
          memberIds: [member().id],
        }),
      );
    const request = (sent_on: string, shared: readonly string[]) =>
      record(clearance as never, { authority: "sar", sent_on, letter_number: null, shared });
    const said = {
      authority: "sar",
      answer: "no-objection",
      reason_code: null,
      review_on: null,
      words: null,
    };
    const answer = (answered_on: string) => record(clearanceAnswer as never, { ...said, answered_on });
    const refused = (field: string) => ({ problems: { [field]: { text: "clearance.not-shared" } } });
    await expect(request("2026-02-20", ["identity", "documents"])).rejects.toMatchObject(refused("shared"));
    await expect(request("2026-01-31", ["identity"])).rejects.toMatchObject(refused("shared"));
    await expect(answer("2026-01-31"), "nobody asked on record").rejects.toMatchObject(refused("authority"));
    await request("2026-02-20", ["birth", "family"]);
    expect(asked).toContain("sar identity 2026-02-20");
    const before = asked.length;
    await answer("2026-02-25");
    expect(asked.length, "it came under the request's leave").toBe(before);
    const noted = await here.database.query
      .selectFrom("audit_line")
      .select("fields")
      .where("fields", "like", "%agreement:eight%")
      .execute();
    expect(noted.map(({ fields }) => JSON.parse(fields)[0])).toEqual(["kind.clearance"]);
  });

  test("is not printed before the declaration, or once the journey is booked", async () => {
    await consent("sar");
    for (const state of ["counselling", "booked"] as const) {
      await stand(ground, member().id, state);
      await expect(printFor(ground, printer, made, "letter-sar")).rejects.toMatchObject({
        because: "print.no-letter",
      });
    }
    expect(await items()).toEqual([]);
  });
});

test("a paper signed on the screen says when, carries what was drawn, and proves its item as a scan does", async () => {
  await stand(ground, member().id, "counselling");
  const drawn = [readStrokes("0,0 400,200;500,100 900,250") ?? [], [], [], []];
  const stated = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11];
  const signed = { drawn, stated };
  const text = await textOf("declaration", { signed });
  expect(text).toContain("Подписано на екран пред служител на мисията, 1 март 2026");
  const papers = ground.cases.database.query.selectFrom("case_paper").select(["item", "origin", "print_key"]);
  expect(await papers.execute()).toEqual([{ item: 8, origin: "scan", print_key: null }]);
  await textOf("declaration", { signed: { drawn: [[], [], [], []], stated } });
  await expect(textOf("declaration", { signed: { drawn, stated: [0, 2] } })).rejects.toMatchObject({
    problems: { stated: { values: { count: 9 } } },
  });
  const sizes = (await readPapers(ground.cases.database.query, ground.cases, made.id)).map(
    ({ size }) => size,
  );
  expect(Math.max(...sizes)).toBeGreaterThan(Math.min(...sizes) + 50);
});

test("only what the pad writes is read as lines, and a dot is nobody's signature", () => {
  expect(readStrokes("1,2 3,4;1000,275")).toEqual([
    [
      [1, 2],
      [3, 4],
    ],
    [[1000, 275]],
  ]);
  for (const foreign of [
    "1,2;",
    "1001,0",
    "1,276",
    "1.5,2",
    "-1,2",
    "<svg>",
    `1,1${" 1,1".repeat(20_000)}`,
  ]) {
    expect(readStrokes(foreign)).toBeNull();
  }
  expect(isSignature(readStrokes("10,10 12,11") ?? [])).toBe(false);
  expect(isSignature(readStrokes("10,10 200,200") ?? [])).toBe(true);
});

describe("one letter for a family", () => {
  test("names each who agreed, lies in the file of each, and writes down once that the authority was asked", async () => {
    const spouse = { ...facts, name: [aName("Invented Spouse")] };
    const child = { ...facts, name: [aName("Left Out")] };
    made = await inventCase(ground, [
      { role: "principal", facts },
      { role: "spouse", facts: spouse },
      { role: "child", facts: child },
    ]);
    for (const { id, personId } of made.all) {
      await stand(ground, id, "applied");
      if (id === made.all[2]?.id) continue;
      await ground.cases.database.change((change) =>
        recordConsent(change, ground.cases, actOf("counsellor"), personId, aConsent({ purpose: "sar" })),
      );
    }
    const order = { together: true, number: "ИЗХ-17" };
    const text = await textOf("letter-sar", order);
    for (const said of ["Invented Traveller", "Invented Spouse", "ИЗХ-17 / 1 март 2026", "2 лица"]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain("Left Out");
    const asked = async () => {
      const { query } = ground.cases.database;
      const records = await query
        .selectFrom("case_record")
        .select(["id", "member_id"])
        .where("kind", "=", "clearance")
        .orderBy("seq")
        .execute();
      const papers = await query.selectFrom("case_paper").select(["record_id", "member_id"]).execute();
      return { records, papers };
    };
    const first = await asked();
    const both = made.all.slice(0, 2).map(({ id }) => id);
    expect(first.records.map(({ member_id }) => member_id)).toEqual(both);
    expect(first.papers).toEqual(first.records.map(({ id, member_id }) => ({ record_id: id, member_id })));
    await textOf("letter-sar", order);
    await textOf("letter-sar", { number: null });
    // The same letter is there; another one for one person is a paper of its own, and nobody was asked twice.
    const again = await asked();
    expect(again.records).toEqual(first.records);
    expect(again.papers).toHaveLength(3);
    await expect(textOf("letter-sar", { number: "1".repeat(61) })).rejects.toMatchObject({
      because: "print.number-long",
    });
  });
});

describe("the letter with the decision", () => {
  const decide = async (more: Parameters<typeof aDecision>[0]) => {
    await stand(ground, member().id, "clearance");
    await write(ground, made, eligibility, aDecision(more), { by: "project-manager", about: [member().id] });
  };

  test("says yes in plain words, in the person's language too, and that it binds to nothing", async () => {
    await decide({});
    const text = await textOf("decision");
    expect(text).toContain(t("decision.eligible").slice(0, 60));
    expect(text).toContain(t("decision.free").slice(0, 40));
    expect(text).toContain(t("decision.complain").slice(0, 40));
    expect(text).toContain("1 март 2026");
    expect(text.match(/[\u0600-\u06FF]+/g)?.length).toBeGreaterThan(60);
    expect(await items()).toEqual([10]);
  });

  test("says the condition, as whoever decided wrote it down for the person", async () => {
    await expect(decide({ decision: "conditional" })).rejects.toMatchObject({
      problems: { condition: { text: "problem.required" } },
    });
    await decide({ decision: "conditional", condition: "Invented condition until Friday" });
    expect(await textOf("decision")).toContain("Invented condition until Friday");
  });

  test("says no with the reason and the way to complain, and to whom else to turn", async () => {
    await decide({ decision: "ineligible", means: "not-met", reason_code: "own-means" });
    const text = await textOf("decision", { language: "en", act: actOf("project-manager") });
    expect(text).toContain(t("decision.reason.own-means").slice(0, 40));
    expect(text).toContain(paperTexts.in("en")("decision.reason.own-means").slice(0, 40));
    expect(text).toContain(t("decision.elsewhere").slice(0, 40));
    // Who else may help stands in it, as it was written down; a refusal without it is none.
    expect(text).toContain("Invented legal clinic");
    const { open, sealed } = await ground.cases.database.query
      .selectFrom("case_record")
      .select(["open", "sealed"])
      .where("kind", "=", "eligibility")
      .executeTakeFirstOrThrow();
    expect(`${open} ${sealed}`).not.toContain("Invented legal clinic");
    await expect(
      decide({ decision: "ineligible", means: "not-met", reason_code: "own-means", referral: null }),
    ).rejects.toMatchObject({ problems: { referral: { text: "problem.required" } } });
    expect(text).not.toContain(t("decision.eligible").slice(0, 40));
  });

  test("says nothing of what the decision rests on, and is not there before it", async () => {
    await expect(printFor(ground, printer, made, "decision")).rejects.toMatchObject({
      because: "print.no-decision",
    });
    const evidence = "Shown to nobody: a neighbour told us";
    await decide({
      decision: "ineligible",
      fit: "not-met",
      reason_code: "medically-unfit",
      review_on: "2026-09-01" as never,
      evidence,
    });
    const text = await textOf("decision");
    expect(text).toContain(t("decision.reason.medically-unfit"));
    expect(text).not.toContain("neighbour");
  });

  test("has plain words for every reason there is", () => {
    const said = Object.keys(paperTexts.catalogues.bg ?? {}).filter((key) =>
      key.startsWith("decision.reason."),
    );
    expect(said.toSorted()).toEqual(
      reasonCodes.ineligible.map((code) => `decision.reason.${code}`).toSorted(),
    );
  });
});

test("every paper says what the fund of the person's project wants to be said", async () => {
  const statement = { bg: "Съфинансирано от измислен фонд.", en: "Co-financed by an invented fund." };
  const funded = await openTestCases(() => openTestDatabase("sqlite"), [casesPart], {
    ...someProjects,
    publicityOf: async (_, project) => ({ statement: project === "one" ? statement : null, emblem: true }),
  });
  grounds.push(funded);
  const there = await inventCase(funded);
  const enrolled = { enrolled_on: "2026-03-01" as never, target_group: "return-order" as const, proof: null };
  await write(funded, there, enrolment, { project: "one", ...enrolled }, { about: [there.all[0]?.id ?? ""] });
  await stand(funded, there.all[0]?.id ?? "", "counselling");
  const paper = await printFor(funded, printer, there, "declaration");
  expect(await textOfPaper(funded, there, paper)).toContain(statement.bg);
  await stand(ground, member().id, "counselling");
  expect(await textOf("declaration")).not.toContain(statement.bg);
});

test("the statement at departure is printed by those who bring to the airport, when all is ready; nothing else is theirs", async () => {
  const act = actOf("operations");
  await expect(printFor(ground, printer, made, "departure-statement", { act })).rejects.toMatchObject({
    because: "print.no-departure",
  });
  await stand(ground, member().id, "booked");
  const text = await textOf("departure-statement", { act });
  expect(text).toContain(t("departing.asked-again").slice(0, 40));
  expect(text).toContain("Все още можете да откажете");
  expect(text).toContain("Invented Traveller");
  await expect(printFor(ground, printer, made, "closure", { act })).rejects.toThrow("not-found");
  await expect(printFor(ground, printer, made, "letter-sar", { act })).rejects.toThrow("not-found");
  expect(await items()).toEqual([8]);
});

test("the closure note says what was written down, and is not printed before", async () => {
  await expect(printFor(ground, printer, made, "closure")).rejects.toMatchObject({
    because: "print.no-closure",
  });
  await write(
    ground,
    made,
    closure,
    aClosure("information-only", { words: "Бе обяснено всичко, за което попита." }),
    { about: [member().id] },
  );
  const text = await textOf("closure");
  expect(text).toContain("Бе обяснено всичко, за което попита.");
  expect(text).toContain("Искаше само информация");
  expect(text).toContain("1 март 2031");
  expect(await items()).toEqual([20]);
});
