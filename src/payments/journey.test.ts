import { expect, test } from "vitest";
import { dossier, inventCase, move, stand, tasksOf, write } from "../../test/cases.ts";
import { forEachDatabase } from "../../test/databases.ts";
import {
  aProject,
  approve,
  ask,
  decidePackage,
  enrol,
  entitledCase,
  openTestPayments,
  pay,
  propose,
  refusals,
  today,
} from "../../test/payments.ts";
import { aBirth, actOf } from "../../test/people.ts";
import { strikeCaseRecord } from "../cases/index.ts";
import { paymentsPart } from "./journey-part.ts";
import { packageApproval } from "./steps/package.ts";
import { cashReceipt } from "./steps/payment.ts";
import { instalmentProof } from "./steps/request.ts";
import { paymentsTexts } from "./texts/index.ts";

test("every step, line of the checklist, task and item of evidence has its words", () => {
  const words = paymentsTexts.catalogues.en ?? {};
  const part = paymentsPart({ on: async () => null, all: async () => [] });
  const titles = [
    ...(part.kinds ?? []),
    ...(part.guards ?? []),
    ...(part.duties ?? []),
    ...(part.evidence ?? []),
  ].map(({ title }) => title);
  expect(titles.filter((title) => !Object.hasOwn(words, title))).toEqual([]);
});

const daysOn = (t: { moveClock(by: number): void }, count: number) => t.moveClock(count * 86_400_000);

