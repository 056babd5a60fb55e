import { expect } from "vitest";
import { createItem } from "../../src/newsroom/index.ts";
import type { Fields } from "../access-desk.ts";
import { editor, openNewsroom } from "../newsroom.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { fill, read, type Story, send } from "./story.ts";

const whole = (location: string) => location.split("?")[0] ?? "";

/** An agreement is entered with its parties, leave to share data is given, two correct it, and the site tells of it. */
export const agreementsStory: Story = {
  name: "an agreement is entered, corrected by two, shown on the site and struck",
  async tell(desk) {
    const join = async (name: string, role: "project-manager" | "publisher" | "data-protection-officer") =>
      desk.signedIn(await desk.addStaff({ name, email: `${name}@agreements.example`, roles: [role] }));
    const manager = await join("marta", "project-manager");
    const colleague = await join("petar", "project-manager");
    const publisher = await join("vera", "publisher");
    const officer = await join("dora", "data-protection-officer");
    await createItem(openNewsroom(desk.access.database), editor, {
      type: "agreement",
      key: "told",
      language: "en",
      fields: { title: "The agreement told" },
    });
    const add = async (kind: string, told: Fields) =>
      whole(await fill(manager, `/agreements/new/${kind}`, `/agreements/new/${kind}`, told));
    const partner = (name: string) =>
      add("partner", { name_bg: name, name_en: name, kind: "authority" }).then(
        (at) => at.split("/")[2] ?? "",
      );
    const [ministry, mission] = [await partner("Ministry"), await partner("Mission")];
    const told = { title_bg: "Договор", title_en: "Treaty", kind: "cooperation", source: "No. 1" };
    const alone = await send(
      manager,
      await read(manager, "/agreements/new/agreement"),
      "/agreements/new/agreement",
      {
        ...told,
        parties: ministry,
      },
    );
    expect(alone.status).toBe(422);
    expect(await alone.text()).toContain("two parties at least");
    const parties = [ministry, mission];
    const both = { ...told, parties, valid_until: "2026-04-01" };
    const agreement = await add("agreement", both);
    expect(await read(officer, agreement)).toContain("not signed");
    const sharing = `${agreement}/sharing`;
    await fill(manager, sharing, sharing, {
      partner: ministry,
      direction: "give",
      categories: "identity",
      aim: "leave to depart",
      basis: "consent",
    });
    const form = `${agreement}/correction`;
    const before = await read(colleague, form);
    await fill(manager, form, form, { parties, signed_on: "2026-01-05" });
    const answer = await colleague.post(form, {
      ...fieldsIn(before, form),
      parties,
      signed_on: "2026-01-06",
    });
    const conflict = answer.headers.get("location") ?? "";
    expect(conflict).toMatch(/\/conflict\/\d+$/);
    await fill(colleague, conflict, conflict, { "choose-signed_on": "yours" });
    expect(await read(officer, "/agreements")).toContain("Ends soon");
    expect(await read(manager, "/")).toContain("2 end soon");
    await fill(publisher, agreement, `${agreement}/site`, { item: "agreement/told" });
    expect(await read(publisher, "/newsroom/agreement/told")).toContain("2026-01-06");
    const refused = await send(manager, await read(manager, agreement), `${agreement}/striking`, {
      reason: "gone",
    });
    expect(refused.status).toBe(422);
    await fill(publisher, agreement, `${agreement}/site/parting`);
    await fill(manager, agreement, `${agreement}/striking`, { reason: "gone" });
    expect(await read(officer, agreement)).toContain("gone");
  },
};
