import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../test/databases.ts";
import { fieldsIn } from "../../../test/newsroom-desk.tsx";
import { aBirth, actOf } from "../../../test/people.ts";
import {
  approve,
  backHome,
  draft,
  first,
  inDays,
  later,
  openTestReturns,
  sign,
  talk,
} from "../../../test/reintegration.ts";
import { today } from "../../../test/travel.ts";
import { monitoringVisit } from "../steps/visit.ts";
import { reintegrationTexts } from "../texts/index.ts";

const open = () => openTestReturns(() => openTestDatabase("sqlite"));
const { actor } = actOf("reintegration-officer");
const asks = 'name="child_alone"';

/** The 2nd of March 2026 is the day of the tests: of age on the 5th. */
const soonOfAge = { role: "principal", facts: { birth: [aBirth("2008-03-05")] } } as const;

const formOf = (made: { readonly id: string }, member: string) =>
  `/cases/${made.id}/add/monitoring-visit?member=${member}`;

test("whether a child was spoken to alone is asked at a visit to whoever may be under 18 on its day, and of no adult", async () => {
  await using t = await open();
  await using desk = openCasesDesk(t, actor);
  const read = async (address: string) => (await desk.get(address)).text();
  const adult = await backHome(t);
  expect(await read(formOf(adult, first(adult)))).not.toContain(asks);
  const young = await backHome(t, [soonOfAge]);
  const form = formOf(young, first(young));
  expect(await read(form)).toContain(asks);
  later(t, 10);
  expect(await read(form)).not.toContain(asks);
  // A visit from when they were not of age yet: then it is asked, and nothing that was typed is lost.
  const said = { found: "yes", safety: "well", leaving: "no", month: "extra", mode: "person" };
  const early = { ...fieldsIn(await read(form), form), ...said, on: inDays(t, -9) };
  const refused = await desk.post(form, early);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain(asks);
  const written = await desk.post(form, { ...early, on: today(t) });
  expect(written.status, await written.clone().text()).toBe(303);
});

test("the case's list says which visit each was", async () => {
  await using t = await open();
  await using desk = openCasesDesk(t, actor);
  const made = await backHome(t);
  const visit = { found: "yes", safety: "well", leaving: "no", mode: "person" } as const;
  const form = formOf(made, first(made));
  const asked = fieldsIn(await (await desk.get(form)).text(), form);
  expect((await desk.post(form, { ...asked, ...visit, month: "3" })).status).toBe(303);
  const page = await (await desk.get(`/cases/${made.id}`)).text();
  const say = reintegrationTexts.in("en");
  expect(page).toContain(`${say("visit.title")}: ${say("visit-month.3")}`);
});

test("asked for a family at one visit, it is kept of its child alone", async () => {
  await using t = await open();
  await using desk = openCasesDesk(t, actor);
  const made = await backHome(t, [{ role: "principal" }, { ...soonOfAge, role: "child" }]);
  const [parent = "", child = ""] = made.all.map(({ id }) => id);
  const form = formOf(made, parent);
  const said = { found: "yes", safety: "well", leaving: "no", mode: "person", child_alone: "yes" };
  const body = new URLSearchParams({ ...fieldsIn(await (await desk.get(form)).text(), form), ...said });
  body.delete("about-member");
  for (const id of [parent, child]) body.append("about-member", id);
  const written = await desk.send(form, body);
  expect(written.status, await written.clone().text()).toBe(303);
  const kept = async (id: string) => (await dossier(t, made, id)).latest(monitoringVisit)?.open.child_alone;
  expect([await kept(parent), await kept(child)]).toEqual([null, true]);
});

test("of a family visited together it is needed only where one of those ticked may be a child, and the page says so", async () => {
  await using t = await open();
  await using desk = openCasesDesk(t, actor);
  const made = await backHome(t, [
    { role: "principal" },
    { role: "spouse" },
    { ...soonOfAge, role: "child" },
  ]);
  const [parent = "", spouse = "", child = ""] = made.all.map(({ id }) => id);
  const form = formOf(made, parent);
  const shown = await (await desk.get(form)).text();
  expect(shown).toContain("Only where a child was visited.");
  const visits = async (...ids: readonly string[]) => {
    const said = { found: "yes", safety: "well", leaving: "no", mode: "person", month: "extra" };
    const body = new URLSearchParams({ ...fieldsIn(await (await desk.get(form)).text(), form), ...said });
    body.delete("about-member");
    for (const id of ids) body.append("about-member", id);
    return desk.send(form, body);
  };
  const refused = await visits(parent, child);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Say whether the child was talked to alone.");
  expect((await visits(parent, spouse)).status).toBe(303);
});

test("a child's agreement is asked where a child signs a plan or is given something of it, and of no adult", async () => {
  await using t = await open();
  await using desk = openCasesDesk(t, actor);
  const asked = async (young: boolean) => {
    const made = await backHome(t, young ? [soonOfAge] : undefined);
    const guardian = young ? ({ guardian: "Invented aunt", child_agrees: true } as const) : {};
    const one = await draft(t, made, [{ price: 300 }]);
    const asks = async (kind: string, parent: string) => {
      const address = `/cases/${made.id}/add/${kind}?member=${first(made)}&parent=${parent}`;
      const page = await (await desk.get(address)).text();
      expect(page).toContain('name="note"');
      return page.includes('name="child_agrees"');
    };
    const signing = await asks("plan-signature", one.id);
    await talk(t, made);
    await sign(t, made, one.id, guardian);
    await approve(t, made, one.id);
    return [signing, await asks("delivery", one.lines[0] ?? "")];
  };
  expect(await asked(false)).toEqual([false, false]);
  expect(await asked(true)).toEqual([true, true]);
});
