import type { Language } from "../../core/language.ts";
import { toSlug } from "../../core/transliteration.ts";
import type { Change } from "../../platform/db/index.ts";
import { key as keyField } from "../content/fields.ts";
import { type ItemId, itemId } from "../content/item.ts";
import type { ContentType } from "../content/types.ts";
import { type Act, demand, type Newsroom, note, objectOf, rightToWriteIn } from "./act.ts";
import { draftProblems, type Entry, type FieldProblem, tidy } from "./entry.ts";
import { addSharedRevision, addTextRevision, startTranslation } from "./revisions.ts";
import { findTranslation, markDeskChange, refreshItem, takeItem } from "./working-copy.ts";

export interface NewItem {
  readonly type: ContentType;
  /** The item's name for ever; made from the title where an editor gives none. */
  readonly key?: string | undefined;
  /** The language the others will be translated from. */
  readonly language: Language;
  /** The translated fields, the title among them. */
  readonly fields: Entry;
  readonly body?: string;
  readonly shared?: Entry;
}

export type Created =
  | { readonly kind: "created"; readonly itemId: ItemId }
  | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] };

/** Begins an item as a draft in its source language. Needs only a title. */
export function createItem(newsroom: Newsroom, act: Act, wish: NewItem): Promise<Created> {
  const right = demand(act.actor, "newsroom.write");
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    const begun = await beginItem(change, wish, act.actor.staffId, now);
    if (begun.kind === "created") {
      const object = objectOf(begun.itemId);
      await note(change, act, right, { action: "item.create", object, fields: [wish.language] }, now);
    }
    return begun;
  });
}

/** The same within a transaction, without permission and audit line. */
export async function beginItem(change: Change, wish: NewItem, by: string, now: Date): Promise<Created> {
  const { type, language } = wish;
  const [fields, shared] = [tidy(wish.fields), tidy(wish.shared ?? {})];
  const problems = [
    ...(fields.title === undefined ? [{ field: "title", code: "missing" } as const] : []),
    ...(wish.key !== undefined && !keyField.safeParse(wish.key).success
      ? [{ field: "key", code: "invalid" } as const]
      : []),
    ...draftProblems(type, "translated", fields),
    ...draftProblems(type, "shared", shared),
  ];
  if (problems.length > 0) return { kind: "refused", problems };
  const key = await takeKey(change, wish, String(fields.title), now);
  if (key === null) return { kind: "refused", problems: [{ field: "key", code: "taken" }] };
  const id = itemId(type, key);
  const origin = { by, now, what: "created" } as const;
  await addSharedRevision(change, { id, type, shared_revision: 0 }, shared, origin);
  const row = await startTranslation(change, id, language, now);
  await addTextRevision(change, row, { fields, body: wish.body ?? "" }, null, origin);
  await markDeskChange(change, id);
  await markDeskChange(change, id, language);
  await refreshItem(change, id, now);
  return { kind: "created", itemId: id };
}

/** Makes the item's row under the wished key, or the first free one made from the title; null when it is taken. */
async function takeKey(change: Change, wish: NewItem, title: string, now: Date): Promise<string | null> {
  const base = wish.key ?? (toSlug(title, 70) || wish.type);
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}-${count}`;
    const made = await change
      .insertInto("content_item")
      .values({
        id: itemId(wish.type, key),
        type: wish.type,
        key,
        shared: "{}",
        shared_revision: 0,
        source_language: wish.language,
        created_at: now.toISOString(),
        updated_at: now.toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("key")
      .executeTakeFirst();
    if (made) return key;
    if (wish.key !== undefined) return null;
  }
}

/** Begins a translation, empty, to be made from the source as it is now. Answers false when there is one already. */
export function addTranslation(
  newsroom: Newsroom,
  act: Act,
  wish: { readonly itemId: ItemId; readonly language: Language },
): Promise<boolean> {
  const right = rightToWriteIn(act.actor, wish.language);
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    const item = await takeItem(change, wish.itemId);
    if (await findTranslation(change, item.id, wish.language)) return false;
    const row = await startTranslation(change, item.id, wish.language, now);
    const origin = { by: act.actor.staffId, now, what: "created" } as const;
    await addTextRevision(change, row, { fields: {}, body: "" }, item.source_revision, origin);
    await markDeskChange(change, item.id, wish.language);
    await refreshItem(change, item.id, now);
    const object = objectOf(wish.itemId, wish.language);
    await note(change, act, right, { action: "translation.create", object }, now);
    return true;
  });
}
