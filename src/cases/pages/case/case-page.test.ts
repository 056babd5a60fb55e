import { expect, test } from "vitest";
import { anApplication, inventCase, move, openTestCases, stand, write } from "../../../../test/cases.ts";
import { openCasesDesk } from "../../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../../test/databases.ts";
import { aConsent, actOf, aName } from "../../../../test/people.ts";
import { recordConsent, registerPerson } from "../../../people/index.ts";
import { application, caseNote, casesPart, dataAnswer, dataRequest, missing } from "../../index.ts";
import { casesTexts } from "../../texts/index.ts";

const day = "2026-03-01" as never;

/** A later domain, with a line of its own before somebody applies. */
const later = {
  guards: [
    {
      key: "later.talk",
      texts: casesTexts,
      title: "note.title",
      before: ({ to }: { to: string }) => to === "applied",
      check: () => missing("note.words"),
    },
  ],
};

test("a family's page begins with whose case it is, says whom each line is about, and since when a step is under way", async () => {
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const of = (name: string) => ({ name: [aName(name)] });
  const made = await inventCase(ground, [
    { role: "principal", facts: of("Invented Mother") },
    { role: "spouse", facts: of("Invented Father") },
  ]);
  const [mother = { id: "" }, father = { id: "" }] = made.all;
  // The order in which they came in says nothing: of one moment, or of a split, it is luck.
  const { query } = ground.cases.database;
  await query
    .updateTable("case_member")
    .set({ joined_at: "2025-01-01" })
    .where("id", "=", father.id)
    .execute();
  for (const { id } of made.all) await stand(ground, id, "registered");
  await ground.cases.database.change((change) =>
    recordConsent(change, ground.cases, actOf("counsellor"), made.all[0]?.personId ?? "", aConsent()),
  );
  await move(ground, made, { memberId: mother.id, to: "counselling" });
  const note = { what: "call", noted_on: day, reached: null, words: "Invented" } as const;
  await write(ground, made, caseNote, note, { about: [father.id] });
  const page = async () => (await desk.get(`/cases/${made.id}`)).text();
  const before = await page();
  const order = [...before.matchAll(/<h2 id="member-([^"]+)"/g)].map(([, id]) => id);
  expect(order).toEqual([mother.id, father.id]);
  const [line = ""] = /<li><span class="soft">1 March 2026<\/span>.*?<\/li>/.exec(before) ?? [];
  expect(line).toContain("Invented Father");
  expect(line).not.toContain("Invented Mother");
  expect(before).toContain("since 1 March 2026");
  expect(before).not.toContain("done on");
  // A restricted file only lies there: nothing on its pages offers to move, print, file or write.
  const about = [father.id];
  await write(ground, made, dataRequest, { asks: "restriction", asked_on: day, words: null }, { about });
  const answer = { decision: "restricted", answered_on: day, kept_until: null, words: "Invented" } as const;
  await write(ground, made, dataAnswer, answer, { about });
  const member = `/cases/${made.id}/members/${father.id}`;
  const restricted = await (await desk.get(member)).text();
  expect(restricted).toContain("the file is only kept");
  expect(restricted).not.toContain(`${member}/move/`);
  expect(restricted).not.toContain(`${member}/print/`);
  expect(restricted.match(/<option value="[^"]+"/g)).toEqual([
    '<option value="data-request"',
    '<option value="data-answer"',
  ]);
  expect(await (await desk.get(`${member}/evidence`)).text()).not.toContain("<form");
  expect(await (await desk.get(`${member}/move/withdrawn`)).text()).toContain("the file is only kept");
  const another = await desk.get(`/cases/${made.id}/add/note?member=${father.id}`);
  const told = await another.text();
  expect([another.status, told.includes("the file is only kept"), told.includes("<textarea")]).toEqual([
    409,
    true,
    false,
  ]);
});

