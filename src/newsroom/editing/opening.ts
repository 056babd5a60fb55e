import type { Actor } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { ItemId } from "../content/item.ts";
import type { ContentType } from "../content/types.ts";
import { whyHidden } from "../media/consent.ts";
import { demand, mayWriteIn } from "./act.ts";
import { type Glance, glanceAt } from "./glance.ts";
import { differencesBetween, type FieldDifference } from "./history.ts";
import type { Values } from "./merge.ts";
import { type PreviewLink, previewLinks } from "./preview.ts";
import { readTextRevision } from "./revisions.ts";
import { type UnsavedWork, unsavedWork } from "./unsaved.ts";
import { findTranslation, type TranslationRow } from "./working-copy.ts";

/** Everything an editor's page shows of one translation. */
export interface Opened {
  readonly itemId: ItemId;
  readonly type: ContentType;
  readonly key: string;
  readonly sourceLanguage: Language;
  readonly language: Language;
  /** Whether this actor may save here. */
  readonly mayWrite: boolean;
  readonly shared: {
    readonly revision: number;
    readonly values: Values;
    readonly unsaved: UnsavedWork | null;
  };
  /** Null while there is no translation into the language yet. */
  readonly translation: {
    readonly glance: Glance;
    readonly slug: string | null;
    readonly fields: Values;
    readonly body: string;
    readonly unsaved: UnsavedWork | null;
    readonly previews: readonly PreviewLink[];
  } | null;
  /** What to translate from: the source as readers see it, else as it stands. Null for the source itself. */
  readonly source: {
    readonly language: Language;
    readonly revision: number;
    readonly fields: Values;
    readonly body: string;
    /** How the source changed since this translation was made from it. */
    readonly since: readonly FieldDifference[];
  } | null;
  /** For pictures: why readers no longer see it. */
  readonly hidden: Awaited<ReturnType<typeof whyHidden>>;
}

/** Opens a translation with its source beside it. Throws "not found". */
export async function openForEditing(
  query: Query,
  actor: Actor,
  { itemId, language }: { readonly itemId: ItemId; readonly language: Language },
  now: Date,
): Promise<Opened> {
  demand(actor, "newsroom.read");
  const item = await query.selectFrom("content_item").selectAll().where("id", "=", itemId).executeTakeFirst();
  if (!item) throw notFound();
  const row = await findTranslation(query, itemId, language);
  const place = { staffId: actor.staffId, itemId };
  return {
    itemId,
    type: item.type,
    key: item.key,
    sourceLanguage: item.source_language,
    language,
    mayWrite: mayWriteIn(actor, language),
    shared: {
      revision: item.shared_revision,
      values: JSON.parse(item.shared),
      unsaved: await unsavedWork(query, { ...place, language: "" }),
    },
    translation: row
      ? {
          glance: glanceAt(row, item),
          slug: row.slug,
          fields: JSON.parse(row.fields),
          body: row.body,
          unsaved: await unsavedWork(query, { ...place, language }),
          previews: await previewLinks(query, itemId, language, now),
        }
      : null,
    source: await sourceBeside(query, item, language, row),
    hidden: item.type === "picture" ? await whyHidden(query, itemId) : null,
  };
}

async function sourceBeside(
  query: Query,
  item: { id: string; source_language: Language; source_revision: number },
  language: Language,
  row: TranslationRow | undefined,
): Promise<Opened["source"]> {
  if (language === item.source_language || item.source_revision === 0) return null;
  const read = (revision: number) => readTextRevision(query, item.id, item.source_language, revision);
  const { fields, body } = await read(item.source_revision);
  const madeFrom = row?.source_revision ?? item.source_revision;
  const since =
    madeFrom > 0 && madeFrom < item.source_revision
      ? await read(madeFrom).then((then) =>
          differencesBetween({ ...then.fields, body: then.body }, { ...fields, body }),
        )
      : [];
  return { language: item.source_language, revision: item.source_revision, fields, body, since };
}
