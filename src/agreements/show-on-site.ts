import { type ItemId, itemsOfType, type Newsroom, publishShared, saveShared } from "../newsroom/index.ts";
import { type Act, demand, inside, note } from "../people/index.ts";
import type { Change, Query } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import { AgreementRefused } from "./faults.ts";
import { type Registered, readRecord, readRegister } from "./read-register.ts";
import { objectOf, type Register } from "./write-register.ts";

/** The facts of an agreement as the public site tells them. */
export interface SiteFacts {
  readonly signed: string;
  readonly parties: readonly { readonly bg: string; readonly en: string }[];
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** What readers see of an agreement, and where. */
export interface OnSite {
  readonly itemId: ItemId;
  readonly withValidity: boolean;
  readonly shown: SiteFacts;
  readonly shownAt: string;
  readonly shownBy: string;
}

/** The facts as they stand in the register today; null where it is not signed. */
export function siteFactsOf(
  { fields }: Registered,
  register: readonly Registered[],
  withValidity: boolean,
): SiteFacts | null {
  const text = (key: string) => (typeof fields[key] === "string" ? (fields[key] as string) : null);
  const signed = text("signed_on");
  if (signed === null) return null;
  const ids = Array.isArray(fields.parties) ? fields.parties : [];
  const parties = ids.flatMap((id) => {
    const partner = register.find((one) => one.id === id);
    return partner ? [{ bg: String(partner.fields.name_bg), en: String(partner.fields.name_en) }] : [];
  });
  const [from, until] = withValidity ? [text("valid_from"), text("valid_until")] : [null, null];
  return {
    signed,
    parties,
    ...(from ? { validFrom: from } : {}),
    ...(until ? { validUntil: until } : {}),
  };
}

export async function readOnSite(query: Query, agreementId: string): Promise<OnSite | null> {
  const row = await query
    .selectFrom("agreement_site")
    .selectAll()
    .where("agreement_id", "=", agreementId)
    .executeTakeFirst();
  return row
    ? {
        itemId: row.item_id as ItemId,
        withValidity: Number(row.with_validity) === 1,
        shown: JSON.parse(row.shown) as SiteFacts,
        shownAt: row.shown_at,
        shownBy: row.shown_by,
      }
    : null;
}

const factNames = ["signed", "parties", "validFrom", "validUntil"] as const;

/** Whether an item says something else than the register: somebody restored or imported an older text. */
export const differs = (shared: Readonly<Record<string, unknown>>, facts: SiteFacts): boolean =>
  factNames.some((name) => JSON.stringify(shared[name] ?? null) !== JSON.stringify(facts[name] ?? null));

/**
 * Writes an agreement's facts into the item of the newsroom that tells of it, and shows them to readers in every language
 * in which the item is published. The register is their home; the item holds the copy that is published
 * (docs/decisions/0015). Throws `AgreementRefused`.
 */
export async function showOnSite(
  change: Change,
  register: Register,
  act: Act,
  agreementId: string,
  { itemId, withValidity }: { readonly itemId: ItemId; readonly withValidity: boolean },
): Promise<void> {
  const right = demand(act.actor, "newsroom.publish");
  const agreement = await readRecord(change, agreementId);
  if (agreement.kind !== "agreement" || agreement.struck) throw notFound();
  const facts = siteFactsOf(agreement, await readRegister(change), withValidity);
  if (!facts) throw new AgreementRefused({ item: { text: "problem.not-signed" } });
  const other = await change
    .selectFrom("agreement_site")
    .select("agreement_id")
    .where("item_id", "=", itemId)
    .where("agreement_id", "!=", agreementId)
    .executeTakeFirst();
  if (other) throw new AgreementRefused({ item: { text: "problem.item-taken" } });
  const newsroom: Newsroom = { ...register, database: inside(register, change) };
  await writeFacts(newsroom, act, itemId, facts);
  const at = register.now();
  const row = {
    item_id: itemId,
    with_validity: withValidity ? 1 : 0,
    shown: JSON.stringify(facts),
    shown_at: at.toISOString(),
    shown_by: act.actor.staffId,
  };
  await change
    .insertInto("agreement_site")
    .values({ agreement_id: agreementId, ...row })
    .onConflict((conflict) => conflict.column("agreement_id").doUpdateSet(row))
    .execute();
  const noted = {
    action: "agreement.show",
    object: objectOf(agreementId),
    fields: factNames,
  } as const;
  await note(change, act, right, noted, at);
}

async function writeFacts(newsroom: Newsroom, act: Act, itemId: ItemId, facts: SiteFacts): Promise<void> {
  const item = (await itemsOfType(newsroom.database.query, "agreement")).find((one) => one.itemId === itemId);
  if (!item) throw notFound();
  const { shared, revision } = item;
  const others = Object.entries(shared).filter(([name]) => !(factNames as readonly string[]).includes(name));
  const saved = await saveShared(newsroom, act, {
    itemId,
    basedOn: revision,
    shared: { ...Object.fromEntries(others), ...facts },
  });
  if (saved.kind !== "saved" && saved.kind !== "unchanged") {
    throw new AgreementRefused({ item: { text: "problem.item-refused" } });
  }
  const published = await publishShared(newsroom, act, { itemId, revision: saved.revision });
  if (published.kind === "refused" || published.kind === "moved") {
    throw new AgreementRefused({ item: { text: "problem.item-refused" } });
  }
}

/** Says that no item tells of the agreement any longer; what readers see stays until an editor changes it. */
export async function partFromSite(
  change: Change,
  register: Register,
  act: Act,
  agreementId: string,
): Promise<void> {
  const right = demand(act.actor, "newsroom.publish");
  await readRecord(change, agreementId);
  await change.deleteFrom("agreement_site").where("agreement_id", "=", agreementId).execute();
  const noted = { action: "agreement.part", object: objectOf(agreementId) } as const;
  await note(change, act, right, noted, register.now());
}