test("a case is opened in the office where the person is registered", async () => {
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  await using desk = openCasesDesk(ground, actOf("counsellor", { offices: ["harmanli", "sofia"] }).actor);
  const { cases } = ground;
  const facts = { name: [aName("Invented Mother")] };
  const { id } = await cases.database.change((change) =>
    registerPerson(change, cases, actOf("counsellor"), { office: "sofia", facts }),
  );
  expect(await (await desk.get(`/cases/opening/${id}`)).text()).toMatch(/<option value="sofia" selected/);
});

test("what is next for whoever has left is to be there; transit is for those who stay on the way", async () => {
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const made = await inventCase(ground);
  const id = made.all[0]?.id ?? "";
  const next = async () => /\/move\/([a-z-]+)"/.exec(await (await desk.get(`/cases/${made.id}`)).text())?.[1];
  await stand(ground, id, "departed");
  expect(await next()).toBe("arrived");
  await stand(ground, id, "in-transit");
  expect(await next()).toBe("arrived");
});

test("what a whole family lacks is said once and unfolds for the others; whoever lacks something else has it open", async () => {
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart, later]);
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const made = await inventCase(ground, [{ role: "principal" }, { role: "spouse" }, { role: "sibling" }]);
  for (const { id } of made.all) await stand(ground, id, "counselling");
  const [first, second, third] = made.all;
  await write(ground, made, application, anApplication(), { about: [third?.id ?? ""] });
  const page = await (await desk.get(`/cases/${made.id}`)).text();
  const panel = (id = "") => page.slice(page.indexOf(`id="member-${id}"`)).split("</section>")[0] ?? "";
  const open = (id = "") => panel(id).replace(/<details>.*<\/details>/s, "");
  expect(open(first?.id)).toContain("Application with a destination");
  expect(open(second?.id)).not.toContain("Application with a destination");
  expect(panel(second?.id)).toContain(`/add/application?member=${second?.id}`);
  expect(open(third?.id)).toContain("Declaration in force");
  // The declaration is what everything else comes before, of whichever domain it is.
  const lines = [...open(first?.id).matchAll(/<strong>([^<]+)<\/strong><span class="check-say"/g)].map(
    ([, line]) => line,
  );
  expect(lines.at(-1)).toBe("Declaration in force");
  expect(lines).toContain("Note");
});

test("what is missing before the next step is reckoned once for each of a family", async () => {
  const asked: string[] = [];
  const [guard] = later.guards;
  const counted = {
    guards: [
      {
        ...guard,
        before: ({ to }: { to: string }) => to === "applied",
        check: ({ member }: { member: { id: string } }) => {
          asked.push(member.id);
          return missing("note.words");
        },
      },
    ],
  } as typeof later;
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart, counted]);
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const made = await inventCase(ground, [{ role: "principal" }, { role: "spouse" }, { role: "sibling" }]);
  for (const { id } of made.all) await stand(ground, id, "counselling");
  asked.length = 0;
  await desk.get(`/cases/${made.id}`);
  expect(asked.toSorted()).toEqual(made.all.map(({ id }) => id).toSorted());
});

test("whose way has ended is opened again by a supervisor, and others read whom to ask", async () => {
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  const made = await inventCase(ground);
  const [{ id } = { id: "" }] = made.all;
  await stand(ground, id, "withdrawn");
  const query = ground.cases.database.query;
  await query.updateTable("case_member").set({ interrupted: "counselling" }).where("id", "=", id).execute();
  const shown = async (role: "counsellor" | "project-manager") => {
    await using desk = openCasesDesk(ground, actOf(role).actor);
    const page = await (await desk.get(`/cases/${made.id}/members/${id}`)).text();
    return [">Open it again</h2>", "Turn to them", "/move/counselling"].map((one) => page.includes(one));
  };
  expect(await shown("counsellor")).toEqual([true, true, false]);
  expect(await shown("project-manager")).toEqual([true, false, true]);
});
