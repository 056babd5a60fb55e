import { expect, test } from "vitest";
import { dossier, write } from "../../../test/cases.ts";
import { assembleCases, casesOrigin } from "../../../test/cases-app.tsx";
import { entitledAtHome } from "../../../test/entitled-at-home.ts";
import { aRequest } from "../../../test/payments.ts";
import { actOf } from "../../../test/people.ts";
import { agreed, first, put } from "../../../test/reintegration.ts";
import { openPrinter } from "../../platform/print/index.ts";
import { delivery, recovery } from "../../reintegration/index.ts";
import { paymentRequest } from "../steps/request.ts";
import { moneyPanel } from "./money-panel.tsx";

const unprinted = openPrinter();

test("who asks for money is led there from the member's money, and reads of each request which help and measure it pays", async () => {
  const { t, made, pack } = await entitledAtHome();
  await using _ = t;
  await agreed(t, made, [{ price: 500 }]);
  const known = paymentRequest.known(await dossier(t, made, first(made)), pack);
  await write(t, made, paymentRequest, aRequest(known as never), { about: [first(made)], parentId: pack });
  const seen = { id: made.id, may: () => true } as never;
  const home = await dossier(t, made, first(made));
  const panel = String(await moneyPanel.render({ language: "bg" } as never, seen, home));
  expect(panel).toContain(`/add/payment-request?member=${first(made)}&amp;parent=${pack}"`);
  expect(panel).toContain("собствен бизнес");
  const app = assembleCases(t.cases, { ...actOf("counsellor").actor, language: "bg" }, unprinted);
  const page = await (await app.request(`${casesOrigin}/cases/${made.id}/records/${pack}`)).text();
  for (const said of ["Помощ за реинтеграция в натура", "собствен бизнес, 500,00"])
    expect(page).toContain(said);
  expect(page).not.toContain("reintegration-kind");
});

test("what came back of a plan stands with the member's money", async () => {
  const { t, made } = await entitledAtHome();
  await using _ = t;
  const { lines } = await agreed(t, made, [{ price: 200 }]);
  const bought = { how: "invoice", invoice_number: "1", supplier: "Invented", receipt: "pen" } as const;
  await put(t, made, delivery, bought, { parent: lines[0] ?? "" });
  await put(t, made, recovery, { amount: 150 }, { parent: lines[0] ?? "" });
  const seen = { id: made.id, may: () => true } as never;
  const home = await dossier(t, made, first(made));
  const panel = String(await moneyPanel.render({ language: "bg" } as never, seen, home));
  expect(panel.replaceAll("\u00a0", " ")).toMatch(/Върнато по плана<\/dt><dd>150,00 EUR/);
});
