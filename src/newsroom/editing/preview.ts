import { createHash } from "node:crypto";
import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { ItemId } from "../content/item.ts";
import { renderMarkdown } from "../content/markdown.ts";
import type { ContentType } from "../content/types.ts";
import { type Act, type Newsroom, note, objectOf, rightToWriteIn } from "./act.ts";
import type { Values } from "./merge.ts";
import type { TranslationWish } from "./review.ts";
import { loadTranslation, takeItem } from "./working-copy.ts";

export interface PreviewLink {
  readonly id: string;
  readonly endsAt: Date;
  readonly createdBy: string;
}

const longestDays = 30;
const day = 24 * 60 * 60_000;

/**
 * Makes a link that shows the working copy of one translation to whoever holds it, for 1 to 30 days. The token is given
 * once and kept only as a hash: it says nothing in a stolen database.
 */
export function previewLink(
  newsroom: Newsroom,
  act: Act,
  wish: TranslationWish & { readonly days: number },
): Promise<PreviewLink & { readonly token: string }> {
  const right = rightToWriteIn(act.actor, wish.language);
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    await takeItem(change, wish.itemId);
    await loadTranslation(change, wish.itemId, wish.language);
    const days = Math.min(longestDays, Math.max(1, Math.trunc(wish.days) || 1));
    const endsAt = new Date(now.getTime() + days * day);
    const token = Buffer.from(newsroom.random(32)).toString("base64url");
    const id = Buffer.from(newsroom.random(12)).toString("base64url");
    await change
      .insertInto("preview_link")
      .values({
        id,
        token_hash: hashToken(token),
        item_id: wish.itemId,
        language: wish.language,
        created_by: act.actor.staffId,
        created_at: now.toISOString(),
        ends_at: endsAt.toISOString(),
        revoked_at: null,
      })
      .execute();
    const object = objectOf(wish.itemId, wish.language);
    await note(change, act, right, { action: "preview.create", object }, now);
    return { id, token, endsAt, createdBy: act.actor.staffId };
  });
}

/** Ends a link to this translation before its time. Answers false when it has ended already. */
export function revokePreviewLink(
  newsroom: Newsroom,
  act: Act,
  { itemId, language, id }: TranslationWish & { readonly id: string },
): Promise<boolean> {
  const right = rightToWriteIn(act.actor, language);
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    const link = await change
      .selectFrom("preview_link")
      .select("id")
      .where("id", "=", id)
      .where("item_id", "=", itemId)
      .where("language", "=", language)
      .executeTakeFirst();
    if (!link) throw notFound();
    const { numUpdatedRows } = await change
      .updateTable("preview_link")
      .set({ revoked_at: now.toISOString() })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .where("ends_at", ">", now.toISOString())
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const object = objectOf(itemId, language);
    await note(change, act, right, { action: "preview.revoke", object }, now);
    return true;
  });
}

/** The links to a translation that still open. */
export async function previewLinks(
  query: Query,
  itemId: ItemId,
  language: Language,
  now: Date,
): Promise<PreviewLink[]> {
  const rows = await query
    .selectFrom("preview_link")
    .select(["id", "ends_at", "created_by"])
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .where("revoked_at", "is", null)
    .where("ends_at", ">", now.toISOString())
    .orderBy("ends_at")
    .execute();
  return rows.map((row) => ({ id: row.id, endsAt: new Date(row.ends_at), createdBy: row.created_by }));
}

export interface Preview {
  readonly itemId: ItemId;
  readonly type: ContentType;
  readonly key: string;
  readonly language: Language;
  /** As written; a draft may lack anything. */
  readonly fields: Values;
  readonly shared: Values;
  readonly html: string;
  readonly endsAt: Date;
}

/** What a preview link shows now; null for a link that never was, has ended or was revoked. Needs no account. */
export async function previewBehind(query: Query, token: string, now: Date): Promise<Preview | null> {
  const row = await query
    .selectFrom("preview_link as link")
    .innerJoin("content_item as item", "item.id", "link.item_id")
    .innerJoin("content_translation as text", (join) =>
      join.onRef("text.item_id", "=", "link.item_id").onRef("text.language", "=", "link.language"),
    )
    .select(["item.id", "item.type", "item.key", "item.shared", "text.language", "text.fields", "text.body"])
    .select("link.ends_at")
    .where("link.token_hash", "=", hashToken(token))
    .where("link.revoked_at", "is", null)
    .where("link.ends_at", ">", now.toISOString())
    .executeTakeFirst();
  if (!row) return null;
  const { consent: _, ...shared } = JSON.parse(row.shared) as Record<string, unknown>;
  return {
    itemId: row.id as ItemId,
    type: row.type,
    key: row.key,
    language: row.language,
    fields: JSON.parse(row.fields),
    shared,
    html: renderMarkdown(row.body),
    endsAt: new Date(row.ends_at),
  };
}

const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
