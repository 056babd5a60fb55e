import type { Role } from "../src/access/index.ts";
import { addRecordForDomain, CaseRecordRefused, casesPart, enrolment } from "../src/cases/index.ts";
import { type AidItem, type ProjectTerms, paymentsPart, type TermsBook } from "../src/payments/index.ts";
import { entitlement, packageApproval } from "../src/payments/steps/package.ts";
import { payment, paymentApproval } from "../src/payments/steps/payment.ts";
import { paymentRequest } from "../src/payments/steps/request.ts";
import type { ValuesOf } from "../src/platform/forms/index.ts";
import { type Invented, inventCase, openTestCases, type TestCase, type TestCases, write } from "./cases.ts";
import type { OpenTestDatabase } from "./databases.ts";
import { actOf } from "./people.ts";
import { day } from "./travel.ts";

const item = (aid: AidItem["aid"], most: number | null, householdOnce = false): AidItem => ({
  aid,
  most,
  householdOnce,
  line: null,
});

/** A project with one package: at most 1,000 euro to a person, 1,500 to a household. */
export const aProject = (projectId: string, more: Partial<ProjectTerms> = {}): ProjectTerms => ({
  projectId,
  versionId: `${projectId}-1`,
  number: projectId,
  title: { bg: projectId, en: projectId },
  currency: "EUR",
  rates: "inforeuro",
  startsOn: "2025-01-01",
  endsOn: "2026-12-31",
  paysUntil: "2027-03-31",
  child: { until: 18, share: 5_000 },
  onePerHousehold: false,
  withOtherAid: "travel-only",
  statement: null,
  lines: [],
  packages: [
    {
      code: "P",
      title: { bg: "P", en: "P" },
      perPerson: 100_000,
      perHousehold: 150_000,
      conditions: null,
      items: [
        item("pocket-money", 10_000),
        item("reinstallation", 30_000),
        item("reintegration-kind", 90_000),
        item("accommodation", 15_000, true),
        item("onward-transport", null),
      ],
    },
  ],
  ...more,
});

/** Cases with the part of the journey that payments bring, and projects whose terms a test may change. */
export async function openTestPayments(
  open: OpenTestDatabase,
  projects = [aProject("one"), aProject("two")],
) {
  const terms = [...projects];
  const book: TermsBook = {
    on: async (_, projectId) => terms.find((one) => one.projectId === projectId) ?? null,
    all: async () => terms,
  };
  return { ...(await openTestCases(open, [casesPart, paymentsPart(book)])), terms };
}

export type TestPayments = Awaited<ReturnType<typeof openTestPayments>>;

export const enrol = (test: TestCases, made: TestCase, project: string) =>
  write(
    test,
    made,
    enrolment,
    { project, enrolled_on: day("2026-03-01"), target_group: "return-order", proof: null },
    { about: made.all.map(({ id }) => id) },
  );

export const propose = (
  test: TestCases,
  made: TestCase,
  project: string,
  other_aid: "none" | "eurp" = "none",
  about: readonly string[] = made.all.map(({ id }) => id),
) =>
  write(
    test,
    made,
    entitlement,
    { package: `${project}:P`, other_aid, on: day("2026-03-01"), conditions: null },
    { about },
  );

export const decidePackage = (test: TestCases, made: TestCase, pack: string, by: Role = "project-manager") =>
  write(
    test,
    made,
    packageApproval,
    { decision: "approved", on: day("2026-03-01"), reason: null },
    { by, parentId: pack },
  );

/** A case whose members are entitled to a project's package. Gives the package of each, in their order. */
export async function entitledCase(test: TestCases, invented?: readonly Invented[], project = "one") {
  const made = await inventCase(test, invented);
  await enrol(test, made, project);
  const packs = await propose(test, made, project);
  await decidePackage(test, made, packs[0] ?? "");
  return { made, packs };
}

export const aRequest = (
  more: Partial<ValuesOf<(typeof paymentRequest)["form"]>> = {},
): ValuesOf<(typeof paymentRequest)["form"]> => ({
  aid: "pocket-money",
  measure: null,
  amount: 100,
  currency: "EUR",
  payee: "person",
  payee_name: "Измислен Получател",
  authorised: false,
  child_agrees: null,
  instalment: 1,
  condition: "none",
  condition_on: null,
  needed_by: day("2026-03-10"),
  what: null,
  ...more,
});

/** Asks for money for a member, by a counsellor. Gives the request's id. */
export async function ask(
  test: TestCases,
  made: TestCase,
  at: { readonly member: string; readonly pack: string },
  more: Parameters<typeof aRequest>[0] = {},
): Promise<string> {
  const [id = ""] = await write(test, made, paymentRequest, aRequest(more), {
    about: [at.member],
    parentId: at.pack,
  });
  return id;
}

export const today = ({ cases }: TestCases) => day(cases.now().toISOString().slice(0, 10));

const sameRate = (test: TestCases) => ({ rate: "1", rate_source: "same", rate_date: today(test) }) as const;

export const approve = (
  test: TestCases,
  made: TestCase,
  request: string,
  {
    by = "project-manager",
    ...more
  }: Partial<ValuesOf<(typeof paymentApproval)["form"]>> & { by?: Role } = {},
) => {
  const values = { decision: "approved", on: today(test), reason: null, ...sameRate(test), ...more } as const;
  return test.cases.database.change(async (change) => {
    const row = await change
      .selectFrom("case_record")
      .select("member_id")
      .where("id", "=", request)
      .executeTakeFirstOrThrow();
    return addRecordForDomain(change, test.cases, actOf(by), made.id, {
      kind: paymentApproval,
      values,
      memberIds: [row.member_id ?? ""],
      parentId: request,
    });
  });
};

/** Pays, by finance, who may not see the case. */
export const pay = (
  test: TestCases,
  made: TestCase,
  request: string,
  { staffId = "finance", ...more }: Partial<ValuesOf<(typeof payment)["form"]>> & { staffId?: string } = {},
) => {
  const values = {
    on: today(test),
    how: "cash",
    amount: 100,
    reference: "РКО 1",
    ...sameRate(test),
    ...more,
  } as const;
  return test.cases.database.change(async (change) => {
    const row = await change
      .selectFrom("case_record")
      .select("member_id")
      .where("id", "=", request)
      .executeTakeFirstOrThrow();
    return addRecordForDomain(change, test.cases, actOf("finance", { staffId }), made.id, {
      kind: payment,
      values,
      memberIds: [row.member_id ?? ""],
      parentId: request,
    });
  });
};

/** Which texts a rule refused something with; throws when nothing was refused. */
export async function refusals(doing: Promise<unknown>): Promise<string[]> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof CaseRecordRefused) return Object.values(error.problems).map(({ text }) => text);
    throw error;
  }
  throw new Error("Nothing was refused.");
}
