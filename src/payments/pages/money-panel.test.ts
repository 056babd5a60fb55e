import { expect, test } from "vitest";
import { dossier, type Invented, write } from "../../../test/cases.ts";
import { assembleCases, casesOrigin } from "../../../test/cases-app.tsx";
import { entitledAtHome } from "../../../test/entitled-at-home.ts";
import { aRequest } from "../../../test/payments.ts";
import { aBirth, actOf } from "../../../test/people.ts";
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

test("each request in the list of a case's records says what it pays, which part, how much and by when", async () => {
  const { t, made, pack } = await entitledAtHome();
  await using _ = t;
  await agreed(t, made, [{ price: 500, measure: "tools" }]);
  const asks = (wish: Parameters<typeof aRequest>[0]) =>
    write(t, made, paymentRequest, aRequest(wish), { about: [first(made)], parentId: pack });
  await asks(paymentRequest.known(await dossier(t, made, first(made)), pack) as never);
  await asks({ amount: 40, needed_by: "2026-03-12" as never });
  const listed = async (language: "bg" | "en") => {
    const app = assembleCases(t.cases, { ...actOf("counsellor").actor, language }, unprinted);
    const page = await (await app.request(`${casesOrigin}/cases/${made.id}`)).text();
    return [...page.matchAll(/records\/[0-9a-f]+">([^<]+)<\/a>/g)].map(([, title]) =>
      title?.replaceAll("\u00a0", " "),
    );
  };
  expect(await listed("en")).toEqual(
    expect.arrayContaining([
      "Payment asked for: tools and equipment, instalment 1, EUR 500.00, by 1 March 2026",
      "Payment asked for: Pocket money for the journey, instalment 1, EUR 40.00, by 12 March 2026",
    ]),
  );
  expect(await listed("bg")).toContain(
    "Искане за плащане: Пари за из път, вноска 1, 40,00 EUR, до 12 март 2026 г.",
  );
});

test("the child's agreement to who takes the money is asked of who may be under 18, and of no adult", async () => {
  const asks = async (...facts: readonly NonNullable<Invented["facts"]>[]) => {
    const invented = facts.map((known) => ({ role: "principal", facts: known }) as const);
    const { t, made, pack } = await entitledAtHome(invented.length > 0 ? invented : undefined);
    await using _ = t;
    const app = assembleCases(t.cases, { ...actOf("counsellor").actor, language: "en" }, unprinted);
    const address = `/cases/${made.id}/add/payment-request?member=${first(made)}&parent=${pack}`;
    return (await (await app.request(casesOrigin + address)).text()).includes('name="child_agrees"');
  };
  expect([await asks(), await asks({ birth: [aBirth("2012-05-04")] })]).toEqual([false, true]);
});
