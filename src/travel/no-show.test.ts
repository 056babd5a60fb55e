import { expect, test } from "vitest";
import { move, stand, type TestCases, tasksOf, write } from "../../test/cases.ts";
import { openCasesDesk } from "../../test/cases-desk.tsx";
import { forEachDatabase } from "../../test/databases.ts";
import { actOf } from "../../test/people.ts";
import {
  alone,
  bookJourney,
  days,
  later,
  listPlace,
  openTestTravel,
  readyCase,
  today,
} from "../../test/travel.ts";
import { changeCaseRecord } from "../cases/index.ts";
import type { ValuesOf } from "../platform/forms/index.ts";
import { migrations } from "../schema.ts";
import { noShow } from "./steps/no-show.ts";
import { ticketCancelled } from "./steps/ticket-given-back.ts";

type Found = ValuesOf<(typeof noShow)["form"]>;

/** Somebody with a ticket who did not come today, as operations wrote it down. */
async function missing(t: TestCases, found: Partial<Found>) {
  await listPlace(t);
  const made = await readyCase(t, alone);
  const id = made.all[0]?.id ?? "";
  await bookJourney(t, made);
  days(t, 19);
  const values: Found = {
    on: today(t),
    reason: "unreachable",
    tries: 4,
    safety: "no-sign",
    police: "agreed",
    again: "not-known",
    costs: "Invented hotel night",
    note: null,
    ...found,
  };
  const about = { by: "operations", about: [id] } as const;
  const [recordId = ""] = await write(t, made, noShow, values, about);
  let basedOn = 0;
  return {
    made,
    id,
    recordId,
    gaveTicketBack: async () => {
      later(t);
      const back = { why: "no-show", lost: 120, refund_due: null, currency: "EUR", note: null } as const;
      await write(t, made, ticketCancelled, { on: today(t), ...back }, about);
    },
    hears: (again: Found["again"]) => {
      basedOn += 1;
      const save = { basedOn, values: { ...values, again } };
      return t.cases.database.change((change) =>
        changeCaseRecord(change, t.cases, actOf("operations"), { caseId: made.id, recordId }, noShow, save),
      );
    },
    /** What is open beside the papers of the file, with whose it is and where it leads. */
    tasks: async () => {
      const open = await t.cases.database.query
        .selectFrom("case_task")
        .select(["rule", "for_right", "leads"])
        .where("done_at", "is", null)
        .where("rule", "!=", "cases.evidence")
        .execute();
      return open.map(
        ({ rule, for_right, leads }) => `${rule}, ${for_right}, ${JSON.parse(leads ?? "{}").page}`,
      );
    },
  };
}

forEachDatabase((kind, open) => {
  test("what somebody who did not come wants says whose work is next: the ticket, the end, or being let in again", async () => {
    await using t = await openTestTravel(open);
    const { made, id, gaveTicketBack, hears, tasks } = await missing(t, {});
    // The ticket is given back the same day, with what is lost and owed.
    expect(await tasksOf(t, made)).toEqual(["travel.cancel-ticket 2026-03-20", "travel.no-show 2026-03-30"]);
    await gaveTicketBack();
    await hears("no");
    expect(await tasksOf(t, made)).toEqual(["travel.no-show-ends 2026-03-30"]);
    expect(await tasks()).toEqual([`travel.no-show-ends, case.write, members/${id}/move/withdrawn`]);
    await hears("yes");
    expect(await tasksOf(t, made)).toEqual(["travel.no-show-again 2026-03-30"]);
    expect(await tasks()).toEqual([`travel.no-show-again, case.supervise, members/${id}/move/rebooking`]);
    // Whoever does not know asks; where nothing was said at all, too: records from before the question have no answer.
    for (const unsaid of ["not-known", null] as const) {
      await hears(unsaid);
      expect(await tasks()).toEqual(["travel.no-show, case.write, undefined"]);
    }
    await hears("yes");
    await move(t, made, { memberId: id, to: "rebooking", reason: "no-show" }, "project-manager");
    // Then they are operations' work, like everybody who waits for a journey.
    expect(await tasksOf(t, made)).toEqual(["travel.journey-next 2026-03-23"]);
  });

  test("a no-show says whether an authority was told, whether they want to try again, and under seal what is lost", async () => {
    await using t = await openTestTravel(open);
    const { made, recordId } = await missing(t, { police: "danger", again: "yes", safety: "danger" });
    await using desk = openCasesDesk(t, actOf("operations").actor);
    const page = await (await desk.get(`/cases/${made.id}/records/${recordId}`)).text();
    const answers = page.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    for (const told of [
      "Did we tell the police or another authority? Yes, because a life was in danger",
      "Do they want to try again? Yes",
      "What cannot be got back Invented hotel night",
    ])
      expect(answers).toContain(told);
    const row = await t.cases.database.query
      .selectFrom("case_record")
      .select(["open", "sealed"])
      .where("id", "=", recordId)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(row.open)).toMatchObject({ police: "danger", again: "yes" });
    expect(`${row.open} ${row.sealed}`).not.toContain("hotel");
  });

  test("a task by the rule that was there before becomes what the case is given now, and ends beside that or elsewhere", async () => {
    await using t = await openTestTravel(open);
    const { database } = t.cases;
    const { id, gaveTicketBack, hears } = await missing(t, {});
    await gaveTicketBack();
    const asBefore = {
      rule: "cases.no-show",
      list: "alarm",
      for_right: "case.write",
      urgent: 1,
      leads: null,
    };
    const tasks = () =>
      database.query
        .selectFrom("case_task")
        .innerJoin("return_case", "return_case.id", "case_task.case_id")
        .select(["rule", "list", "for_right", "due", "urgent", "leads", "next_due"])
        .where("done_at", "is", null)
        .where("rule", "!=", "cases.evidence")
        .execute();
    const turnBack = () =>
      database.query
        .updateTable("case_task")
        .set({ ...asBefore, due: "2026-03-29" })
        .where("done_at", "is", null)
        .where("rule", "like", "travel.no-show%")
        .execute();
    const step = () =>
      database.change(async (change) => {
        await migrations.find(({ name }) => name === "cases-16-no-show-tasks")?.apply(change, kind);
      });
    for (const again of ["no", "yes", "not-known"] as const) {
      await hears(again);
      const settled = await tasks();
      await turnBack();
      expect(await tasks()).toMatchObject([asBefore]);
      await step();
      expect(await tasks()).toEqual(settled);
    }
    const settled = await tasks();
    const own = await database.query
      .selectFrom("case_task")
      .selectAll()
      .where("done_at", "is", null)
      .execute();
    const [task] = own.filter(({ rule }) => rule === "travel.no-show");
    await database.query
      .insertInto("case_task")
      .values({ ...(task as NonNullable<typeof task>), ...asBefore, id: "older" })
      .execute();
    await step();
    expect(await tasks()).toEqual(settled);
    await turnBack();
    await stand(t, id, "rebooking");
    await step();
    expect(await tasks()).toEqual([]);
  });
});
