import type { Context } from "hono";
import { isLanguage, type Language } from "../../core/language.ts";
import { notFound } from "../../platform/http/index.ts";
import { type ItemId, itemId } from "../content/item.ts";
import { type ContentType, isContentType } from "../content/types.ts";

export interface Place {
  readonly type: ContentType;
  readonly key: string;
  readonly itemId: ItemId;
}

/** The item an address names; its type where the address itself does not say it. Whether there is one, queries say. */
export function placeOf(context: Context, known?: ContentType): Place {
  const [type = known ?? "", key = ""] = [context.req.param("type"), context.req.param("key")];
  if (!isContentType(type) || !/^[a-z0-9][a-z0-9.-]{0,99}$/.test(key)) throw notFound();
  return { type, key, itemId: itemId(type, key) };
}

export function languageOf(context: Context): Language {
  const language = context.req.param("lang") ?? "";
  if (!isLanguage(language)) throw notFound();
  return language;
}

export const itemAddress = (item: string, language?: Language): string =>
  language ? `/newsroom/${item}/${language}` : `/newsroom/${item}`;

/** An address with what the reader is to be told there: `?done=saved`. */
export const told = (address: string, done: string): string =>
  `${address}${address.includes("?") ? "&" : "?"}done=${done}`;
