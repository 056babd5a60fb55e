import { expect, test } from "vitest";
import { inventCase, openTestCases, stand } from "../../test/cases.ts";
import { forEachDatabase } from "../../test/databases.ts";
import { doctor, examine, keeping, witness } from "../../test/medical-part.ts";
import { afterTheCut, cutWithTheKeys, openToBeCut, untilTheCut } from "../../test/power-cut.ts";
import { askDestruction } from "../cases/destruction/ask-destruction.ts";
import { destroyMedicalPart, printProtocol } from "../cases/destruction/destroy-medical.ts";
import { casesPart, destroySpentKeys } from "../cases/index.ts";
import { travelPart } from "./index.ts";
import { medicalClearance } from "./steps/fitness.ts";

forEachDatabase((kind, open) => {
  test("the key goes once the disk says that the medical part was destroyed, whoever did that", async () => {
    const database = await openToBeCut(kind);
    await using t = await openTestCases(async () => database, [casesPart, travelPart]);
    const { cases } = t;
    const made = await inventCase(t);
    const [{ id: memberId = "", personId = "" } = {}] = made.all;
    const place = { caseId: made.id, memberId };
    await examine(t, made);
    await stand(t, memberId, "withdrawn");
    t.moveClock(370 * 86_400_000);
    const asked = { words: "Its time is over", witnessId: "witness" };
    await cases.database.change((inside) => askDestruction(inside, cases, doctor, place, asked));
    const printed = await printProtocol(cases, keeping, witness, place, async () => new Map());
    await database.hasty.change((inside) => destroyMedicalPart(inside, cases, witness, place, printed));
    const cutting = cutWithTheKeys(cases, database);
    await untilTheCut(destroySpentKeys(cutting));
    expect(cutting.went).toEqual([`medical:person:${personId}`]);
    const later = await afterTheCut(cases, database);
    const { query } = later.database;
    const sealed = await query
      .selectFrom("case_record")
      .select("sealed")
      .where("kind", "=", medicalClearance.name)
      .execute();
    expect(sealed).toEqual([{ sealed: null }]);
    const spent = () => query.selectFrom("case_destruction").select("spent_key").execute();
    expect(await spent()).toEqual([{ spent_key: cutting.went[0] }]);
    await destroySpentKeys(later);
    expect(await spent()).toEqual([{ spent_key: null }]);
  });

  test("a key is left for another time where more was destroyed under it since it was looked for", async () => {
    await using t = await openTestCases(open, [casesPart, travelPart]);
    const { database } = t.cases;
    const made = await inventCase(t);
    const [{ id: memberId = "", personId = "" } = {}] = made.all;
    const destroyed = (id: string) => ({
      ...{ id, case_id: made.id, member_id: memberId, person_id: personId, ground: "expired" as never },
      ...{ asked_at: "2026-03-01", asked_by: "a", witness_id: "b", words: "", refused_at: null },
      ...{ done_at: "2026-03-01", paper_id: null, spent_key: `medical:person:${personId}` },
    });
    const say = (id: string) =>
      database.change((change) => change.insertInto("case_destruction").values(destroyed(id)).execute());
    await say("first");
    const statement: typeof database.statement = async (ask) => {
      const found = await database.statement(ask);
      await say("second");
      return found;
    };
    expect(await destroySpentKeys({ ...t.cases, database: { ...database, statement } })).toBe(0);
    expect(await destroySpentKeys(t.cases)).toBe(1);
  });
});
