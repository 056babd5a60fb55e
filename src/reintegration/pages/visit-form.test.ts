import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../test/databases.ts";
import { fieldsIn } from "../../../test/newsroom-desk.tsx";
import { aBirth, actOf } from "../../../test/people.ts";
import { backHome, first, inDays, later, openTestReturns } from "../../../test/reintegration.ts";
import { today } from "../../../test/travel.ts";
import { monitoringVisit } from "../steps/visit.ts";

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
