import { expect, test } from "vitest";
import { openTestDatabase } from "../../test/databases.ts";
import { openTestPeople } from "../../test/people.ts";
import { plantProgrammes } from "../programmes/index.ts";
import { bookDemoCosts } from "./demo-costs.ts";
import type { DemoStaff } from "./demo-staff.ts";
import { writeDemoTimesheets } from "./demo-timesheets.ts";

const roles = ["finance", "project-manager", "counsellor", "reintegration-officer"] as const;
const staff: DemoStaff = new Map(roles.map((role, at) => [role, String(at).repeat(24)]));

test.each(["2026-11-28", "2026-11-01", "2026-12-31"])(
  "on %s the demonstration has months of work: the older ones approved, of the last one waiting, one sent back, and costs that say the same hours",
  async (today) => {
    await using t = await openTestPeople(() => openTestDatabase("sqlite"));
    const people = { ...t.people, now: () => new Date(`${today}T10:00:00Z`) };
    const { database } = people;
    await plantProgrammes(database, people.now, people.random);
    const sent = await database.change((change) => writeDemoTimesheets(change, people, { staff }));
    expect(sent).toBe(12);
    const rows = await database.query
      .selectFrom("timesheet as sheet")
      .leftJoin("timesheet_version as version", "version.sheet_id", "sheet.id")
      .leftJoin("timesheet_decision as decision", "decision.sheet_id", "sheet.id")
      .select(["sheet.month", "sheet.staff_id", "version.sent_at", "decision.outcome", "decision.made_at"])
      .orderBy("sheet.month")
      .orderBy("sheet.staff_id")
      .execute();
    const now = people.now().toISOString();
    for (const { sent_at, made_at } of rows) {
      expect(sent_at === null || sent_at <= now).toBe(true);
      expect(made_at === null || (made_at > (sent_at ?? "") && made_at <= now)).toBe(true);
    }
    const outcomes = rows.filter(({ sent_at }) => sent_at !== null).map(({ outcome }) => outcome ?? "waits");
    const approved = Array.from({ length: 9 }, () => "approved");
    expect(outcomes).toEqual([...approved, "approved", "waits", "sent-back"]);
    const days = today.endsWith("-01") ? 0 : 3;
    expect(
      rows.filter(({ sent_at }) => sent_at === null),
      "this month is being written",
    ).toHaveLength(days);
    expect(await database.change((change) => bookDemoCosts(change, people, { staff }))).toBe(24);
  },
);
