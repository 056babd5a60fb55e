import { describe, expect, test } from "vitest";
import { inventCase, openTestCases, stand, type TestCase, type TestCases } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import { newRequestKey } from "../../platform/forms/index.ts";
import { dossierOf } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import type { MemberState } from "../journey/states.ts";
import { casesPart } from "../steps/part.ts";
import { type MoveOrder, moveMember } from "./move-member.ts";

// What must be on record about an end (domain.md 1.25) is asked by the command, whoever calls it and however.

const openOne = () => openTestCases(() => openTestDatabase("sqlite"), [casesPart]);

async function somebodyAt(ground: TestCases, state: MemberState) {
  const made = await inventCase(ground);
  const id = made.all[0]?.id ?? "";
  await stand(ground, id, state);
  return { made, id };
}

const order = (
  { cases }: TestCases,
  made: TestCase,
  wish: MoveOrder,
  by: Parameters<typeof actOf>[0] = "counsellor",
) => cases.database.change((change) => moveMember(change, cases, actOf(by), made.id, wish));

const stateOf = async ({ cases }: TestCases, made: TestCase) =>
  dossierOf(await readCaseFacts(cases.database.query, cases, made.id), made.all[0]?.id ?? "").member.state;

describe("the command that moves", () => {
  test.for([
    ["withdrawn", "hope-to-stay", ["on", "asylum_told"]],
    ["transferred", null, ["on", "to_whom", "receipt"]],
    ["deceased", null, ["on", "kin", "words"]],
    ["lost", null, ["tries", "words"]],
    ["duplicate", "same-person", ["other_case"]],
  ] as const)(
    "refuses %s without what must be on record, by the fields of its page",
    async ([to, reason, fields]) => {
      await using ground = await openOne();
      const { made, id } = await somebodyAt(ground, "preparing");
      const refused = await order(ground, made, { memberId: id, to, reason }).catch((error) => error);
      expect(Object.keys(refused.problems ?? refused).toSorted()).toEqual([...fields].toSorted());
      expect(await stateOf(ground, made)).toBe("preparing");
    },
  );

  test("takes them as the page types them, and needs no reason where there is but one", async () => {
    await using ground = await openOne();
    const { made, id } = await somebodyAt(ground, "preparing");
    const answers = { on: "2026-03-01", to_whom: "Invented", receipt: "Letter 12" } as const;
    await order(ground, made, { memberId: id, to: "transferred", answers: answers as never });
    expect(await stateOf(ground, made)).toBe("transferred");
  });

  test("closes nobody by a reason that the closing note asks about", async () => {
    await using ground = await openOne();
    const { made, id } = await somebodyAt(ground, "counselling");
    const closing = (reason: string) => order(ground, made, { memberId: id, to: "closed", reason });
    await expect(closing("removed")).rejects.toMatchObject({ name: "ReasonRefused" });
    await closing("decided-no");
  });
});

test("who is found ineligible, or objected to, comes there by the record that says why", async () => {
  await using ground = await openOne();
  const { made, id } = await somebodyAt(ground, "clearance");
  const lines = (guard: string, add: string) => ({ lines: [{ guard: { key: guard }, leads: { add } }] });
  await expect(
    order(ground, made, { memberId: id, to: "ineligible", reason: "own-means" }, "project-manager"),
  ).rejects.toMatchObject(lines("record.eligibility", "eligibility"));
  const objected = { memberId: id, to: "objected", reason: "wanted" } as const;
  await expect(order(ground, made, objected)).rejects.toMatchObject(
    lines("record.clearance-answer", "clearance-answer"),
  );
});

test("a form made by hand is refused like everybody's, and says where it is written down", async () => {
  await using ground = await openOne();
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const { made, id } = await somebodyAt(ground, "clearance");
  const sent = async (to: MemberState, fields: Readonly<Record<string, string>>) => {
    const address = `/cases/${made.id}/members/${id}/move/${to}`;
    const answer = await desk.post(address, { "request-key": newRequestKey(), ...fields });
    return { status: answer.status, text: await answer.text() };
  };
  const objected = await sent("objected", { reason: "wanted" });
  expect(objected.status).toBe(409);
  expect(objected.text).toContain(`/cases/${made.id}/add/clearance-answer?member=${id}`);
  expect((await sent("withdrawn", { reason: "illness" })).status).toBe(422);
  const closed = await sent("closed", { reason: "removed" });
  expect([closed.status, closed.text.includes(`/cases/${made.id}/add/closure?member=${id}`)]).toEqual([
    409,
    true,
  ]);
  expect(await stateOf(ground, made)).toBe("clearance");
});
