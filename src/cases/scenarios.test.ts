import { afterAll, describe, expect, test } from "vitest";
import {
  aDecision,
  aDeclaration,
  anApplication,
  dossier,
  inventCase,
  move,
  openTestCases,
  stand,
  type TestCases,
  tasksOf,
  write,
} from "../../test/cases.ts";
import { forEachDatabase, openTestDatabase } from "../../test/databases.ts";
import { aBirth, aConsent, actOf, aName, aPhone, register } from "../../test/people.ts";
import { printFor, textOfPaper } from "../../test/printed-papers.ts";
import { readTypedDate } from "../core/typed-date.ts";
import {
  addRecord,
  likelyRecordsOf,
  mayBeChild,
  mergePersons,
  personsFor,
  personsForRules,
  readMerges,
  readPerson,
  recordConsent,
  searchPersons,
  unmergePersons,
} from "../people/index.ts";
import { inspectFile } from "../platform/files/index.ts";
import { openPrinter } from "../platform/print/index.ts";
import {
  addTask,
  application,
  assignCase,
  caseNote,
  casesFor,
  casesPart,
  changeCaseRecord,
  dataAnswer,
  dataRequest,
  declaration,
  eligibility,
  enrolment,
  filePaper,
  handOver,
  moveMember,
  openCase,
  strikeCaseRecord,
} from "./index.ts";

import { casesOfKeptManagers, keptManagerList } from "./lists/kept-managers.ts";
import { listCases } from "./lists/list-cases.ts";
import { recuseStaff } from "./opening/recuse-staff.ts";

// Stories of domain.md 12 that one member of staff meets at the table; `test/scenarios.ts` says where each is told.

const printer = openPrinter();
afterAll(() => printer.close());

const act = actOf("counsellor");
const everyCase = { ended: false, state: null, managerId: null, destination: null, dueBefore: null };
const births = async ({ cases }: TestCases, id: string) => {
  const { facts } = await cases.database.change((change) => readPerson(change, cases, act, id, ["birth"]));
  return facts.birth.map(({ values }) => values);
};

test("scenario 3: one name in three scripts is found from each, and each authority reads the spelling it knows", async () => {
  await using t = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  const made = await inventCase(t, [
    {
      role: "principal",
      facts: {
        name: [
          aName("MOHAMMAD REZA HOSSEINI", { source: "passport-mrz" }),
          aName("Мохамад Реза Хосейни", { source: "own-words", main: true }),
          aName("МОХАМЕД РЕЗА ХОСЕЙНИ", { source: "sar-card" }),
          aName("محمد رضا حسینی", { source: "own-words" }),
        ],
      },
    },
  ]);
  const [{ id = "", personId = "" } = {}] = made.all;
  const { cases } = t;
  for (const text of [
    "Mohammad Reza Hosseini",
    "Мохамед Реза Хосейни",
    "محمد رضا حسینی",
    "Hoseini Mohamad",
  ]) {
    const found = await cases.database.change((change) =>
      searchPersons(change, cases, act, { text, birthYear: null, nationality: null }),
    );
    expect(found.map(({ label }) => label.id)).toEqual([personId]);
  }
  const { facts } = await cases.database.change((change) =>
    readPerson(change, cases, act, personId, ["name"]),
  );
  expect(facts.name.map(({ values }) => values.source).toSorted()).toEqual(
    ["own-words", "own-words", "passport-mrz", "sar-card"].toSorted(),
  );
  await stand(t, id, "applied");
  await cases.database.change((change) =>
    recordConsent(change, cases, act, personId, aConsent({ purpose: "migration-directorate" })),
  );
  const letter = await textOfPaper(t, made, await printFor(t, printer, made, "letter-migration-directorate"));
  expect(letter).toContain("MOHAMMAD REZA HOSSEINI · МОХАМЕД РЕЗА ХОСЕЙНИ");
  expect(letter).not.toContain("Мохамад");
});

