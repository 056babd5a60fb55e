import { expect, test } from "vitest";
import { dossier, inventCase, openTestCases, stand, tasksOf } from "../../test/cases.ts";
import { testDay } from "../../test/counselling.ts";
import { forEachDatabase } from "../../test/databases.ts";
import { actOf } from "../../test/people.ts";
import { moveMember, recallWithdrawals, settleDuties } from "../cases/index.ts";
import type { PartialDate } from "../core/partial-date.ts";
import { subjectOf } from "../people/index.ts";
import { counsellingPart } from "./journey-part.ts";

forEachDatabase((_, open) => {
  test("a withdrawal from before its consequences stood beside it is looked up once, and owed where nobody explained them", async () => {
    await using t = await openTestCases(open, [counsellingPart]);
    const made = await inventCase(t);
    const id = made.all[0]?.id ?? "";
    const { database } = t.cases;
    const withdrew = async (asylum_told: "not-yet" | "explained") => {
      await stand(t, id, "counselling");
      const answers = { on: testDay as PartialDate, asylum_told, costs: null };
      const order = { memberId: id, to: "withdrawn", reason: "hope-to-stay", answers } as const;
      await database.change((change) => moveMember(change, t.cases, actOf("counsellor"), made.id, order));
      // As it stood before: sealed in the journal alone, and nobody's task.
      await database.query.updateTable("case_member").set({ withdrawal_told: null }).execute();
      await database.change((change) => settleDuties(change, t.cases, made.id));
      expect(await tasksOf(t, made)).toEqual([]);
      t.moveClock(1000);
      await recallWithdrawals(t.cases);
      const { withdrawal_told } = await database.query
        .selectFrom("case_member")
        .select("withdrawal_told")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      return { withdrawal_told, tasks: await tasksOf(t, made) };
    };
    expect(await withdrew("not-yet")).toEqual({
      withdrawal_told: "not-yet",
      tasks: [`counselling.explain-withdrawal ${testDay}`],
    });
    expect(await withdrew("explained")).toEqual({ withdrawal_told: "explained", tasks: [] });
    // Of the very first nothing was asked.
    await database.query.updateTable("case_member").set({ withdrawal_told: null }).execute();
    await database.query.updateTable("case_event").set({ answers: null }).execute();
    await recallWithdrawals(t.cases);
    expect((await dossier(t, made, id)).member.withdrawalTold).toBe("not-asked");
  });

  test("nobody else is looked up, nobody twice, and of whoever was erased nobody knows any more", async () => {
    await using t = await openTestCases(open, [counsellingPart]);
    const made = await inventCase(t, [{ role: "principal" }, { role: "spouse" }, { role: "sibling" }]);
    const [erased, other, here] = made.all.map(({ id }) => id) as [string, string, string];
    const { database, vault } = t.cases;
    for (const id of [erased, other]) {
      await stand(t, id, "counselling");
      const answers = { on: testDay as PartialDate, asylum_told: "not-yet" as const, costs: null };
      const order = { memberId: id, to: "withdrawn", reason: "hope-to-stay", answers } as const;
      await database.change((change) => moveMember(change, t.cases, actOf("counsellor"), made.id, order));
    }
    await stand(t, here, "counselling");
    await database.query.updateTable("case_member").set({ withdrawal_told: null }).execute();
    vault.destroyKeys([subjectOf(made.all[0]?.personId ?? "")]);
    const told = async () => {
      await recallWithdrawals(t.cases);
      const rows = await database.query.selectFrom("case_member").select(["id", "withdrawal_told"]).execute();
      return new Map(rows.map(({ id, withdrawal_told }) => [id, withdrawal_told]));
    };
    const first = await told();
    expect([first.get(erased), first.get(other), first.get(here)]).toEqual(["not-asked", "not-yet", null]);
    expect(await tasksOf(t, made)).toEqual([`counselling.explain-withdrawal ${testDay}`]);
    // What was explained since stands beside them, and is not looked up in the journal again.
    await database.query
      .updateTable("case_member")
      .set({ withdrawal_told: "explained" })
      .where("id", "=", other)
      .execute();
    expect((await told()).get(other)).toBe("explained");
  });
});
