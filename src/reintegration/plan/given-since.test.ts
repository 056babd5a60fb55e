import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { agreed, approve, backHome, first, openTestReturns, put, sign } from "../../../test/reintegration.ts";
import { delivery } from "../steps/delivery.ts";
import { plan } from "../steps/plan.ts";
import { givenSince } from "./given-since.ts";
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

  test("of a version only what was given of the same measure, in the same way and after it was written says too much", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    const line = (measure: "own-business" | "housing-repair", mode: "in-kind" | "cash") => ({
      measure,
      price: 300,
      more: { mode },
    });
    const alike = [
      line("own-business", "in-kind"),
      line("own-business", "cash"),
      line("housing-repair", "in-kind"),
    ];
    const { id, lines } = await agreed(t, made, alike);
    const gives = (parent: string) => {
      const given = { how: "invoice", invoice_number: "17", supplier: "Invented supplier" } as const;
      return put(t, made, delivery, { ...given, amount: 300, receipt: "pen" }, { parent });
    };
    const begin = () => put(t, made, plan, { goals: "Invented.", because: "needs-changed" });
    const overtaken = async (id: string) =>
      givenSince(await dossier(t, made, first(made)), id).map(({ open }) => `${open.measure} ${open.mode}`);
    const version = await begin();
    expect(await overtaken(version)).toEqual([]);
    await gives(lines[0] ?? "");
    expect(await overtaken(version)).toEqual(["own-business in-kind"]);
    // Neither the version in force, of which it was given, nor one that begins with what is left.
    expect(await overtaken(id)).toEqual([]);
    expect(await overtaken(await begin())).toEqual([]);
  });
});
