import { expect, test } from "vitest";
import { inventCase, openTestCases, stand, type TestCases, write } from "../../test/cases.ts";
import { openCasesDesk } from "../../test/cases-desk.tsx";
import { forEachDatabase } from "../../test/databases.ts";
import {
  clearance,
  doctor,
  examine,
  findings,
  keeping,
  sheets,
  supervisor,
  witness,
} from "../../test/medical-part.ts";
import { actOf, aHold } from "../../test/people.ts";
import { askDestruction } from "../cases/destruction/ask-destruction.ts";
import { destroyMedicalPart, printProtocol } from "../cases/destruction/destroy-medical.ts";
import {
  casesPart,
  changeCaseRecord,
  dataAnswer,
  dataRequest,
  destroySpentKeys,
  filePaper,
  readCaseRecord,
} from "../cases/index.ts";
import { liftHold, placeHold } from "../people/holds/place-hold.ts";
import { inspectFile } from "../platform/files/index.ts";
import { newRequestKey } from "../platform/forms/index.ts";
import { travelPart } from "./index.ts";
import { medicalClearance } from "./steps/fitness.ts";

const day = (text: string) => text as never;

/** All rows of all tables in which something of the medical part may stand, as text. */
const whatLies = async ({ cases: { database } }: TestCases, caseId: string) => ({
  records: await database.query
    .selectFrom("case_record")
    .select(["open", "sealed", "outcome", "happened_on"])
    .where("case_id", "=", caseId)
    .where("kind", "=", medicalClearance.name)
    .execute(),
  versions: (await database.query.selectFrom("record_history").selectAll().execute()).length,
  words: await database.query
    .selectFrom("case_event")
    .select("words")
    .where("about", "=", medicalClearance.name)
    .where("words", "is not", null)
    .execute(),
  files: (await database.query.selectFrom("sealed_content").selectAll().execute()).length,
});

