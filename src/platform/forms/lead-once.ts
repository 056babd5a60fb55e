import type { Change, Database } from "../db/index.ts";
import { fingerprintOf, type SentBody } from "./body/sent-body.ts";
import { onceOnly, toResponse } from "./once-only.ts";

/** The request a form came with. */
export interface Asked {
  readonly req: { readonly raw: Request; readonly path: string };
}

/** Who sent a form, and where what it says is written. */
export interface SentBy {
  /** The member of staff, by id. */
  readonly actor: string;
  readonly database: Database;
  readonly now: Date;
}

/** Does the work of a form once and leads to the place it names. Throws as `onceOnly` does. */
export async function leadOnce(
  context: Asked,
  { actor, database, now }: SentBy,
  body: SentBody,
  key: string,
  work: (change: Change) => Promise<string>,
): Promise<Response> {
  const content = fingerprintOf(body, key);
  const sending = { key, actor, route: `POST ${context.req.path}`, content, now };
  const { answer } = await onceOnly(database, sending, async (change) => ({
    status: 303,
    location: await work(change),
  }));
  return toResponse(answer);
}