test("scenario 4: three ages of one boy stand side by side, and the youngest decides", async () => {
  await using t = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  const { people } = t;
  const card = aBirth("2008-01-01", { source: "sar-card", precision: "exact" });
  const { id } = await register(t, { name: [aName("Invented Boy")], birth: [card] });
  const child = () => mayBeChild(people.database.query, people, id);
  // 1 January on a card is no birthday, but by it alone he is of age.
  expect(await child()).toBe(false);
  const add = (values: ReturnType<typeof aBirth>) =>
    people.database.change((change) => addRecord(change, people, act, id, "birth", values));
  const own = { source: "own-words", precision: "estimated", declared_minor: true } as const;
  await add(aBirth(null, { ...own, age: 16, age_on: "2026-03-01" as never }));
  expect(await child()).toBe(true);
  const read = readTypedDate("1386", "2026-03-01");
  const tazkera = read.find(({ calendar }) => calendar === "solar-hijri");
  expect(tazkera?.date.slice(0, 4)).toBe("2007");
  await add(aBirth(tazkera?.date ?? "", { source: "national-id", precision: "year" }));
  await add(
    aBirth(null, {
      source: "age-assessment",
      precision: "estimated",
      age: 17,
      age_on: "2026-03-01" as never,
    }),
  );
  const told = await births(t, id);
  expect(told.map(({ source }) => source).toSorted()).toEqual([
    "age-assessment",
    "national-id",
    "own-words",
    "sar-card",
  ]);
  expect(told.find(({ source }) => source === "sar-card")).toMatchObject({ date: "2008-01-01" });
  const rules = (await personsForRules(people.database.query, [id], people.now())).get(id);
  expect(rules?.ageOn("2026-03-01")).toEqual({ youngest: 14, oldest: 20 });
  expect(rules?.mayBeChildOn("2026-03-01")).toBe(true);
});

test("scenario 5: Ali of Harmanli and Hussein Ali of Sofia are seen to be one, and can be two again", async () => {
  await using t = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  const { people } = t;
  const both = actOf("counsellor", { offices: ["sofia", "harmanli"] });
  const phone = aPhone({ reach: "+359 000 777 888" });
  const first = await register(t, {
    name: [aName("Ali", { father: "Hassan" })],
    birth: [aBirth("1994")].map((one) => ({ ...one, precision: "year" as const })),
    contact: [phone],
  });
  const second = await register(t, {
    name: [aName("Hussein Ali", { father: "Hassan" })],
    birth: [aBirth("1994-05-06")],
    contact: [phone],
  });
  const alike = await people.database.change((change) => likelyRecordsOf(change, people, second.id));
  expect(alike.map((one) => one.personId)).toEqual([first.id]);
  await people.database.change((change) =>
    mergePersons(change, people, both, { keptId: first.id, goneId: second.id }, "one phone, one father"),
  );
  const find = async (text: string) => {
    const found = await people.database.change((change) =>
      searchPersons(change, people, both, { text, birthYear: null, nationality: null }),
    );
    return found.map(({ label }) => label.id);
  };
  // Both numbers lead to the one person.
  expect([await find(first.number), await find(second.number)]).toEqual([[first.id], [first.id]]);
  const [merge] = await readMerges(people.database.query, people, [first.id, second.id]);
  await people.database.change((change) =>
    unmergePersons(change, people, both, merge?.id ?? "", "seen together in one room"),
  );
  expect(await find(second.number)).toEqual([second.id]);
});

