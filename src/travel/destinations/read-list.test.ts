import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { day, decide, listPlace, openTestTravel, planJourney, readyCase } from "../../../test/travel.ts";
import { destinationToday } from "../guards/destination.ts";
import { destinationsFact, readDestinations } from "./read-list.ts";

forEachDatabase((_, open) => {
  test("a case knows of each place what holds today and what is to come, the room of the list all that was decided", async () => {
    await using t = await openTestTravel(open);
    // The clock stands at 1 March 2026.
    const iraq = await listPlace(t);
    const erbil = await listPlace(t, { country: "IQ", place: "Ербил", airport: "EBL" });
    await decide(t, iraq, { state: "suspended", since: day("2026-02-10") });
    await decide(t, iraq, { since: day("2026-03-01") });
    await decide(t, iraq, { state: "suspended", since: day("2026-03-02") });
    const made = await readyCase(t);
    const here = await dossier(t, made, made.all[0]?.id ?? "");
    const held = here
      .outside(destinationsFact)
      .versions.map(({ placeId, ...version }) => [
        placeId === iraq ? "Iraq" : "Erbil",
        version.seq,
        version.since,
      ]);
    expect(held.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      ["Erbil", 1, "2026-01-01"],
      ["Iraq", 3, "2026-03-01"],
      ["Iraq", 4, "2026-03-02"],
    ]);
    expect(destinationToday(here)?.is).toBe("open");
    const { versions } = await readDestinations(t.cases.database.query);
    expect(versions.filter(({ placeId }) => placeId === iraq).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(versions.find(({ placeId }) => placeId === erbil)?.source).toBe("UNDSS");
    t.moveClock(86_400_000);
    expect(destinationToday(await dossier(t, made, made.all[0]?.id ?? ""))?.is).toBe("suspended");
    // Of a country nobody of the case is bound for it knows the place alone, until a journey leads there.
    const kabul = await listPlace(t, { country: "AF", place: "Кабул" });
    const whereTo = async () => dossier(t, made, made.all[0]?.id ?? "");
    const decidedOf = async (place: string) =>
      (await whereTo()).outside(destinationsFact).versions.filter(({ placeId }) => placeId === place).length;
    expect((await whereTo()).outside(destinationsFact).places.map(({ id }) => id)).toContain(kabul);
    expect(await decidedOf(kabul)).toBe(0);
    await planJourney(t, made, [], { destination: "AF" });
    expect(await decidedOf(kabul)).toBe(1);
    expect(destinationToday(await whereTo())?.is).toBe("not-listed");
  });
});
