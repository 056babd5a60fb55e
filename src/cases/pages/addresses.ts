import type { Lead } from "../journey/guard.ts";

/** Addresses carry ids drawn by lot, never a name, a number or a date of anybody. */
export const casesAddress = "/cases";

export const caseAddress = (caseId: string, ...more: readonly string[]): string =>
  ["/cases", caseId, ...more].join("/");

export const memberAddress = (caseId: string, memberId: string, ...more: readonly string[]): string =>
  caseAddress(caseId, "members", memberId, ...more);

export const recordAddress = (caseId: string, recordId: string, ...more: readonly string[]): string =>
  caseAddress(caseId, "records", recordId, ...more);

export const addAddress = (
  caseId: string,
  kind: string,
  about: { readonly member?: string | null; readonly parent?: string | null; readonly chosen?: string } = {},
): string => {
  const asked = new URLSearchParams();
  if (about.member) asked.set("member", about.member);
  if (about.parent) asked.set("parent", about.parent);
  if (about.chosen) asked.set("chosen", about.chosen);
  const query = asked.toString();
  return `${caseAddress(caseId, "add", kind)}${query ? `?${query}` : ""}`;
};

/** Where a line of a checklist or a task leads. */
export function leadAddress(
  caseId: string,
  member: { readonly id: string; readonly personId: string },
  lead: Lead,
): string {
  if ("add" in lead) {
    const { add, about, chosen } = lead;
    return addAddress(caseId, add, { member: about ?? member.id, ...(chosen ? { chosen } : {}) });
  }
  if ("record" in lead) return recordAddress(caseId, lead.record, ...(lead.change ? ["change"] : []));
  if ("person" in lead) return ["/people", member.personId, lead.person].filter(Boolean).join("/");
  return caseAddress(caseId, lead.page);
}
