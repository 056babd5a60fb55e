import { noteTampering } from "../../../access/index.ts";
import { fingerprintOf, readBody } from "../../../platform/forms/index.ts";
import { type Policy, Refusal, type Route } from "../../../platform/http/index.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import { type NewsroomDesk, type Visit, visitOf } from "../desk.ts";
import { keyNotice, type Notice } from "../parts/once.ts";
import { readSent, type Sent } from "../parts/sent.ts";
import { noteRefusedFile } from "./note-refused-file.ts";
import { onceAround } from "./once-around.ts";

/** What stands in the way of an upload. */
export interface Trouble {
  readonly problems?: readonly FieldProblem[];
  readonly notice?: Notice;
  readonly status?: number;
}

interface Uploading {
  readonly path: string;
  readonly policy: Policy;
  /** Says where to go, or what stands in the way. Draws the picture anew before it begins its one change. */
  work(visit: Visit, sent: Sent, newsroom: NewsroomDesk["newsroom"]): Promise<string | Trouble>;
  /** The form again with what was typed. */
  again(visit: Visit, sent: Sent, trouble: Trouble): Promise<Response>;
}

/** Of the whole form. More than a picture may have, so that one that is too large is refused with its words kept. */
const largestUpload = 60_000_000;

export const tooLarge: FieldProblem = {
  field: "file",
  code: "not-a-picture",
  about: "is larger than 25 MB",
};

/** A form with a file, done once; what it cannot take is shown with all that was typed, and noted. */
export const uploading = (desk: NewsroomDesk, { path, policy, work, again }: Uploading): Route => ({
  method: "POST",
  path,
  policy,
  async answer(context) {
    const visit = visitOf(desk, context);
    await using body = await readBody(context, { limit: largestUpload }).catch(nullWhenTooLarge);
    if (!body) {
      // What was typed beside it was not read either; the browser still has it one step back.
      await noteRefusedFile(visit, [tooLarge]);
      return again(visit, readSent({ fields: [], files: [] }), { problems: [tooLarge], status: 413 });
    }
    const sent = readSent(body);
    if (sent.tampered.length > 0) {
      const told = { route: context.req.path, names: sent.tampered };
      await noteTampering(desk.newsroom, visit.actor, told, visit.act.requestId);
      return again(visit, sent, { notice: "form.tampered" });
    }
    const refuse = (trouble: Trouble) => ({
      async refused() {
        await noteRefusedFile(visit, trouble.problems);
        return again(visit, sent, trouble);
      },
    });
    const sending = {
      key: sent.requestKey,
      actor: visit.actor.staffId,
      route: `POST ${context.req.path}`,
      content: fingerprintOf(body, sent.requestKey),
      now: visit.now,
    };
    try {
      return await onceAround(desk.newsroom, sending, async (newsroom) => {
        const done = await work(visit, sent, newsroom);
        return typeof done === "string" ? done : refuse(done);
      });
    } catch (error) {
      const notice = keyNotice(error);
      if (!notice) throw error;
      return again(visit, sent, { notice });
    }
  },
});

function nullWhenTooLarge(error: unknown): null {
  if (error instanceof Refusal && error.reason === "too-large") return null;
  throw error;
}
