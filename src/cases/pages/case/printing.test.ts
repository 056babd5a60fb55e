import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inventCase, openTestCases, stand, type TestCase, type TestCases } from "../../../../test/cases.ts";
import { type CasesOnDesk, openCasesDesk } from "../../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../../test/databases.ts";
import { aBirth, aConsent, actOf, aName } from "../../../../test/people.ts";
import { recordConsent } from "../../../people/index.ts";
import { casesPart } from "../../index.ts";

const signature = "0,0 400,200;500,100 900,250";
/** Without those about children and paying back. */
const concernsAll = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11];

let ground: TestCases;
let desk: CasesOnDesk;
let made: TestCase;
const of = (name: string) => ({ name: [aName(name)], birth: [aBirth("1985", { precision: "year" })] });
const addressOf = (at: number) => `/cases/${made.id}/members/${made.all[at]?.id}`;

beforeAll(async () => {
  ground = await openTestCases(() => openTestDatabase("sqlite"), [casesPart]);
  desk = openCasesDesk(ground, actOf("counsellor").actor);
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await ground[Symbol.asyncDispose]();
});

beforeEach(async () => {
  made = await inventCase(ground, [
    { role: "principal", facts: of("Invented Mother") },
    { role: "spouse", facts: of("Invented Father") },
    { role: "sibling", facts: of("Invented Aunt") },
  ]);
});

const pageOf = async (response: Response | Promise<Response>) => (await response).text();

describe("a letter to an authority for a family", () => {
  const states = () =>
    ground.cases.database.query
      .selectFrom("case_member")
      .select("state")
      .where("case_id", "=", made.id)
      .orderBy("id")
      .execute();

  beforeEach(async () => {
    for (const [at, { id, personId }] of made.all.entries()) {
      await stand(ground, id, at === 1 ? "clearance" : "applied");
      await ground.cases.database.change((change) =>
        recordConsent(change, ground.cases, actOf("counsellor"), personId, aConsent({ purpose: "sar" })),
      );
    }
  });

  test("says by name whom it leads on before it is printed, asks, keeps the number, and moves nobody unasked", async () => {
    const before = await states();
    const letter = `${addressOf(0)}/print/letter-sar`;
    const page = await pageOf(desk.get(addressOf(0)));
    expect(page).toContain("leads these 2 persons on to the step “Clearance”");
    const asking = await desk.press(addressOf(0), letter, { together: "1", number: "ИЗХ-9" });
    expect(asking.status).toBe(409);
    const question = await pageOf(asking);
    expect(question).toContain("Invented Mother");
    expect(question).toContain("Invented Aunt");
    // She stands there already.
    expect(question).not.toContain("Invented Father");
    expect(question).toContain("ИЗХ-9");
    expect(await states()).toEqual(before);
    // The family's letter for her alone leads her on too: it asks about her, and about nobody else.
    const alone = await pageOf(desk.press(addressOf(0), letter, { together: "0", number: "ИЗХ-9" }));
    expect(alone).toContain("for this person alone?");
    expect(alone).toContain("Invented Mother");
    expect(alone).not.toContain("Invented Aunt");
    expect(await states()).toEqual(before);
    const key = /name="request-key" value="([^"]+)"/.exec(question)?.[1] ?? "";
    const fields = { "request-key": key, together: "1", sure: "1", number: "ИЗХ-9" };
    expect((await desk.post(letter, fields)).status).toBe(303);
    expect((await states()).map(({ state }) => state)).toEqual(["clearance", "clearance", "clearance"]);
    const after = await pageOf(desk.get(addressOf(0)));
    expect(after).not.toContain("leads");
    expect(after).toContain("No answer yet to a request of 1 March 2026");
  });
});

describe("a declaration signed on the screen", () => {
  const signing = () => `${addressOf(0)}/signing/declaration`;
  const sign = async (stated: readonly number[]) => {
    const key = /name="request-key" value="([^"]+)"/.exec(await pageOf(desk.get(signing())))?.[1] ?? "";
    const body = new URLSearchParams({ "request-key": key, signature_1: signature });
    for (const one of stated) body.append("stated", String(one));
    return desk.send(signing(), body);
  };
  const papers = () =>
    ground.cases.database.query
      .selectFrom("case_paper")
      .select("id")
      .where("case_id", "=", made.id)
      .execute();

  beforeEach(() => stand(ground, made.all[0]?.id ?? "", "counselling"));

  test("is refused without its sentences, with what was drawn and ticked kept", async () => {
    const none = await sign([]);
    expect(none.status).toBe(422);
    const page = await pageOf(none);
    expect(page).toContain("No sentence is marked.");
    expect(page).toContain(`value="${signature}"`);
    const some = await pageOf(sign([0, 12]));
    expect(some).toContain("10 sentences are not marked");
    expect(some.match(/name="stated" value="\d+" checked/g)).toEqual([
      'name="stated" value="0" checked',
      'name="stated" value="12" checked',
    ]);
    expect(await papers()).toEqual([]);
  });

  test("knows by itself how it was signed and what was ticked; the next one does not", async () => {
    const chosen = (page: string) => /name="signature"[^>]*value="screen"[^>]*checked/.test(page);
    const ticked = (page: string) => (page.match(/name="initialled"[^>]*checked/g) ?? []).length;
    const add = `/cases/${made.id}/add/declaration?member=${made.all[0]?.id}`;
    const before = await pageOf(desk.get(add));
    expect([chosen(before), ticked(before)]).toEqual([false, 0]);
    const answer = await sign(concernsAll);
    expect(answer.headers.get("location")).toContain("/add/declaration");
    const after = await pageOf(desk.get(add));
    expect([chosen(after), ticked(after)]).toEqual([true, concernsAll.length]);
    expect(await pageOf(desk.get(`/cases/${made.id}/add/declaration?member=${made.all[1]?.id}`))).not.toMatch(
      /value="screen"[^>]*checked/,
    );
  });
});
