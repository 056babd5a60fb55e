import { expect } from "vitest";
import { fieldsIn } from "../newsroom-desk.tsx";
import { fill, read, type Story, send } from "./story.ts";

const titles = { title_bg: "Измислен проект", title_en: "Invented project" };

/** A project is written down, two colleagues disagree about it, and it is put in force and amended. */
export const programmesStory: Story = {
  name: "a project is written down, put in force and amended",
  async tell(desk) {
    const join = async (name: string) =>
      desk.signedIn(
        await desk.addStaff({ name, email: `${name}@programmes.example`, roles: ["project-manager"] }),
      );
    const manager = await join("marta");
    const colleague = await join("petar");
    await read(manager, "/programmes");
    const program = await fill(manager, "/programmes/new/programme", "/programmes/new/programme", {
      code: "FUND 2026",
    });
    await fill(manager, `${program}/basics/one`, `${program}/basics/one`, { fund: "amif", ...titles });
    await fill(manager, program, `${program}/force`, { title: "Decision", source: "Invented 1" });
    const draft = await fill(manager, "/programmes/new/project", "/programmes/new/project", {
      code: "INVENTED 1",
      parent: program.split("/")[2] ?? "",
    });
    await fill(manager, `${draft}/basics/one`, `${draft}/basics/one`, {
      ...titles,
      starts_on: "2026-01-01",
      ends_on: "2027-12-31",
    });
    await fill(manager, `${draft}/rules/one`, `${draft}/rules/one`, { with_other_aid: "travel-only" });
    await fill(manager, `${draft}/funding/one`, `${draft}/funding/one`, {
      currency: "EUR",
      rates: "inforeuro",
    });
    const before = await read(colleague, `${draft}/basics/one`);
    await fill(manager, `${draft}/basics/one`, `${draft}/basics/one`, { title_en: "Help to return" });
    const answer = await colleague.post(`${draft}/basics/one`, {
      ...fieldsIn(before, `${draft}/basics/one`),
      title_en: "Help with return",
    });
    const conflict = answer.headers.get("location") ?? "";
    expect(conflict).toMatch(/\/conflict\/\d+$/);
    await fill(colleague, conflict, conflict, { "choose-title_en": "theirs" });
    await fill(manager, `${draft}/lines/new`, `${draft}/lines/new`, {
      code: "H1",
      group: "h",
      ...titles,
      amount: "1000",
    });
    const listed = await read(manager, draft);
    const line = /\/draft\/lines\/([0-9a-f]{24})"/.exec(listed)?.[1] ?? "";
    await fill(manager, `${draft}/lines/${line}`, `${draft}/lines/${line}/removal`);
    await fill(manager, draft, `${draft}/force`, { title: "Contract", source: "No. 1", since: "2026-01-01" });
    const project = draft.replace(/\/draft$/, "");
    expect(await read(colleague, project)).toContain("Help to return");
    expect(await read(manager, `${project}/dashboard`)).toContain(
      "The budget of the project is not written down.",
    );
    await fill(manager, project, draft);
    await fill(manager, draft, `${draft}/dropping`);
    const early = await send(manager, await read(manager, program.replace(/\/draft$/, "")), program);
    expect(early.status).toBe(303);
    const refused = await send(manager, await read(manager, program), `${program}/force`, {
      title: "Too early",
      source: "No. 2",
      since: "2020-01-01",
    });
    expect(refused.status).toBe(422);
  },
};
