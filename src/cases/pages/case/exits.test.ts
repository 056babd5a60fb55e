import { expect, test } from "vitest";
import { dossier, inventCase, openTestCases, stand } from "../../../../test/cases.ts";
import { openCasesDesk } from "../../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../../test/databases.ts";
import { fieldsIn } from "../../../../test/newsroom-desk.tsx";
import { actOf } from "../../../../test/people.ts";
import { casesPart, type MemberState } from "../../index.ts";

/** Somebody who stands at a step, and the pages on which their way ends. */
async function somebodyAt(state: MemberState) {
  const ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  const desk = openCasesDesk(ground, actOf("counsellor").actor);
  const made = await inventCase(ground, [{ role: "principal" }]);
  const [member = { id: "" }] = made.all;
  await stand(ground, member.id, state);
  const at = (to: MemberState) => `/cases/${made.id}/members/${member.id}/move/${to}`;
  return {
    page: async (to: MemberState) => (await desk.get(at(to))).text(),
    /** Sends the page of an exit as it is shown, with what is typed over it. */
    async end(to: MemberState, typed: Readonly<Record<string, string>>) {
      const shown = await (await desk.get(at(to))).text();
      const answer = await desk.post(at(to), { ...fieldsIn(shown, at(to)), ...typed });
      return { status: answer.status, text: await answer.text() };
    },
    state: async () => (await dossier(ground, made, member.id)).member.state,
    journal: async () => (await desk.get(`/cases/${made.id}/journal`)).text(),
    rows: () => ground.cases.database.query.selectFrom("case_event").selectAll().execute(),
    async [Symbol.asyncDispose]() {
      await desk[Symbol.asyncDispose]();
      await ground[Symbol.asyncDispose]();
    },
  };
}

test("an exit that has one reason asks for none, and takes no reason of another", async () => {
  await using one = await somebodyAt("counselling");
  for (const to of ["lost", "transferred", "deceased"] as const) {
    expect(await one.page(to)).not.toContain('name="reason"');
  }
  const duplicate = await one.page("duplicate");
  expect(duplicate).toContain("same-person");
  expect(duplicate).not.toContain("remigrated");
});

test("a withdrawal keeps the day, whether its consequences were told, and the costs: sealed, and said in the journal", async () => {
  await using one = await somebodyAt("applied");
  const told = { reason: "hope-to-stay", costs: "Invented fee of 30 EUR" };
  expect((await one.end("withdrawn", told)).status).toBe(422);
  expect(await one.state()).toBe("applied");
  expect((await one.end("withdrawn", { ...told, asylum_told: "not-yet" })).status).toBe(303);
  expect(await one.state()).toBe("withdrawn");
  const journal = await one.journal();
  expect(journal).toContain("Invented fee of 30 EUR");
  expect(journal).toContain("Has not been explained yet");
  expect(JSON.stringify(await one.rows())).not.toContain("Invented fee");
});

test("nobody is given up as lost after too few tries unless it is written why", async () => {
  await using one = await somebodyAt("preparing");
  const few = await one.end("lost", { tries: "2", tried_since: "" });
  expect(few.status).toBe(422);
  expect(few.text).toContain("Fewer than 5 tries, or less than 30 days");
  expect((await one.end("lost", { tries: "2", words: "The phone is cut off." })).status).toBe(303);
  expect(await one.state()).toBe("lost");
});

test("whoever is handed over is taken over by somebody: without the receipt they stay", async () => {
  await using one = await somebodyAt("eligible");
  const to = { to_whom: "Invented Red Cross" };
  expect((await one.end("transferred", to)).status).toBe(422);
  expect((await one.end("transferred", { ...to, receipt: "Letter 12 of 1 March" })).status).toBe(303);
  const [moved] = (await one.rows()).filter(({ kind }) => kind === "moved").slice(-1);
  expect(moved).toMatchObject({ to_state: "transferred", reason: "other-project" });
  expect(await one.journal()).toContain("Letter 12 of 1 March");
});

test("a second case of the same person names the one that goes on", async () => {
  await using one = await somebodyAt("counselling");
  const wrong = await one.end("duplicate", { reason: "same-person", other_case: "1234" });
  expect([wrong.status, wrong.text.includes("the number of the case that goes on")]).toEqual([422, true]);
  expect((await one.end("duplicate", { reason: "opened-in-error" })).status).toBe(303);
});

test("a page of an end says what it brings and that nothing is erased", async () => {
  await using one = await somebodyAt("applied");
  const page = await one.page("withdrawn");
  expect(page).toContain("What follows");
  expect(page).toContain("will no longer be due");
  expect(page).toContain("Nothing is erased");
  expect(await one.page("suspended")).not.toContain("What follows");
});
