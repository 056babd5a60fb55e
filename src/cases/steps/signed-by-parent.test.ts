import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  aDeclaration,
  anApplication,
  dossier,
  inventCase,
  move,
  openTestCases,
  stand,
  type TestCase,
  type TestCases,
  write,
} from "../../../test/cases.ts";
import { type CasesOnDesk, openCasesDesk } from "../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../test/databases.ts";
import { fieldsIn } from "../../../test/newsroom-desk.tsx";
import { aBirth, aConsent, actOf, aName, register } from "../../../test/people.ts";
import { printFor, textOfPaper } from "../../../test/printed-papers.ts";
import { choicesIn, recordConsent } from "../../people/index.ts";
import { ownDataJson } from "../../people/own-data/own-data-sheet.ts";
import { readOwnData } from "../../people/own-data/read-own-data.ts";
import { sheetWords } from "../../people/print/sheet-words.ts";
import { inspectFile } from "../../platform/files/index.ts";
import { openPrinter } from "../../platform/print/index.ts";
import { evidenceOf } from "../evidence/completeness.ts";
import { filePaper } from "../evidence/papers.ts";
import { application, casesPart, declaration, joinCase, NotInThisState } from "../index.ts";
import { casesChapter } from "../own-data/cases-chapter.ts";

const printer = openPrinter();
afterAll(() => printer.close());

const oneDay = 86_400_000;
let ground: TestCases;
let desk: CasesOnDesk;
let made: TestCase;
const idOf = (at: number) => made.all[at]?.id ?? "";
const [mother, father, ofFour, ofThirteen, ofFifteen] = [0, 1, 2, 3, 4];

const named = (name: string, born: string) => ({ name: [aName(name)], birth: [aBirth(born)] });
const small = { role: "child", facts: named("Invented Smallest", "2022-01-10") } as const;
const couple = [
  { role: "principal", facts: named("Invented Mother", "1988-04-07") },
  { role: "spouse", facts: named("Invented Father", "1986-02-02") },
] as const;
const family = [
  ...couple,
  small,
  // Fourteen on 7 April 2026; the test's day is 1 March.
  { role: "child", facts: named("Invented Middle", "2012-04-07") },
  { role: "child", facts: named("Invented Eldest", "2010-06-06") },
] as const;

let bonds = 0;
/** Says what somebody of the case is to a child, as the person's own pages keep it. */
const relate = (who: number, child: number, kind: "parent" | "other-relative", evidence: string) =>
  ground.cases.database.query
    .insertInto("person_relationship")
    .values({
      ...{ id: `bond-${bonds++}`, kind, evidence: evidence as never, struck_at: null, note: null },
      ...{ person_id: made.all[who]?.personId ?? "", other_id: made.all[child]?.personId ?? "" },
      ...{ custody: "yes", valid_from: null, valid_until: null },
      ...{ made_at: "2026-03-01", made_by: "counsellor" },
    })
    .execute();

/** Everybody has agreed to the casework, says where to, and stands before the declaration. */
async function ready(other_parent: "not-yet" | "not-needed" = "not-yet") {
  for (const { personId, id } of made.all) {
    await ground.cases.database.change((change) =>
      recordConsent(
        change,
        ground.cases,
        actOf("counsellor"),
        personId,
        aConsent({ representative: "Invented", child_agrees: true as never }),
      ),
    );
    await stand(ground, id, "counselling");
    await write(ground, made, application, anApplication({ destination: "IQ", other_parent }), {
      about: [id],
    });
  }
}

async function inventFamily(members: Parameters<typeof inventCase>[1] = family) {
  made = await inventCase(ground, members);
  for (let child = 2; child < made.all.length; child++) {
    await relate(mother, child, "parent", "document");
    await relate(father, child, "parent", "document");
  }
  await ready();
}

const sign = (who: number, more: Parameters<typeof aDeclaration>[0] = {}) =>
  write(ground, made, declaration, aDeclaration({ signed_on: today() as never, ...more }), {
    about: [idOf(who)],
  });
