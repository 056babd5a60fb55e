import type { Change, Query } from "../../platform/db/index.ts";
import { type Access, after, durations } from "../access.ts";
import { hashToken, newToken } from "../secrets.ts";

/** Whether this browser has signed in to this account before. */
export async function isKnownDevice(
  query: Query,
  token: string | undefined,
  staffId: string | undefined,
  now: Date,
): Promise<boolean> {
  if (!token || !staffId) return false;
  const row = await query
    .selectFrom("known_device")
    .select("staff_id")
    .where("token_hash", "=", hashToken(token))
    .where("staff_id", "=", staffId)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Remembers this browser for the account. A token we never gave out is not taken over: nobody can plant one. Several
 * people at one computer share its token.
 */
export async function rememberDevice(
  change: Change,
  access: Access,
  token: string | undefined,
  staffId: string,
): Promise<string> {
  const now = access.now();
  const ours = token
    ? await change
        .selectFrom("known_device")
        .select("staff_id")
        .where("token_hash", "=", hashToken(token))
        .executeTakeFirst()
    : undefined;
  const kept = token && ours ? token : newToken(access.random);
  const expires_at = after(now, durations.knownDevice);
  await change
    .insertInto("known_device")
    .values({ token_hash: hashToken(kept), staff_id: staffId, expires_at })
    .onConflict((conflict) => conflict.columns(["token_hash", "staff_id"]).doUpdateSet({ expires_at }))
    .execute();
  await change.deleteFrom("known_device").where("expires_at", "<=", now.toISOString()).execute();
  return kept;
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** A browser as its owner would recognise it: "Firefox, Windows". Nothing finer is kept. */
export function describeDevice(userAgent: string | undefined): string {
  const named = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(", ");
}
