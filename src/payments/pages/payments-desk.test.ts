import { expect, test } from "vitest";
import type { AnyTestDesk } from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { askForMoney } from "../../../test/money-asked.ts";
import { paymentsStory } from "../../../test/rights/payments-story.ts";
import { fill, read, send } from "../../../test/rights/story.ts";
import { openWholeDesk } from "../../../test/whole-desk.ts";
import type { Role } from "../../access/index.ts";
import { addDays } from "../../core/day.ts";
import type { PartialDate } from "../../core/partial-date.ts";

let joined = 0;

async function join(desk: AnyTestDesk, roles: readonly Role[], offices = ["sofia"]) {
  joined += 1;
  const person = await desk.addStaff({ name: `S ${joined}`, email: `s${joined}@x.example`, roles, offices });
  return { id: person.id, browser: await desk.signedIn(person) };
}

forEachDatabase((_, open) => {
  test("what was asked for by one is approved by a second and paid by a third, on the pages of the desk", async () => {
    await using desk = await openWholeDesk(open);
    await paymentsStory.tell(desk);
  });

  test("finance sees the money and to whom it goes, not whose case it is, and each reading leaves a line", async () => {
    await using desk = await openWholeDesk(open);
    const finance = await join(desk, ["finance"], []);
    const { caseId, requestId } = await askForMoney(desk, {
      counsellor: "elena",
      manager: "marta",
      approved: true,
      request: { aid: "reintegration-kind", amount: 450, payee_name: "Fournisseur Inventé" },
    });
    const before = (await desk.log()).length;
    const page = await read(finance.browser, `/payments/${requestId}`);
    expect((await desk.log()).slice(before)).toEqual(["payment.read"]);
    for (const shown of [
      "EUR 450.00",
      "Fournisseur Inventé",
      "Reintegration grant in kind",
      "H1 Help for people",
    ]) {
      expect(page.replaceAll("\u00a0", " ")).toContain(shown);
    }
    expect(page).not.toContain("Invented Example");
    expect(page).not.toContain(`/cases/${caseId}`);
    expect((await finance.browser.get(`/cases/${caseId}`)).status).toBe(404);
  });

  test("a mistake is said at its field and keeps what was typed; paid twice it is not", async () => {
    await using desk = await openWholeDesk(open);
    const [one, two] = [await join(desk, ["finance"], []), await join(desk, ["finance"], [])];
    const { requestId } = await askForMoney(desk, { counsellor: "elena", manager: "marta", approved: true });
    const page = `/payments/${requestId}`;
    const form = await read(two.browser, page);
    const tooMuch = await send(one.browser, await read(one.browser, page), page, {
      how: "cash",
      amount: "100.01",
      reference: "РКО 12",
    });
    expect(tooMuch.status).toBe(422);
    const again = await tooMuch.text();
    expect(again).toContain("More than was approved is not paid.");
    expect(again).toContain('value="РКО 12"');
    await fill(one.browser, page, page, { how: "cash", reference: "РКО 12" });
    const late = await send(two.browser, form, page, { how: "bank", reference: "ПН 7" });
    expect(late.status).toBe(422);
    const told = await late.text();
    expect(told).toContain("This is paid already.");
    expect(told).toContain('value="ПН 7"');
    expect(await read(two.browser, page)).not.toContain(`action="${page}"`);
    const { query } = desk.access.database;
    const paid = await query.selectFrom("case_record").select("id").where("kind", "=", "payment").execute();
    expect(paid).toHaveLength(1);
  });

  test("whoever asked or approved is told that a third person pays, and an instalment what it waits for", async () => {
    await using desk = await openWholeDesk(open);
    const both = await join(desk, ["project-manager", "finance"]);
    const finance = await join(desk, ["finance"], []);
    const own = await askForMoney(desk, { counsellor: "elena", manager: both.id, approved: true });
    expect(await read(both.browser, `/payments/${own.requestId}`)).toContain("A third person must pay.");
    const held = await askForMoney(desk, {
      counsellor: "elena",
      manager: "marta",
      approved: true,
      request: { condition: "visit" },
    });
    const waits = "This instalment waits for a visit.";
    expect(await read(finance.browser, "/payments")).toContain(waits);
    const page = await read(finance.browser, `/payments/${held.requestId}`);
    expect(page).toContain(waits);
    expect(page).not.toContain(`action="/payments/${held.requestId}"`);
    expect(await read(finance.browser, "/")).toContain("One payment can be made.");
  });

  test("an approver sees what others of the own office asked for, until it is decided", async () => {
    await using desk = await openWholeDesk(open);
    const near = await join(desk, ["project-manager"]);
    const far = await join(desk, ["project-manager"], ["burgas"]);
    const asker = await join(desk, ["project-manager", "counsellor"]);
    const { requestId } = await askForMoney(desk, { counsellor: asker.id, manager: near.id });
    expect(await read(near.browser, "/payments")).toContain(requestId);
    expect(await read(near.browser, "/")).toContain("One payment waits for your approval.");
    for (const other of [far, asker]) expect(await read(other.browser, "/payments")).not.toContain(requestId);
  });

  test("of what waits is said in how many days it is needed, and marked for how many it is late", async () => {
    await using desk = await openWholeDesk(open);
    const near = await join(desk, ["project-manager"]);
    const finance = await join(desk, ["finance"], []);
    const today = desk.access.now().toISOString().slice(0, 10);
    const needed = (days: number) => ({ needed_by: addDays(today, days) as PartialDate });
    const by = { counsellor: "elena", manager: "marta" };
    await askForMoney(desk, { ...by, request: needed(-2) });
    await askForMoney(desk, { ...by, approved: true, request: needed(9) });
    expect(await read(near.browser, "/payments")).toMatch(/due-late">[^<]*<span[^>]*>\(2 days late/u);
    const soon = await read(finance.browser, "/payments");
    expect(soon).toContain("in 9 days");
    expect(soon).not.toContain("due-late");
  });

  test("whoever would ask for more than may be given is told how much may be, and what to do instead", async () => {
    await using desk = await openWholeDesk(open);
    const counsellor = await join(desk, ["counsellor"]);
    const { caseId, memberId } = await askForMoney(desk, { counsellor: counsellor.id, manager: "marta" });
    const pack = await desk.access.database.query
      .selectFrom("case_record")
      .select("id")
      .where("kind", "=", "package")
      .executeTakeFirstOrThrow();
    const form = `/cases/${caseId}/add/payment-request?member=${memberId}&parent=${pack.id}`;
    const page = (await read(counsellor.browser, form)).replaceAll("&amp;", "&");
    expect(page.replaceAll("\u00a0", " ")).toContain(
      "<dt>Ceiling for the person</dt><dd>EUR 3,000.00. Approved or paid: EUR 0.00. EUR 3,000.00 is left.</dd>",
    );
    const asked = { aid: "reintegration-kind", amount: "7500", payee_name: "Invented Payee" };
    const answer = await send(counsellor.browser, page, form, asked);
    expect(answer.status).toBe(422);
    expect((await answer.text()).replaceAll("\u00a0", " ")).toContain(
      "With this the help would come to EUR 7,500.00. At most EUR 2,000.00 may be given. Ask for less.",
    );
  });

  test("whoever approves has the ceilings before their eyes, with what is approved and what the request would leave", async () => {
    await using desk = await openWholeDesk(open);
    const near = await join(desk, ["project-manager"]);
    const { caseId, memberId, requestId } = await askForMoney(desk, {
      counsellor: "elena",
      manager: near.id,
      request: { aid: "reintegration-kind", amount: 450 },
    });
    const form = `/cases/${caseId}/add/payment-approval?member=${memberId}&parent=${requestId}`;
    const page = (await read(near.browser, form)).replaceAll("\u00a0", " ");
    for (const said of [
      "<dt>Ceiling for this help</dt><dd>EUR 2,000.00. Approved or paid: EUR 0.00. After this request EUR 1,550.00 is left.</dd>",
      "<dt>Ceiling for the person</dt><dd>EUR 3,000.00. Approved or paid: EUR 0.00. After this request EUR 2,550.00 is left.</dd>",
    ])
      expect(page).toContain(said);
  });

  test("the page of a case that is enrolled in a project answers", async () => {
    await using desk = await openWholeDesk(open);
    const counsellor = await join(desk, ["counsellor"]);
    const { caseId } = await askForMoney(desk, { counsellor: counsellor.id, manager: "marta" });
    expect(await read(counsellor.browser, `/cases/${caseId}`)).toContain("Payment asked for");
  });

  test("a member's page says what may be given, what was and what is left", async () => {
    await using desk = await openWholeDesk(open);
    const counsellor = await join(desk, ["counsellor"]);
    const { caseId, memberId } = await askForMoney(desk, {
      counsellor: counsellor.id,
      manager: "marta",
      approved: true,
    });
    const page = (await read(counsellor.browser, `/cases/${caseId}/members/${memberId}`)).replaceAll(
      "\u00a0",
      " ",
    );
    const panel = /id="panel-money">.*?<\/section><\/div>/s.exec(page)?.[0] ?? page;
    expect(panel).toContain("<dt>At most for this person</dt><dd>EUR 3,000.00</dd>");
    expect(panel).toContain("<dt>Approved</dt><dd>EUR 100.00</dd>");
    expect(panel).toContain("<dt>Paid</dt><dd>EUR 0.00</dd>");
    expect(panel).toContain("<strong>EUR 2,900.00</strong>");
  });
});
