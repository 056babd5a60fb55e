import type { Context } from "hono";
import { missionDay } from "../../../core/day.ts";
import { insideOf } from "../../../platform/db/index.ts";
import {
  AlreadySent,
  type Answer,
  type AnyForm,
  earlierAnswer,
  fingerprintOf,
  KeyRefused,
  type Option,
  onceOnly,
  parseForm,
  readBody,
  type Sending,
  type Typed,
  toResponse,
  type ValuesOf,
} from "../../../platform/forms/index.ts";
import { anyone, type Policy, Refusal, type Route } from "../../../platform/http/index.ts";
import type { Access } from "../../access.ts";
import { type Actor, actorOf } from "../../actor.ts";
import { noteTampering, system } from "../../note.ts";
import { type AccessDesk, languageOf } from "../desk-page.tsx";
import type { Tried } from "./tried.ts";

/** Forms of access are short; a password has at most 256 characters. */
const largestForm = 64 * 1024;

/** What stands in the way, shown as a page; nothing is saved. */
export class NotDone extends Error {
  readonly show: () => Response | Promise<Response>;

  constructor(show: () => Response | Promise<Response>) {
    super("The form was not done.");
    this.name = "NotDone";
    this.show = show;
  }
}

/** What is shown to the first who asks and kept nowhere; copies are led on. */
export interface ShownOnce {
  readonly location: string;
  show(): Promise<Response>;
}

type Offered = Readonly<Record<string, readonly Option[]>>;

/** A form that arrived and fits its definition. */
export interface Sent<T extends AnyForm, P = undefined> {
  readonly context: Context;
  readonly actor: Actor;
  readonly values: ValuesOf<T>;
  readonly typed: Typed;
  /** 0 when the form names none. */
  readonly version: number;
  readonly requestId: string;
  readonly prepared: P;
}

/** A form; or which one it is, where that depends on whom the request is from. */
type FormHere<T extends AnyForm> = T | ((context: Context) => Promise<T>);

interface Posting<T extends AnyForm, P> {
  readonly path: string;
  readonly policy: Policy;
  readonly form: FormHere<T>;
  /** The options of its reference fields. */
  offered?(context: Context): Promise<Offered>;
  /** What is judged, or takes long, before the change begins. */
  prepare?(sent: Sent<T>): Promise<P>;
  /**
   * Does the work and says where to go then. Its commands get the access given here, whose changes are all one with the
   * note that the form was done: sent twice, done once.
   */
  work(sent: Sent<T, P>, access: Access): Promise<string | ShownOnce>;
  /** The page of the form, with what stands in the way. Without one the form is refused as a whole. */
  again?(context: Context, tried: Tried): Promise<Response>;
}

/** A form of somebody who is signed in. */
export const posting = <T extends AnyForm, P = undefined>(
  desk: AccessDesk,
  { path, policy, ...what }: Posting<T, P>,
): Route => ({
  method: "POST",
  path,
  policy,
  async answer(context) {
    const { database } = desk.access;
    const actor = actorOf(context);
    const read = await readForm(desk, context, what, actor);
    if (!read.ok) return read.answer;
    const { sending } = read;
    const again = (tried: Tried) => (what.again ? what.again(context, tried) : refused());
    try {
      const earlier = what.prepare && (await earlierAnswer(database, sending));
      if (earlier) return toResponse(earlier);
      const prepared = await prepare(desk, what, read.sent, sending);
      if ("earlier" in prepared) return toResponse(prepared.earlier);
      let once: ShownOnce | undefined;
      const { answer } = await onceOnly(database, sending, async (change) => {
        const gone = await what.work(
          { ...read.sent, ...prepared },
          {
            ...desk.access,
            database: insideOf(database, change),
          },
        );
        if (typeof gone === "string") return { status: 303, location: gone };
        once = gone;
        return { status: 303, location: gone.location };
      });
      return once ? once.show() : toResponse(answer);
    } catch (error) {
      if (error instanceof NotDone) return error.show();
      if (error instanceof AlreadySent) {
        return again({ typed: read.sent.typed, notice: "form.already-sent", status: 409 });
      }
      if (error instanceof KeyRefused) return again({ typed: read.sent.typed, notice: "form.key-refused" });
      throw error;
    }
  },
});

