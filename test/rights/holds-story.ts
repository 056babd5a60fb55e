import { expect } from "vitest";
import { caseOf } from "./case-rights.ts";
import { fill, read, type Story, send } from "./story.ts";

/** A counsellor keeps what is on record about somebody from being destroyed; a supervisor, then the data protection officer, lets it go. */
export const holdsStory: Story = {
  name: "a hold keeps a person's data",
  async tell(desk) {
    const add = (name: string, role: "counsellor" | "project-manager" | "data-protection-officer") =>
      desk.addStaff({
        name,
        email: `${name.toLowerCase()}@holds.example`,
        roles: [role],
        offices: ["sofia"],
      });
    const [elena, vera, dora] = [
      await add("Elena", "counsellor"),
      await add("Vera", "project-manager"),
      await add("Dora", "data-protection-officer"),
    ];
    const [counsellor, supervisor] = [await desk.signedIn(elena), await desk.signedIn(vera)];
    const watcher = await desk.signedIn(dora);
    const { person: personId = "" } = await caseOf(desk, elena.id);
    await desk.access.database.query
      .updateTable("person")
      .set({ office: "sofia" })
      .where("id", "=", personId)
      .execute();
    const person = `/people/${personId}`;
    const holds = `${person}/holds`;
    expect(await read(counsellor, person)).toContain(`href="${holds}"`);
    const wish = { ground: "complaint", words: "Invented complaint", since: "2.3.2026" };
    const wrong = await send(counsellor, await read(counsellor, holds), holds, { ...wish, words: "" });
    expect(wrong.status).toBe(422);
    await fill(counsellor, holds, holds, wish);
    await fill(counsellor, holds, holds, { ...wish, ground: "dispute" });
    expect(await read(counsellor, person)).toContain("Complaint, since");
    const lifting = /action="([^"]+\/lifting)"/.exec(await read(supervisor, holds))?.[1] ?? "";
    await fill(supervisor, holds, lifting, { lifted_words: "Invented answer" });
    const watched = await read(watcher, "/people/holds");
    const standing = /href="(\/people\/holds\/\w+)"/.exec(watched)?.[1] ?? "";
    expect(await read(watcher, standing)).toContain("Invented complaint");
    const lifted = await fill(watcher, standing, standing, { lifted_words: "Invented end" });
    expect(await read(watcher, lifted)).toContain("No hold stands");
  },
};
