/**
 * The headers of every answer. Nothing is loaded from elsewhere, nothing runs or is styled inline, nobody frames us.
 * `origin` is the one people reach us at; over https it is pinned. Browsers name no origin on a form sent under
 * `no-referrer`, so a part with forms says `same-origin`.
 */
export function securityHeaders(
  origin: string,
  referrer: "no-referrer" | "same-origin",
): Readonly<Record<string, string>> {
  const overTls = origin.startsWith("https:");
  return {
    "content-security-policy": contentSecurityPolicy(),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": referrer,
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(overTls ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

/**
 * What a page may load, run and show, all of it our own. `styles` are style sheets the page carries in itself, each
 * named by its hash (`'sha256-…'`); without them it carries none.
 */
export const contentSecurityPolicy = (styles: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
