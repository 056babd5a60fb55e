import { expect, test } from "vitest";
import { openTestDesk } from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";

const admin = { name: "Admin Adminov", email: "admin@iom.example", roles: ["administrator"] } as const;
const ivka = { name: "Ивка", email: "ivka@iom.example", roles: ["counsellor"], offices: ["sofia"] } as const;

forEachDatabase((_, open) => {
  test("where nothing waits, the first page says where one can go on; without rooms it promises none", async () => {
    await using desk = await openTestDesk(open);
    const main = async (person: typeof admin | typeof ivka) => {
      const browser = await desk.signedIn(await desk.addStaff(person));
      return /<main[\s\S]*<\/main>/.exec(await (await browser.get("/")).text())?.[0] ?? "";
    };
    expect(await main(admin)).toContain('<a href="/staff">');
    const roomless = await main(ivka);
    expect(roomless).toContain("Nothing waits for you.");
    expect(roomless).not.toContain("go on here");
  });

  test("the staff list names offices as people do, and a made link leads on to the next invitation", async () => {
    await using desk = await openTestDesk(open);
    const browser = await desk.signedIn(await desk.addStaff(admin));
    await desk.addStaff(ivka);
    const list = await (await browser.get("/staff")).text();
    expect(list).toContain("София");
    expect(list).not.toContain("sofia");
    const wish = { name: "Нова Колежка", email: "nova@iom.example", role: "editor", language: "bg" };
    const made = await (await browser.post("/staff/invitation", wish)).text();
    expect(made).toContain('<a href="/staff/invitation">');
  });
});
