import { Buffer } from "node:buffer";
import type { Context } from "hono";
import { noteTampering } from "../../../access/index.ts";
import { insideOf } from "../../../platform/db/index.ts";
import {
  AlreadySent,
  fingerprintOf,
  KeyRefused,
  newRequestKey,
  onceOnly,
  readBody,
  toResponse,
} from "../../../platform/forms/index.ts";
import { type Policy, Refusal, type Route } from "../../../platform/http/index.ts";
import type { PictureNewsroom } from "../../media/originals.ts";
import { type NewsroomDesk, type Visit, visitOf } from "../desk.ts";
import { readSent, type Sent } from "./sent.ts";

/** What stands in the way, shown as a page with everything that was typed; nothing is saved. */
export class NotDone extends Error {
  readonly show: () => Promise<Response>;

  constructor(show: () => Promise<Response>) {
    super("The form was not done.");
    this.name = "NotDone";
    this.show = show;
  }
}

export type Notice = "form.tampered" | "form.already-sent" | "form.key-refused";

/** What the form is shown again with when the request key stands in its way; null for any other error. */
export const keyNotice = (error: unknown): Notice | null => {
  if (error instanceof AlreadySent) return "form.already-sent";
  return error instanceof KeyRefused ? "form.key-refused" : null;
};

export const statusOf = (notice: Notice | undefined): 409 | 422 =>
  notice === "form.already-sent" ? 409 : 422;

export interface Posting {
  readonly path: string;
  readonly policy: Policy;
  /** Of the whole body, in bytes. */
  readonly limit?: number;
  /**
   * Does the work and says where to go then. Its commands get the newsroom given here, whose changes are all one with
   * the note that the form was done: sent twice, done once.
   */
  work(visit: Visit, sent: Sent, newsroom: PictureNewsroom): Promise<string | ShownOnce>;
  /** The form again, with what was typed, when it asks for what it may not or was sent before with other answers. */
  again?(visit: Visit, sent: Sent, notice: Notice): Promise<Response>;
}

/** What is shown to the first who asks and kept nowhere; copies are led on. */
export interface ShownOnce {
  readonly location: string;
  show(): Promise<Response>;
}

const largestText = 5_000_000;

export const posting = (
  desk: NewsroomDesk,
  { path, policy, limit = largestText, ...what }: Posting,
): Route => ({
  method: "POST",
  path,
  policy,
  async answer(context) {
    const visit = visitOf(desk, context);
    await using body = await readBody(context, { limit });
    const sent = readSent(body);
    if (sent.tampered.length > 0) {
      const told = { route: context.req.path, names: sent.tampered };
      await noteTampering(desk.newsroom, visit.actor, told, visit.act.requestId);
      if (!what.again) throw new Refusal("invalid", 422);
      return what.again(visit, sent, "form.tampered");
    }
    const sending = {
      key: sent.requestKey,
      actor: visit.actor.staffId,
      route: `POST ${context.req.path}`,
      content: fingerprintOf(body, sent.requestKey),
      now: visit.now,
    };
    try {
      let once: ShownOnce | undefined;
      const { answer } = await onceOnly(desk.newsroom.database, sending, async (change) => {
        const gone = await what.work(visit, sent, {
          ...desk.newsroom,
          database: insideOf(desk.newsroom.database, change),
        });
        if (typeof gone === "string") return { status: 303, location: gone };
        once = gone;
        return { status: 303, location: gone.location };
      });
      return once ? once.show() : toResponse(answer);
    } catch (error) {
      if (error instanceof NotDone) return error.show();
      const notice = keyNotice(error);
      if (notice && what.again) return what.again(visit, sent, notice);
      throw error;
    }
  },
});

/** A request key for a form about to be shown. */
export const freshKey = ({ desk }: Pick<Visit, "desk">): string =>
  newRequestKey((length) => Buffer.from(desk.newsroom.random(length)));

/** A page, read by those the policy lets in. */
export const page = (
  desk: NewsroomDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit, context: Context) => Promise<Response>,
): Route => ({
  method: "GET",
  path,
  policy,
  answer: (context) => view(visitOf(desk, context), context),
});
