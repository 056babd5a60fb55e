import { expect } from "vitest";
import { fill, read, type Story } from "./story.ts";
import { thingsOf } from "./travel-rights.ts";

/** A counsellor is at the airport with a case of hers: one person is turned back at the border, another does not come. */
export const departureStory: Story = {
  name: "a counsellor stands beside those who leave",
  async tell(desk) {
    const person = await desk.addStaff({
      name: "Elena",
      email: "elena@departure.example",
      roles: ["counsellor"],
      offices: ["sofia"],
    });
    const elena = await desk.signedIn(person);
    const [stopped, missing] = [await thingsOf(desk, person.id), await thingsOf(desk, person.id)];
    expect(await read(elena, "/")).toContain("Invented Example");
    const board = await read(elena, "/departures");
    const step = (places: { readonly case?: string }, name: string) =>
      new RegExp(`href="(/departures/${places.case}/${name}[^"]*)"`).exec(board)?.[1] ?? "";
    for (const { case: id, itinerary } of [stopped, missing]) {
      expect(await read(elena, `/cases/${id}/travel/${itinerary}`)).toContain("Journey");
      expect(await read(elena, `/cases/${id}`)).toContain("Invented Example");
    }
    const back = step(stopped, "stopped");
    await fill(elena, back, back, { what: "refused-exit", airport: "SOF" });
    const away = step(missing, "no-show");
    await fill(elena, away, away);
    expect(await read(elena, "/")).not.toContain("Invented Example");
  },
};
