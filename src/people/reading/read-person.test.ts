import type { KyselyPlugin } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { aBirth, actOf, aName, openTestPeople, register } from "../../../test/people.ts";
import { look } from "../../platform/audit/index.ts";
import { mergePersons } from "../duplicates/merging/merge-persons.ts";
import { readPerson } from "./read-person.ts";

const counsellor = actOf("counsellor");

/** Counts what is asked, however it was put together. */
const counting = (count: { asked: number }): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    count.asked += 1;
    return result;
  },
});

forEachDatabase((_, open) => {
  test("a person is read in two statements, with the facts of every record merged to one, the kept record's first", async () => {
    await using ground = await openTestPeople(open);
    const { people } = ground;
    const kept = await register(ground, { name: [aName("Invented Sample")], birth: [aBirth("1990-05-06")] });
    const gone = await register(ground, { name: [aName("Измислен Пример")], birth: [aBirth("1991-05-06")] });
    const count = { asked: 0 };
    const counted = { ...people.database, query: people.database.query.withPlugin(counting(count)) };
    const read = async (id: string) => {
      count.asked = 0;
      const { seen, facts } = await look(counted, (query) => readPerson(query, people, counsellor, id));
      return {
        asked: count.asked,
        members: seen.members,
        names: facts.name.map(({ values }) => values.full),
      };
    };
    expect(await read(gone.id)).toEqual({ asked: 2, members: [gone.id], names: ["Измислен Пример"] });
    await people.database.change((change) =>
      mergePersons(change, people, counsellor, { keptId: kept.id, goneId: gone.id }, "one passport"),
    );
    const both = { asked: 2, members: [kept.id, gone.id], names: ["Invented Sample", "Измислен Пример"] };
    expect([await read(kept.id), await read(gone.id)]).toEqual([both, both]);
  });
});
