import { type Change, keepTogether, type Query } from "../../platform/db/index.ts";
import { type Access, after, durations } from "../access.ts";
import { type Duties, dutiesFrom, dutiesList } from "../accounts/duties.ts";
import { hashToken, newId, newToken } from "../secrets.ts";
import type { SessionEnd, SessionStage, StaffStatus } from "../tables.ts";

export interface Session {
  readonly id: string;
  readonly staffId: string;
  readonly stage: SessionStage;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly device: string;
  readonly pendingTotp: string | null;
}

/** A session just found, with what stood beside it of the person whose it is. */
export interface OpenSession extends Session {
  readonly staff: {
    readonly status: StaffStatus;
    readonly sealedName: string;
    readonly language: "bg" | "en";
    readonly duties: Duties;
  };
}

/** What a cookie leads to. */
export type FoundSession =
  | { readonly kind: "none" }
  | { readonly kind: "open"; readonly session: OpenSession }
  /** It was somebody's and is over by the clock, so that what they typed may be kept for them. */
  | { readonly kind: "timed-out"; readonly staffId: string };

const lasts: Readonly<Record<SessionStage, number>> = {
  "first-factor": durations.firstFactor,
  enrolment: durations.enrolment,
  full: durations.wholeSession,
};

/** Begins a session and gives its token: the only copy, for the cookie. */
export async function beginSession(
  change: Change,
  access: Access,
  wish: { staffId: string; stage: SessionStage; device: string; pendingTotp?: string },
): Promise<{ id: string; token: string }> {
  const now = access.now();
  const token = newToken(access.random);
  const id = newId(access.random);
  await change
    .insertInto("session")
    .values({
      id,
      token_hash: hashToken(token),
      staff_id: wish.staffId,
      stage: wish.stage,
      device: wish.device,
      created_at: now.toISOString(),
      seen_at: now.toISOString(),
      ends_at: after(now, lasts[wish.stage]),
      ended_at: null,
      ended_how: null,
      pending_totp: wish.pendingTotp ?? null,
    })
    .execute();
  await change
    .deleteFrom("session")
    .where("ends_at", "<", after(now, -24 * 60 * 60_000))
    .execute();
  return { id, token };
}

/** In one statement: every request asks. */
const askForSession = keepTogether((query: Query, { hash }: { readonly hash: string }) => ({
  found: query
    .selectFrom("session")
    .innerJoin("staff", "staff.id", "session.staff_id")
    .select(["session.id", "session.staff_id", "session.stage", "session.device", "session.created_at"])
    .select(["session.seen_at", "session.ends_at", "session.ended_at", "session.pending_totp"])
    .select(["staff.status", "staff.name", "staff.language"])
    .where("token_hash", "=", hash),
  duties: dutiesList(query, query.selectFrom("session").select("staff_id").where("token_hash", "=", hash)),
}));

export async function findSession(query: Query, token: string, now: Date): Promise<FoundSession> {
  const {
    found: [row],
    duties,
  } = await askForSession(query, { hash: hashToken(token) });
  if (!row || row.status === "disabled" || row.ended_at) return { kind: "none" };
  const idle = Date.parse(row.seen_at) + durations.idleSession <= now.getTime();
  if (idle || row.ends_at <= now.toISOString()) {
    return row.stage === "full" ? { kind: "timed-out", staffId: row.staff_id } : { kind: "none" };
  }
  return {
    kind: "open",
    session: {
      id: row.id,
      staffId: row.staff_id,
      stage: row.stage,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      device: row.device,
      pendingTotp: row.pending_totp,
      staff: {
        status: row.status,
        sealedName: row.name,
        language: row.language,
        duties: dutiesFrom(duties),
      },
    },
  };
}

/**
 * Moves the idle clock on, at most once a minute, so that reading does not write. Waits for no disk: what a power cut takes
 * is a minute of the clock, after which a session ends sooner and never later.
 */
export async function touchSession(query: Query, session: Session, now: Date): Promise<void> {
  if (now.getTime() - Date.parse(session.seenAt) < durations.touch) return;
  await query
    .updateTable("session")
    .set({ seen_at: now.toISOString() })
    .where("id", "=", session.id)
    .where("ended_at", "is", null)
    .execute();
}

/** Ends sessions of a person: one by its id, all, or all but one. Gives how many were open. */
export async function endSessions(
  change: Change,
  staffId: string,
  which: { id?: string; except?: string },
  how: SessionEnd,
  now: Date,
): Promise<number> {
  let ending = change
    .updateTable("session")
    .set({ ended_at: now.toISOString(), ended_how: how, pending_totp: null })
    .where("staff_id", "=", staffId)
    .where("ended_at", "is", null);
  if (which.id !== undefined) ending = ending.where("id", "=", which.id);
  if (which.except !== undefined) ending = ending.where("id", "!=", which.except);
  return (await ending.returning("id").execute()).length;
}

/** The person's sessions that can still be used, the latest first. */
export async function openSessions(query: Query, staffId: string, now: Date): Promise<Session[]> {
  const rows = await query
    .selectFrom("session")
    .selectAll()
    .where("staff_id", "=", staffId)
    .where("stage", "=", "full")
    .where("ended_at", "is", null)
    .where("ends_at", ">", now.toISOString())
    .where("seen_at", ">", after(now, -durations.idleSession))
    .orderBy("seen_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    staffId,
    stage: row.stage,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    device: row.device,
    pendingTotp: null,
  }));
}

/** Signed in recently enough to change how one signs in (OWASP ASVS 7.5.1). */
export const isFresh = (session: Session, now: Date): boolean =>
  now.getTime() - Date.parse(session.createdAt) < durations.fresh;
