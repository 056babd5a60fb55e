import { expect, test } from "vitest";
import { inventCase, openTestCases, stand, type TestCases, write } from "../../../../test/cases.ts";
import { openCasesDesk } from "../../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../../test/databases.ts";
import { fieldsIn } from "../../../../test/newsroom-desk.tsx";
import { aBirth, actOf } from "../../../../test/people.ts";
import { defineForm } from "../../../platform/forms/index.ts";
import { application, caseNote, caseRecordKind, casesPart, enrolment } from "../../index.ts";
import { casesTexts } from "../../texts/index.ts";

const day = "2026-03-01" as never;
const open = { retention: "case-file", seal: "open", purpose: "For the test." } as const;

const project = {
  projectsOn: async () => [{ id: "project", number: "BG-TEST-1", title: "Invented project" }],
  criteria: async () => [],
  evidenceRequired: async () => [],
  publicityOf: async () => ({ statement: null, emblem: false }),
  endOf: async () => null,
};

const aWish = caseRecordKind({
  name: "a-wish",
  title: "note.title",
  about: "member",
  reads: "case.read",
  writes: "case.write",
  inParts: true,
  form: defineForm(casesTexts, {
    name: "a-wish",
    fields: { words: { kind: "line", label: "note.words", required: true, ...open } },
  }),
});

const answerForm = defineForm(casesTexts, {
  name: "an-answer",
  fields: { words: { kind: "line", label: "note.words", required: true, ...open } },
});

/** One answer to each wish. */
const anAnswer = caseRecordKind({
  name: "an-answer",
  title: "message.title",
  about: "member",
  parent: "a-wish",
  reads: "case.read",
  writes: "case.write",
  mayFollow: ({ partsOf }, wish) => partsOf({ name: "an-answer", form: answerForm }, wish).length === 0,
  form: answerForm,
});

const openGround = (): Promise<TestCases> =>
  openTestCases(() => openTestDatabase("sqlite"), [casesPart, { kinds: [aWish, anAnswer] }], project);

test("whoever answers a record has it before their eyes, and what is written in parts goes on where it began", async () => {
  await using ground = await openGround();
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const made = await inventCase(ground);
  const member = made.all[0]?.id ?? "";
  const add = `/cases/${made.id}/add/a-wish?member=${member}`;
  const fields = { ...fieldsIn(await (await desk.get(add)).text(), add), words: "Two sewing machines" };
  const begun = (await desk.post(add, fields)).headers.get("location") ?? "";
  expect(begun).toMatch(new RegExp(`^/cases/${made.id}/records/[0-9a-f]+\\?done=saved$`));
  const wish = /records\/([0-9a-f]+)/.exec(begun)?.[1] ?? "";
  const page = await (
    await desk.get(`/cases/${made.id}/add/an-answer?member=${member}&parent=${wish}`)
  ).text();
  expect(page).toContain("Two sewing machines");
  expect(page).toContain(`href="/cases/${made.id}/records/${wish}"`);
  // A record of another kind, or of nobody's case, is not opened by an address.
  const note = { what: "call", noted_on: day, reached: null, words: "Not asked about" } as const;
  const [other = ""] = await write(ground, made, caseNote, note, { about: [member] });
  const wrong = await (
    await desk.get(`/cases/${made.id}/add/an-answer?member=${member}&parent=${other}`)
  ).text();
  expect(wrong).not.toContain("Not asked about");
});

test("the only project that runs is chosen already, and the group by what the registry says", async () => {
  await using ground = await openGround();
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const made = await inventCase(ground, [
    {
      role: "principal",
      facts: {
        status: [{ status: "irregular-stay", since: day, until: null, source: "own-words" } as never],
      },
    },
  ]);
  const member = made.all[0]?.id ?? "";
  await stand(ground, member, "applied");
  const page = await (await desk.get(`/cases/${made.id}/add/${enrolment.name}?member=${member}`)).text();
  expect(page).toMatch(/<option value="project" selected/);
  expect(page).toMatch(/<option value="irregular" selected/);
});

