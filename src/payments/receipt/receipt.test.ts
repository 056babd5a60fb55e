import { afterAll, expect, test } from "vitest";
import { write } from "../../../test/cases.ts";
import { openTestDatabase } from "../../../test/databases.ts";
import { approve, ask, entitledCase, openTestPayments, pay, today } from "../../../test/payments.ts";
import { actOf } from "../../../test/people.ts";
import { printFor, textOfPaper } from "../../../test/printed-papers.ts";
import { openPrinter } from "../../platform/print/index.ts";
import { cashReceipt } from "../steps/payment.ts";
import { receiptTexts } from "./receipt-texts.ts";

const printer = openPrinter();
afterAll(() => printer.close());

test("a receipt is printed for cash that was paid out and not yet signed for, with its amount and a place for the witness", async () => {
  await using t = await openTestPayments(() => openTestDatabase("sqlite"));
  const { made, packs } = await entitledCase(t);
  const member = made.all[0]?.id ?? "";
  const act = actOf("operations");
  const print = () => printFor(t, printer, made, "cash-receipt", { act });
  const request = await ask(t, made, { member, pack: packs[0] ?? "" });
  await approve(t, made, request);
  await expect(print()).rejects.toMatchObject({ because: "receipt.none" });
  await pay(t, made, request);
  const text = await textOfPaper(t, made, await print());
  const say = receiptTexts.in("bg");
  expect(text).toMatch(/100(?:,00)? (?:€|EUR|евро)/);
  expect(text).toContain("сто евро · one hundred euros");
  expect(text).toMatch(/ [A-Z0-9-]+\/\d+ /);
  expect(text).toContain(say("receipt.got"));
  expect(text).toContain(say("receipt.sign-witness").slice(0, 30));
  expect(text).toContain("Invented principal 0");
  // Whom the request names is sealed, and is not needed.
  expect(text).not.toContain("Измислен Получател");
  const papers = await t.cases.database.query.selectFrom("case_paper").select(["item", "origin"]).execute();
  expect(papers).toEqual([{ item: 15, origin: "print" }]);
  await write(
    t,
    made,
    cashReceipt,
    {
      on: today(t),
      number: "7",
      amount: 100,
      received_by: "person",
      signature: "pen",
      witness: null,
    } as never,
    { by: "operations", about: [member], parentId: request },
  );
  await expect(print()).rejects.toMatchObject({ because: "receipt.none" });
  await expect(printFor(t, printer, made, "cash-receipt", { act: actOf("project-manager") })).rejects.toThrow(
    "not-found",
  );
});
