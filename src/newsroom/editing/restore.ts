import type { Language } from "../../core/language.ts";
import type { ItemId } from "../content/item.ts";
import { type Act, demand, type Newsroom, note, objectOf, rightToWriteIn } from "./act.ts";
import { sameValue } from "./merge.ts";
import { addSharedRevision, addTextRevision, readSharedRevision, readTextRevision } from "./revisions.ts";
import { loadTranslation, markDeskChange, refreshItem, setTranslation, takeItem } from "./working-copy.ts";

export type Restored =
  | { readonly kind: "restored" | "unchanged"; readonly revision: number }
  /** Somebody saved since the revision the actor had before them; look again. */
  | { readonly kind: "moved"; readonly latest: number };

export interface RestoreWish {
  readonly itemId: ItemId;
  /** Left out for the shared fields. */
  readonly language?: Language | undefined;
  /** The one to go back to. */
  readonly revision: number;
  /** The latest revision the actor has seen. */
  readonly basedOn: number;
}

/** Makes a new revision equal to an old one. Nothing is lost, and what readers see stays until it is published. */
export function restoreRevision(newsroom: Newsroom, act: Act, wish: RestoreWish): Promise<Restored> {
  const { language } = wish;
  return language ? restoreText(newsroom, act, { ...wish, language }) : restoreShared(newsroom, act, wish);
}

function restoreText(newsroom: Newsroom, act: Act, wish: RestoreWish & { language: Language }) {
  const right = rightToWriteIn(act.actor, wish.language);
  return newsroom.database.change(async (change): Promise<Restored> => {
    const now = newsroom.now();
    const item = await takeItem(change, wish.itemId);
    const row = await loadTranslation(change, item.id, wish.language);
    if (row.revision !== wish.basedOn) return { kind: "moved", latest: row.revision };
    const old = await readTextRevision(change, item.id, wish.language, wish.revision);
    if (row.body === old.body && sameValue(JSON.parse(row.fields), old.fields)) {
      return { kind: "unchanged", revision: row.revision };
    }
    const origin = { by: act.actor.staffId, now, what: "restored", of: wish.revision } as const;
    const revision = await addTextRevision(change, row, old, old.source_revision, origin);
    await setTranslation(change, row, { status: "draft" });
    await markDeskChange(change, item.id, wish.language);
    await refreshItem(change, item.id, now);
    const object = objectOf(wish.itemId, wish.language);
    await note(change, act, right, { action: "translation.restore", object }, now);
    return { kind: "restored", revision };
  });
}

function restoreShared(newsroom: Newsroom, act: Act, wish: RestoreWish) {
  const right = demand(act.actor, "newsroom.write");
  return newsroom.database.change(async (change): Promise<Restored> => {
    const now = newsroom.now();
    const item = await takeItem(change, wish.itemId);
    if (item.shared_revision !== wish.basedOn) return { kind: "moved", latest: item.shared_revision };
    const old = await readSharedRevision(change, item.id, wish.revision);
    if (sameValue(JSON.parse(item.shared), old.shared)) {
      return { kind: "unchanged", revision: item.shared_revision };
    }
    const origin = { by: act.actor.staffId, now, what: "restored", of: wish.revision } as const;
    const revision = await addSharedRevision(change, item, old.shared, origin);
    await markDeskChange(change, item.id);
    await refreshItem(change, item.id, now);
    await note(change, act, right, { action: "item.restore", object: objectOf(wish.itemId) }, now);
    return { kind: "restored", revision };
  });
}