test("scenario 25: whoever asks for erasure is answered within a month: what must be kept is restricted, and until when is said", async () => {
  await using t = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  const made = await inventCase(t);
  const about = [made.all[0]?.id ?? ""];
  const on = (text: string) => text as never;
  const enrolled = {
    project: "project",
    enrolled_on: on("2026-03-01"),
    target_group: "irregular",
    proof: null,
  } as const;
  const [before = ""] = await write(t, made, enrolment, enrolled, { about });
  const answer = {
    answered_on: on("2026-03-01"),
    kept_until: null,
    words: "Told, with the way to complain.",
  };
  await expect(write(t, made, dataAnswer, { ...answer, decision: "done" }, { about })).rejects.toMatchObject({
    problems: { decision: { text: "data-answer.nothing-asked" } },
  });
  await stand(t, about[0] ?? "", "closed");
  await write(t, made, dataRequest, { asks: "erasure", asked_on: on("2026-03-01"), words: null }, { about });
  const due = async () => (await tasksOf(t, made)).filter((task) => task.startsWith("cases.data-request"));
  expect(await due()).toEqual(["cases.data-request 2026-04-01"]);
  const known = dataAnswer.known(await dossier(t, made, about[0] ?? ""));
  expect(known).toMatchObject({ decision: "restricted", kept_until: "2031-03-01" });
  await expect(write(t, made, dataAnswer, { ...answer, decision: "done" }, { about })).rejects.toMatchObject({
    problems: { decision: { text: "data-answer.must-keep" } },
  });
  await expect(
    write(t, made, dataAnswer, { ...answer, decision: "restricted" }, { about }),
  ).rejects.toMatchObject({ problems: { kept_until: { text: "data-answer.until-needed" } } });
  await write(
    t,
    made,
    dataAnswer,
    { ...answer, decision: "restricted", kept_until: on("2031-03-01") },
    { about },
  );
  expect(await due()).toEqual([]);
  // From now on the file only lies there, what was written before included; another request is still taken.
  await stand(t, about[0] ?? "", "counselling");
  const note = { what: "call", noted_on: on("2026-03-01"), reached: null, words: "Invented" } as const;
  await expect(write(t, made, caseNote, note, { about })).rejects.toMatchObject({ name: "NotInThisState" });
  const old = { caseId: made.id, recordId: before };
  const correct = { basedOn: 1, values: { ...enrolled, enrolled_on: on("2026-02-01") } };
  await expect(
    t.cases.database.change((change) => changeCaseRecord(change, t.cases, act, old, enrolment, correct)),
  ).rejects.toMatchObject({ name: "NotInThisState" });
  await expect(
    t.cases.database.change((change) => strikeCaseRecord(change, t.cases, act, old, "Invented reason")),
  ).rejects.toMatchObject({ name: "NotInThisState" });
  const file = await inspectFile({ name: "form.pdf", bytes: Buffer.from("%PDF-1.7\ninvented\n%%EOF\n") });
  const paper = { memberId: about[0] ?? "", item: 1, file, origin: "scan" } as const;
  await expect(
    t.cases.database.change((change) => filePaper(change, t.cases, act, made.id, paper)),
  ).rejects.toMatchObject({ name: "NotInThisState" });
  const on_hold = { memberId: about[0] ?? "", to: "suspended", reason: "illness" } as const;
  await expect(move(t, made, on_hold)).rejects.toMatchObject({ name: "NotInThisState" });
  await write(t, made, dataRequest, { asks: "access", asked_on: on("2026-03-01"), words: null }, { about });
});

