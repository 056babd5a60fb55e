import type { Context } from "hono";
import { noteTampering } from "../../../access/index.ts";
import type { Change } from "../../../platform/db/index.ts";
import {
  type AnyForm,
  answerButton,
  answerForm,
  type Sender,
  type Sent,
  type Shown,
  type UploadLimits,
} from "../../../platform/forms/index.ts";
import type { Policy, Route } from "../../../platform/http/index.ts";
import { ConsentMissing } from "../../consents/state.ts";
import { HoldStands } from "../../holds/read-holds.ts";
import { RecordRefused } from "../../registering/refused.ts";
import { personAddress } from "../addresses.ts";
import { habitsOf, type Offered, offeredTo, type PeopleDesk, type Visit, visitOf } from "../desk.ts";

export type { Sent, Shown } from "../../../platform/forms/index.ts";

export interface FormPage<F extends AnyForm, P = undefined> {
  readonly path: string;
  readonly policy: Policy;
  /** Which form it is, where the address decides; throws "not found" for an address without one. */
  form(visit: Visit): F;
  /** The page with the form, after a mistake with what was typed. Loads through permission. */
  show(visit: Visit, shown: Shown): Promise<Response>;
  /** The long work before the change begins: see `FormAnswer`. */
  prepare?(visit: Visit, sent: Sent<F>): Promise<P>;
  /** Does the work within the change with what was prepared for it, and says where to go then. */
  save(visit: Visit, change: Change, sent: Sent<F>, prepared: P): Promise<string>;
  /** The page that answers an error of `save` that is no mistake in the form; undefined for errors it does not know. */
  instead?(visit: Visit, error: unknown, sent: Sent<F>, shown: Shown): Promise<Response> | undefined;
  /** Buttons that need no answers: what they do and where they lead. */
  skip?(visit: Visit, change: Change, ending: string): Promise<string>;
  /** Values of the ending that go to `skip`, as long as nothing was typed: what was typed is never thrown away. */
  readonly skips?: readonly string[];
  /** Fields that are filled in beforehand, and so do not say that somebody typed. */
  readonly prefilled?: readonly string[];
  /** The options of the form's reference fields that depend on the person; added to those every form is offered. */
  offered?(visit: Visit): Promise<Offered>;
  readonly upload?: UploadLimits;
}

/** Sends a form once, however often it arrives, and shows it again with all that was typed when something is wrong. */
export const formPosting = <F extends AnyForm, P = undefined>(
  desk: PeopleDesk,
  page: FormPage<F, P>,
): Route => ({
  method: "POST",
  path: page.path,
  policy: page.policy,
  async answer(context) {
    const visit = visitOf(desk, context);
    return answerForm<F, P>(context, senderOf(visit), {
      form: page.form(visit),
      habits: habitsOf(visit, { ...(await offeredTo(visit)), ...(await page.offered?.(visit)) }),
      again: (shown) => page.show(visit, shown),
      prepare: page.prepare?.bind(page, visit),
      save: (change, sent, prepared) => page.save(visit, change, sent, prepared),
      problemsOf: (error) => (error instanceof RecordRefused ? error.problems : undefined),
      instead(error, sent, shown) {
        if (error instanceof ConsentMissing) return Promise.resolve(leadToConsents(visit));
        return sent ? page.instead?.(visit, error, sent, shown) : undefined;
      },
      skip: (change, ending) => (page.skip as NonNullable<typeof page.skip>)(visit, change, ending),
      skips: page.skip ? (page.skips ?? []) : [],
      prefilled: page.prefilled ?? [],
      upload: page.upload,
    });
  },
});

/** A form of buttons and hidden fields only, whose answers need no reading. */
export const buttonPosting = <P = undefined>(
  desk: PeopleDesk,
  what: {
    readonly path: string;
    readonly policy: Policy;
    /** The long work before the change begins. */
    prepare?(visit: Visit, field: (name: string) => string): Promise<P>;
    work(visit: Visit, change: Change, field: (name: string) => string, prepared: P): Promise<string>;
    /** Where a rule of records says no, or a hold. */
    refused?(
      visit: Visit,
      refused: RecordRefused | HoldStands,
      field: (name: string) => string,
    ): Promise<Response>;
  },
): Route => ({
  method: "POST",
  path: what.path,
  policy: what.policy,
  answer(context) {
    const visit = visitOf(desk, context);
    return answerButton<P>(context, senderOf(visit), {
      prepare: what.prepare?.bind(what, visit),
      work: (change, field, prepared) => what.work(visit, change, field, prepared),
      instead(error, field) {
        if (error instanceof RecordRefused || error instanceof HoldStands)
          return what.refused?.(visit, error, field);
        return error instanceof ConsentMissing ? leadToConsents(visit) : undefined;
      },
    });
  },
});

export const page = (
  desk: PeopleDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context: Context) => view(visitOf(desk, context)) });

export const senderOf = ({ people, actor, act, context }: Visit): Sender => ({
  actor: actor.staffId,
  database: people.database,
  now: people.now(),
  noteTampering: (names) => noteTampering(people, actor, { route: context.req.path, names }, act.requestId),
});

const leadToConsents = (visit: Visit): Response =>
  new Response(null, {
    status: 303,
    headers: { location: `${personAddress(visit.place("person"), "consents")}?first=1` },
  });
