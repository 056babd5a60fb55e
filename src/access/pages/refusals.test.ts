import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { openWholeDesk } from "../../../test/whole-desk.ts";

const vesela = { name: "Весела Радева", email: "vesela@iom.example", roles: ["editor"] } as const;
const notThere = { en: "There is no such page", bg: "Няма такава страница" };

forEachDatabase((_, open) => {
  test("an error speaks the language of the account, and at the door that of the browser", async () => {
    await using desk = await openWholeDesk(open);
    const browser = await desk.signedIn(await desk.addStaff(vesela));
    const said = async (path: string, headers: Record<string, string>) =>
      (await browser.get(path, headers)).text();
    expect(await said("/nowhere", { "accept-language": "bg" })).toContain(notThere.en);
    // Refused before anybody asked whose request it is.
    expect(await said("/%00", { "accept-language": "bg" })).toContain('lang="en"');
    await browser.post("/account/language", { language: "bg" });
    expect(await said("/nowhere", { "accept-language": "en" })).toContain(notThere.bg);
    const stranger = await desk.browser().get("/nowhere", { "accept-language": "en" });
    expect(await stranger.text()).toContain(notThere.en);
  });

  test("a page of another origin that acts in somebody's name is noted once, and a stranger's is not", async () => {
    await using desk = await openWholeDesk(open);
    const browser = await desk.signedIn(await desk.addStaff(vesela));
    const origin = "https://evil.example";
    expect((await browser.post("/account/language", { language: "bg" }, { origin })).status).toBe(403);
    expect((await desk.browser().post("/sign-in", {}, { origin })).status).toBe(403);
    expect((await desk.log()).filter((action) => action === "session.foreign-origin")).toHaveLength(1);
  });

  test("every page names an icon that is there", async () => {
    await using desk = await openWholeDesk(open);
    const address = /rel="icon"[^>]*href="([^"]+)"/.exec(await (await desk.browser().get("/sign-in")).text());
    expect((await desk.browser().get(address?.[1] ?? "")).headers.get("content-type")).toBe("image/svg+xml");
  });
});
