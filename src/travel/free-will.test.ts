import { expect, test } from "vitest";
import { dossier } from "../../test/cases.ts";
import { forEachDatabase } from "../../test/databases.ts";
import {
  bookJourney,
  comeToAirport,
  days,
  later,
  listPlace,
  openTestTravel,
  prepareDeparture,
  readyCase,
} from "../../test/travel.ts";
import { freeWillAsked } from "../cases/index.ts";
import { travelMigrations } from "./migrations.ts";

forEachDatabase((kind, open) => {
  test("free will is asked in one way at every step, and what changed since the time before is seen, in old records too", async () => {
    await using t = await openTestTravel(open);
    await listPlace(t);
    const made = await readyCase(t);
    const [{ id = "" } = {}] = made.all;
    const plan = await bookJourney(t, made);
    days(t, 17);
    await prepareDeparture(t, made, plan);
    later(t);
    days(t, 2);
    await comeToAirport(t, made, [id], { voluntary: "unclear", pressure: "yes", asked_alone: false });
    const asked = async () =>
      freeWillAsked(await dossier(t, made, id)).map(({ record, voluntary, alone, pressure, changed }) => [
        record.kind,
        record.outcome,
        voluntary,
        alone,
        pressure,
        changed,
      ]);
    const before = ["pre-departure", "goes", "yes", true, "no", []];
    expect(await asked()).toEqual([
      before,
      ["departure", "doubts", "unclear", false, "yes", ["voluntary", "pressure"]],
    ]);
    // As it was written before there was one set of questions.
    const { database } = t.cases;
    await database.change(async (change) => {
      const old = JSON.stringify({ came: "in-time", will: "doubts", papers_seen: true });
      await change.updateTable("case_record").set({ open: old }).where("kind", "=", "departure").execute();
      await travelMigrations.find(({ name }) => name === "travel-2-free-will")?.apply(change, kind);
    });
    expect(await asked()).toEqual([before, ["departure", "doubts", "unclear", null, null, ["voluntary"]]]);
  }, 60_000);
});
