import { newId, type Random } from "../access/index.ts";
import { type ItemOfType, itemsOfType } from "../newsroom/index.ts";
import type { Change, Database } from "../platform/db/index.ts";
import type { RecordFields } from "../platform/forms/index.ts";
import type { SiteFacts } from "./show-on-site.ts";
import type { RecordKind } from "./tables.ts";

/** Who wrote what the register began with. */
const seeded = "posoka";

interface Planting {
  readonly change: Change;
  readonly at: string;
  readonly random: Random;
}

/**
 * Begins the register with the agreements the newsroom's items tell of, each with its source and the date that was seen,
 * and links the two. What the items do not say stays empty. Gives how many agreements.
 */
export const plantAgreements = (database: Database, now: () => Date, random: Random): Promise<number> =>
  database.change(async (change) => {
    const planting: Planting = { change, at: now().toISOString(), random };
    const items = await itemsOfType(change, "agreement");
    const partners = new Map<string, string>();
    const agreements = new Map<string, string>();
    for (const item of items) {
      const facts = item.shared as unknown as SiteFacts & { readonly follows?: string };
      if (!facts.signed || !Array.isArray(facts.parties)) continue;
      const parties: string[] = [];
      for (const party of facts.parties) parties.push(await partnerFor(planting, partners, party));
      const before = facts.follows === undefined ? undefined : agreements.get(`agreement/${facts.follows}`);
      const id = await plant(planting, "agreement", agreementOf(item, facts, parties, before ?? null));
      agreements.set(item.itemId, id);
      await link(planting, id, item.itemId, facts);
    }
    return agreements.size;
  });

/** The mission signs under one name and its headquarters under another: they are one partner. */
const sameName = (name: string): string => name.split(" – ")[0] ?? name;

async function partnerFor(
  planting: Planting,
  partners: Map<string, string>,
  party: SiteFacts["parties"][number],
): Promise<string> {
  const known = partners.get(party.en);
  if (known) return known;
  const international = /migration/i.test(sameName(party.en));
  const state = /^republic of /i.test(party.en);
  const id = await plant(planting, "partner", {
    name_bg: party.bg,
    name_en: party.en,
    kind: international ? "un" : state ? "state" : "authority",
    country: international ? null : "BG",
    office: null,
    email: null,
    phone: null,
    link: null,
  });
  partners.set(party.en, id);
  return id;
}

function agreementOf(
  { shared, titles }: ItemOfType,
  { signed }: SiteFacts,
  parties: readonly string[],
  replaces: string | null,
): RecordFields {
  const sources = (Array.isArray(shared.sources) ? shared.sources : []) as readonly {
    readonly address: string;
    readonly seen?: string;
  }[];
  const title = titles.bg ?? titles.en ?? "";
  return {
    title_bg: title,
    title_en: titles.en ?? title,
    kind: /меморандум|memorandum/i.test(`${titles.bg} ${titles.en}`) ? "memorandum" : "cooperation",
    parties,
    signed_on: signed,
    valid_from: null,
    valid_until: null,
    renewal: null,
    warn_days: null,
    ended_on: null,
    replaces,
    source:
      sources
        .map(({ address }) => address)
        .join(" ; ")
        .slice(0, 500) || seeded,
    seen_on:
      sources
        .flatMap(({ seen }) => seen ?? [])
        .toSorted()
        .at(-1) ?? null,
  };
}

async function plant(
  { change, at, random }: Planting,
  kind: RecordKind,
  fields: RecordFields,
): Promise<string> {
  const id = newId(random);
  await change
    .insertInto("agreement_record")
    .values({
      id,
      kind,
      parent_id: null,
      fields: JSON.stringify(fields),
      made_at: at,
      made_by: seeded,
      struck_at: null,
      struck_by: null,
      struck_reason: null,
    })
    .execute();
  return id;
}

async function link(
  { change, at }: Planting,
  agreementId: string,
  itemId: string,
  { signed, parties, validFrom, validUntil }: SiteFacts,
): Promise<void> {
  const dates = { ...(validFrom ? { validFrom } : {}), ...(validUntil ? { validUntil } : {}) };
  await change
    .insertInto("agreement_site")
    .values({
      agreement_id: agreementId,
      item_id: itemId,
      with_validity: 1,
      shown: JSON.stringify({ signed, parties, ...dates }),
      shown_at: at,
      shown_by: seeded,
    })
    .execute();
}
