/** What a line is to say. Ids and names of fields, never content, never names of people. */
export interface AuditEntry {
  /** A staff id, or "system". */
  readonly actor: string;
  readonly role: string;
  /** `noun.verb`, such as `article.publish`. */
  readonly action: `${string}.${string}`;
  /** `type:id` */
  readonly object: `${string}:${string}`;
  /** The names of the fields read or changed. */
  readonly fields?: readonly string[] | undefined;
  /** Why. A reason that may name a person goes in sealed to that person, or stays in the record it is about. */
  readonly reason?: string | undefined;
  readonly requestId?: string | undefined;
  /** See `contentHash`. */
  readonly contentHash?: string | undefined;
}

/** The line is not fit for the log; so nothing of what it was to tell happens. */
export class AuditLineRefused extends Error {
  override readonly name = "AuditLineRefused";
}

const shapes = {
  actor: /^[\w.@-]{1,100}$/,
  role: /^[\w.,-]{1,200}$/,
  action: /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/,
  object: /^[a-z][a-z0-9-]*:[\w./-]{1,200}$/,
} as const;
const fieldName = /^[\w.[\]:-]{1,100}$/;
const longestText = 2_000;

/** Refuses what has no business in the log: white space and letters of names where ids belong, texts cut in half. */
export function refuseUnfit(entry: AuditEntry): void {
  for (const [key, shape] of Object.entries(shapes)) {
    if (!shape.test(entry[key as keyof typeof shapes]))
      throw new AuditLineRefused(`"${key}" does not fit the log`);
  }
  if (entry.fields?.some((name) => !fieldName.test(name))) {
    throw new AuditLineRefused('"fields" may hold names of fields only');
  }
  for (const text of [entry.reason, entry.requestId, entry.contentHash]) {
    if (text === undefined) continue;
    // Neither database gives a lone surrogate or a NUL back as it was; the line would look tampered with.
    if (text.length > longestText || !text.isWellFormed() || text.includes("\0")) {
      throw new AuditLineRefused("a text of the line is too long or not a text");
    }
  }
}
