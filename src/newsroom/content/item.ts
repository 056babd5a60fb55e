import { earliestDay, type PartialDate } from "../../core/partial-date.ts";
import type { ContentType, Shared } from "./types.ts";

/** `news/2015-10-agreement`: the type and the key, the item's name for ever. */
export type ItemId = `${ContentType}/${string}`;

export const itemId = (type: ContentType, key: string): ItemId => `${type}/${key}`;

/** Shared fields of any type, told apart by `type`. */
export type AnyShared = { [T in ContentType]: { readonly type: T; readonly shared: Shared<T> } }[ContentType];

export interface Relation {
  readonly kind:
    | "topic"
    | "project"
    | "picture"
    | "fund"
    | "partner"
    | "event"
    | "agreement"
    | "follows"
    | "featured";
  readonly target: ItemId;
}

/** Every item this one names, in the order an editor gave. A draft may leave out what a finished item must have. */
export function relationsOf(item: AnyShared): Relation[] {
  const { topics, projects, picture } = item.shared;
  return [
    ...topics.map((key) => ({ kind: "topic", target: itemId("topic", key) }) as const),
    ...projects.map((key) => ({ kind: "project", target: itemId("project", key) }) as const),
    ...(picture ? [{ kind: "picture", target: itemId("picture", picture) } as const] : []),
    ...ownRelations(item),
  ];
}

function ownRelations(item: AnyShared): Relation[] {
  switch (item.type) {
    case "project":
      return [
        ...(item.shared.fund
          ? [{ kind: "fund", target: itemId("funding-source", item.shared.fund) } as const]
          : []),
        ...item.shared.partners.map((key) => ({ kind: "partner", target: itemId("partner", key) }) as const),
      ];
    case "news":
      return [
        ...item.shared.events.map((key) => ({ kind: "event", target: itemId("event", key) }) as const),
        ...item.shared.agreements.map(
          (key) => ({ kind: "agreement", target: itemId("agreement", key) }) as const,
        ),
      ];
    case "agreement":
      return item.shared.follows
        ? [{ kind: "follows", target: itemId("agreement", item.shared.follows) }]
        : [];
    case "page":
      return item.shared.featured.map((target) => ({ kind: "featured", target: target as ItemId }));
    default:
      return [];
  }
}

/** The date an item is listed under; null for what has none. */
export function dateOf(item: AnyShared): PartialDate | null {
  switch (item.type) {
    case "news":
      return item.shared.date;
    case "agreement":
      return item.shared.signed;
    case "event":
      return item.shared.starts;
    case "project":
      return item.shared.started ?? item.shared.signed ?? null;
    case "publication":
      return item.shared.published ?? null;
    default:
      return null;
  }
}

/** The first day the item's date can mean, to sort by; empty for what has none. */
export function dayOf(item: AnyShared): string {
  const date = dateOf(item);
  return date ? earliestDay(date) : "";
}

/** The place an editor gave the item among its kind; 0 where none. */
export const positionOf = (item: AnyShared): number => ("order" in item.shared ? item.shared.order : 0);
