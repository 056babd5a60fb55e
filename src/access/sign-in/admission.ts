import type { Change } from "../../platform/db/index.ts";
import type { Access } from "../access.ts";
import { dutiesOf } from "../accounts/duties.ts";
import { note } from "../note.ts";
import { rememberDevice } from "../sessions/device.ts";
import { beginSession, endSessions } from "../sessions/session.ts";
import type { Asker } from "./password.ts";

/** What the browser is given when somebody is in. */
export interface Admission {
  readonly token: string;
  readonly device: string;
}

/**
 * Both factors are shown: begins a session with a token nobody has seen before, so that one planted in the browser or
 * read before the second factor opens nothing. `replaces` is the session that led here.
 */
export async function admit(
  change: Change,
  access: Access,
  staffId: string,
  asker: Asker,
  { replaces, how }: { replaces?: string | undefined; how: "code" | "passkey" | "set-up" },
): Promise<Admission> {
  if (replaces) await endSessions(change, staffId, { id: replaces }, "replaced", access.now());
  const device = await rememberDevice(change, access, asker.device, staffId);
  const { id, token } = await beginSession(change, access, { staffId, stage: "full", device: asker.browser });
  const { roles } = await dutiesOf(change, staffId);
  const what = { object: `session:${id}`, reason: how, requestId: asker.requestId } as const;
  await note(change, { staffId, roles }, { action: "session.begin", ...what }, access.now);
  return { token, device };
}
