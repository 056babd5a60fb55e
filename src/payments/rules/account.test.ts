import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  approve,
  ask,
  entitledCase,
  openTestPayments,
  pay,
  type TestPayments,
  today,
} from "../../../test/payments.ts";
import { aBirth } from "../../../test/people.ts";
import { accountsOf } from "./account.ts";

/** Dollars for one euro, by InforEuro, since the first of each month. */
const publish = (t: TestPayments, rates: Readonly<Record<string, string>>) =>
  t.cases.database.change(async (change) => {
    const made = { made_at: t.cases.now().toISOString(), made_by: "finance" };
    const imported = {
      id: "i",
      source: "inforeuro",
      file_name: "f",
      file_hash: "h",
      correction: null,
    } as const;
    await change
      .insertInto("rate_import")
      .values({ ...imported, ...made })
      .execute();
    for (const [since, units] of Object.entries(rates)) {
      const rate = { source: "inforeuro", currency: "USD", since, seq: 1, units, import_id: "i" } as const;
      await change.insertInto("exchange_rate").values(rate).execute();
    }
  });

forEachDatabase((_, open) => {
  test("20: each amount counts by the rate frozen with it, and what the rate cost is told apart", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t);
    const at = { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" };
    await publish(t, { "2026-03-01": "1.25", "2026-04-01": "1" });
    const march = { rate: "1.25", rate_source: "inforeuro", rate_date: today(t) } as const;
    const cash = await ask(t, made, at);
    await approve(t, made, cash);
    await pay(t, made, cash);
    const goods = await ask(t, made, at, { aid: "reintegration-kind", amount: 1_000, currency: "USD" });
    await approve(t, made, goods, march);
    await ask(t, made, at, { aid: "reinstallation", amount: 50 });
    const account = async () => {
      const [found] = accountsOf(await dossier(t, made, at.member));
      if (!found) throw new Error("There is no account.");
      const { most, asked, approved, paid, difference, left } = found;
      return { most, asked, approved, paid, difference, left };
    };
    const most = { person: 100_000, household: 150_000 };
    const before = { most, asked: 5_000, approved: 90_000, paid: 10_000, difference: 0, left: 10_000 };
    expect(await account()).toEqual(before);
    t.moveClock(35 * 86_400_000);
    // A month later the dollar is dearer: what was approved stays what it was.
    expect(await account()).toEqual(before);
    const april = { rate: "1", rate_source: "inforeuro", rate_date: "2026-04-01" as never } as const;
    await pay(t, made, goods, { how: "bank", amount: 1_000, ...april });
    expect(await account()).toEqual({ ...before, paid: 110_000, difference: 20_000 });
    const line = accountsOf(await dossier(t, made, at.member))[0]?.lines[1];
    expect(line?.worth).toMatchObject({ minor: 80_000, rate: "1.25", rate_date: "2026-03-01" });
    expect(line?.paidWorth).toMatchObject({ minor: 100_000, rate: "1", rate_source: "inforeuro" });
  });

  test("what is left is the lower of what the person and the household may still get", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t, [
      { role: "principal" },
      { role: "spouse" },
      { role: "child", facts: { birth: [aBirth("2015-01-01")] } },
    ]);
    for (const who of [0, 1]) {
      const at = { member: made.all[who]?.id ?? "", pack: packs[who] ?? "" };
      await approve(t, made, await ask(t, made, at, { aid: "reintegration-kind", amount: 700 }));
    }
    const left = async (who: number) => {
      const [account] = accountsOf(await dossier(t, made, made.all[who]?.id ?? ""));
      return [account?.most.person, account?.left];
    };
    expect(await left(0)).toEqual([100_000, 10_000]);
    expect(await left(2)).toEqual([50_000, 10_000]);
  });
});