test("whether another parent must agree follows from who is in the case", async () => {
  await using ground = await openGround();
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const child = { role: "child" as const, facts: { birth: [aBirth("2022-05-30")] } };
  const said = async (invented: Parameters<typeof inventCase>[1]) => {
    const made = await inventCase(ground, invented);
    for (const { id } of made.all) await stand(ground, id, "counselling");
    const page = await (await desk.get(`/cases/${made.id}/add/${application.name}`)).text();
    return /name="other_parent" value="([a-z-]+)"[^>]*checked/.exec(page)?.[1] ?? null;
  };
  expect(await said([{ role: "principal" }])).toBe("no-children");
  expect(await said([{ role: "principal" }, { role: "spouse" }, child])).toBe("not-needed");
  // One parent alone: somebody asks.
  expect(await said([{ role: "principal" }, child])).toBeNull();
});

test("a form that would be refused where somebody stands says so when it is opened, and where to go from there", async () => {
  await using ground = await openGround();
  await using desk = openCasesDesk(ground, actOf("project-manager").actor);
  const made = await inventCase(ground);
  const member = made.all[0]?.id ?? "";
  await using counsellors = openCasesDesk(ground, actOf("counsellor").actor);
  const opened = async (what: string, at = desk) => {
    const answer = await at.get(`/cases/${made.id}/${what}`);
    return { status: answer.status, text: await answer.text() };
  };
  await stand(ground, member, "counselling");
  const early = await opened(`add/eligibility?member=${member}`);
  expect(early.status).toBe(409);
  expect(early.text).toContain("not written down while the person stands at “Counselling”");
  expect(early.text).toContain("It is written down at: Applied, Clearance");
  expect(early.text).toContain(`href="/cases/${made.id}/members/${member}"`);
  expect(early.text).not.toContain("<textarea");
  // Whoever names nobody is told the same where it may be about nobody of the case.
  expect((await opened("add/eligibility")).status).toBe(409);
  await stand(ground, member, "applied");
  expect((await opened(`add/eligibility?member=${member}`)).status).toBe(200);
  // A move that leads nowhere from here, and an end that was reached.
  const move = await opened(`members/${member}/move/monitoring`, counsellors);
  expect([move.status, move.text.includes("<textarea"), move.text.includes("Do it")]).toEqual([
    409,
    false,
    false,
  ]);
  expect(move.text).toMatch(/From “[^”]+” nobody goes straight on to “Monitoring”/);
  await stand(ground, member, "withdrawn");
  expect((await opened(`add/${caseNote.name}?member=${member}`, counsellors)).status).toBe(409);
});

test("a form that was open while somebody moved on is refused when it is sent, and nothing is written", async () => {
  await using ground = await openGround();
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const made = await inventCase(ground);
  const member = made.all[0]?.id ?? "";
  const add = `/cases/${made.id}/add/${caseNote.name}?member=${member}`;
  const fields = {
    ...fieldsIn(await (await desk.get(add)).text(), add),
    what: "call",
    words: "Written too late",
  };
  await stand(ground, member, "withdrawn");
  const late = await desk.post(add, fields);
  expect([late.status, (await late.text()).includes("Written too late")]).toEqual([409, true]);
  const written = await ground.cases.database.query.selectFrom("case_record").select("id").execute();
  expect(written).toEqual([]);
});

test("where nothing may follow in a record, the form of a part of it leads back to the record", async () => {
  await using ground = await openGround();
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const made = await inventCase(ground);
  const about = { about: [made.all[0]?.id ?? ""] };
  const [wish = ""] = await write(ground, made, aWish, { words: "Two sewing machines" }, about);
  const add = `/cases/${made.id}/add/an-answer?member=${about.about[0]}&parent=${wish}`;
  expect((await desk.get(add)).status).toBe(200);
  await write(ground, made, anAnswer, { words: "One" }, { ...about, parentId: wish });
  const answered = await desk.get(add);
  const page = await answered.text();
  expect([answered.status, page.includes('name="words"')]).toEqual([409, false]);
  expect(page).toContain(`<a class="button" href="/cases/${made.id}/records/${wish}"`);
});
