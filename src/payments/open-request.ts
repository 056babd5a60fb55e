import {
  type Act,
  type Cases,
  caseObject,
  casesFor,
  type Dossier,
  dossierOf,
  readCaseFacts,
  valuesOfRecord,
} from "../cases/index.ts";
import { note } from "../people/index.ts";
import type { Change, Query } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import { decisionOn, paymentOf, type Request, requestOf } from "./rules/standing.ts";
import { requestRecord } from "./steps/forms.ts";
import { paymentRequest } from "./steps/request.ts";

/** Where an approved request stands. */
export interface RequestPlace {
  readonly caseId: string;
  readonly memberId: string;
}

/** An approved request as finance sees it: the money, to whom it goes, and nothing else of the case. */
export interface OpenedRequest extends RequestPlace {
  readonly request: Request;
  readonly approval: NonNullable<ReturnType<typeof decisionOn>>;
  readonly payment: ReturnType<typeof paymentOf>;
  /** For the rules; nothing of it is shown beside the request. */
  readonly dossier: Dossier;
  readonly personNumber: string;
  /** To whom the money goes. */
  readonly payeeName: string;
  /** Whether the reader's other work shows them the case. */
  readonly inCase: boolean;
}

/** Throws "not found" for what is no request, or was struck. */
export async function placeOfRequest(query: Query, requestId: string): Promise<RequestPlace> {
  const row = await query
    .selectFrom("case_record")
    .select(["case_id", "member_id"])
    .where("id", "=", requestId)
    .where("kind", "=", requestRecord.name)
    .where("struck_at", "is", null)
    .executeTakeFirst();
  if (!row || row.member_id === null) throw notFound();
  return { caseId: row.case_id, memberId: row.member_id };
}

/**
 * Opens an approved request for finance, who sees no case. The line about it is written in the same transaction. Throws
 * "not found" for what was not approved.
 */
export async function openRequest(
  change: Change,
  cases: Cases,
  act: Act,
  requestId: string,
): Promise<OpenedRequest> {
  const place = await placeOfRequest(change, requestId);
  const facts = await readCaseFacts(change, cases, place.caseId);
  const dossier = dossierOf(facts, place.memberId);
  const request = requestOf(dossier, requestId);
  const approval = decisionOn(dossier, requestId);
  if (!request || approval?.outcome !== "approved") throw notFound();
  const { number } = await change
    .selectFrom("person")
    .select("number")
    .where("id", "=", dossier.member.personId)
    .executeTakeFirstOrThrow();
  const fields = [`kind.${requestRecord.name}`, `record:${requestId}`, `person:${dossier.member.personId}`];
  const noted = { action: "payment.read", object: caseObject(place.caseId), fields } as const;
  await note(change, act, "payment.pay", noted, cases.now());
  const { payee_name } = valuesOfRecord(cases, paymentRequest as never, request);
  return {
    ...place,
    request,
    approval,
    payment: paymentOf(dossier, requestId),
    dossier,
    personNumber: number,
    payeeName: typeof payee_name === "string" ? payee_name : "",
    inCase: (await casesFor(cases, act).find(change, place.caseId)) !== undefined,
  };
}
