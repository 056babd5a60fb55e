import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Right } from "../../access/index.ts";
import { type Actor, actorMay, actorOf } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import type { Assets } from "../../ui/assets.ts";
import type { ContentType } from "../content/types.ts";
import type { Act } from "../editing/act.ts";
import type { PictureNewsroom } from "../media/originals.ts";
import type { Publication } from "../publications/publication.ts";
import type { PublicationReader } from "../publications/reader.ts";
import { type NewsroomText, newsroomTexts } from "../texts/index.ts";

/** What a page of the newsroom puts into the desk's frame. */
export interface Framed {
  readonly title: string;
  readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  readonly scripts?: readonly string[];
  /** Said once after something was done. */
  readonly note?: string | undefined;
  readonly children: Child;
}

/** What the newsroom's pages need of the desk they stand in. */
export interface NewsroomDesk {
  readonly newsroom: PictureNewsroom;
  readonly assets: Assets;
  /** The public site's origin: links lead there to what readers see. */
  readonly publicUrl: string;
  /** The desk's own origin: preview links begin with it. */
  readonly deskUrl: string;
  renderFrame(context: Context, framed: Framed): unknown;
  /** The names of staff by id; whom it leaves out is shown by id. */
  namesOf?(staffIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The whole page readers would see; null for what has none of its own. */
  renderForReaders?(reader: PublicationReader, item: Publication): Promise<string | null>;
  /** The public path of what readers see; null where a kind of item has no page of its own. */
  publicPathOf?(type: ContentType, slug: string, language: Language): string | null;
}

export type Say = Translator<NewsroomText>;

/** One person looking at one page. */
export interface Visit {
  readonly desk: NewsroomDesk;
  readonly context: Context;
  readonly actor: Actor;
  readonly act: Act;
  readonly language: "bg" | "en";
  readonly t: Say;
  readonly now: Date;
  may(right: Right): boolean;
}

export function visitOf(desk: NewsroomDesk, context: Context): Visit {
  const actor = actorOf(context);
  return {
    desk,
    context,
    actor,
    act: { actor, requestId: context.get("requestId") },
    language: actor.language,
    t: newsroomTexts.in(actor.language),
    now: desk.newsroom.now(),
    may: (right) => actorMay(actor, right),
  };
}

/** The names of those who wrote revisions and made links, to be shown. */
export async function peopleBehind(visit: Visit, ids: readonly string[]): Promise<(id: string) => string> {
  const names = await visit.desk.namesOf?.([...new Set(ids)].filter((id) => id !== "system"));
  return (id) => {
    if (id === "system") return visit.t("history.system");
    return id === visit.actor.staffId ? visit.actor.name : (names?.get(id) ?? id);
  };
}
