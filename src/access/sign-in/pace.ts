import type { Change } from "../../platform/db/index.ts";
import { type Access, after } from "../access.ts";
import { hashToken } from "../secrets.ts";

/**
 * Slows guessing. Every try is counted before it is judged, so that a thousand at once are no faster than one after
 * another; a right one takes its count back. Nobody is ever locked out: the wait grows to 30 s and no further.
 */
export interface Lane {
  /** `account:…`, `address:…`, `device:…`: what the guesses have in common. */
  readonly key: string;
  /** Wrong tries before the first wait. */
  readonly free: number;
}

const longestWait = 30;
/** After an hour's rest a lane begins anew. */
const forgottenAfter = 3_600_000;

/** Seconds to wait after so many wrong tries. */
export const waitAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(longestWait, 2 ** (failures - free));

const accountTries = 3;
/** A whole office may share an address. */
const addressTries = 20;

/** What is tried: each has lanes of its own, so that guessing at one does not slow the other. */
export type Door = "password" | "recovery";

export const accountLane = (door: Door, emailIndex: string): Lane => ({
  key: door === "password" ? `account:${emailIndex}` : `account:${door}:${emailIndex}`,
  free: accountTries,
});
export const secondFactorLane = (staffId: string): Lane => ({ key: `second:${staffId}`, free: accountTries });

/** Only a salted hash of the address is kept, and the salt dies with the process. */
export const addressLane = (access: Access, address: string): Lane => ({
  key: `address:${hashToken(Buffer.from(access.addressSalt).toString("hex") + address)}`,
  free: addressTries,
});

/** A browser that signed in to the account before has a lane of its own, whatever others try from elsewhere. */
export const deviceLane = (step: Door | "second", deviceHash: string, staffId: string): Lane => ({
  key: `device:${step}:${staffId}:${deviceHash}`,
  free: accountTries,
});

/** Counts a try in every lane. Gives the seconds to wait, 0 when it may go ahead; a try that must wait is not counted. */
export async function takeTurn(access: Access, lanes: readonly Lane[]): Promise<number> {
  const now = access.now();
  try {
    await access.database.change(async (change) => {
      for (const lane of inOrder(lanes)) await countTry(change, lane, now);
    });
    return 0;
  } catch (error) {
    if (error instanceof MustWait) return error.seconds;
    throw error;
  }
}

/** Always in the same order, so that two tries at once never wait for each other. */
const inOrder = (lanes: readonly Lane[]) => lanes.toSorted((a, b) => (a.key < b.key ? -1 : 1));

class MustWait extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super("must wait");
    this.seconds = seconds;
  }
}

async function countTry(change: Change, { key, free }: Lane, now: Date): Promise<void> {
  const moment = now.toISOString();
  // In one statement: the row of a try that was right is taken away by others meanwhile. Whoever comes second sees what
  // the first decided.
  const row = await change
    .insertInto("sign_in_attempt")
    .values({ key, failures: 1, last_at: moment, free_at: moment })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet((column) => ({ failures: column("sign_in_attempt.failures", "+", 1) })),
    )
    .returning(["failures", "last_at", "free_at"])
    .executeTakeFirstOrThrow();
  const rested = Date.parse(row.last_at) + forgottenAfter <= now.getTime();
  const left = Date.parse(row.free_at) - now.getTime();
  if (!rested && left > 0) throw new MustWait(Math.ceil(left / 1000));
  const failures = rested ? 1 : row.failures;
  await change
    .updateTable("sign_in_attempt")
    .set({ failures, last_at: moment, free_at: after(now, waitAfter(failures, free) * 1000) })
    .where("key", "=", key)
    .execute();
}

/** The try was right: the account's own lanes begin anew, a shared address takes back this one try only. */
export async function takeBack(change: Change, lanes: readonly Lane[], now: Date): Promise<void> {
  for (const { key } of inOrder(lanes)) {
    if (key.startsWith("address:")) {
      await change
        .updateTable("sign_in_attempt")
        .set((column) => ({ failures: column("failures", "-", 1), free_at: now.toISOString() }))
        .where("key", "=", key)
        .where("failures", ">", 0)
        .execute();
    } else {
      await change.deleteFrom("sign_in_attempt").where("key", "=", key).execute();
    }
  }
  await change
    .deleteFrom("sign_in_attempt")
    .where("last_at", "<", after(now, -24 * forgottenAfter))
    .execute();
}
