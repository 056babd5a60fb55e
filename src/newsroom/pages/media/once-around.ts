import type { Change } from "../../../platform/db/index.ts";
import { type Answer, onceOnly, type Sending, toResponse } from "../../../platform/forms/index.ts";
import type { PictureNewsroom } from "../../media/originals.ts";

/** The page that says what stands in the way; made once nothing of the change stands. */
export interface Refused {
  refused(): Promise<Response>;
}

/** Ends a change after which nothing may stand. */
class TakenBack extends Error {}

/**
 * Lets a command whose one change comes after long work be done once: the note that the form was done is part of that
 * change. Copies that arrive meanwhile do the long work in vain and get the first one's answer.
 */
export async function onceAround(
  newsroom: PictureNewsroom,
  sending: Sending,
  work: (newsroom: PictureNewsroom) => Promise<string | Refused>,
): Promise<Response> {
  const ready = Promise.withResolvers<Answer>();
  ready.promise.catch(() => {});
  const begun: { ended?: Promise<void>; earlier?: Answer } = {};
  const { database } = newsroom;
  const once: PictureNewsroom["database"] = {
    ...database,
    change<T>(step: (change: Change) => Promise<T>): Promise<T> {
      const stepped = Promise.withResolvers<T>();
      begun.ended = onceOnly(database, sending, async (change) => {
        stepped.resolve(await step(change));
        return ready.promise;
      }).then(({ answer, again }) => {
        if (!again) return;
        begun.earlier = answer;
        throw new TakenBack();
      });
      begun.ended.catch((error: unknown) => stepped.reject(error));
      return stepped.promise;
    },
  };
  try {
    const done = await work({ ...newsroom, database: once });
    if (typeof done !== "string") {
      ready.reject(new TakenBack());
      await begun.ended?.catch(() => {});
      return await done.refused();
    }
    ready.resolve({ status: 303, location: done });
    await begun.ended;
    return toResponse({ status: 303, location: done });
  } catch (error) {
    ready.reject(error);
    if (error instanceof TakenBack && begun.earlier) return toResponse(begun.earlier);
    throw error;
  }
}
