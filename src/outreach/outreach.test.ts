import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forEachDatabase, type OpenTestDatabase } from "../../test/databases.ts";
import { eventFields } from "../../test/outreach.ts";
import { actOf, openTestPeople } from "../../test/people.ts";
import { inspectFile } from "../platform/files/index.ts";
import { plantProgrammes, projectsForFigures } from "../programmes/index.ts";
import { countReached, type ReachedScope } from "./count-reached.ts";
import type { EventFields, EventValues } from "./event.ts";
import { keepEventPaper, openEventPaper, readEventPapers, removeEventPaper } from "./papers.ts";
import { listEvents, openNotes, readEvent, readVersions, twinsOf } from "./read-events.ts";
import { changeEvent, openEvent, recordEvent, strikeEvent } from "./write-event.ts";

const counsellor = actOf("counsellor");

async function begin(open: OpenTestDatabase) {
  const test = await openTestPeople(open);
  const { people } = test;
  const inChange: typeof people.database.change = (work) => people.database.change(work);
  const record = (told: EventFields, act = counsellor) =>
    inChange((change) => recordEvent(change, people, act, eventFields(told) as EventValues));
  const correct = async (id: string, told: EventFields, basedOn?: number) => {
    const { version } = await openEvent(people, counsellor, id);
    return inChange((change) =>
      changeEvent(change, people, counsellor, id, {
        basedOn: basedOn ?? version,
        yours: eventFields(told),
      }),
    );
  };
  const strike = (id: string) =>
    inChange((change) => strikeEvent(change, people, counsellor, id, "written down twice"));
  const count = (asked: Partial<ReachedScope> = {}) =>
    countReached(people.database.query, {
      projectId: null,
      from: "2026-01-01",
      until: "2026-03-31",
      recordedBy: people.now().toISOString(),
      ...asked,
    });
  return { test, people, inChange, record, correct, strike, count };
}

