import type { Query } from "../../platform/db/index.ts";

/**
 * What a glass can be broken for: `item:news/first`, `person:4f0c…`. A kind, a colon, and an id as its domain writes
 * it, which may hold slashes.
 */
const shape = /^([a-z][a-z0-9-]*):([\w-]+(?:\/[\w-]+)*)$/;
const longest = 160;

export interface GlassObject {
  readonly kind: string;
  readonly id: string;
}

/** The object a text names; null for a text of another shape. */
export function readObject(text: string): GlassObject | null {
  const [, kind, id] = (text.length <= longest && shape.exec(text)) || [];
  return kind && id ? { kind, id } : null;
}

/** For each kind of object: whose it is, by its id. Null for nobody's, undefined when there is no such object. */
export type OwnersByKind = Readonly<
  Record<string, (query: Query, id: string) => Promise<string | null | undefined>>
>;

/** Asks the kind's own room whose an object is. A kind that nobody registered does not exist. */
export const ownersByKind =
  (owners: OwnersByKind) =>
  async (query: Query, text: string): Promise<string | null | undefined> => {
    const object = readObject(text);
    return object && Object.hasOwn(owners, object.kind) ? owners[object.kind]?.(query, object.id) : undefined;
  };
