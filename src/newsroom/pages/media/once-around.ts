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
  let [earlier, ended]: [Answer | undefined, Promise<void> | undefined] = [undefined, undefined];
  const { database } = newsroom;
  const once: PictureNewsroom["database"] = {
    ...database,
    change<T>(step: (change: Change) => Promise<T>): Promise<T> {
      const stepped = Promise.withResolvers<T>();
      ended = onceOnly(database, sending, async (change) => {
        stepped.resolve(await step(change));
        return ready.promise;
      }).then(({ answer, again }) => {
        if (again) earlier = answer;
        if (again) throw new TakenBack();
      });
      ended.catch((error: unknown) => stepped.reject(error));
      return stepped.promise;
    },
  };
  try {
    const done = await work({ ...newsroom, database: once });
    if (typeof done !== "string") {
      ready.reject(new TakenBack());
      await ended?.catch(() => {});
      return await done.refused();
    }
    ready.resolve({ status: 303, location: done });
    await ended;
    return toResponse({ status: 303, location: done });
  } catch (error) {
    ready.reject(error);
    if (!(error instanceof TakenBack)) throw error;
    if (earlier) return toResponse(earlier);
    throw error;
  }
}
