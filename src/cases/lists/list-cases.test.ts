import { expect, test } from "vitest";
import { inventCase, openTestCases } from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import { casesPart } from "../index.ts";
import { type CaseFilter, type ListPlace, listCases } from "./list-cases.ts";

const everyCase: CaseFilter = {
  ended: false,
  state: null,
  managerId: null,
  destination: null,
  dueBefore: null,
};

const states = ["counselling", "booked"] as const;
const managers = ["counsellor", "colleague"] as const;
const destinations = ["IQ", "AF"] as const;
const days = [null, "2026-02-01", "2026-04-01"] as const;
const offices = ["sofia", "harmanli"] as const;

/** Each filter with and without, so that every kept statement is asked. */
const choices: readonly CaseFilter[] = [false, true].flatMap((ended) =>
  [null, "booked" as const].flatMap((state) =>
    [null, "counsellor"].flatMap((managerId) =>
      [null, "AF"].flatMap((destination) =>
        [null, "2026-03-01"].map((dueBefore) => ({ ended, state, managerId, destination, dueBefore })),
      ),
    ),
  ),
);

forEachDatabase((_, open) => {
  test("a list with any filters has what is asked for, last touched first, page after page, of one's own work only", async () => {
    await using ground = await openTestCases(open, [casesPart]);
    const { cases } = ground;
    const { query } = cases.database;
    const { id: firstId } = await inventCase(ground);
    const first = await query
      .selectFrom("return_case")
      .selectAll()
      .where("id", "=", firstId)
      .executeTakeFirstOrThrow();
    await query.deleteFrom("case_member").execute();
    await query.deleteFrom("case_task").execute();
    // Cases of one invented person, all choices mixed; two of them touched at each moment.
    const made = Array.from({ length: 192 }, (_, at) => ({
      ...first,
      id: `case-${String(at).padStart(3, "0")}`,
      number: `C${String(at).padStart(6, "0")}`,
      open_members: at % 4 === 0 ? 0 : 1,
      state: states[(at >> 1) % 2] as (typeof states)[number],
      manager_id: managers[(at >> 2) % 2] as string,
      destination: destinations[(at >> 3) % 2] as string,
      office: offices[(at >> 4) % 2] as string,
      next_due: days[at % 3] as string | null,
      touched_at: new Date(Date.UTC(2026, 1, 1, 0, at >> 1)).toISOString(),
    }));
    await query.deleteFrom("case_event").execute();
    await query.deleteFrom("return_case").execute();
    await query.insertInto("return_case").values(made).execute();

    const pagesOf = async (act: ReturnType<typeof actOf>, filter: CaseFilter) => {
      const pages: string[][] = [];
      let after: ListPlace | null = null;
      do {
        const page: Awaited<ReturnType<typeof listCases>> = await listCases(query, cases, act, filter, after);
        pages.push(page.cases.map(({ id }) => id));
        expect(page.labelRows.map(({ id }) => id)).toEqual(page.cases.length > 0 ? [first.principal_id] : []);
        after = page.next;
      } while (after);
      return pages;
    };
    const wanted = (staffId: string, theirOffices: readonly string[], filter: CaseFilter) =>
      made
        .filter(({ manager_id, office }) => manager_id === staffId || theirOffices.includes(office ?? ""))
        .filter(({ open_members }) => (open_members === 0) === filter.ended)
        .filter(({ state }) => filter.state === null || state === filter.state)
        .filter(({ manager_id }) => filter.managerId === null || manager_id === filter.managerId)
        .filter(({ destination }) => filter.destination === null || destination === filter.destination)
        .filter(
          ({ next_due }) => filter.dueBefore === null || (next_due !== null && next_due < filter.dueBefore),
        )
        .sort((a, b) =>
          a.touched_at < b.touched_at || (a.touched_at === b.touched_at && a.id < b.id) ? 1 : -1,
        )
        .map(({ id }) => id);

    const readers = [
      { staffId: "counsellor", offices: ["sofia"] },
      { staffId: "colleague", offices: [] },
      { staffId: "third", offices: ["sofia", "harmanli"] },
      { staffId: "stranger", offices: ["varna"] },
    ];
    for (const filter of choices) {
      for (const reader of readers) {
        const pages = await pagesOf(actOf("counsellor", reader), filter);
        expect(pages.flat(), JSON.stringify({ filter, reader })).toEqual(
          wanted(reader.staffId, reader.offices, filter),
        );
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(50);
      }
    }
    expect(
      (await pagesOf(actOf("counsellor", { staffId: "third", offices: [...offices] }), everyCase)).length,
    ).toBe(3);
    expect(await pagesOf(actOf("editor", { staffId: "counsellor", offices: ["sofia"] }), everyCase)).toEqual([
      [],
    ]);
  });
});
