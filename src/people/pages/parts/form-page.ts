import type { Context } from "hono";
import { noteTampering } from "../../../access/index.ts";
import type { Change } from "../../../platform/db/index.ts";
import {
  AlreadySent,
  type AnyForm,
  type FormText,
  fingerprintOf,
  onceOnly,
  type Problems,
  parseForm,
  readBody,
  type SentBody,
  type Typed,
  toResponse,
  type ValuesOf,
} from "../../../platform/forms/index.ts";
import type { Policy, Route } from "../../../platform/http/index.ts";
import { ConsentMissing } from "../../consents/state.ts";
import { RecordRefused } from "../../registering/refused.ts";
import { personAddress } from "../addresses.ts";
import { habitsOf, offeredTo, type PeopleDesk, type Visit, visitOf } from "../desk.ts";
import { endingName } from "./person-form.tsx";

/** What a form shows beside its empty self: what was typed and what was wrong with it. */
export interface Shown {
  readonly typed?: Typed;
  readonly problems?: Problems;
  readonly notice?: Extract<FormText, "form.tampered" | "form.already-sent">;
  readonly version?: number | null;
  readonly status: number;
}

export interface Sent<F extends AnyForm> {
  readonly values: ValuesOf<F>;
  /** The version the form was based on; 0 for what did not exist. */
  readonly version: number;
  /** Which button was pressed. */
  readonly ending: string;
  readonly body: SentBody;
}

export interface FormPage<F extends AnyForm> {
  readonly path: string;
  readonly policy: Policy;
  /** Which form it is, where the address decides; throws "not found" for an address without one. */
  form(visit: Visit): F;
  /** The page with the form, after a mistake with what was typed. Loads through permission. */
  show(visit: Visit, shown: Shown): Promise<Response>;
  /** Does the work within the change, and says where to go then. */
  save(visit: Visit, change: Change, sent: Sent<F>): Promise<string>;
  /** The page that answers an error of `save` that is no mistake in the form; undefined for errors it does not know. */
  instead?(visit: Visit, error: unknown, sent: Sent<F>, shown: Shown): Promise<Response> | undefined;
  /** Buttons that need no answers: what they do and where they lead. */
  skip?(visit: Visit, change: Change, ending: string): Promise<string>;
  /** Values of the ending that go to `skip`, as long as nothing was typed: what was typed is never thrown away. */
  readonly skips?: readonly string[];
  /** Fields that are filled in beforehand, and so do not say that somebody typed. */
  readonly prefilled?: readonly string[];
}

const largestForm = 500_000;

/** Sends a form once, however often it arrives, and shows it again with all that was typed when something is wrong. */
export const formPosting = <F extends AnyForm>(desk: PeopleDesk, page: FormPage<F>): Route => ({
  method: "POST",
  path: page.path,
  policy: page.policy,
  async answer(context) {
    const visit = visitOf(desk, context);
    await using body = await readBody(context, { limit: largestForm });
    const form = page.form(visit);
    const parsed = parseForm(form, body, habitsOf(visit, await offeredTo(visit)));
    const ending = body.fields.find(([name]) => name === endingName)?.[1] ?? "";
    const { typed, version, requestKey } = parsed;
    const again = (shown: Shown) => page.show(visit, { typed, version, ...shown });
    const untouched = Object.entries(typed).every(
      ([field, texts]) => page.prefilled?.includes(field) || texts.every((text) => text.trim() === ""),
    );
    // Of a record that is there, nothing typed means that everything was cleared.
    const empty = untouched && !version;
    const skips = page.skip !== undefined && page.skips?.includes(ending) === true && empty;
    if (!parsed.ok && parsed.tampered.length > 0) {
      const told = { route: context.req.path, names: parsed.tampered };
      await noteTampering(visit.people, visit.actor, told, visit.act.requestId);
      return again({ notice: "form.tampered", status: 422 });
    }
    if (!parsed.ok && !skips) return again({ problems: parsed.problems, status: 422 });
    try {
      return await once(visit, body, requestKey, (change) =>
        parsed.ok && !skips
          ? page.save(visit, change, { values: parsed.values, version: version ?? 0, ending, body })
          : (page.skip as NonNullable<typeof page.skip>)(visit, change, ending),
      );
    } catch (error) {
      if (error instanceof RecordRefused) return again({ problems: error.problems, status: 422 });
      if (error instanceof AlreadySent) return again({ notice: "form.already-sent", status: 409 });
      if (error instanceof ConsentMissing) return leadToConsents(visit);
      const sent = parsed.ok ? { values: parsed.values, version: version ?? 0, ending, body } : null;
      const other = sent && page.instead?.(visit, error, sent, { typed, version, status: 422 });
      if (other) return other;
      throw error;
    }
  },
});

/** A form of buttons and hidden fields only, whose answers need no reading. */
export const buttonPosting = (
  desk: PeopleDesk,
  what: {
    readonly path: string;
    readonly policy: Policy;
    work(visit: Visit, change: Change, field: (name: string) => string): Promise<string>;
    /** Where a rule of records says no. */
    refused?(visit: Visit, refused: RecordRefused, field: (name: string) => string): Promise<Response>;
  },
): Route => ({
  method: "POST",
  path: what.path,
  policy: what.policy,
  async answer(context) {
    const visit = visitOf(desk, context);
    await using body = await readBody(context, { limit: largestForm });
    const field = (name: string) => body.fields.find(([key]) => key === name)?.[1] ?? "";
    try {
      return await once(visit, body, field("request-key"), (change) => what.work(visit, change, field));
    } catch (error) {
      if (error instanceof RecordRefused && what.refused) return what.refused(visit, error, field);
      if (error instanceof ConsentMissing) return leadToConsents(visit);
      throw error;
    }
  },
});

export const page = (
  desk: PeopleDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context: Context) => view(visitOf(desk, context)) });

async function once(
  visit: Visit,
  body: SentBody,
  key: string,
  work: (change: Change) => Promise<string>,
): Promise<Response> {
  const sending = {
    key,
    actor: visit.actor.staffId,
    route: `POST ${visit.context.req.path}`,
    content: fingerprintOf(body, key),
    now: visit.people.now(),
  };
  const { answer } = await onceOnly(visit.people.database, sending, async (change) => ({
    status: 303,
    location: await work(change),
  }));
  return toResponse(answer);
}

const leadToConsents = (visit: Visit): Response =>
  new Response(null, {
    status: 303,
    headers: { location: `${personAddress(visit.place("person"), "consents")}?first=1` },
  });
