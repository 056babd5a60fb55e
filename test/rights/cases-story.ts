import { expect } from "vitest";
import type { TestBrowser } from "../access-desk.ts";
import { caseOf } from "./case-rights.ts";
import { fill, read, type Story, send } from "./story.ts";

/** A counsellor works on a case of hers: a note, a task, a paper filed by mistake, a person put on hold. */
export const casesStory: Story = {
  name: "a counsellor works on a case",
  async tell(desk) {
    const person = await desk.addStaff({
      name: "Elena",
      email: "elena@cases.example",
      roles: ["counsellor"],
      offices: ["sofia"],
    });
    const elena = await desk.signedIn(person);
    const made = await caseOf(desk, person.id);
    const one = `/cases/${made.case}`;
    const member = `${one}/members/${made.member}`;
    expect(await read(elena, "/cases")).toContain(`href="${one}"`);
    expect(await read(elena, one)).toContain(member);
    const note = `${one}/add/note?member=${made.member}`;
    const wrong = await send(elena, await read(elena, note), note, { words: "" });
    expect(wrong.status).toBe(422);
    await fill(elena, note, note, { what: "call", words: "Invented words" });
    const task = `${one}/task`;
    await fill(elena, task, task, { words: "Invented task", due: "20.03.2026" });
    await fill(elena, one, `${one}/tasks/${made.task}/done`);
    const evidence = `${member}/evidence`;
    expect(await read(elena, evidence)).toContain(`/papers/${made.paper}`);
    const paper = `${one}/papers/${made.paper}`;
    expect((await elena.get(paper)).status).toBe(200);
    const struck = await fill(elena, `${paper}/striking`, `${paper}/striking`, { reason: "Invented reason" });
    expect(struck).toBe(`${evidence}?done=struck`);
    expect(await read(elena, struck)).toContain("Invented reason");
    expect(await read(elena, `${member}/signing/declaration`)).toContain("signature-pad");
    const record = `${one}/records/${made.record}`;
    expect(await read(elena, record)).toContain(`${record}/change`);
    await bothCorrect(elena, record);
    await fill(elena, record, `${record}/striking`, { reason: "Invented reason" });
    const hold = `${member}/move/suspended`;
    await fill(elena, hold, hold, { reason: "illness" });
    expect(await read(elena, `${one}/journal`)).toContain("Invented reason");
  },
};

/** Two windows correct the same answer: the second is shown both and chooses. */
async function bothCorrect(elena: TestBrowser, record: string): Promise<void> {
  const change = `${record}/change`;
  const form = await read(elena, change);
  await fill(elena, change, change, { reason: "Invented and corrected" });
  const late = await send(elena, form, change, { reason: "Invented and mended" });
  const conflict = late.headers.get("location") ?? "";
  expect(conflict).toContain(`${record}/conflict/`);
  const undecided = await send(elena, await read(elena, conflict), conflict);
  expect(undecided.status).toBe(422);
  expect(await fill(elena, conflict, conflict, { "choose-reason": "yours" })).toContain(record);
  expect(await read(elena, record)).toContain("Invented and mended");
}