const today = () => ground.cases.now().toISOString().slice(0, 10);
const states = async () =>
  (await dossier(ground, made, idOf(0))).members
    .toSorted(
      (a, b) => made.all.findIndex(({ id }) => id === a.id) - made.all.findIndex(({ id }) => id === b.id),
    )
    .map(({ state }) => state);
const pageFor = async (who: number, to = "applied") =>
  (await desk.get(`/cases/${made.id}/members/${idOf(who)}/move/${to}`)).text();

beforeEach(async () => {
  ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  desk = openCasesDesk(ground, actOf("counsellor").actor);
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
  await ground[Symbol.asyncDispose]();
});

describe("a family with children of four, thirteen and fifteen", () => {
  test("applies with what the parents sign; the child of fifteen signs itself", async () => {
    await inventFamily();
    expect(await pageFor(ofFour)).toContain(
      "the parent it travels with signs for it, and has not signed yet",
    );
    await sign(mother);
    // The other parent is on the way with them and has not said so yet.
    expect(await states()).toEqual(["applied", "counselling", "counselling", "counselling", "counselling"]);
    const waiting = await pageFor(ofFour);
    expect(waiting).toContain(`/cases/${made.id}/add/declaration?member=${idOf(father)}`);
    await sign(father);
    expect(await states()).toEqual(["applied", "applied", "applied", "applied", "counselling"]);
    expect(await pageFor(ofFifteen)).toContain("There is no signed declaration.");
    await sign(ofFifteen, { representative: "Invented Mother" });
    expect(await states()).toEqual(Array(5).fill("applied"));
    const moved = await ground.cases.database.query
      .selectFrom("case_event")
      .select(["member_id", "record_id"])
      .where("to_state", "=", "applied")
      .execute();
    const byFather = moved.find(({ member_id }) => member_id === idOf(father))?.record_id;
    expect(moved.filter(({ record_id }) => record_id === byFather)).toHaveLength(3);
  });

  test("of which one parent agreed in writing goes by the other's declaration alone", async () => {
    await inventFamily();
    const agrees = anApplication({ destination: "IQ", other_parent: "agrees-in-writing" });
    await write(ground, made, application, agrees, { about: [idOf(mother)] });
    await sign(mother);
    expect((await states()).slice(0, 4)).toEqual(["applied", "counselling", "applied", "applied"]);
  });

  test("needs the line about the children, and a signature since the child is in the case", async () => {
    await inventFamily(couple);
    const { initialled } = aDeclaration();
    await sign(mother);
    await sign(father);
    ground.moveClock(oneDay);
    const newborn = await register(ground, small.facts);
    const id = await ground.cases.database.change((change) =>
      joinCase(change, ground.cases, actOf("counsellor"), made.id, { personId: newborn.id, role: "child" }),
    );
    made = { ...made, all: [...made.all, { id, personId: newborn.id }] };
    await relate(mother, 2, "parent", "document");
    await ready();
    expect(await pageFor(ofFour)).toContain("The parent signed before the child was in the case");
    await sign(mother, { initialled: initialled.filter((one) => one !== "children") });
    expect(await pageFor(ofFour)).toContain("the line about the children is not initialled");
    await sign(mother);
    // She herself had applied before: the child goes alone.
    expect((await states())[ofFour]).toBe("applied");
  });

  test("goes to one country: a parent's declaration for another does not carry the child", async () => {
    await inventFamily();
    await write(ground, made, application, anApplication({ destination: "SY" }), { about: [idOf(ofFour)] });
    await sign(mother);
    await sign(father);
    expect((await states()).slice(2, 4)).toEqual(["counselling", "applied"]);
    expect(await pageFor(ofFour)).toContain("declaration is for another country");
  });
});

