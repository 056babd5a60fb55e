import { expect, test } from "vitest";
import { inventCase, openTestCases, type TestCases, write } from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { aBirth, aConsent, actOf } from "../../../test/people.ts";
import { addRecord, recordConsent, relate, removeRecord, withdrawConsent } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { caseNote, casesPart, type Dossier, type Duty } from "../index.ts";
import { casesTexts } from "../texts/index.ts";

const act = actOf("counsellor");

const duty = (rule: string, isDue: (dossier: Dossier) => boolean): Duty => ({
  rule: `test.${rule}`,
  texts: casesTexts,
  title: "note.title",
  list: "paper",
  for: "case.write",
  find: (dossier) => (isDue(dossier) ? [{ due: "2026-03-01" }] : []),
});

const parts = [
  casesPart,
  {
    duties: [
      duty("consent", ({ person }) => !person.consents("casework")),
      duty("status", ({ person }) => person.statuses.length > 0),
      duty("brother", ({ person }) => person.relations.length > 0),
    ],
  },
];

const dueIn = async ({ cases }: TestCases, caseId: string) => {
  const rows = await cases.database.query
    .selectFrom("case_task")
    .select("rule")
    .where("case_id", "=", caseId)
    .where("done_at", "is", null)
    .where("rule", "like", "test.%")
    .orderBy("rule")
    .execute();
  return rows.map(({ rule }) => rule.slice("test.".length));
};

const status = {
  ...{ status: "special-home", since: "2026-02-20", until: null, source: "document", proof: null },
  ...{ order_number: null, served_on: "2026-02-20", served_how: null, understood: "no" },
} as never;

forEachDatabase((_, open) => {
  test("a case learns at once of a consent given and taken back, a status, a relative", async () => {
    await using ground = await openTestCases(open, parts);
    const { cases } = ground;
    const [made, other] = [await inventCase(ground), await inventCase(ground)];
    const personId = made.all[0]?.personId ?? "";
    const otherId = other.all[0]?.personId ?? "";
    const change = <T>(work: (change: Change) => Promise<T>) => cases.database.change(work);
    expect(await dueIn(ground, made.id)).toEqual(["consent"]);
    await change((one) => recordConsent(one, cases, act, personId, aConsent()));
    expect(await dueIn(ground, made.id)).toEqual([]);
    const id = await change((one) => addRecord(one, cases, act, personId, "status", status));
    expect(await dueIn(ground, made.id)).toEqual(["status"]);
    await change((one) => withdrawConsent(one, cases, act, personId, "casework"));
    expect(await dueIn(ground, made.id)).toEqual(["consent", "status"]);
    await change((one) => recordConsent(one, cases, act, personId, aConsent()));
    await change((one) => removeRecord(one, cases, act, { personId, id }, "status"));
    const { number: other_number } = await cases.database.query
      .selectFrom("person")
      .select("number")
      .where("id", "=", otherId)
      .executeTakeFirstOrThrow();
    const brother = { kind: "sibling", evidence: "declared", custody: null, other_number, note: null };
    await change((one) => relate(one, cases, act, personId, brother as never));
    expect(await dueIn(ground, made.id)).toEqual(["brother"]);
    expect(await dueIn(ground, other.id)).toEqual(["brother", "consent"]);
  });

  test("who works on a case and who changes its person at the same time wait for each other in turn", async () => {
    await using ground = await openTestCases(open, parts);
    const { cases } = ground;
    const made = await inventCase(ground);
    const [member = { id: "", personId: "" }] = made.all;
    await cases.database.change((one) => recordConsent(one, cases, act, member.personId, aConsent()));
    const note = { what: "call", noted_on: "2026-03-01", reached: null, words: "Invented" } as never;
    for (let year = 1980; year < 1990; year += 1) {
      await Promise.all([
        cases.database.change((one) =>
          addRecord(one, cases, act, member.personId, "birth", aBirth(`${year}-04-07`)),
        ),
        write(ground, made, caseNote, note, { about: [member.id] }),
      ]);
    }
    expect(await dueIn(ground, made.id)).toEqual([]);
  });
});
