/** The kinds of content there are. Apart from their schemas, so that readers' side need not load a schema library. */
export const contentTypeNames = [
  "topic",
  "funding-source",
  "partner",
  "picture",
  "page",
  "service",
  "project",
  "agreement",
  "event",
  "office",
  "hotline",
  "publication",
  "news",
] as const;

export type ContentType = (typeof contentTypeNames)[number];

export const isContentType = (name: string): name is ContentType =>
  (contentTypeNames as readonly string[]).includes(name);
