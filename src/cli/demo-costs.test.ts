import { expect, test } from "vitest";
import { openTestDatabase } from "../../test/databases.ts";
import { openTestPeople } from "../../test/people.ts";
import { plantProgrammes } from "../programmes/index.ts";
import { bookDemoCosts } from "./demo-costs.ts";
import type { DemoStaff } from "./demo-staff.ts";

const roles = ["finance", "project-manager", "counsellor", "reintegration-officer"] as const;
const staff: DemoStaff = new Map(roles.map((role, at) => [role, String(at).repeat(24)]));

test.each(["2026-11-28", "2026-11-03"])(
  "on %s the demonstration's costs were written down and approved month by month, none before its month was over nor after today",
  async (today) => {
    await using t = await openTestPeople(() => openTestDatabase("sqlite"));
    const people = { ...t.people, now: () => new Date(`${today}T10:00:00Z`) };
    const { database } = people;
    await plantProgrammes(database, people.now, people.random);
    const booked = await database.change((change) => bookDemoCosts(change, people, { staff }));
    const rows = await database.query
      .selectFrom("own_cost_version as version")
      .leftJoin("own_cost_decision as decision", "decision.cost_id", "version.cost_id")
      .select(["version.day", "version.paid_on", "version.made_at", "decision.made_at as decided"])
      .execute();
    expect(rows).toHaveLength(booked);
    const monthsOf = (moments: readonly (string | null)[]) =>
      [...new Set(moments.flatMap((moment) => moment?.slice(0, 7) ?? []))].toSorted();
    expect(monthsOf(rows.map(({ made_at }) => made_at))).toEqual([
      "2026-06",
      "2026-07",
      "2026-08",
      "2026-09",
      "2026-10",
      "2026-11",
    ]);
    expect(monthsOf(rows.map(({ decided }) => decided))).toEqual([
      "2026-06",
      "2026-07",
      "2026-08",
      "2026-09",
    ]);
    for (const { day, paid_on, made_at, decided } of rows) {
      expect(made_at > day && made_at <= people.now().toISOString()).toBe(true);
      expect(paid_on === null || paid_on <= made_at).toBe(true);
      expect(decided === null || decided > made_at).toBe(true);
    }
  },
);
