import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { agreed, approve, backHome, first, openTestReturns, put, sign } from "../../../test/reintegration.ts";
import { delivery } from "../steps/delivery.ts";
import { plan } from "../steps/plan.ts";
import { linesOf, planInForce } from "./standing.ts";

forEachDatabase((_, open) => {
  test("what is given while another version waits counts once: that version is not agreed to, the next holds the rest", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    const parts = [
      { number: 1, amount: 800, condition: "none" as const },
      { number: 2, amount: 700, condition: "none" as const },
    ];
    const version = await agreed(t, made, [{ price: 1500, parts }]);
    const begin = () =>
      put(t, made, plan, { goals: "Invented.", ceiling_person: 2000, because: "needs-changed" });
    const gives = (parent: string, amount: number) =>
      put(
        t,
        made,
        delivery,
        { how: "invoice", invoice_number: "17", supplier: "Invented supplier", amount, receipt: "pen" },
        { parent },
      );
    const amounts = async (id: string) =>
      linesOf(await dossier(t, made, first(made)), id).map(({ amount }) => amount);
    const early = await begin();
    const signed = await begin();
    await sign(t, made, signed);
    expect(await amounts(signed)).toEqual([150_000]);
    await gives(version.lines[0] ?? "", 800);
    await expect(sign(t, made, early)).rejects.toMatchObject({ problems: { on: {} } });
    await expect(approve(t, made, signed)).rejects.toMatchObject({
      problems: { decision: { text: "problem.given-since" } },
    });
    expect(planInForce(await dossier(t, made, first(made)))?.id).toBe(version.id);
    const next = await begin();
    expect(await amounts(next)).toEqual([70_000]);
    await sign(t, made, next);
    await approve(t, made, next);
    const [rest = ""] = linesOf(await dossier(t, made, first(made)), next).map(({ id }) => id);
    await gives(rest, 700);
  });
});
