import { expect, test } from "vitest";
import { inventCase, openTestCases, stand, write } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../test/databases.ts";
import { aBirth, actOf } from "../../../test/people.ts";
import { aRepresentative } from "../../../test/protection.ts";
import { casesPart } from "../../cases/index.ts";
import { handItems } from "../gate/items.ts";
import { gateAnswer, gateItems } from "../index.ts";
import { protectionPart } from "../journey-part.ts";
import { representative } from "../steps/child.ts";
import { protectionTexts } from "../texts/index.ts";
import { gatePanel } from "./gate-panel.tsx";

test("all sixteen stand on the page of a child alone from counselling on, with how many are there; not on an adult's", async () => {
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart, protectionPart]);
  const made = await inventCase(ground, [
    { role: "principal", facts: { birth: [aBirth("2013-04-03")] } },
    { role: "sibling", facts: { birth: [aBirth("1990-04-03")] } },
  ]);
  const [child = { id: "" }, adult = { id: "" }] = made.all;
  for (const { id } of made.all) await stand(ground, id, "counselling");
  const t = protectionTexts.in("en");
  const panel = `id="panel-${gatePanel.key}"`;
  for (const role of ["counsellor", "protection-officer"] as const) {
    await using desk = openCasesDesk(ground, actOf(role).actor, [gatePanel]);
    const page = await (await desk.get(`/cases/${made.id}/members/${child.id}`)).text();
    expect(page).toContain(panel);
    for (const item of gateItems) expect(page).toContain(t(`gate.${item}`).replaceAll("'", "&#39;"));
    expect(page).toMatch(/\b[01] of 16 points/);
    // Said once, not sixteen times.
    const ofOthers = page.split(t("gate-panel.by-others")).length - 1;
    expect(ofOthers).toBe(role === "counsellor" ? 1 : 0);
    const inList = page.slice(page.indexOf(panel)).split("</details>")[0] ?? "";
    expect(inList).not.toContain("A colleague whose task it is");
    expect(await (await desk.get(`/cases/${made.id}/members/${adult.id}`)).text()).not.toContain(panel);
  }
  const before = await inPanel(ground, made.id, child.id);
  await write(ground, made, representative, aRepresentative(), {
    by: "protection-officer",
    about: [child.id],
  });
  // There is one, and consents in writing.
  expect(await inPanel(ground, made.id, child.id)).toBe(before + 2);
});

test("an item answered by hand leads to the form with that item chosen, and each answer says in the list which it is", async () => {
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart, protectionPart]);
  const made = await inventCase(ground, [{ role: "principal", facts: { birth: [aBirth("2013-04-03")] } }]);
  const child = made.all[0]?.id ?? "";
  await stand(ground, child, "counselling");
  await using desk = openCasesDesk(ground, actOf("protection-officer").actor, [gatePanel]);
  const page = async () => (await desk.get(`/cases/${made.id}/members/${child}`)).text();
  const t = protectionTexts.in("en");
  const shown = await page();
  for (const item of handItems) {
    const form = `/cases/${made.id}/add/gate-answer?member=${child}&amp;chosen=${item}`;
    expect(shown).toContain(`href="${form}"`);
    const choice = `<option value="${item}" selected`;
    expect(await (await desk.get(form.replace("&amp;", "&"))).text()).toContain(choice);
  }
  const other = `/cases/${made.id}/add/gate-answer?member=${child}&chosen=constructor`;
  expect(await (await desk.get(other)).text()).not.toContain(" selected");
  const answer = {
    answered_on: "2026-03-01",
    answer: "there",
    who: "Invented Aunt",
    evidence: null,
  } as const;
  for (const item of ["receiver-named", "escort"] as const) {
    const values = { ...answer, item } as never;
    await write(ground, made, gateAnswer, values, { by: "protection-officer", about: [child] });
  }
  const titles = [...(await page()).matchAll(/records\/[0-9a-f]+">([^<]+)<\/a>/g)].map(([, title]) => title);
  expect(titles).toEqual(
    (["escort", "receiver-named"] as const).map((item) => `${t("gate-answer.title")}: ${t(`gate.${item}`)}`),
  );
});

async function inPanel(
  ground: Parameters<typeof openCasesDesk>[0],
  caseId: string,
  memberId: string,
): Promise<number> {
  await using desk = openCasesDesk(ground, actOf("protection-officer").actor, [gatePanel]);
  const page = await (await desk.get(`/cases/${caseId}/members/${memberId}`)).text();
  return Number(/(\d+) of 16 points/.exec(page)?.[1]);
}

test("the representative's word is added to who they are, where that is on record, by whoever may", async () => {
  await using ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart, protectionPart]);
  const made = await inventCase(ground, [{ role: "principal", facts: { birth: [aBirth("2013-04-03")] } }]);
  const child = made.all[0]?.id ?? "";
  await stand(ground, child, "counselling");
  const leadsTo = async (role: "protection-officer" | "counsellor") => {
    await using desk = openCasesDesk(ground, actOf(role).actor, [gatePanel]);
    const page = await (await desk.get(`/cases/${made.id}/members/${child}`)).text();
    const words = protectionTexts.in("en")("gate.representative-consents").replaceAll("'", "&#39;");
    const line = page.slice(page.indexOf(`<strong>${words}`)).split("</li>")[0] ?? "";
    return /href="([^"]+)"/.exec(line)?.[1] ?? null;
  };
  expect(await leadsTo("protection-officer")).toBe(`/cases/${made.id}/add/representative?member=${child}`);
  const [id] = await write(
    ground,
    made,
    representative,
    { ...aRepresentative(), consents: "not-asked" },
    { by: "protection-officer", about: [child] },
  );
  expect(await leadsTo("protection-officer")).toBe(`/cases/${made.id}/records/${id}/change`);
  expect(await leadsTo("counsellor")).toBeNull();
});
