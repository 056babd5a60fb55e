import type { Dossier, RecordOf } from "../../cases/index.ts";
import { paymentFacts } from "../facts.ts";
import {
  approvalRecord,
  packageApprovalRecord,
  packageRecord,
  paymentRecord,
  receiptRecord,
  requestRecord,
} from "../steps/forms.ts";
import type { AidItem, AidPackage, ProjectTerms } from "../terms.ts";

/** What is written down in a case, as far as the rules about requests of one member read it. */
export interface Written extends Pick<Dossier, "ofCase" | "partsOf" | "recordsOf"> {
  readonly member: Pick<Dossier["member"], "state">;
}

export type Package = RecordOf<typeof packageRecord>;
export type Request = RecordOf<typeof requestRecord>;

/** How a package is named in an answer: the project's id and the package's code. */
export const packageValue = (projectId: string, code: string): string => `${projectId}:${code}`;

/** A package with the terms of its project as they hold today; null when there are none any more. */
export function termsOfPackage(
  dossier: Dossier,
  value: string | null | undefined,
): { readonly terms: ProjectTerms; readonly pack: AidPackage } | null {
  const [projectId = "", ...rest] = (value ?? "").split(":");
  const terms = dossier.outside(paymentFacts).terms.find((one) => one.projectId === projectId);
  const pack = terms?.packages.find(({ code }) => code === rest.join(":"));
  return terms && pack ? { terms, pack } : null;
}

export const itemOf = (pack: AidPackage, aid: string | null): AidItem | undefined =>
  pack.items.find((item) => item.aid === aid);

/** The decision on a package; one is enough for all members it was written for together. */
export function packageDecision(dossier: Dossier, { id, togetherId }: Package): string | null {
  const together = new Set(
    dossier
      .ofCase(packageRecord)
      .filter((one) => one.id === id || (togetherId !== null && one.togetherId === togetherId))
      .map((one) => one.id),
  );
  const decisions = dossier.ofCase(packageApprovalRecord);
  return decisions.filter(({ parentId }) => together.has(parentId ?? "")).at(-1)?.outcome ?? null;
}

/** What the member is entitled to. */
export const approvedPackages = (dossier: Dossier): readonly Package[] =>
  dossier.recordsOf(packageRecord).filter((one) => packageDecision(dossier, one) === "approved");

export const decisionOn = (dossier: Written, requestId: string) =>
  dossier.partsOf(approvalRecord, requestId).at(-1);
export const paymentOf = (dossier: Written, requestId: string) =>
  dossier.partsOf(paymentRecord, requestId).at(-1);
export const receiptOf = (dossier: Written, requestId: string) =>
  dossier.partsOf(receiptRecord, requestId).at(-1);

export const requestOf = (dossier: Written, id: string | null): Request | undefined =>
  dossier.ofCase(requestRecord).find((one) => one.id === id);

export const packageOf = (dossier: Written, request: Pick<Request, "parentId">): Package | undefined =>
  dossier.ofCase(packageRecord).find(({ id }) => id === request.parentId);

/** Requests that were not declined. */
export const standing = (dossier: Written): readonly Request[] =>
  dossier.ofCase(requestRecord).filter(({ id }) => decisionOn(dossier, id)?.outcome !== "declined");