forEachDatabase((_, open) => {
  test("scenario 25: the medical part of a restricted file is destroyed by two, with a protocol that says what and nothing of it", async () => {
    await using t = await openTestCases(open, [casesPart, travelPart]);
    const { cases } = t;
    const change = cases.database.change;
    const made = await inventCase(t);
    const [{ id: memberId = "", personId = "" } = {}] = made.all;
    const place = { caseId: made.id, memberId };
    const recordId = await examine(t, made);
    await change((inside) =>
      changeCaseRecord(inside, cases, doctor, { caseId: made.id, recordId }, medicalClearance, {
        basedOn: 1,
        values: { ...clearance, medicines: "Invented insulin" },
      }),
    );
    const paperOf = async (text: string) => ({
      ...({ memberId, item: 13, origin: "scan" } as const),
      file: await inspectFile({ name: "report.pdf", bytes: Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`) }),
    });
    const scan = await paperOf("invented report");
    await change((inside) => filePaper(inside, cases, actOf("counsellor"), made.id, scan));

    const ask = (by = supervisor, witnessId = "witness") =>
      change((inside) => askDestruction(inside, cases, by, place, { words: "Asked for erasure", witnessId }));
    // In use: nobody destroys what the journey needs.
    await expect(ask()).rejects.toMatchObject({ kind: "not-found" });
    const about = [memberId];
    await write(
      t,
      made,
      dataRequest,
      { asks: "erasure", asked_on: day("2026-03-01"), words: null },
      { about },
    );
    const told = { decision: "restricted", answered_on: day("2026-03-01"), words: "Told" } as const;
    await write(t, made, dataAnswer, { ...told, kept_until: day("2031-03-01") }, { about });
    await expect(ask(witness)).rejects.toMatchObject({ kind: "not-found" });
    await expect(ask(supervisor, "supervisor")).rejects.toMatchObject({
      problems: { witness: { text: "destruction.another" } },
    });
    await ask();
    await expect(ask()).rejects.toMatchObject({
      problems: { witness: { text: "destruction.waits-already" } },
    });

    const nameOf = async (ids: readonly string[]) => new Map(ids.map((id) => [id, `Invented ${id}`]));
    const print = (by: typeof witness) => printProtocol(cases, keeping, by, place, nameOf);
    // Whoever asked does not confirm, nor does a third.
    for (const other of [supervisor, actOf("counsellor")]) {
      await expect(print(other)).rejects.toMatchObject({ kind: "not-found" });
    }
    const printed = await print(witness);
    const before = await whatLies(t, made.id);
    await expect(
      change((inside) => destroyMedicalPart(inside, cases, supervisor, place, printed)),
    ).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      change((inside) =>
        destroyMedicalPart(inside, cases, witness, place, { ...printed, lists: "something else" }),
      ),
    ).rejects.toMatchObject({ name: "PartChanged" });
    expect(await whatLies(t, made.id)).toEqual(before);

    await using desk = openCasesDesk(t, witness.actor);
    const address = `/cases/${made.id}/members/${memberId}/destruction`;
    const page = await (await desk.get(address)).text();
    expect(page).toContain("Asked for erasure");
    expect(page).not.toContain(findings);
    expect(page).toContain('name="decision" value="destroy"');
    await change((inside) => destroyMedicalPart(inside, cases, witness, place, printed));
    expect(await whatLies(t, made.id)).toEqual({
      records: [{ open: "{}", sealed: null, outcome: null, happened_on: "2026-03-01" }],
      versions: before.versions - 2,
      words: [],
      // The report went, the protocol came.
      files: 1,
    });
    const after = await (await desk.get(address)).text();
    expect(after).toMatch(new RegExp(`/cases/${made.id}/papers/[^"]+"`));
    const protocol = JSON.stringify(sheets.at(-1));
    for (const said of [
      "Протокол за унищожаване на медицински данни",
      "Record of the destruction of medical data",
      "Invented supervisor",
      "Invented witness",
      "Asked for erasure",
      "1 документ",
    ]) {
      expect(protocol).toContain(said);
    }
    for (const gone of ["diabetes", "insulin", "oxygen"]) expect(protocol).not.toContain(gone);

    // The key goes with it; whoever comes again is examined under another.
    expect(await destroySpentKeys(cases)).toBe(1);
    expect(await destroySpentKeys(cases)).toBe(0);
    expect(cases.vault.isDestroyed(`medical:person:${personId}`)).toBe(true);
    await change((inside) => inside.deleteFrom("case_record").where("kind", "=", dataAnswer.name).execute());
    const again = await examine(t, made);
    const { values } = await change((inside) =>
      readCaseRecord(inside, cases, doctor, { caseId: made.id, recordId: again }),
    );
    expect(values.findings).toBe(findings);
  });

  test("a hold, or a request without an answer, keeps a medical part until it ends, even where a colleague was asked already", async () => {
    await using t = await openTestCases(open, [casesPart, travelPart]);
    const { cases } = t;
    const change = cases.database.change;
    const made = await inventCase(t);
    const [{ id: memberId = "", personId = "" } = {}] = made.all;
    const place = { caseId: made.id, memberId };
    await examine(t, made);
    await stand(t, memberId, "withdrawn");
    t.moveClock(370 * 86_400_000);
    const asked = { words: "Its time is over", witnessId: "witness" };
    const ask = () => change((inside) => askDestruction(inside, cases, doctor, place, asked));
    const hold = () => change((inside) => placeHold(inside, cases, actOf("counsellor"), personId, aHold()));
    const lift = (id: string) => change((inside) => liftHold(inside, cases, supervisor, id, "Over"));
    const first = await hold();
    await expect(ask()).rejects.toMatchObject({ name: "HoldStands" });
    await lift(first);
    await ask();
    const second = await hold();
    const before = await whatLies(t, made.id);
    await using desk = openCasesDesk(t, witness.actor);
    const address = `/cases/${made.id}/members/${memberId}/destruction`;
    const held = await (await desk.get(address)).text();
    expect(held).toContain("Nothing about this person is destroyed for now: Dispute");
    expect(held).not.toContain('value="destroy"');
    const refused = await desk.post(`${address}/decision`, {
      decision: "destroy",
      "request-key": newRequestKey(),
    });
    expect([refused.status, (await refused.text()).includes("Dispute")]).toEqual([409, true]);
    expect(await whatLies(t, made.id)).toEqual(before);
    await lift(second);
    const request = { asks: "access", asked_on: day("2027-03-01"), words: null } as const;
    await write(t, made, dataRequest, request, { about: [memberId] });
    await expect(printProtocol(cases, keeping, witness, place, async () => new Map())).rejects.toMatchObject({
      name: "RequestUnanswered",
    });
    const told = {
      decision: "done",
      answered_on: day("2027-03-01"),
      words: "Told",
      kept_until: null,
    } as const;
    await write(t, made, dataAnswer, told, { about: [memberId] });
    const printed = await printProtocol(cases, keeping, witness, place, async () => new Map());
    await change((inside) => destroyMedicalPart(inside, cases, witness, place, printed));
  });

  test("a key under which another case still has medical words is kept until those go too; a year after the end is enough", async () => {
    await using t = await openTestCases(open, [casesPart, travelPart]);
    const { cases } = t;
    const change = cases.database.change;
    const made = await inventCase(t);
    const [{ id: memberId = "", personId = "" } = {}] = made.all;
    const place = { caseId: made.id, memberId };
    await examine(t, made);
    const other = await inventCase(t);
    await examine(t, other);
    // The same person, in another case.
    await cases.database.query
      .updateTable("case_record")
      .set({ person_id: personId })
      .where("case_id", "=", other.id)
      .execute();
    const ask = () =>
      change((inside) =>
        askDestruction(inside, cases, doctor, place, { words: "Its time is over", witnessId: "witness" }),
      );
    await stand(t, memberId, "withdrawn");
    await expect(ask()).rejects.toMatchObject({ kind: "not-found" });
    t.moveClock(370 * 86_400_000);
    await ask();
    const printed = await printProtocol(cases, keeping, witness, place, async () => new Map());
    await change((inside) => destroyMedicalPart(inside, cases, witness, place, printed));
    expect(await destroySpentKeys(cases)).toBe(0);
    expect(cases.vault.isDestroyed(`medical:person:${personId}`)).toBe(false);
    await cases.database.query.updateTable("case_record").set({ sealed: null }).execute();
    expect(await destroySpentKeys(cases)).toBe(1);
    expect(cases.vault.isDestroyed(`medical:person:${personId}`)).toBe(true);
  });
});
