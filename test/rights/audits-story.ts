import { expect } from "vitest";
import { projectToAudit } from "../audits.ts";
import { fill, read, type Story, send } from "./story.ts";

/** A sample is drawn for an auditor, who opens a file of it with a reason and reads a paper. */
export const auditsStory: Story = {
  name: "a sample is drawn for an auditor, who opens a file of it",
  async tell(desk) {
    const { project, from, until } = await projectToAudit(desk);
    const manager = await desk.signedIn(
      await desk.addStaff({ name: "Marta", email: "marta@audit.example", roles: ["project-manager"] }),
    );
    const person = await desk.addStaff({ name: "Ana", email: "ana@audit.example", roles: ["auditor"] });
    const auditor = await desk.signedIn(person);
    const arranging = "/audits/arranging";
    const wish = {
      auditor: person.id,
      project,
      from,
      until,
      seed: "seed 1",
      size: "2",
      ends_on: "2026-03-20",
    };
    const wrong = await send(manager, await read(manager, arranging), arranging, {
      ...wish,
      ends_on: "2027-03-20",
    });
    expect(wrong.status).toBe(422);
    const audit = await fill(manager, arranging, arranging, wish);
    expect(await read(manager, audit)).toContain("Drawn from 3 numbers");
    expect((await manager.get(`${audit}/files/1`)).status).toBe(404);
    expect(await read(auditor, "/audits")).toContain(audit);
    expect(await read(auditor, audit)).toContain("Persons who returned voluntarily");
    expect((await (await auditor.get(`${audit}/list`)).text()).trim().split("\n")).toHaveLength(3);
    const file = `${audit}/files/1`;
    expect(await fill(auditor, file, file, { reason: "drawn" })).toBe(file);
    const opened = await read(auditor, file);
    const paper = /href="([^"]*\/papers\/[0-9a-f]+)"/.exec(opened)?.[1] ?? "";
    expect((await auditor.get(paper)).status).toBe(200);
    expect((await auditor.get(`${audit}/files/3`)).status).toBe(404);
  },
};
