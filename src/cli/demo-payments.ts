import type { Role } from "../access/index.ts";
import { addRecordForDomain, type CaseRecordKind, type Cases } from "../cases/index.ts";
import {
  cashReceipt,
  entitlement,
  packageApproval,
  packageValue,
  payment,
  paymentApproval,
  paymentRequest,
} from "../payments/index.ts";
import type { Act } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import type { AnyForm, ValuesOf } from "../platform/forms/index.ts";
import { termsBook } from "../programmes/index.ts";

/** A case in which somebody was found eligible for a project, and who works on it. */
interface DemoEligible {
  readonly change: Change;
  readonly cases: Cases;
  readonly as: (role: Role) => Act;
  readonly today: string;
  readonly caseId: string;
  readonly memberId: string;
  readonly projectId: string;
  /** Counts the cases: each goes one step further than the one before. */
  readonly turn: number;
  /** Whoever goes home has the money, and signed for it. */
  readonly goes: boolean;
}

/** Proposes and approves a package, asks for pocket money, and goes as far as the turn says: asked, approved, paid; to the receipt for whoever goes home. */
export async function giveDemoMoney(one: DemoEligible): Promise<void> {
  const { change, today, projectId, turn, goes } = one;
  const terms = await termsBook.on(change, projectId, today);
  const pack = terms?.packages.find(({ items }) => items.some(({ aid }) => aid === "pocket-money"));
  if (!terms || !pack) return;
  const on = today as never;
  const packageId = await write(one, "counsellor", entitlement, {
    package: packageValue(projectId, pack.code),
    other_aid: "none",
    on,
    conditions: null,
  });
  const yes = { decision: "approved", on, reason: null } as const;
  await write(one, "project-manager", packageApproval, yes, packageId);
  const requestId = await write(
    one,
    "counsellor",
    paymentRequest,
    {
      aid: "pocket-money",
      measure: null,
      amount: 100,
      currency: terms.currency,
      payee: "person",
      payee_name: "INVENTED PAYEE",
      authorised: false,
      child_agrees: null,
      instalment: 1,
      condition: "none",
      condition_on: null,
      needed_by: on,
      what: null,
    },
    packageId,
  );
  const rate = { rate: "1", rate_source: "same", rate_date: on } as const;
  if (turn % 3 === 0 && !goes) return;
  await write(one, "project-manager", paymentApproval, { ...yes, ...rate }, requestId);
  if (turn % 3 === 1 && !goes) return;
  const paid = { on, how: "cash", amount: 100, ...rate, reference: "INVENTED 1" } as const;
  await write(one, "finance", payment, paid, requestId);
  if (!goes) return;
  const signed = { on, number: "INVENTED 2", amount: 100, received_by: "person", signature: "pen" } as const;
  await write(one, "counsellor", cashReceipt, { ...signed, witness: null }, requestId);
}

async function write<F extends AnyForm>(
  { change, cases, as, caseId, memberId }: DemoEligible,
  role: Role,
  kind: CaseRecordKind<F>,
  values: ValuesOf<F>,
  parentId: string | null = null,
): Promise<string> {
  const wanted = { kind, values, memberIds: [memberId], parentId };
  const [id = ""] = await addRecordForDomain(change, cases, as(role), caseId, wanted);
  return id;
}
