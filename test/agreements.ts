import { addToRegister } from "../src/agreements/index.ts";
import type { Register } from "../src/agreements/write-register.ts";
import type { Change } from "../src/platform/db/index.ts";
import type { RecordFields } from "../src/platform/forms/index.ts";
import { actOf } from "./people.ts";

export const aPartner = (name: string, more: RecordFields = {}): RecordFields => ({
  name_bg: name,
  name_en: name,
  kind: "authority",
  country: "BG",
  office: null,
  email: null,
  phone: null,
  link: null,
  ...more,
});

export const anAgreement = (parties: readonly string[], more: RecordFields = {}): RecordFields => ({
  title_bg: "Споразумение",
  title_en: "Agreement",
  kind: "cooperation",
  parties,
  signed_on: "2025-01-15",
  valid_from: null,
  valid_until: null,
  renewal: null,
  warn_days: null,
  ended_on: null,
  replaces: null,
  source: "No. 1",
  seen_on: null,
  ...more,
});

export const aSharing = (partner: string, more: RecordFields = {}): RecordFields => ({
  partner,
  direction: "give",
  categories: ["identity"],
  aim: "leave to depart",
  basis: "consent",
  clause: null,
  safeguards: null,
  until: null,
  ...more,
});

/** An agreement between two partners, with leave to share data. */
export async function registered(change: Change, register: Register, more: RecordFields = {}) {
  const act = actOf("project-manager");
  const add = (
    kind: "partner" | "agreement" | "sharing",
    fields: RecordFields,
    parentId: string | null = null,
  ) => addToRegister(change, register, act, { kind, parentId, fields });
  const parties = [await add("partner", aPartner("Ministry")), await add("partner", aPartner("Mission"))];
  const agreement = await add("agreement", anAgreement(parties, more));
  const sharing = await add("sharing", aSharing(parties[0] ?? ""), agreement);
  return { parties, agreement, sharing };
}
