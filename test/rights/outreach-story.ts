import { expect } from "vitest";
import { fieldsIn } from "../newsroom-desk.tsx";
import { fill, read, type Story, send } from "./story.ts";

/** A visit to a centre is written down, two colleagues correct it, a paper is kept, and a double is struck. */
export const outreachStory: Story = {
  name: "an outreach event is written down, corrected by two and struck",
  async tell(desk) {
    const join = async (name: string, role: "counsellor" | "project-manager") =>
      desk.signedIn(await desk.addStaff({ name, email: `${name}@outreach.example`, roles: [role] }));
    const counsellor = await join("vera", "counsellor");
    const manager = await join("marta", "project-manager");
    await read(counsellor, "/outreach");
    const visit = {
      happened_on: "2026-02-10",
      kind: "group-session",
      place: "sar-harmanli",
      women: "4",
      men: "20",
      country_1: "SY",
      count_1: "15",
      material_1: "L-1",
      copies_1: "24",
      checked_1: "2024-01-01",
    };
    const wrong = await send(counsellor, await read(counsellor, "/outreach/new"), "/outreach/new", {
      ...visit,
      count_1: "30",
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("but 24 were reached");
    const whole = (location: string) => location.split("?")[0] ?? "";
    const event = whole(await fill(counsellor, "/outreach/new", "/outreach/new", visit));
    const shown = await read(manager, event);
    expect(shown).toContain("not checked for more than a year");
    const form = `${event}/correction`;
    const before = await read(manager, form);
    await fill(counsellor, form, form, { men: "21" });
    const answer = await manager.post(form, { ...fieldsIn(before, form), men: "22" });
    const conflict = answer.headers.get("location") ?? "";
    expect(conflict).toMatch(/\/conflict\/\d+$/);
    await fill(manager, conflict, conflict, { "choose-men": "yours" });
    expect(await read(manager, event)).toContain("“Men”: 21 → 22");
    const twin = whole(await fill(counsellor, "/outreach/new", "/outreach/new", visit));
    expect(await read(counsellor, twin)).toContain(event);
    await fill(counsellor, twin, `${twin}/striking`, { reason: "written down twice" });
    const listed = await read(manager, "/outreach?kind=group-session&place=sar-harmanli&from=2026-02-01");
    expect(listed).toContain("1 event, 26 people reached");
    expect((await manager.get(`${twin}/correction`)).status).toBe(404);
  },
};