forEachDatabase((_, open) => {
  test("money is asked for by one, approved by a second and paid by a third, and the case knows at each step who is waited for", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t);
    const at = { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" };
    const request = await ask(t, made, at);
    expect(await tasksOf(t, made)).toContain("payments.approval-waiting 2026-03-10");
    expect(await refusals(approve(t, made, request, { by: "project-manager", rate: "2" }))).toEqual([
      "problem.rate-other",
    ]);
    expect(await refusals(pay(t, made, request))).toEqual(["problem.not-approved"]);
    await approve(t, made, request);
    expect(await tasksOf(t, made)).not.toContain("payments.approval-waiting 2026-03-10");
    expect(await tasksOf(t, made)).toContain("payments.payment-waiting 2026-03-10");
    expect(await refusals(approve(t, made, request))).toEqual(["problem.decided"]);
    for (const staffId of ["counsellor", "project-manager"]) {
      expect(await refusals(pay(t, made, request, { staffId }))).toEqual(["problem.third-person"]);
    }
    expect(await refusals(pay(t, made, request, { amount: 100.01 }))).toEqual(["problem.above-approval"]);
    await pay(t, made, request);
    expect(await refusals(pay(t, made, request))).toEqual(["problem.paid"]);
    expect(await tasksOf(t, made)).toContain("payments.advance-unsettled 2026-03-04");
    const strike = t.cases.database.change((change) =>
      strikeCaseRecord(change, t.cases, actOf("counsellor"), { caseId: made.id, recordId: request }, "x"),
    );
    await expect(strike).rejects.toMatchObject({ name: "NotInThisState" });
  });

  test("whoever asked never approves, even with the right to", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t);
    const request = await ask(t, made, { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" });
    const { query } = t.cases.database;
    await query
      .updateTable("case_record")
      .set({ made_by: "project-manager" })
      .where("id", "=", request)
      .execute();
    expect(await refusals(approve(t, made, request))).toEqual(["problem.own-request"]);
    await expect(approve(t, made, request, { by: "counsellor" })).rejects.toThrow("not-found");
  });

  test("cash is signed for: with the thumb before a witness, and never by a spouse without the person's written word", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t, [{ role: "principal" }, { role: "spouse" }]);
    const wife = { member: made.all[1]?.id ?? "", pack: packs[1] ?? "" };
    expect(await refusals(ask(t, made, wife, { payee: "proxy" }))).toEqual(["problem.not-authorised"]);
    const request = await ask(t, made, wife);
    await approve(t, made, request);
    await pay(t, made, request);
    const receipt = (more: object) =>
      write(
        t,
        made,
        cashReceipt,
        {
          on: today(t),
          number: "7",
          amount: 100,
          received_by: "person",
          signature: "thumb",
          witness: null,
          ...more,
        } as never,
        { by: "operations", about: [wife.member], parentId: request },
      );
    expect(await refusals(receipt({}))).toEqual(["problem.witness-needed"]);
    // The husband asks to take his wife's money.
    expect(await refusals(receipt({ signature: "pen", received_by: "proxy" }))).toEqual([
      "problem.not-authorised",
    ]);
    expect(await refusals(receipt({ signature: "pen", amount: 99 }))).toEqual(["problem.other-amount"]);
    const [item] = t.cases.journey.evidence.filter(({ number }) => number === 15);
    const before = await dossier(t, made, wife.member);
    expect([item?.due(before), item?.held(before)]).toEqual([true, false]);
    await receipt({ witness: "Измислен Свидетел" });
    expect(item?.held(await dossier(t, made, wife.member))).toBe(true);
    expect((await tasksOf(t, made)).filter((task) => task.startsWith("payments."))).toEqual([]);
  });

  test("6: the same person in two projects is given nothing twice", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t);
    const member = made.all[0]?.id ?? "";
    await enrol(t, made, "two");
    const [other = ""] = await propose(t, made, "two");
    await decidePackage(t, made, other);
    await ask(t, made, { member, pack: packs[0] ?? "" });
    expect(await refusals(ask(t, made, { member, pack: other }))).toEqual(["problem.other-project-pays"]);
    expect(await refusals(ask(t, made, { member, pack: packs[0] ?? "" }))).toEqual(["problem.next-part"]);
    // What the first does not give, the second may.
    await ask(t, made, { member, pack: other }, { aid: "reinstallation" });
    const onRecord = (await dossier(t, made, member)).recordsOf({ name: "enrolment", form: null as never });
    expect(onRecord.map(({ outcome }) => outcome)).toEqual(["one", "two"]);
  });

  test("20: euro, levs and dollars over New Year keep the rates they were given at, with source and day", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t);
    const at = { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" };
    await t.cases.database.change(async (change) => {
      const made_at = t.cases.now().toISOString();
      const imported = { source: "inforeuro", file_name: "f", file_hash: "h", correction: null } as const;
      await change
        .insertInto("rate_import")
        .values({ id: "i", ...imported, made_at, made_by: "finance" })
        .execute();
      for (const [since, units] of [
        ["2026-03-01", "1.25"],
        ["2026-04-01", "1"],
      ] as const) {
        const rate = { source: "inforeuro", currency: "USD", since, seq: 1, units, import_id: "i" } as const;
        await change.insertInto("exchange_rate").values(rate).execute();
      }
    });
    await approve(t, made, await ask(t, made, at));
    // The lev was money until the end of January.
    expect(await refusals(ask(t, made, at, { aid: "reinstallation", currency: "BGN" }))).toEqual([
      "problem.no-money-any-more",
    ]);
    const request = await ask(t, made, at, { aid: "reintegration-kind", amount: 1_125, currency: "USD" });
    const march = { rate: "1.25", rate_source: "inforeuro", rate_date: today(t) } as const;
    expect(await refusals(approve(t, made, request))).toContain("problem.rate-other");
    await approve(t, made, request, march);
    daysOn(t, 35);
    const april = { rate: "1", rate_source: "inforeuro", rate_date: "2026-04-01" as never } as const;
    expect(await refusals(pay(t, made, request, { how: "bank", amount: 1_125, ...march }))).toEqual([
      "problem.rate-other",
    ]);
    await pay(t, made, request, { how: "bank", amount: 1_125, ...april });
    const seen = await dossier(t, made, at.member);
    const open_ = (name: string) =>
      seen.recordsOf({ name, form: null as never }).map(({ open: told }) => told as Record<string, unknown>);
    expect(open_("payment-approval").at(-1)).toMatchObject({ rate: "1.25", rate_date: "2026-03-01" });
    expect(open_("payment").at(-1)).toMatchObject({ rate: "1", rate_source: "inforeuro" });
  });

  test("a rate that is not on record is not guessed", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t);
    const at = { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" };
    const request = await ask(t, made, at, { currency: "AFN", amount: 500 });
    const un = { rate: "70", rate_source: "un", rate_date: today(t) } as const;
    expect(await refusals(approve(t, made, request, un))).toEqual(["problem.rate-missing"]);
    await approve(t, made, request, { ...un, rate_source: "bank" });
  });

  test("two wives and their husband have one ceiling", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t, [
      { role: "principal" },
      { role: "spouse" },
      { role: "spouse" },
    ]);
    const wish = { aid: "reintegration-kind", amount: 600 };
    const requests = [];
    for (const [index, { id }] of made.all.entries()) {
      requests.push(await ask(t, made, { member: id, pack: packs[index] ?? "" }, wish));
    }
    await approve(t, made, requests[0] ?? "");
    await approve(t, made, requests[1] ?? "");
    expect(await refusals(approve(t, made, requests[2] ?? ""))).toEqual(["problem.over-household"]);
    const shelter = { aid: "accommodation", amount: 50 };
    await ask(t, made, { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" }, shelter);
    expect(
      await refusals(ask(t, made, { member: made.all[1]?.id ?? "", pack: packs[1] ?? "" }, shelter)),
    ).toEqual(["problem.household-has-it"]);
  });

  test("of two who approve at the same moment one passes the ceiling and is refused", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t, [{ role: "principal" }, { role: "spouse" }]);
    const wish = { aid: "reintegration-kind", amount: 800 };
    const requests = [];
    for (const [index, { id }] of made.all.entries()) {
      requests.push(await ask(t, made, { member: id, pack: packs[index] ?? "" }, wish));
    }
    const done = await Promise.allSettled(requests.map((id) => approve(t, made, id)));
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const failed = done.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(failed.reason).toMatchObject({ problems: { decision: { text: "problem.over-household" } } });
  });

  test("a person has a ceiling, a child half of it, and each help its own", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t, [
      { role: "principal" },
      { role: "child", facts: { birth: [aBirth("2015-01-01")] } },
    ]);
    const man = { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" };
    const child = { member: made.all[1]?.id ?? "", pack: packs[1] ?? "" };
    expect(await refusals(ask(t, made, man, { amount: 100.01 }))).toEqual(["problem.asks-over-item"]);
    const waiting = await ask(t, made, man, { aid: "reinstallation", amount: 100.01 });
    await approve(t, made, await ask(t, made, man, { aid: "reintegration-kind", amount: 900 }));
    expect(await refusals(approve(t, made, waiting))).toEqual(["problem.over-person"]);
    expect(await refusals(ask(t, made, man, { aid: "onward-transport", amount: 100.01 }))).toEqual([
      "problem.asks-over-person",
    ]);
    expect(await refusals(ask(t, made, child, { amount: 50 }))).toEqual(["problem.guardian-first"]);
    const toGuardian = { payee: "guardian", child_agrees: true } as const;
    expect(await refusals(ask(t, made, child, { amount: 50.01, ...toGuardian }))).toEqual([
      "problem.asks-over-item",
    ]);
  });

  test("no instalment before the one before it, nor before its condition", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t);
    const at = { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" };
    const wish = { aid: "reintegration-kind", amount: 300 };
    const first = await ask(t, made, at, wish);
    t.moveClock(1000);
    const second = await ask(t, made, at, { ...wish, instalment: 2, condition: "visit" });
    await approve(t, made, first);
    await approve(t, made, second);
    const transfer = { how: "bank", amount: 300 } as const;
    expect(await refusals(pay(t, made, second, transfer))).toEqual(["problem.release-earlier-first"]);
    await pay(t, made, first, transfer);
    expect(await refusals(pay(t, made, second, transfer))).toEqual(["problem.release-visit"]);
    expect(await tasksOf(t, made)).not.toContain("payments.payment-waiting 2026-03-10");
    const seen = { on: today(t), told: "Магазинът работи." };
    const about = { about: [at.member], parentId: second };
    expect(await refusals(write(t, made, instalmentProof, { what: "report", ...seen }, about))).toEqual([
      "problem.not-waiting",
    ]);
    await write(t, made, instalmentProof, { what: "visit", ...seen }, about);
    expect(await tasksOf(t, made)).toContain("payments.payment-waiting 2026-03-10");
    await pay(t, made, second, transfer);
  });

  test("nothing is asked for, approved or paid after the project's end", async () => {
    await using t = await openTestPayments(open);
    const { made, packs } = await entitledCase(t);
    const at = { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" };
    const one = await ask(t, made, at);
    await approve(t, made, one);
    const two = await ask(t, made, at, { aid: "reinstallation" });
    t.terms[0] = aProject("one", { endsOn: "2026-03-01", paysUntil: "2026-03-01" });
    daysOn(t, 1);
    expect(await refusals(pay(t, made, one))).toContain("problem.project-over");
    expect(await refusals(approve(t, made, two))).toEqual(["problem.project-over"]);
    expect(await refusals(ask(t, made, at, { aid: "onward-transport" }))).toEqual(["problem.project-over"]);
  });

  test("nobody is booked before the package is approved by somebody else than who proposed it", async () => {
    await using t = await openTestPayments(open);
    const made = await inventCase(t);
    const member = made.all[0]?.id ?? "";
    await enrol(t, made, "two");
    expect(await refusals(propose(t, made, "one"))).toEqual(["problem.not-enrolled"]);
    await enrol(t, made, "one");
    await stand(t, member, "ready");
    const lines = (say: string) => ({ lines: expect.arrayContaining([expect.objectContaining({ say })]) });
    const book = () => move(t, made, { memberId: member, to: "booked" });
    await expect(book()).rejects.toMatchObject(lines("guard.package-none"));
    const [pack = ""] = await propose(t, made, "one");
    expect(await tasksOf(t, made)).toContain("payments.package-waiting 2026-03-03");
    await expect(book()).rejects.toMatchObject(lines("guard.package-waiting"));
    await expect(decidePackage(t, made, pack, "counsellor")).rejects.toThrow("not-found");
    const no = { decision: "declined", on: today(t), reason: null } as const;
    const declines = write(t, made, packageApproval, no, { by: "project-manager", parentId: pack });
    expect(await refusals(declines)).toEqual(["problem.required"]);
    expect(await refusals(ask(t, made, { member, pack }))).toEqual(["problem.package-not-approved"]);
    await decidePackage(t, made, pack);
    const [guard] = t.cases.journey.guards.filter(({ key }) => key === "payments.package");
    expect(guard?.check(await dossier(t, made, member))).toEqual({ state: "met" });
  });

  test("whoever is helped by another programme too gets help to travel only", async () => {
    await using t = await openTestPayments(open);
    const made = await inventCase(t);
    await enrol(t, made, "one");
    const [pack = ""] = await propose(t, made, "one", "eurp");
    await decidePackage(t, made, pack);
    const at = { member: made.all[0]?.id ?? "", pack };
    expect(await refusals(ask(t, made, at, { aid: "reintegration-kind" }))).toEqual(["problem.other-aid"]);
    await ask(t, made, at, { aid: "onward-transport" });
  });
});