test("no declaration of its own is taken of a small child beside its parent: the form leads to the parent's", async () => {
  await inventFamily();
  const add = (who: number) => `/cases/${made.id}/add/declaration?member=${idOf(who)}`;
  const form = async (who: number) => (await desk.get(add(who))).text();
  const waits = await form(ofFour);
  expect(waits).toContain("the parent it travels with signs for it, and has not signed yet");
  expect(waits).toContain("Invented Mother");
  expect(waits).toContain(`href="${add(mother)}"`);
  expect(waits).not.toContain('name="initialled"');
  // Typed before the bond was on record, and sent after it.
  const sheet = fieldsIn(await form(ofFifteen), add(ofFifteen));
  const sent = await desk.post(add(ofFour), { ...sheet, "about-member": idOf(ofFour) });
  expect(sent.status).toBeGreaterThanOrEqual(400);
  await expect(sign(ofFour, { representative: "Invented Lawyer" })).rejects.toThrow(NotInThisState);
  await sign(mother);
  await sign(father);
  const [signed] = await ground.cases.database.query
    .selectFrom("case_record")
    .select("id")
    .where("member_id", "=", idOf(mother))
    .where("kind", "=", "declaration")
    .execute();
  const covered = await form(ofFour);
  expect(covered).toContain(`href="/cases/${made.id}/records/${signed?.id}"`);
  expect(covered).toContain("the parent it travels with signed on 1 March 2026");
  await expect(sign(ofThirteen, { representative: "Invented Lawyer" })).rejects.toThrow(NotInThisState);
  expect(await form(ofFifteen)).toContain('name="initialled"');
});

describe("what a parent signed no longer counts for a child", () => {
  beforeEach(async () => {
    await inventFamily();
    await sign(mother);
    await sign(father);
    for (const { id } of made.all) await stand(ground, id, "ready");
  });

  test("once both parents have withdrawn; while one goes on, the other's word is asked for", async () => {
    expect(await pageFor(ofFour, "booked")).toContain("the parent it travels with signed on");
    await move(ground, made, { memberId: idOf(father), to: "withdrawn", reason: "family-decision" });
    const one = await pageFor(ofFour, "booked");
    expect(one).toContain("the parent it travels with signed on");
    expect(one).toContain("Children travel, and the other parent’s agreement is not there.");
    await move(ground, made, { memberId: idOf(mother), to: "withdrawn", reason: "family-decision" });
    expect(await pageFor(ofFour, "booked")).toContain("The parent is no longer on the way with the child");
  });

  test("on the day it is fourteen", async () => {
    ground.moveClock(36 * oneDay);
    expect(today()).toBe("2026-04-06");
    expect(await pageFor(ofThirteen, "booked")).toContain("the parent it travels with signed on");
    ground.moveClock(oneDay);
    const page = await pageFor(ofThirteen, "booked");
    expect(page).toContain("The child is 14 now");
    expect(page).toContain(`/add/declaration?member=${idOf(ofThirteen)}`);
    expect(await pageFor(ofFour, "booked")).toContain("the parent it travels with signed on");
    await sign(ofThirteen, { representative: "Invented Mother" });
    expect(await pageFor(ofThirteen, "booked")).not.toContain("The child is 14 now");
  });

  test("when it ran out", async () => {
    ground.moveClock(200 * oneDay);
    expect(await pageFor(ofFour, "booked")).toContain("is no longer in force. The parent signs a new one");
  });
});

test("a child whose uncle no document proves is covered by nobody: its representative signs", async () => {
  made = await inventCase(ground, [couple[0], { role: "child", facts: named("Invented Boy", "2015-05-05") }]);
  await relate(0, 1, "other-relative", "document");
  await ready("not-needed");
  await sign(0);
  expect(await states()).toEqual(["applied", "counselling"]);
  const page = await pageFor(1);
  expect(page).toContain("nobody in the case is its parent or guardian by a document");
  await relate(0, 1, "parent", "statement");
  expect(await pageFor(1)).toContain("nobody in the case is its parent or guardian by a document");
  await expect(sign(1)).rejects.toThrow();
  await sign(1, { representative: "Invented Lawyer" });
  expect(await states()).toEqual(["applied", "applied"]);
});

