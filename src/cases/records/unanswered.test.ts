import { expect, test } from "vitest";
import { aClosure, aDecision, inventCase, openTestCases, stand } from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { casesPart, closure, eligibility } from "../index.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { casesTexts } from "../texts/index.ts";
import { changeCaseRecord } from "./change-record.ts";
import { addCaseRecord, type NewCaseRecord } from "./write-record.ts";

const open = { retention: "case-file", seal: "open", purpose: "For the test." } as const;

/** A form of which one answer asks for words. */
const aTalk = caseRecordKind({
  name: "a-talk",
  title: "note.title",
  about: "member",
  reads: "case.read",
  writes: "case.write",
  form: defineForm(casesTexts, {
    name: "a-talk",
    fields: {
      reason: {
        kind: "choice",
        label: "closure.reason",
        options: named("code", ["other", "removed"]),
        ...open,
      },
      words: {
        kind: "line",
        label: "note.words",
        askedWith: { field: "reason", answers: ["other"], needed: true },
        ...open,
      },
    },
  }),
});

forEachDatabase((_, openDatabase) => {
  test("what an answer asks for is asked by the command, of every form, when it is written and when it is changed", async () => {
    await using t = await openTestCases(openDatabase, [casesPart]);
    const made = await inventCase(t);
    const memberIds = [made.all[0]?.id ?? ""];
    const writes = (wanted: Pick<NewCaseRecord, "kind" | "values">, by: "counsellor" | "project-manager") =>
      t.cases.database.change((change) =>
        addCaseRecord(change, t.cases, actOf(by), made.id, { ...wanted, memberIds }),
      );
    const talks = (values: object) => writes({ kind: aTalk as never, values: values as never }, "counsellor");
    const lacks = (...fields: readonly string[]) => ({
      problems: Object.fromEntries(fields.map((field) => [field, { text: "problem.required" }])),
    });
    await expect(talks({ reason: "other", words: null })).rejects.toEqual(
      expect.objectContaining(lacks("words")),
    );
    const [recordId = ""] = await talks({ reason: "removed", words: null });
    const changes = t.cases.database.change((change) =>
      changeCaseRecord(change, t.cases, actOf("counsellor"), { caseId: made.id, recordId }, aTalk, {
        basedOn: 1,
        values: { reason: "other", words: null },
      }),
    );
    await expect(changes).rejects.toEqual(expect.objectContaining(lacks("words")));
    const ends = aClosure("removed");
    await expect(writes({ kind: closure as never, values: ends as never }, "counsellor")).rejects.toEqual(
      expect.objectContaining(lacks("removed_on", "removed_by")),
    );
    await stand(t, memberIds[0] ?? "", "applied");
    const refuses = aDecision({ decision: "ineligible", means: "not-met", referral: null });
    await expect(
      writes({ kind: eligibility as never, values: refuses as never }, "project-manager"),
    ).rejects.toEqual(expect.objectContaining(lacks("reason_code", "referral")));
  });
});
