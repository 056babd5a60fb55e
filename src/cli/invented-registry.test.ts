import { expect, test } from "vitest";
import { forEachDatabase } from "../../test/databases.ts";
import { openTestPeople } from "../../test/people.ts";
import { inventPeople } from "../population/index.ts";
import { registerInvented } from "./invented-registry.ts";

forEachDatabase((_name, open) => {
  test("invented people are written down with their consents, families and groups, and no name of theirs stands open", async () => {
    await using ground = await openTestPeople(open);
    const { people } = ground;
    const invented = [...inventPeople({ people: 60, seed: 5 })];
    const written = await people.database.change((change) => registerInvented(change, people, invented));
    expect(written).toBe(60);
    const count = async (table: "person" | "person_relationship" | "travel_group") =>
      (await people.database.query.selectFrom(table).selectAll().execute()).length;
    expect(await count("person")).toBe(60);
    const bonds = invented.flatMap(({ number, family }) => [
      family.fatherNumber,
      family.motherNumber,
      (family.spouseNumber ?? 0) > number ? family.spouseNumber : null,
    ]);
    expect(await count("person_relationship")).toBe(
      bonds.filter((other) => other !== null && other <= 60).length,
    );
    expect(await count("travel_group")).toBeGreaterThan(0);
    const rows = JSON.stringify(await people.database.query.selectFrom("person_name").selectAll().execute());
    for (const { names } of invented) for (const { text } of names) expect(rows).not.toContain(text);
  });
});
