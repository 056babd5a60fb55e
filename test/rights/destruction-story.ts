import { expect } from "vitest";
import { addCaseRecord, type Cases, dataAnswer, dataRequest, filePaper } from "../../src/cases/index.ts";
import { inspectFile } from "../../src/platform/files/index.ts";
import type { AnyTestDesk, Person } from "../access-desk.ts";
import { actOf } from "../people.ts";
import { caseOf, casesOf } from "./case-rights.ts";
import { fill, read, type Story, send } from "./story.ts";

/** A supervisor asks that the medical part of a file be destroyed; the colleague who was named refuses once, then confirms. */
export const destructionStory: Story = {
  name: "a medical part is destroyed before a colleague",
  async tell(desk) {
    const [elena, vera] = await Promise.all([
      desk.addStaff({ ...called("Elena"), roles: ["counsellor"], offices: ["sofia"] }),
      desk.addStaff({ ...called("Vera"), roles: ["project-manager"], offices: ["sofia"] }),
    ]);
    const [witness, supervisor] = [await desk.signedIn(elena), await desk.signedIn(vera)];
    const member = await fileThatIsOnlyKept(desk, elena);
    const page = `${member}/destruction`;
    expect(await read(supervisor, member)).toContain(`href="${page}"`);
    const ask = { words: "Invented reason", witness: elena.id };
    const alone = await send(supervisor, await read(supervisor, page), page, { ...ask, witness: vera.id });
    expect(alone.status).toBe(422);
    await fill(supervisor, page, page, ask);
    expect(await read(witness, "/")).toContain(`href="${page}"`);
    await fill(witness, page, `${page}/decision`, { decision: "keep" });
    await fill(supervisor, page, page, ask);
    // Whoever asked has a button too: to take it back, not to destroy.
    expect(await read(supervisor, page)).not.toContain('value="destroy"');
    const done = await fill(witness, page, `${page}/decision`, { decision: "destroy" });
    const protocol = /href="(\/cases\/\w+\/papers\/\w+)"/.exec(await read(witness, done))?.[1] ?? "";
    expect((await witness.get(protocol)).headers.get("content-type")).toBe("application/pdf");
  },
};

const called = (name: string) => ({ name, email: `${name.toLowerCase()}@destruction.example` });

/** Somebody asked for erasure and was told that the file is only kept; a medical paper lies in it. Gives the member's page. */
async function fileThatIsOnlyKept(desk: AnyTestDesk, { id: staffId }: Person): Promise<string> {
  const made = await caseOf(desk, staffId);
  const cases: Cases = casesOf(desk);
  const act = actOf("counsellor", { staffId, offices: [] });
  const [caseId = "", memberId = ""] = [made.case, made.member];
  await cases.database.change(async (change) => {
    await change.updateTable("return_case").set({ office: "sofia" }).where("id", "=", caseId).execute();
    await filePaper(change, cases, act, caseId, {
      memberId,
      item: 13,
      file: await inspectFile({ name: "report.pdf", bytes: Buffer.from("%PDF-1.7\nmedical\n%%EOF\n") }),
      origin: "scan",
    });
    await addCaseRecord(change, cases, act, caseId, {
      kind: dataRequest,
      values: { asks: "erasure", asked_on: day("2026-03-01"), words: null },
      memberIds: [memberId],
    });
    const told = { decision: "restricted", answered_on: day("2026-03-01"), words: "Invented words" } as const;
    await addCaseRecord(change, cases, act, caseId, {
      kind: dataAnswer,
      values: { ...told, kept_until: day("2031-03-01") },
      memberIds: [memberId],
    });
  });
  return `/cases/${caseId}/members/${memberId}`;
}

const day = (text: string) => text as never;
