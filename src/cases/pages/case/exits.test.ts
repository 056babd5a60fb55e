import { expect, test } from "vitest";
import { dossier, inventCase, openTestCases, stand } from "../../../../test/cases.ts";
import { openCasesDesk } from "../../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../../test/databases.ts";
import { fieldsIn } from "../../../../test/newsroom-desk.tsx";
import { aConsent, actOf } from "../../../../test/people.ts";
import { readNumber, recordConsent, relate } from "../../../people/index.ts";
import { casesPart, type MemberState } from "../../index.ts";

/** Somebody who stands at a step, and the pages on which their way ends. */
async function somebodyAt(state: MemberState) {
  const ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  const desk = openCasesDesk(ground, actOf("counsellor").actor);
  const made = await inventCase(ground, [{ role: "principal" }]);
  const [member = { id: "" }] = made.all;
  await stand(ground, member.id, state);
  const numberOf = async (id: string) =>
    (
      await ground.cases.database.query
        .selectFrom("return_case")
        .select("number")
        .where("id", "=", id)
        .executeTakeFirstOrThrow()
    ).number;
  const at = (to: MemberState) => `/cases/${made.id}/members/${member.id}/move/${to}`;
  return {
    page: async (to: MemberState) => (await desk.get(at(to))).text(),
    /** Sends the page of an exit as it is shown, with what is typed over it. */
    async end(to: MemberState, typed: Readonly<Record<string, string>>) {
      const shown = await (await desk.get(at(to))).text();
      const answer = await desk.post(at(to), { ...fieldsIn(shown, at(to)), ...typed });
      return { status: answer.status, text: await answer.text() };
    },
    /** The closing note as it is shown, and how it is sent with what is typed over it. */
    async note() {
      const address = `/cases/${made.id}/add/closure?member=${member.id}`;
      const text = await (await desk.get(address)).text();
      const send = (typed: Readonly<Record<string, string>>) =>
        desk.post(address, { ...fieldsIn(text, address), ...typed });
      return { text, send };
    },
    state: async () => (await dossier(ground, made, member.id)).member.state,
    number: await numberOf(made.id),
    /** Another case: of the same person, of somebody of their family, of a stranger. */
    async another(of: "self" | "family" | "stranger" = "self") {
      const other = await inventCase(ground, [{ role: "principal" }]);
      const [{ id = "", personId = "" } = {}] = other.all;
      await stand(ground, id, "counselling");
      const [self = { personId: "" }] = made.all;
      if (of === "self") {
        await ground.cases.database.query
          .updateTable("case_member")
          .set({ person_id: self.personId })
          .where("id", "=", id)
          .execute();
      }
      if (of === "family") {
        const { query } = ground.cases.database;
        const { number } = await query
          .selectFrom("person")
          .select("number")
          .where("id", "=", personId)
          .executeTakeFirstOrThrow();
        await ground.cases.database.change(async (change) => {
          const act = actOf("counsellor");
          await recordConsent(change, ground.cases, act, self.personId, aConsent());
          const bond = {
            other_number: number,
            kind: "sibling",
            evidence: "statement",
            custody: null,
          } as const;
          const open = { valid_from: null, valid_until: null, note: null };
          await relate(change, ground.cases, act, self.personId, { ...bond, ...open });
        });
      }
      return { id: other.id, member: id, number: await numberOf(other.id) };
    },
    front: async () => (await desk.get(`/cases/${made.id}`)).text(),
    reopen: () => stand(ground, member.id, "counselling"),
    close: ({ member: other }: { readonly member: string }) => stand(ground, other, "duplicate"),
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

test("a second case of the same person names the one that goes on, and leads there", async () => {
  await using one = await somebodyAt("counselling");
  const naming = (other_case: string) => one.end("duplicate", { reason: "same-person", other_case });
  const wrong = await naming("1234");
  expect([wrong.status, wrong.text.includes("the number of the case that goes on")]).toEqual([422, true]);
  const theirs = await one.another();
  const family = await one.another("family");
  const stranger = await one.another("stranger");
  const nobodys = Array.from({ length: 10 }, (_, at) => `1000000${at}`).find((one) => readNumber(one)) ?? "";
  // Neither the case itself, nor one of somebody else, nor a number that nobody has.
  for (const number of [one.number, stranger.number, nobodys]) {
    const refused = await naming(number);
    expect([refused.status, refused.text.includes("No other case of this person")]).toEqual([422, true]);
  }
  expect(await one.state()).toBe("counselling");
  expect((await naming(` ${theirs.number.slice(0, 4)} ${theirs.number.slice(4)}`)).status).toBe(303);
  expect(await one.front()).toContain(`<a href="/cases/${theirs.id}">`);
  // Nothing goes on where both were closed for each other.
  await one.reopen();
  await one.close(theirs);
  expect((await naming(theirs.number)).status).toBe(422);
  expect((await naming(family.number)).status).toBe(303);
});

test("what was opened in error names no other case", async () => {
  await using one = await somebodyAt("counselling");
  expect((await one.end("duplicate", { reason: "opened-in-error" })).status).toBe(303);
  expect(await one.front()).toContain("The way has ended here");
});

test("a page of an end says what it brings and that nothing is erased", async () => {
  await using one = await somebodyAt("applied");
  const page = await one.page("withdrawn");
  expect(page).toContain("What follows");
  expect(page).toContain("will no longer be due");
  expect(page).toContain("Nothing is erased");
  expect(await one.page("suspended")).not.toContain("What follows");
});

test("the closing note shows what belongs to the end that is chosen, and trips over nothing that does not", async () => {
  await using one = await somebodyAt("preparing");
  const note = await one.note();
  expect(note.text).toMatch(/<option value="removed" data-asks="2">/);
  expect(note.text.match(/<div class="field" data-asked="2">/g)).toHaveLength(2);
  const ticks = { advances: "yes", refunds: "yes", consents: "yes", survey: "yes", complaint: "yes" };
  const hidden = { tries: "999", removed_on: "yesterday", review_on: "2020-01-01" };
  const sent = await note.send({ reason: "other", words: "Invented.", ...ticks, ...hidden });
  expect(sent.status).toBe(303);
  expect(await one.state()).toBe("closed");
});