forEachDatabase((_, open) => {
  test("a relative of the staff: the case is not there for whoever is close to somebody in it, through no door", async () => {
    await using t = await openTestCases(open, [casesPart]);
    const { cases } = t;
    const made = await inventCase(t);
    const [{ personId = "" } = {}] = made.all;
    const change = cases.database.change;
    const step = (order: { staffId: string; successorId: string | null }, by = act) =>
      change((inside) => recuseStaff(inside, cases, by, made.id, { ...order, reason: "Invented cousin" }));
    const colleague = actOf("counsellor", { staffId: "colleague" });
    await expect(step({ staffId: "counsellor", successorId: null })).rejects.toMatchObject({
      problems: { colleague: { text: "recusal.successor-needed" } },
    });
    await expect(step({ staffId: "counsellor", successorId: null }, colleague)).rejects.toMatchObject({
      problems: { recused: { text: "recusal.only-self" } },
    });
    await change((inside) =>
      addTask(inside, cases, act, made.id, { memberId: null, due: "2026-05-01", words: "Invented" }),
    );
    await step({ staffId: "counsellor", successorId: "colleague" });
    const query = cases.database.query;
    const seenBy = async (by: typeof act) => [
      (await casesFor(cases, by).find(query, made.id)) !== undefined,
      (await listCases(query, cases, by, everyCase)).cases.length,
      (await personsFor(cases, by).find(query, personId)) !== undefined,
      (await personsFor(cases, by).visible(query).select("person.id").execute()).length,
    ];
    expect(await seenBy(act)).toEqual([false, 0, false, 0]);
    expect(await seenBy(colleague)).toEqual([true, 1, true, 1]);
    const staff = {
      name: "x",
      email: "x",
      email_index: "x",
      status: "active" as const,
      language: "en" as const,
    };
    await query
      .insertInto("staff")
      .values({ id: "counsellor", ...staff, created_at: "x", created_by: null, set_up_by: "x", version: 1 })
      .execute();
    await query
      .insertInto("glass_break")
      .values(
        [`case:${made.id}`, `person:${personId}`].map((object) => ({
          ...{ id: object, staff_id: "counsellor", object, owner_id: null, reason: "sealed" },
          broken_at: cases.now().toISOString(),
          until: new Date(cases.now().getTime() + 3_600_000).toISOString(),
        })),
      )
      .execute();
    expect(await seenBy(act)).toEqual([false, 0, false, 0]);
    const tasks = await query.selectFrom("case_task").select("owner_id").where("rule", "=", "own").execute();
    expect(tasks).toEqual([{ owner_id: "colleague" }]);
    await expect(
      change((inside) => assignCase(inside, cases, colleague, made.id, "counsellor")),
    ).rejects.toMatchObject({ problems: { colleague: { text: "assign.recused" } } });
    const back = { from: "colleague", to: "counsellor" };
    expect(await change((inside) => handOver(inside, cases, colleague, back))).toEqual({
      handed: 0,
      left: 1,
    });
    // A second record of the relative, found later: it is not there either, as long as the two are one.
    const other = await inventCase(t, [{ role: "principal", facts: { birth: [aBirth("1970-01-02")] } }]);
    const [{ personId: goneId = "" } = {}] = other.all;
    const otherSeen = async () => [
      (await casesFor(cases, act).find(query, other.id)) !== undefined,
      (await listCases(query, cases, act, everyCase)).cases.length,
      (await personsFor(cases, act).find(query, goneId)) !== undefined,
    ];
    expect(await otherSeen()).toEqual([true, 1, true]);
    await change((inside) =>
      mergePersons(inside, cases, colleague, { keptId: personId, goneId }, "one passport"),
    );
    expect(await otherSeen()).toEqual([false, 0, false]);
    // He still answers for it on paper: whoever gives cases out is told.
    const supervisor = actOf("project-manager", { staffId: "supervisor" });
    const kept = async () => (await casesOfKeptManagers(query, cases, supervisor)).map(({ id }) => id);
    expect(await kept()).toEqual([other.id]);
    expect(await keptManagerList(query, made.id).execute()).toEqual([]);
    const [merge] = await readMerges(query, cases, [personId, goneId]);
    await change((inside) => unmergePersons(inside, cases, colleague, merge?.id ?? "", "another passport"));
    expect(await otherSeen()).toEqual([true, 1, true]);
    expect(await kept()).toEqual([]);
  });

  describe("scenario 22", () => {
    test("whoever went home with the mission's help before is helped again only as an exception, under any passport", async () => {
      await using t = await openTestCases(open, [casesPart]);
      const { cases } = t;
      const old = await inventCase(t);
      const [{ id: oldMember = "", personId: oldPerson = "" } = {}] = old.all;
      await stand(t, oldMember, "applied");
      await write(t, old, declaration, aDeclaration(), { about: [oldMember] });
      await stand(t, oldMember, "booked");
      await cases.database.change((change) =>
        moveMember(change, cases, act, old.id, { memberId: oldMember, to: "departed" }),
      );
      await cases.database.query.updateTable("case_member").set({ state: "remigrated" }).execute();
      t.moveClock(14 * 30 * 86_400_000);
      // He comes under another number, and is found to be the same only after the case is open.
      const made = await inventCase(t);
      const [{ id = "", personId = "" } = {}] = made.all;
      const day = cases.now().toISOString().slice(0, 10) as never;
      await stand(t, id, "applied");
      await write(t, made, application, anApplication(), {
        about: [id],
      });
      const decide = (more: Parameters<typeof aDecision>[0] = {}) =>
        write(t, made, eligibility, aDecision({ decided_on: day, ...more }), {
          about: [id],
          by: "project-manager",
        });
      await cases.database.change((change) =>
        mergePersons(change, cases, act, { keptId: personId, goneId: oldPerson }, "one face"),
      );
      await expect(decide()).rejects.toMatchObject({ problems: { not_helped_before: {} } });
      await expect(decide({ not_helped_before: "not-met" })).rejects.toMatchObject({
        problems: { decision: {} },
      });
      await expect(decide({ not_helped_before: "waived" })).rejects.toMatchObject({
        problems: { evidence: {} },
      });
      await decide({ not_helped_before: "waived", evidence: "The fund agreed in writing on 3 May." });
      // The old case stays as it ended, with its own departure.
      await expect(
        cases.database.change((change) =>
          openCase(change, cases, act, { office: "sofia", members: [{ personId, role: "principal" }] }),
        ),
      ).rejects.toMatchObject({ name: "AlreadyInCase" });
    });
  });
});
