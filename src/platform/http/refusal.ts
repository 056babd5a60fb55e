/** The four kinds of error a reader can meet; one place turns them into pages. */
export type RefusalKind = "not-found" | "invalid" | "conflict" | "unexpected";

/** What exactly was wrong, where the page can say more than its kind. */
export type RefusalReason =
  | "address-unreadable"
  | "address-too-long"
  | "method"
  | "too-large"
  | "foreign-origin";

/** Thrown anywhere while answering; becomes a page in the reader's language. Never carries personal data. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 414 | 422 | 500;
  readonly reason: RefusalReason | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: RefusalKind,
    status: Refusal["status"],
    reason?: RefusalReason,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${kind}${reason ? ` (${reason})` : ""}`);
    this.name = "Refusal";
    this.kind = kind;
    this.status = status;
    this.reason = reason;
    this.headers = headers;
  }
}

/** It does not exist, or it is not yours: both look the same. */
export const notFound = () => new Refusal("not-found", 404);
export const addressUnreadable = () => new Refusal("invalid", 400, "address-unreadable");
export const addressTooLong = () => new Refusal("invalid", 414, "address-too-long");
export const methodNotAllowed = (allowed: readonly string[]) =>
  new Refusal("not-found", 405, "method", { allow: allowed.join(", ") });
export const foreignOrigin = () => new Refusal("invalid", 403, "foreign-origin");
export const tooLarge = () => new Refusal("invalid", 413, "too-large");
export const unexpected = () => new Refusal("unexpected", 500);
