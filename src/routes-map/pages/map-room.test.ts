import { describe, expect, test } from "vitest";
import type { AnyTestDesk, TestBrowser } from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { frontexRows, monthHeads, workbook } from "../../../test/frontex-workbook.ts";
import { ensureMap } from "../../../test/map-desk.ts";
import { fieldsIn } from "../../../test/newsroom-desk.tsx";
import { exportedTables, mapTables } from "../../../test/table-dump.ts";
import { openWholeDesk } from "../../../test/whole-desk.ts";
import { ownMap } from "../../preparation.ts";
import { farFromBorder } from "../editing/far-from-border.ts";
import { loadMap } from "../index.ts";
import { readMap } from "../reader.ts";

const book = workbook([
  {
    name: "Detections_of_IBC",
    rows: [
      ["Route", "Border type or inland", "Nationality", ...monthHeads(96)],
      ...frontexRows(60, 96),
      ["Route of dreams", "Sea", "Syria", 1],
    ],
  },
]);

const signIn = async (desk: AnyTestDesk): Promise<TestBrowser> => {
  await ensureMap(desk.access.database, desk.access.now);
  return desk.signedIn(
    await desk.addStaff({
      name: "Вера Издателка",
      email: "vera@desk.example",
      roles: ["publisher"],
    }),
  );
};

const page = async (browser: TestBrowser, address: string) => (await browser.get(address)).text();

async function upload(
  browser: TestBrowser,
  bytes: Uint8Array,
  file: string,
  more: Record<string, string> = {},
) {
  const hidden = fieldsIn(await page(browser, "/map"), "/map/imports");
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...hidden, dataset: "frontex", ...more }))
    form.set(name, value);
  form.set("file", new File([Uint8Array.from(bytes)], file));
  return { form, answer: await browser.post("/map/imports", form) };
}