describe("the parent's declaration", () => {
  beforeEach(() => inventFamily());

  test("names the children it counts for; for a child that does not sign none is printed", async () => {
    const text = await textOfPaper(ground, made, await printFor(ground, printer, made, "declaration"));
    expect(text).toContain("Invented Smallest");
    expect(text).toContain("Invented Middle");
    expect(text).not.toContain("Invented Eldest");
    const page = await (await desk.get(`/cases/${made.id}/members/${idOf(ofFour)}`)).text();
    expect(page).toContain("Print the declaration of the parent it travels with");
    expect(page).not.toContain("/print/declaration");
  });

  test("stands in the child's evidence with whose it is, and stays there after the journey", async () => {
    const file = await inspectFile({ name: "signed.pdf", bytes: Buffer.from("%PDF-1.7\nsigned\n%%EOF\n") });
    const paper = await ground.cases.database.change((change) =>
      filePaper(change, ground.cases, actOf("counsellor"), made.id, {
        memberId: idOf(mother),
        item: 8,
        file,
        origin: "scan",
      }),
    );
    const item8 = async () => {
      const { lines } = evidenceOf(ground.cases.journey, await dossier(ground, made, idOf(ofFour)));
      return lines.find(({ item }) => item.number === 8);
    };
    expect(await item8()).toMatchObject({ held: false, ofOthers: [] });
    await sign(father);
    await sign(mother);
    const counts = { held: true, paperIds: [], ofOthers: [{ id: paper, memberId: idOf(mother) }] };
    expect(await item8()).toMatchObject(counts);
    const page = await (await desk.get(`/cases/${made.id}/members/${idOf(ofFour)}/evidence`)).text();
    expect(page).toContain(`/cases/${made.id}/papers/${paper}`);
    expect(page).toMatch(/of the parent or guardian:.*Invented Mother/s);
    for (const { id } of made.all) await stand(ground, id, "closed");
    ground.moveClock(4000 * oneDay);
    expect(await item8()).toMatchObject({ ...counts, ofOthers: expect.arrayContaining(counts.ofOthers) });
  });

  test("is told to the authority and in the child's own data: that a parent signed, by name only with the parent's leave", async () => {
    await sign(father);
    await sign(mother);
    const agree = (who: number) =>
      ground.cases.database.change((change) =>
        recordConsent(
          change,
          ground.cases,
          actOf("counsellor"),
          made.all[who]?.personId ?? "",
          aConsent({ purpose: "sar", representative: "Invented", child_agrees: true as never }),
        ),
      );
    await agree(ofFour);
    const alone = { ...made, all: [made.all[ofFour] as (typeof made.all)[0]] };
    const letter = async () =>
      textOfPaper(ground, made, await printFor(ground, printer, alone, "letter-sar"));
    const first = await letter();
    expect(first).toContain("За детето декларацията подписа");
    expect(first).toContain("родителят или настойникът, с когото пътува");
    expect(first).not.toContain("Invented Mother");
    await agree(mother);
    expect(await letter()).toContain("Invented Mother");
    const data = await ground.cases.database.change(async (change) =>
      readOwnData(change, ground.cases, actOf("counsellor"), made.all[ofFour]?.personId ?? "", "Asked.", [
        await casesChapter(ground.cases, sheetWords("bg", "ar", "العربية"), choicesIn("bg")),
      ]),
    );
    expect(JSON.parse(ownDataJson(data, today())).cases[0].signedByParent).toEqual([
      expect.objectContaining({ kind: "declaration", happenedOn: today() }),
    ]);
    const rows = data.chapters.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
    expect(rows.map(({ value }) => value)).toContainEqual({
      main: "Родител или настойник, с когото детето пътува",
      beside: "أحد الوالدين أو الوصي الذي يسافر معه الطفل",
    });
  });
});
