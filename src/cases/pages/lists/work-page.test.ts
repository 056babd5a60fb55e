import { expect, test } from "vitest";
import { inventCase, openTestCases, stand, type TestCases, write } from "../../../../test/cases.ts";
import { openCasesDesk } from "../../../../test/cases-desk.tsx";
import { forEachDatabase, openTestDatabase } from "../../../../test/databases.ts";
import { actOf } from "../../../../test/people.ts";
import type { Duty } from "../../index.ts";
import { caseNote, caseRecordKind, casesPart } from "../../index.ts";
import { casesTexts } from "../../texts/index.ts";
import { waitingInCases } from "../waiting.tsx";

const day = "2026-03-01" as never;
const { actor } = actOf("counsellor");

const due = (rule: string, list: Duty["list"], on: string): Duty => ({
  rule: `test.${rule}`,
  texts: casesTexts,
  title: `note.${rule === "alarm" ? "words" : "title"}`,
  list,
  for: "case.write",
  find: () => [{ due: on }],
});

const aNote = { what: "call", noted_on: day, reached: null, words: "Invented" } as const;

/** A family of three, each of whom owes the same paper today and for each of whom an alarm rings on the ninth. */
async function owingFamily(test: TestCases) {
  const made = await inventCase(test, [{ role: "principal" }, { role: "spouse" }, { role: "sibling" }]);
  for (const { id } of made.all) await stand(test, id, "registered");
  await write(test, made, caseNote, aNote, { about: made.all.map(({ id }) => id) });
  return made;
}

const parts = [
  casesPart,
  { duties: [due("paper", "paper", "2026-03-01"), due("alarm", "alarm", "2026-03-09")] },
];

forEachDatabase((_, open) => {
  test("what is due of a whole family is one line that says of whom, and alarms come before papers", async () => {
    await using test = await openTestCases(open, parts);
    const made = await owingFamily(test);
    await using desk = openCasesDesk(test, actor);
    const before = (await test.log()).length;
    const page = await (await desk.get("/cases")).text();
    expect(page.indexOf('id="alarm"')).toBeLessThan(page.indexOf('id="paper"'));
    const papers = page.slice(page.indexOf('id="paper"'));
    expect(papers.match(/>Note</g)).toHaveLength(1);
    expect(papers).toContain("Invented principal 0");
    expect(papers).toContain("and 2 more");
    expect(papers).not.toContain("Invented spouse 1");
    expect(page).toContain("<strong>3</strong>");
    expect((await test.log()).slice(before)).toEqual(["case.list case:list"]);
    // Whoever has nothing to do reads nobody's name.
    const other = openCasesDesk(test, actOf("counsellor", { staffId: "another" }).actor);
    expect(await (await other.get("/cases")).text()).not.toContain("Invented");
    await other[Symbol.asyncDispose]();
    expect(made.all).toHaveLength(3);
  });

  test("of a long list the first lines are shown, and all of them where the rest is asked for", async () => {
    const many = Array.from({ length: 20 }, (_, at) => due(`paper-${at}`, "paper", "2026-03-01"));
    await using test = await openTestCases(open, [casesPart, { duties: many }]);
    await owingFamily(test);
    await using desk = openCasesDesk(test, actor);
    const linesIn = (page: string) => page.match(/class="due/g)?.length;
    const page = await (await desk.get("/cases")).text();
    expect(linesIn(page)).toBe(15);
    const rest = /href="(\/cases\?list=paper)#paper">\d+ more</.exec(page)?.[1] ?? "";
    const whole = await (await desk.get(rest)).text();
    // And the line for the file's own papers.
    expect(linesIn(whole)).toBe(21);
    expect(whole).not.toContain("?list=");
  });

  test("the first page of the desk says what is most urgent, of whom, and leads there", async () => {
    await using test = await openTestCases(open, parts);
    const made = await owingFamily(test);
    const [first] = made.all;
    const shown = String(await waitingInCases(test.cases, actor));
    expect(shown).toContain("3 things to do today");
    expect(shown).toContain("Invented principal 0");
    expect(shown).toContain(`href="/cases/${made.id}/members/${first?.id}"`);
  });

  test("a month of the calendar has each day's lines with names, and its file has none", async () => {
    await using test = await openTestCases(open, parts);
    const made = await owingFamily(test);
    await using desk = openCasesDesk(test, actor);
    const march = await (await desk.get("/cases/calendar")).text();
    const ninth = /<h2>[^<]*<span class="day-name">Monday<\/span> 9.*?<\/ul>/s.exec(march)?.[0] ?? "";
    expect(ninth).toContain("Invented principal 0");
    expect(march).toContain('aria-current="date"');
    expect(march).toContain('class="calendar first-7"');
    expect(march).toContain('href="/cases/calendar?month=2026-02"');
    const april = await (await desk.get("/cases/calendar?month=2026-04")).text();
    expect(april).toContain("Nothing is waiting in this month.");
    // What is no month is this one.
    expect(await (await desk.get("/cases/calendar?month=2026-13")).text()).toContain("Invented principal 0");
    const file = await (await desk.get("/cases/calendar.ics")).text();
    expect(file).toContain("DTSTART;VALUE=DATE:20260309");
    expect(file).not.toContain("Invented");
    expect(made.all).toHaveLength(3);
  });
});

test("what somebody may write down in some states only has its link in those states, on every list", async () => {
  const call = caseRecordKind({
    name: "call",
    form: caseNote.form,
    title: caseNote.title,
    about: "member",
    reads: "case.read",
    writes: "travel.write",
    alsoAdds: { right: "travel.accompany", in: ["booked"] },
  });
  const toCall: Duty = {
    ...due("call", "today", "2026-03-01"),
    find: () => [{ due: "2026-03-01", leads: { add: call.name } }],
  };
  await using test = await openTestCases(
    () => openTestDatabase("sqlite"),
    [casesPart, { kinds: [call], duties: [toCall] }],
  );
  const made = await inventCase(test);
  const [member = { id: "" }] = made.all;
  await using desk = openCasesDesk(test, actor);
  const pages = ["/cases", "/cases/calendar", `/cases/${made.id}`];
  const shown = async () =>
    Promise.all(pages.map(async (one) => (await (await desk.get(one)).text()).includes(`/add/call?`)));
  const settle = () => write(test, made, caseNote, aNote, { about: [member.id] });
  await stand(test, member.id, "ready");
  await settle();
  expect(await shown()).toEqual([false, false, false]);
  await stand(test, member.id, "booked");
  expect(await shown()).toEqual([true, true, true]);
});

test("the calendar is of one's own cases", async () => {
  await using test = await openTestCases(() => openTestDatabase("sqlite"), parts);
  await owingFamily(test);
  await using desk = openCasesDesk(test, actOf("counsellor", { staffId: "far", offices: ["burgas"] }).actor);
  expect(await (await desk.get("/cases/calendar")).text()).not.toContain("Invented");
});