/** What was prepared; or, when a copy of the form was done meanwhile and this one was judged by it, the answer it got. */
async function prepare<T extends AnyForm, P>(
  { access }: AccessDesk,
  { prepare: judge }: Pick<Posting<T, P>, "prepare">,
  sent: Sent<T>,
  sending: Sending,
): Promise<{ prepared: P } | { earlier: Answer }> {
  try {
    return { prepared: (await judge?.(sent)) as P };
  } catch (error) {
    const earlier = error instanceof NotDone ? await earlierAnswer(access.database, sending) : null;
    if (earlier) return { earlier };
    throw error;
  }
}

interface DoorPosting<T extends AnyForm> {
  readonly path: string;
  readonly form: FormHere<T>;
  /** Whoever gets here holds a link or has shown a factor, so tampering is noted. Strangers could fill the log. */
  readonly notes?: boolean;
  again(context: Context, tried: Tried, to: string | undefined): Response | Promise<Response>;
  work(
    context: Context,
    values: ValuesOf<T>,
    more: { typed: Typed; to: string | undefined },
  ): Promise<Response>;
}

/** A form of those who are not in yet; without request key (see `door-forms.ts`). */
export const doorPosting = <T extends AnyForm>(
  desk: AccessDesk,
  { path, form, notes = false, again, work }: DoorPosting<T>,
): Route => ({
  method: "POST",
  path,
  policy: anyone,
  async answer(context) {
    let to: string | undefined;
    const read = await readForm(
      desk,
      context,
      {
        form,
        again: async (_, tried) => again(context, tried, to),
        seen(fields) {
          to = fields.find(([name]) => name === "to")?.[1];
        },
      },
      notes ? "door" : "stranger",
    );
    if (!read.ok) return read.answer;
    return work(context, read.sent.values, { typed: read.sent.typed, to });
  },
});

interface Reading<T extends AnyForm> {
  readonly form: FormHere<T>;
  offered?(context: Context): Promise<Offered>;
  again?(context: Context, tried: Tried): Promise<Response>;
  seen?(fields: readonly (readonly [string, string])[]): void;
}

type Read<T extends AnyForm> =
  | { readonly ok: true; readonly sent: Sent<T>; readonly sending: Sending }
  | { readonly ok: false; readonly answer: Response };

/** Reads what was sent; what does not fit is answered with the form's page, and tampering is noted. */
async function readForm<T extends AnyForm>(
  { access }: AccessDesk,
  context: Context,
  { form, offered, again, seen }: Reading<T>,
  who: Actor | "door" | "stranger",
): Promise<Read<T>> {
  const now = access.now();
  await using body = await readBody(context, { limit: largestForm });
  seen?.(body.fields);
  const habits = { language: languageOf(context), today: missionDay(now) };
  const asked = typeof form === "function" ? await form(context) : form;
  const parsed = parseForm(asked, body, { ...habits, offered: (await offered?.(context)) ?? {} });
  const { typed, requestKey, version } = parsed;
  if (!parsed.ok) {
    const { tampered, problems } = parsed;
    if (tampered.length > 0 && who !== "stranger") {
      const what = { route: context.get("route"), names: tampered };
      await noteTampering(access, who === "door" ? system : who, what, context.get("requestId"));
    }
    const tried = tampered.length > 0 ? { typed, notice: "form.tampered" as const } : { typed, problems };
    return { ok: false, answer: (await again?.(context, tried)) ?? refused() };
  }
  const sending = {
    key: requestKey,
    actor: typeof who === "string" ? "" : who.staffId,
    route: `POST ${context.req.path}`,
    content: fingerprintOf(body, requestKey),
    now,
  };
  const sent = {
    context,
    actor: who as Actor,
    values: parsed.values,
    typed,
    version: version ?? 0,
    requestId: context.get("requestId"),
    prepared: undefined,
  };
  return { ok: true, sent, sending };
}

function refused(): never {
  throw new Refusal("invalid", 422);
}
