import { dotted } from "../core/day.ts";
import { earliestDay, latestDay, type PartialDate } from "../core/partial-date.ts";
import type { Problems, RecordFields } from "../platform/forms/index.ts";
import type { Registered } from "./read-register.ts";
import type { AgreementsText } from "./texts/index.ts";

/** A rule says no. Nothing was saved. */
export class AgreementRefused extends Error {
  override readonly name = "AgreementRefused";
  readonly problems: Problems<AgreementsText>;

  constructor(problems: Problems<AgreementsText>) {
    super("The record may not be saved.");
    this.problems = problems;
  }
}

type Found = Record<string, Problems<AgreementsText>[string]>;

const dateIn = (fields: RecordFields, key: string): PartialDate | null =>
  typeof fields[key] === "string" ? (fields[key] as PartialDate) : null;

/** Everything that is wrong with a record, by field; empty when it may be saved. */
export function faultsOf(
  one: Pick<Registered, "id" | "kind" | "parentId" | "fields">,
  register: readonly Registered[],
): Problems<AgreementsText> {
  const found: Found = {};
  if (one.kind === "agreement") faultsOfAgreement(one, register, found);
  if (one.kind === "sharing") faultsOfSharing(one, register, found);
  return found;
}

function faultsOfAgreement(
  { id, fields }: Pick<Registered, "id" | "fields">,
  register: readonly Registered[],
  found: Found,
): void {
  const [from, until] = [dateIn(fields, "valid_from"), dateIn(fields, "valid_until")];
  const [signed, ended] = [dateIn(fields, "signed_on"), dateIn(fields, "ended_on")];
  if (from && until && latestDay(until) < earliestDay(from)) {
    found.valid_until = { text: "problem.ends-before-start" };
  }
  if (signed && until && latestDay(until) < earliestDay(signed)) {
    found.valid_until = { text: "problem.ends-before-signed" };
  }
  if (signed && ended && ended < earliestDay(signed))
    found.ended_on = { text: "problem.ended-before-signed" };
  if (Array.isArray(fields.parties) && fields.parties.length < 2) {
    found.parties = { text: "problem.one-party" };
  }
  if (leadsBack(register, id, fields.replaces)) found.replaces = { text: "problem.replaces-itself" };
}

/** Whether following what each agreement replaces comes back to where it began. */
function leadsBack(register: readonly Registered[], id: string, replaces: unknown): boolean {
  const seen = new Set<unknown>([id]);
  for (let next: unknown = replaces; typeof next === "string"; ) {
    if (seen.has(next)) return true;
    seen.add(next);
    next = register.find((one) => one.id === next)?.fields.replaces ?? null;
  }
  return false;
}

function faultsOfSharing(
  { parentId, fields }: Pick<Registered, "parentId" | "fields">,
  register: readonly Registered[],
  found: Found,
): void {
  const agreement = register.find(({ id }) => id === parentId);
  const parties = agreement?.fields.parties;
  if (!Array.isArray(parties) || !parties.includes(fields.partner)) {
    found.partner = { text: "problem.no-party" };
  }
  const [until, end] = [dateIn(fields, "until"), agreement ? dateIn(agreement.fields, "valid_until") : null];
  if (until && end && agreement?.fields.renewal !== "by-itself" && until > latestDay(end)) {
    found.until = {
      text: "problem.longer-than-agreement",
      values: { until: dotted(latestDay(end)) },
    };
  }
}
