import { expect, test } from "vitest";
import { move, tasksOf, write } from "../../test/cases.ts";
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
import { ticketCancelled } from "./steps/booking.ts";
import { noShow } from "./steps/no-show.ts";

forEachDatabase((_, open) => {
  test("what somebody who did not come wants says whose work is next: the ticket, the end, or being let in again", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t, alone);
    const id = made.all[0]?.id ?? "";
    await bookJourney(t, made);
    days(t, 19);
    const found = {
      reason: "unreachable",
      tries: 4,
      safety: "no-sign",
      police: "agreed",
      note: null,
    } as const;
    const missing = { on: today(t), ...found, costs: "Invented hotel night" };
    const [recordId = ""] = await write(
      t,
      made,
      noShow,
      { ...missing, again: "not-known" },
      { by: "operations", about: [id] },
    );
    // The ticket is given back the same day, with what is lost and owed.
    expect(await tasksOf(t, made)).toEqual(["travel.cancel-ticket 2026-03-20", "travel.no-show 2026-03-30"]);
    later(t);
    const back = { why: "no-show", lost: 120, refund_due: null, currency: "EUR", note: null } as const;
    await write(t, made, ticketCancelled, { on: today(t), ...back }, { by: "operations", about: [id] });
    const hears = (basedOn: number, again: "yes" | "no") =>
      t.cases.database.change((change) =>
        changeCaseRecord(change, t.cases, actOf("operations"), { caseId: made.id, recordId }, noShow, {
          basedOn,
          values: { ...missing, again },
        }),
      );
    await hears(1, "no");
    expect(await tasksOf(t, made)).toEqual(["travel.no-show-ends 2026-03-30"]);
    await hears(2, "yes");
    expect(await tasksOf(t, made)).toEqual(["travel.no-show-again 2026-03-30"]);
    await move(t, made, { memberId: id, to: "rebooking", reason: "no-show" }, "project-manager");
    // Then they are operations' work, like everybody who waits for a journey.
    expect(await tasksOf(t, made)).toEqual(["travel.journey-next 2026-03-23"]);
  });
});
