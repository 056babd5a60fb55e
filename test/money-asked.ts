import {
  addRecordForDomain,
  assembleJourney,
  type CaseRecordKind,
  type Cases,
  enrolment,
  noProjects,
  openCase,
  readCaseFacts,
} from "../src/cases/index.ts";
import { journeyParts } from "../src/journey-parts.ts";
import { packageValue } from "../src/payments/rules/standing.ts";
import { entitlement, packageApproval } from "../src/payments/steps/package.ts";
import { paymentApproval } from "../src/payments/steps/payment.ts";
import { paymentRequest } from "../src/payments/steps/request.ts";
import { type People, registerPerson } from "../src/people/index.ts";
import type { AnyForm, ValuesOf } from "../src/platform/forms/index.ts";
import { plantProgrammes } from "../src/programmes/index.ts";
import type { AnyTestDesk } from "./access-desk.ts";
import { aRequest } from "./payments.ts";
import { aBirth, actOf, aName } from "./people.ts";

export interface MoneyWish {
  /** Ids of who works on the case, asks, and approves. */
  readonly counsellor: string;
  readonly manager: string;
  readonly approved?: boolean;
  readonly request?: Parameters<typeof aRequest>[0];
}

export interface MoneyAsked {
  readonly caseId: string;
  readonly memberId: string;
  readonly personId: string;
  readonly packageId: string;
  readonly requestId: string;
}

/** On a desk with all its rooms: a case in Sofia with an approved package of the example project, and money asked for. */
export async function askForMoney({ access }: AnyTestDesk, wish: MoneyWish): Promise<MoneyAsked> {
  const people = access as typeof access & People;
  const cases: Cases = { ...people, journey: assembleJourney(journeyParts), projects: noProjects };
  const { query } = access.database;
  const example = () =>
    query.selectFrom("programme_subject").select("id").where("code", "=", "ПРИМЕР").executeTakeFirst();
  if (!(await example())) await plantProgrammes(access.database, access.now, access.random);
  const projectId = (await example())?.id ?? "";
  const counsellor = actOf("counsellor", { staffId: wish.counsellor });
  const manager = actOf("project-manager", { staffId: wish.manager });
  const today = access.now().toISOString().slice(0, 10) as never;
  return access.database.change(async (change) => {
    const facts = { name: [aName("Invented Example")], birth: [aBirth("1980-05-06")] };
    const { id: personId } = await registerPerson(change, people, counsellor, { office: "sofia", facts });
    const { id: caseId } = await openCase(change, cases, counsellor, {
      office: "sofia",
      members: [{ personId, role: "principal" }],
    });
    const memberId = (await readCaseFacts(change, cases, caseId)).members[0]?.id ?? "";
    const write = async <F extends AnyForm>(
      act: typeof manager,
      kind: CaseRecordKind<F>,
      values: ValuesOf<F>,
      parentId: string | null = null,
    ) => {
      const wanted = { kind, values, memberIds: [memberId], parentId };
      const [id = ""] = await addRecordForDomain(change, cases, act, caseId, wanted);
      return id;
    };
    await write(counsellor, enrolment, {
      project: projectId,
      enrolled_on: today,
      target_group: "return-order",
      proof: null,
    });
    const packageId = await write(counsellor, entitlement, {
      package: packageValue(projectId, "ВР"),
      other_aid: "none",
      on: today,
      conditions: null,
    });
    await write(manager, packageApproval, { decision: "approved", on: today, reason: null }, packageId);
    const requestId = await write(counsellor, paymentRequest, aRequest(wish.request), packageId);
    const rate = { rate: "1", rate_source: "same", rate_date: today } as const;
    const yes = { decision: "approved", on: today, reason: null, ...rate } as const;
    if (wish.approved) await write(manager, paymentApproval, yes, requestId);
    return { caseId, memberId, personId, packageId, requestId };
  });
}
