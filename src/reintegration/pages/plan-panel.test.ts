import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import {
  agreed,
  approve,
  backHome,
  draft,
  first,
  openTestReturns,
  put,
  sign,
} from "../../../test/reintegration.ts";
import { today } from "../../../test/travel.ts";
import { delivery } from "../steps/delivery.ts";
import { planDecision, planSignature } from "../steps/plan-agreed.ts";
import { instalment, planLine } from "../steps/plan-line.ts";
import { remigration } from "../steps/visit.ts";
import { planPanel } from "./plan-panel.tsx";

const open = () => openTestReturns(() => openTestDatabase("sqlite"));
type Returns = Awaited<ReturnType<typeof open>>;
type Made = Awaited<ReturnType<typeof backHome>>;

const inTwo = [
  { number: 1, amount: 500, condition: "none" },
  { number: 2, amount: 300, condition: "visit" },
] as const;

/** What the panel says to somebody of reintegration, in one line. */
async function panel(t: Returns, made: Made): Promise<string> {
  const seen = { id: made.id, may: () => true } as never;
  const shown = planPanel.render({ language: "en" } as never, seen, await dossier(t, made, first(made)));
  return String(await shown)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
}

const give = (t: Returns, made: Made, line: string, amount: number) =>
  put(
    t,
    made,
    delivery,
    { how: "invoice", invoice_number: "1", supplier: "Invented", amount, receipt: "pen" },
    { parent: line },
  );

test("the panel says how far a plan is, what of it was given, what comes next and what that waits for", async () => {
  await using t = await open();
  const made = await backHome(t);
  expect(await panel(t, made)).toContain("Write a plan");
  const { lines } = await agreed(t, made, [{ price: 800, parts: inTwo }]);
  const before = await panel(t, made);
  for (const said of [
    "Version 1",
    "approved",
    "0 of 2",
    "EUR 500.00: may be given",
    "EUR 800.00 of EUR 2,000.00",
  ])
    expect(before).toContain(said);
  await give(t, made, lines[0] ?? "", 500);
  expect(await panel(t, made)).toMatch(/1 of 2.*EUR 300\.00: waits for a visit/);
});

test("each measure, part and delivery says in the list of a case's records which it is", async () => {
  await using t = await open();
  const made = await backHome(t);
  const { lines } = await agreed(t, made, [
    { measure: "tools", price: 800, parts: inTwo },
    { measure: "furniture", price: 300 },
  ]);
  await give(t, made, lines[0] ?? "", 500);
  await using desk = openCasesDesk(t, actOf("reintegration-officer").actor);
  for (const page of [`/cases/${made.id}`, `/cases/${made.id}/members/${first(made)}`]) {
    const list = await (await desk.get(page)).text();
    const titles = [...list.matchAll(/records\/[0-9a-f]+">([^<]+)<\/a>/g)].map(([, title]) =>
      title?.replaceAll("\u00a0", " "),
    );
    expect(titles).toEqual(
      expect.arrayContaining([
        "Measure of the plan: furniture, EUR 300.00",
        "Part of a measure: tools and equipment, part 1, EUR 500.00, by 31 March 2026",
        "Part of a measure: tools and equipment, part 2, EUR 300.00, by 31 March 2026",
        "Delivery: tools and equipment, part 1, EUR 500.00",
      ]),
    );
  }
});

test("no form is offered that would be refused: a signed plan takes no measure, a part that waits no delivery", async () => {
  await using t = await open();
  const made = await backHome(t);
  const offered = async (
    kind: { mayFollow(d: Awaited<ReturnType<typeof dossier>>, id: string): boolean },
    id: string,
  ) => kind.mayFollow(await dossier(t, made, first(made)), id);
  const { id, lines } = await draft(t, made, [{ price: 800, parts: inTwo }]);
  const line = lines[0] ?? "";
  expect([await offered(planLine, id), await offered(planSignature, id)]).toEqual([true, true]);
  expect([await offered(instalment, line), await offered(planDecision, id)]).toEqual([false, false]);
  await sign(t, made, id);
  expect([await offered(planLine, id), await offered(planSignature, id)]).toEqual([false, false]);
  expect([await offered(delivery, line), await offered(planDecision, id)]).toEqual([false, true]);
  await approve(t, made, id);
  expect([await offered(delivery, line), await offered(planDecision, id)]).toEqual([true, false]);
});

test("a plan whose parts leave something of a measure over is not signed: that could never be given", async () => {
  await using t = await open();
  const made = await backHome(t);
  const { id } = await draft(t, made, [{ price: 800, parts: [inTwo[0]] }]);
  await expect(sign(t, made, id)).rejects.toMatchObject({ problems: { on: { text: "problem.parts-sum" } } });
});

test("whoever left again is promised nothing more", async () => {
  await using t = await open();
  const made = await backHome(t);
  await agreed(t, made, [{ price: 800 }]);
  expect(await panel(t, made)).toContain("may be given");
  const left = { on: today(t), country: "BG", known_by: "new-contact", out_of: "need" } as const;
  await put(t, made, remigration, left);
  expect(await panel(t, made)).not.toContain("may be given");
});

test("whoever decides on a plan has its ceiling before their eyes, with what else counts under it and what it would leave", async () => {
  await using t = await open();
  const made = await backHome(t);
  const { lines } = await agreed(t, made, [{ measure: "tools", price: 800, parts: inTwo }]);
  await give(t, made, lines[0] ?? "", 500);
  // It begins with the 300 that are still to be given.
  const next = await draft(t, made, [{ price: 300 }], { because: "needs-changed", ceiling_person: 2000 });
  await sign(t, made, next.id);
  await using desk = openCasesDesk(t, actOf("project-manager").actor);
  const form = `/cases/${made.id}/add/plan-decision?member=${first(made)}&parent=${next.id}`;
  expect((await (await desk.get(form)).text()).replaceAll("\u00a0", " ")).toContain(
    "<dt>Ceiling for a person</dt><dd>EUR 2,000.00. Beside this plan: EUR 500.00. The plan: EUR 600.00. With it EUR 900.00 is left.</dd>",
  );
});
