import { expect } from "vitest";
import type { Role } from "../../src/access/index.ts";
import { plantProgrammes, projectsForFigures } from "../../src/programmes/index.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { fill, read, type Story, send } from "./story.ts";

/** A counsellor writes down a month, sends it late, and it goes by way of the manager's approval into the costs. */
export const timesheetsStory: Story = {
  name: "a month of work is written down, sent, approved by another and booked",
  async tell(desk) {
    const { database, now, random } = desk.access;
    await plantProgrammes(database, now, random);
    const projects = await projectsForFigures(database.query, "2026-01-31");
    const project = projects.find(({ number }) => number === "ПРИМЕР-2025")?.id ?? "";
    const join = async (name: string, role: Role) =>
      desk.signedIn(await desk.addStaff({ name, email: `${name}@months.example`, roles: [role] }));
    const counsellor = await join("elena", "counsellor");
    const manager = await join("marta", "project-manager");
    const finance = await join("petar", "finance");
    expect(await read(counsellor, "/timesheets")).toContain('href="/timesheets/mine/2026-01"');
    const month = "/timesheets/mine/2026-01";
    const part = `${month}/parts/${project}`;
    const wrong = await send(counsellor, await read(counsellor, part), part, {
      day_05: "25",
      words: "Met people in Harmanli.",
    });
    expect(wrong.status).toBe(422);
    const typed = { day_05: "8", day_06: "7.5", words: "Met people in Harmanli." };
    const before = await read(counsellor, part);
    expect(await fill(counsellor, part, part, typed)).toBe(`${month}?done=saved`);
    const stale = await counsellor.post(part, { ...fieldsIn(before, part), ...typed, day_07: "8" });
    expect(stale.status).toBe(422);
    expect(await stale.text()).toContain("it has 15.5 hours now");
    const late = await send(counsellor, await read(counsellor, month), `${month}/sending`);
    expect(await late.text()).toContain("Say why it comes late.");
    await fill(counsellor, month, `${month}/sending`, { reason: "I was in the field" });
    const paper = await counsellor.get(`${month}/print`);
    expect(paper.headers.get("content-type")).toBe("application/pdf");
    const list = await read(manager, "/timesheets");
    const sheet = /href="(\/timesheets\/[0-9a-z]{10,})"/.exec(list)?.[1] ?? "";
    expect(await read(manager, sheet)).toContain("Met people in Harmanli.");
    expect((await manager.get(`${sheet}/print`)).status).toBe(200);
    await fill(manager, sheet, `${sheet}/decision`, { outcome: "approved" });
    expect(await read(counsellor, month)).toContain("Approved");
    const booking = /href="(\/costs\/work\?[^"]*)"/.exec(await read(finance, "/costs"))?.[1] ?? "";
    const form = fieldsIn(await read(finance, booking.replaceAll("&amp;", "&")), "/costs/work");
    expect(form).toMatchObject({ month: "2026-01", project, hours: "15.5", of_hours: "15.5" });
    expect(form.words).toBe("Met people in Harmanli.");
  },
};
