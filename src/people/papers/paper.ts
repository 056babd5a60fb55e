import { type Actor, actorMay, either, may, type Right } from "../../access/index.ts";
import { notFound } from "../../platform/http/index.ts";

/** What a paper belongs to: an identity document, a consent, or only the person, of whom it may be a portrait. */
export type PaperSubject = "document" | "consent" | "face" | "other";

/** Whoever keeps originals, takes consents or writes about people has papers to scan. */
const rights = ["document.keep", "consent.record", "person.write"] as const satisfies readonly Right[];
export const mayKeepPapers = either(...rights.map((right) => may(right)));

/** The right by which an actor keeps papers. Throws "not found" for those who have none. */
export function paperRight(actor: Actor): Right {
  const right = rights.find((one) => actorMay(actor, one));
  if (!right) throw notFound();
  return right;
}

export const mayKeep = (actor: Actor): boolean => rights.some((right) => actorMay(actor, right));

/** How long a photograph waits for somebody to look whether its straightened page is good, in days. */
const daysToLook = 30;

export const untilLooked = (now: Date): Date => new Date(now.getTime() + daysToLook * 86_400_000);
