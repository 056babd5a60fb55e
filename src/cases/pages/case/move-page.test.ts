import { expect, test } from "vitest";
import { dossier, inventCase, move, openTestCases, stand } from "../../../../test/cases.ts";
import { openCasesDesk } from "../../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../../test/databases.ts";
import { fieldsIn } from "../../../../test/newsroom-desk.tsx";
import { aBirth, aConsent, actOf } from "../../../../test/people.ts";
import { recordConsent } from "../../../people/index.ts";
import { casesPart } from "../../index.ts";

/** A mother, a husband and two children, all registered; consent to casework of all whom the test names. */
async function registeredFamily() {
  const ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  const desk = openCasesDesk(ground, actOf("counsellor").actor);
  const born = (day: string) => ({ birth: [aBirth(day)] });
  const made = await inventCase(ground, [
    { role: "child", facts: born("2022-05-30") },
    { role: "principal" },
    { role: "child", facts: born("2012-02-09") },
    { role: "spouse" },
  ]);
  for (const { id } of made.all) await stand(ground, id, "registered");
  const agree = (personId: string, more: Parameters<typeof aConsent>[0] = {}) =>
    ground.cases.database.change((change) =>
      recordConsent(change, ground.cases, actOf("counsellor"), personId, aConsent(more)),
    );
  const [baby, mother, son, husband] = made.all as [Called, Called, Called, Called];
  const state = async ({ id }: Called) => (await dossier(ground, made, id)).member.state;
  const end = async () => {
    await desk[Symbol.asyncDispose]();
    await ground[Symbol.asyncDispose]();
  };
  return { ground, desk, made, agree, baby, mother, son, husband, state, [Symbol.asyncDispose]: end };
}

interface Called {
  readonly id: string;
  readonly personId: string;
}

test("whoever opens a closed way again is told so, on the member's page and on the page of the move", async () => {
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  await using desk = openCasesDesk(ground, actOf("project-manager").actor);
  const made = await inventCase(ground);
  const [{ id = "" } = {}] = made.all;
  await stand(ground, id, "applied");
  await move(ground, made, { memberId: id, to: "withdrawn", reason: "too-slow" });
  const member = `/cases/${made.id}/members/${id}`;
  expect(await (await desk.get(member)).text()).toContain("Reopen at “Applied”");
  const page = await (await desk.get(`${member}/move/applied`)).text();
  expect(page).toContain("<h1>Reopening at “Applied”</h1>");
  expect(page).toMatch(/value="save"[^>]*>Reopen at “Applied”/u);
  const said = page.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ");
  expect(said).toContain(
    "How the way ended End Withdrew When 1 March 2026 at 11:00 Written down by Staff counsellor Reason It took too long",
  );
});

test("whoever leads somebody on is told of no end", async () => {
  await using on = await registeredFamily();
  const address = `/cases/${on.made.id}/members/${on.mother.id}/move/counselling`;
  expect(await (await on.desk.get(address)).text()).not.toContain("How the way ended");
});

test("a family that stands at one step is moved once; whoever lacks something is named and stays", async () => {
  await using on = await registeredFamily();
  const { desk, made, agree, mother, husband, son, baby, state } = on;
  for (const { personId } of [mother, husband]) await agree(personId);
  await agree(son.personId, { representative: "Invented principal 1", child_agrees: true });
  const front = await (await desk.get(`/cases/${made.id}`)).text();
  const order = [...front.matchAll(/<h2 id="member-([^"]+)"/g)].map(([, id]) => id);
  expect(order).toEqual([mother, husband, son, baby].map(({ id }) => id));
  const address = `/cases/${made.id}/members/${mother.id}/move/counselling`;
  const page = await (await desk.get(address)).text();
  const offered = [...page.matchAll(/name="with" value="([^"]+)"/g)].map(([, id]) => id);
  expect(offered).toEqual([husband.id, son.id]);
  expect(page).toContain("Invented child 0");
  expect(page).toContain("1 thing missing");
  const body = new URLSearchParams(fieldsIn(page, address));
  body.delete("with");
  for (const { id } of [husband, son]) body.append("with", id);
  expect((await desk.send(address, body)).status).toBe(303);
  expect(await Promise.all([mother, husband, son, baby].map(state))).toEqual([
    "counselling",
    "counselling",
    "counselling",
    "registered",
  ]);
});

test("who is not ticked stays, and where one of them may not go nobody goes", async () => {
  await using on = await registeredFamily();
  const { desk, made, agree, mother, husband, baby, state } = on;
  for (const { personId } of [mother, husband]) await agree(personId);
  const address = `/cases/${made.id}/members/${mother.id}/move/counselling`;
  const sent = async (others: readonly Called[]) => {
    const body = new URLSearchParams(fieldsIn(await (await desk.get(address)).text(), address));
    body.delete("with");
    for (const { id } of others) body.append("with", id);
    return (await desk.send(address, body)).status;
  };
  expect(await sent([husband, baby])).toBe(409);
  expect(await state(mother)).toBe("registered");
  expect(await sent([])).toBe(303);
  expect([await state(mother), await state(husband)]).toEqual(["counselling", "registered"]);
});

test("an end is everybody's own: a withdrawal takes nobody along", async () => {
  await using on = await registeredFamily();
  const { desk, made, mother, husband, state } = on;
  const address = `/cases/${made.id}/members/${mother.id}/move/withdrawn`;
  const page = await (await desk.get(address)).text();
  expect(page).not.toContain('name="with"');
  const fields = {
    ...fieldsIn(page, address),
    reason: "family-decision",
    asylum_told: "explained",
    with: husband.id,
  };
  expect((await desk.post(address, fields)).status).toBe(303);
  expect([await state(mother), await state(husband)]).toEqual(["withdrawn", "registered"]);
});