forEachDatabase((_kind, open) => {
  describe("the map's room", () => {
    test("warns of a border point far from the boundary, in the list and on its page; those we ship lie well", async () => {
      await using desk = await openWholeDesk(open);
      const browser = await signIn(desk);
      const { places } = await readMap(desk.access.database.query).ground();
      expect([...places.values()].filter((place) => farFromBorder(place) !== null)).toEqual([]);
      const address = "/map/places/makaza";
      const answer = await browser.post(address, {
        ...fieldsIn(await page(browser, address), address),
        longitude: "24.133",
      });
      expect(answer.headers.get("location")).toBe(`${address}?done=saved`);
      // Where a public list of cameras has it: 108 km to the west.
      expect(await page(browser, address)).toMatch(/\d+(?:\.\d)? km from the boundary/);
      expect(await page(browser, "/map/places")).toContain("km from the boundary");
      expect(await page(browser, "/map")).toContain("One border point lies");
    });

    test("shows readers an edited place at once, and leaves what its form does not ask", async () => {
      await using desk = await openWholeDesk(open);
      const browser = await signIn(desk);
      const map = readMap(desk.access.database.query);
      const before = (await map.ground()).places.get("rrc-banya");
      const address = "/map/places/rrc-banya";
      const form = fieldsIn(await page(browser, address), address);
      await browser.post(address, { ...form, nameEn: "Banya centre", addressEn: "" });
      const after = (await map.ground()).places.get("rrc-banya");
      expect(after).toEqual({
        ...before,
        names: { ...before?.names, en: "Banya centre" },
        address: { bg: before?.address.bg },
      });
    });

    test("refuses a branch through a place that is not there, and says which", async () => {
      await using desk = await openWholeDesk(open);
      const browser = await signIn(desk);
      const address = "/map/branches/BG-2";
      const form = fieldsIn(await page(browser, address), address);
      const answer = await browser.post(address, { ...form, waypoints: "edirne\nnowhere\nsofia" });
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining("“nowhere”")]);
    });

    test("takes in a new source, a place from it and a line through the place, and what comes with the program leaves them", async () => {
      await using desk = await openWholeDesk(open);
      const browser = await signIn(desk);
      const map = readMap(desk.access.database.query);
      const add = async (kind: string, values: Record<string, string>) => {
        const form = fieldsIn(await page(browser, `/map/${kind}/new`), `/map/${kind}`);
        const answer = await browser.post(`/map/${kind}`, { ...form, ...values });
        return { location: answer.headers.get("location"), text: await answer.text() };
      };
      const source = await add("sources", { title: "Field notes 2016", publisher: "IOM" });
      expect(source.location).toBe("/map/sources/iom-field-notes-2016?done=saved");
      const place = {
        nameBg: "Свиленград",
        nameEn: "Svilengrad",
        kind: "transit",
        country: "BG",
        latitude: "41.7667",
        longitude: "26.2",
        accuracy: "500",
        source: "iom-field-notes-2016",
      };
      expect((await add("places", place)).location).toBe("/map/places/svilengrad?done=saved");
      // The same name once more is another place.
      expect((await add("places", place)).location).toBe("/map/places/svilengrad-2?done=saved");
      const line = {
        nameBg: "През Свиленград",
        nameEn: "Through Svilengrad",
        route: "EM",
        waypoints: "edirne\nsvilengrad\nsofia",
        countedOn: "EM",
        countedBorder: "land",
        countedOrigin: "SYR",
      };
      expect((await add("branches", { ...line, waypoints: "edirne\nnowhere" })).text).toContain("“nowhere”");
      expect((await add("branches", line)).location).toBe("/map/branches/through-svilengrad?done=saved");
      await loadMap(desk.access.database, ownMap, desk.access.now);
      const ground = await map.ground();
      expect(ground.sources.get("iom-field-notes-2016")?.title).toBe("Field notes 2016");
      expect(ground.places.get("svilengrad")).toMatchObject({
        at: [26.2, 41.7667],
        accuracy: 500,
        country: "BG",
      });
      expect(ground.branches.at(-1)).toMatchObject({
        id: "through-svilengrad",
        route: "EM",
        places: ["edirne", "svilengrad", "sofia"],
        series: { route: "EM", border: "land", origin: "SYR" },
      });
    });

    test("has facts put right and added to; an edited one is not written over by what comes with the program", async () => {
      await using desk = await openWholeDesk(open);
      const browser = await signIn(desk);
      const map = readMap(desk.access.database.query);
      const [first] = await map.facts();
      const address = `/map/facts/${first?.id}`;
      const form = fieldsIn(await page(browser, address), address);
      await browser.post(address, { ...form, value: "10407", noteEn: "Counted again." });
      const hidden = fieldsIn(await page(browser, "/map/facts/new"), "/map/facts");
      const fresh = { nameBg: "Върнали се", nameEn: "Returned", value: "1 250", year: "2015", asOf: "2016" };
      const told = { ...hidden, ...fresh, country: "BGR", source: first?.source ?? "" };
      expect((await browser.post("/map/facts", told)).headers.get("location")).toBe(
        "/map/facts/returned-2015?done=saved",
      );
      await loadMap(desk.access.database, ownMap, desk.access.now);
      const facts = await map.facts();
      expect(facts[0]).toEqual({ ...first, value: 10_407, note: { ...first?.note, en: "Counted again." } });
      expect(facts.at(-1)).toMatchObject({ id: "returned-2015", value: 1_250, country: "BGR", asOf: "2016" });
    });

    test("adds no routes: they are the publisher's", async () => {
      await using desk = await openWholeDesk(open);
      const browser = await signIn(desk);
      expect((await browser.get("/map/routes/new")).status).toBe(404);
      expect(await page(browser, "/map/routes")).not.toContain("/map/routes/new");
    });

    test("reads a file first: what it says, what was refused and what changes; readers see it once it is kept", async () => {
      await using desk = await openWholeDesk(open);
      const browser = await signIn(desk);
      const map = readMap(desk.access.database.query);
      const { answer } = await upload(browser, book, "Monthly_detections_of_IBC_2026_09_02.xlsx");
      const address = answer.headers.get("location") ?? "";
      const report = await page(browser, address);
      for (const words of [
        "One place was refused",
        "row 62, column A, no route of the map bears this name",
        "1,822,102",
        "Compared with the release of 3 June 2025",
      ])
        expect(report).toContain(words);
      const ids = async () => (await map.everyRelease()).map(({ dataset, asOf }) => `${dataset} ${asOf}`);
      expect(await ids()).toEqual(["compiled 2025-06-03", "compiled 2016-03"]);
      const kept = await browser.post(`${address}/keeping`, fieldsIn(report, `${address}/keeping`));
      expect(kept.headers.get("location")).toBe("/map?done=kept");
      expect(await ids()).toEqual(["frontex 2026-09-02", "compiled 2025-06-03", "compiled 2016-03"]);
      const october = {
        measure: "detections",
        route: "EM",
        year: 2015,
        month: 10,
        border: "all",
        origin: "ALL",
      } as const;
      expect(await map.figures(october)).toMatchObject([{ value: 216_260, asOf: "2026-09-02" }]);
    });

    test("leaves nothing of a file that is dropped or refused", async () => {
      await using desk = await openWholeDesk(open);
      const browser = await signIn(desk);
      const before = await exportedTables(desk.access.database, mapTables);
      const cut = await upload(browser, book.subarray(0, 5_000), "ibc_2026_09_02.xlsx");
      expect(cut.answer.status).toBe(422);
      expect(await cut.answer.text()).toContain("the workbook is cut off");
      const dayless = await upload(browser, book, "ibc.xlsx");
      expect(await dayless.answer.text()).toContain("carries no day");
      const address =
        (await upload(browser, book, "ibc.xlsx", { asOf: "02.09.2026" })).answer.headers.get("location") ??
        "";
      expect(await exportedTables(desk.access.database, mapTables)).not.toEqual(before);
      const form = fieldsIn(await page(browser, address), `${address}/dropping`);
      await browser.post(`${address}/dropping`, form);
      expect(await exportedTables(desk.access.database, mapTables)).toEqual(before);
      expect(await page(browser, address)).toContain("It was dropped.");
    });

    test("takes a file sent twice once", async () => {
      await using desk = await openWholeDesk(open);
      const browser = await signIn(desk);
      const { form, answer } = await upload(browser, book, "ibc_2026_09_02.xlsx");
      const again = await browser.post("/map/imports", form);
      expect(again.headers.get("location")).toBe(answer.headers.get("location"));
      const staged = await desk.access.database.query
        .selectFrom("map_release")
        .select("id")
        .where("staged", "=", 1)
        .execute();
      expect(staged).toHaveLength(1);
    });
  });
});