forEachDatabase((kind, open) => {
  describe("an event", () => {
    test("counts as it stood on record at the moment asked for, and makes nobody a person", async () => {
      const { test, people, record, correct, strike, count } = await begin(open);
      await using _end = test;
      const id = await record({
        women: 3,
        men: 10,
        boys: 2,
        country_1: "SY",
        count_1: 9,
        copies_1: 40,
        material_1: "L1",
      });
      const other = await record({ unknown: 500, kind: "online", place: null, elsewhere: "Facebook" });
      const first = people.now().toISOString();
      test.moveClock(60_000);
      expect((await correct(id, { women: 3, men: 12, country_2: "AF", count_2: 1 })).outcome).toBe("saved");
      const second = people.now().toISOString();
      test.moveClock(60_000);
      await strike(other);
      expect(await count({ recordedBy: first })).toMatchObject({
        total: 515,
        by: { women: 3, men: 10, girls: 0, boys: 2, unknown: 500 },
        nationalities: { SY: 9, unknown: 506 },
        copies: 40,
      });
      expect(await count({ recordedBy: second })).toMatchObject({
        total: 515,
        nationalities: { AF: 1 },
        copies: 0,
      });
      const now = await count();
      expect([now.total, now.events.map(({ eventId, seq }) => [eventId, seq])]).toEqual([15, [[id, 2]]]);
      expect((await count({ from: "2026-02-11" })).total).toBe(0);
      expect((await count({ recordedBy: "2026-01-01" })).total).toBe(0);
      const persons = await people.database.query.selectFrom("person").select("id").execute();
      expect(persons).toEqual([]);
      expect((await readVersions(people.database.query, id)).map(({ fields }) => fields.men)).toEqual([
        10, 12,
      ]);
      await expect(strike(other)).rejects.toThrow("not-found");
      await expect(correct(other, {})).rejects.toThrow("not-found");
    });

    test("is refused with everything that is wrong with it, and then leaves nothing", async () => {
      const { test, people, record } = await begin(open);
      await using _end = test;
      await plantProgrammes(people.database, people.now, people.random);
      const [project] = await projectsForFigures(people.database.query, "2015-11-01");
      const wrong = record({
        place: null,
        starts_at: "25:00",
        happened_on: "1999-01-01",
        project: project?.id ?? null,
        women: 5,
        country_1: "SY",
        count_1: 4,
        country_2: "SY",
        count_2: 1,
        count_3: 1,
        country_4: "IQ",
        copies_1: 10,
      });
      const says = (text: string) => expect.objectContaining({ text });
      await expect(wrong).rejects.toMatchObject({
        problems: {
          place: says("problem.no-place"),
          starts_at: says("problem.time"),
          project: says("problem.outside-project"),
          country_2: says("problem.country-twice"),
          country_3: says("problem.no-country"),
          count_3: { text: "problem.more-than-reached", values: { sum: 6, total: 5 } },
          count_4: says("problem.no-count"),
          material_1: says("problem.no-material"),
        },
      });
      expect((await listEvents(people.database.query, everything)).events).toEqual([]);
      expect(await test.log()).toEqual([]);
      const id = await record({ starts_at: "٩.٣٠", women: 0 });
      expect((await readEvent(people.database.query, id)).fields.starts_at).toBe("09:30");
    });

    test("corrected by two at once keeps both, unless together they break a rule", async () => {
      const { test, people, record, correct } = await begin(open);
      await using _end = test;
      const id = await record({ women: 10, country_1: "SY", count_1: 5 });
      await openEvent(people, counsellor, id);
      await correct(id, { women: 6, country_1: "SY", count_1: 5 }, 1);
      await expect(correct(id, { women: 10, country_1: "SY", count_1: 9 }, 1)).rejects.toMatchObject({
        problems: { count_1: { text: "problem.more-than-reached" } },
      });
      expect((await correct(id, { women: 10, country_1: "SY", count_1: 5, men: 1 }, 1)).outcome).toBe(
        "merged",
      );
      expect((await correct(id, { women: 7, country_1: "SY", count_1: 5 }, 1)).outcome).toBe("conflict");
      expect((await readEvent(people.database.query, id)).fields).toMatchObject({ women: 6, men: 1 });
      const twin = await record({ girls: 1 });
      expect(await twinsOf(people.database.query, await readEvent(people.database.query, twin))).toEqual([
        id,
      ]);
    });

    test("is written by those who inform people; its notes and papers are sealed, and every opening is noted", async () => {
      const { test, people, inChange, record } = await begin(open);
      await using _end = test;
      for (const role of ["finance", "editor", "administrator", "auditor"] as const) {
        await expect(record({}, actOf(role))).rejects.toThrow("not-found");
      }
      const id = await record({ notes: "Ahmad asked for a lawyer", men: 1 });
      const { query } = people.database;
      for (const table of ["outreach_version", "record_history"] as const) {
        const rows = await query.selectFrom(table).selectAll().execute();
        expect(JSON.stringify(rows), table).not.toContain("Ahmad");
      }
      expect(await openNotes(query, people, { eventId: id, seq: 1 })).toBe("Ahmad asked for a lawyer");
      const file = await inspectFile({ name: "list.pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF\n") });
      const paper = await inChange((change) => keepEventPaper(change, people, counsellor, id, file));
      const opened = await inChange((change) => openEventPaper(change, people, counsellor, id, paper));
      expect([opened.name, opened.bytes.toString()]).toEqual(["list.pdf", "%PDF-1.4\n%%EOF\n"]);
      const others = await record({ men: 2 });
      await expect(
        inChange((change) => openEventPaper(change, people, counsellor, others, paper)),
      ).rejects.toThrow("not-found");
      await inChange((change) => removeEventPaper(change, people, counsellor, id, paper));
      expect(await readEventPapers(query, people, id)).toEqual([]);
      expect(await query.selectFrom("sealed_file").select("id").execute()).toEqual([]);
      expect((await test.log()).filter((line) => line.includes("paper"))).toEqual([
        `outreach.keep-paper outreach:${id}`,
        `outreach.open-paper outreach:${id}`,
        `outreach.remove-paper outreach:${id}`,
      ]);
    });
  });

  test("whatever is recorded, corrected and struck in any order, a slow recount finds the same", {
    timeout: 60_000,
  }, async () => {
    const { test, people, record, correct, strike, count } = await begin(open);
    await using _end = test;
    const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-02-${String(of).padStart(2, "0")}`);
    const told = fc.record({
      happened_on: day,
      women: fc.option(fc.integer({ min: 0, max: 9 })),
      boys: fc.option(fc.integer({ min: 0, max: 9 })),
      unknown: fc.constant(9),
      country_1: fc.constantFrom("SY", "AF"),
      count_1: fc.integer({ min: 0, max: 5 }),
      country_2: fc.constant("IQ"),
      count_2: fc.integer({ min: 0, max: 4 }),
    });
    const deed = fc.record({
      which: fc.nat(2),
      what: fc.constantFrom("record", "record", "correct", "strike"),
      told,
    });
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 4, maxLength: 8 }),
        fc.constantFrom("2026-02-01", "2026-02-10"),
        fc.integer({ min: 2, max: 8 }),
        async (deeds, from, asked) => {
          await people.database.query.deleteFrom("outreach_event").execute();
          const story: { id: string; states: { at: string; fields: EventFields | null }[] }[] = [];
          const moments = [people.now().toISOString()];
          for (const { which, what, told: fields } of deeds) {
            test.moveClock(1000);
            const at = people.now().toISOString();
            moments.push(at);
            const event = story[which];
            const stands = event && event.states.at(-1)?.fields !== null;
            if (what === "record") story.push({ id: await record(fields), states: [{ at, fields }] });
            else if (stands && what === "correct") {
              await correct(event.id, fields);
              event.states.push({ at, fields });
            } else if (stands) {
              await strike(event.id);
              event.states.push({ at, fields: null });
            }
          }
          const recordedBy = moments[Math.min(asked, moments.length - 1)] as string;
          const found = await count({ from, until: "2026-02-25", recordedBy });
          const byHand = { total: 0, women: 0, SY: 0, IQ: 0, events: 0 };
          for (const { states } of story) {
            let known: EventFields | null = null;
            for (const { at, fields } of states) if (at <= recordedBy) known = fields;
            const on = String(known?.happened_on);
            if (known === null || on < from || on > "2026-02-25") continue;
            byHand.events += 1;
            byHand.women += Number(known.women);
            byHand.total += Number(known.women) + Number(known.boys) + 9;
            byHand.IQ += Number(known.count_2);
            if (known.country_1 === "SY") byHand.SY += Number(known.count_1);
          }
          expect({
            total: found.total,
            women: found.by.women,
            SY: found.nationalities.SY ?? 0,
            IQ: found.nationalities.IQ ?? 0,
            events: found.events.length,
          }).toEqual(byHand);
          counted += byHand.events;
        },
      ),
      { numRuns: kind === "sqlite" ? 60 : 30, seed: 7 },
    );
    // A story in which nothing counts proves nothing.
    expect(counted).toBeGreaterThan(20);
  });
});

const everything = { projectId: null, kind: null, place: null, from: null, until: null, page: 1 };
