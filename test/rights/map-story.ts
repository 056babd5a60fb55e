import { expect } from "vitest";
import { ensureMap, monthlyFile } from "../map-desk.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { fill, read, type Story } from "./story.ts";

const place = "/map/places/lesovo";

/** Places are put right, two people disagree about one, and a publisher's file is brought in, dropped and kept. */
export const mapStory: Story = {
  name: "the map is put right and gets new figures",
  async tell(desk) {
    await ensureMap(desk.access.database, desk.access.now);
    const signIn = async (name: string, role: "editor" | "publisher") =>
      desk.signedIn(
        await desk.addStaff({ name, email: `${role}@map.example`, roles: [role], languages: [] }),
      );
    const editor = await signIn("Ида Редакторка", "editor");
    const publisher = await signIn("Вера Издателка", "publisher");
    await read(editor, "/map");
    for (const kind of ["places", "routes", "branches", "facts", "sources"])
      await read(editor, `/map/${kind}`);
    const before = await read(publisher, place);
    expect(await fill(editor, place, place, { nameEn: "Lesovo checkpoint" })).toBe(`${place}?done=saved`);
    const answer = await publisher.post(place, { ...fieldsIn(before, place), nameEn: "Lesovo gate" });
    const conflict = answer.headers.get("location") ?? "";
    expect(conflict).toMatch(/\/conflict\/\d+$/);
    await fill(publisher, conflict, conflict, { "choose-nameEn": "yours" });
    await fill(editor, "/map/routes/EM", "/map/routes/EM", { nameEn: "Eastern Mediterranean way" });
    await fill(editor, "/map/sources/new", "/map/sources", {
      title: "Report on the winter of 2015",
      publisher: "Border Police",
      licence: "CC BY 4.0",
    });
    await fill(editor, "/map/facts/new", "/map/facts", {
      nameBg: "Спасени през зимата",
      nameEn: "Rescued in winter",
      value: "17",
      year: "2015",
      country: "BGR",
      source: "border-police-report-on-the-winter-of-2015",
      asOf: "2016",
    });
    await read(editor, "/map/releases/compiled-2025-06?year=2015");
    for (const decision of ["dropping", "keeping"]) {
      const form = new FormData();
      const hidden = fieldsIn(await read(publisher, "/map"), "/map/imports");
      for (const [name, value] of Object.entries({ ...hidden, dataset: "unhcr-monthly", asOf: "01.01.2016" }))
        form.set(name, String(value));
      form.set("file", new File([monthlyFile], "flows.csv", { type: "text/csv" }));
      const handedIn = (await publisher.post("/map/imports", form)).headers.get("location") ?? "";
      expect(handedIn).toMatch(/^\/map\/imports\/[0-9a-f]{24}$/);
      await fill(publisher, handedIn, `${handedIn}/${decision}`);
    }
  },
};
