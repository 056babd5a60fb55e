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
import { ReasonRefused } from "../../moving/move-member.ts";
import { GuardsMissing, NoSuchWay } from "../../moving/refusals.ts";
import { CaseRecordRefused, NotInThisState } from "../../records/refused.ts";
import { type CasesDesk, type CaseVisit, caseVisit, habitsOf, type Offered, offeredTo } from "../desk.ts";

export type { Sent, Shown } from "../../../platform/forms/index.ts";

/** Why nothing was saved though every answer was right. */
export type Barred = GuardsMissing | NoSuchWay | NotInThisState | ReasonRefused;

const asBarred = (error: unknown): Barred | null =>
  error instanceof GuardsMissing ||
  error instanceof NoSuchWay ||
  error instanceof NotInThisState ||
  error instanceof ReasonRefused
    ? error
    : null;

export interface CaseFormPage<F extends AnyForm, P = undefined> {
  readonly path: string;
  readonly policy: Policy;
  /** Which form it is, where the address decides; throws "not found" for an address without one. */
  form(visit: CaseVisit): F | Promise<F>;
  /** What its reference fields offer beside what all forms do. */
  offered?(visit: CaseVisit): Promise<Offered>;
  /** The page with the form, after a mistake with what was typed, and with what stands in the way. */
  show(visit: CaseVisit, shown: Shown, barred?: Barred): Promise<Response>;
  /** The long work before the change begins: see `FormAnswer`. */
  prepare?(visit: CaseVisit, sent: Sent<F>): Promise<P>;
  /** Does the work within the change with what was prepared for it, and says where to go then. */
  save(visit: CaseVisit, change: Change, sent: Sent<F>, prepared: P): Promise<string>;
  /** What a rule's no of another domain says about which field. */
  problemsOf?(error: unknown): Shown["problems"] | undefined;
  readonly upload?: UploadLimits;
}

/** Takes a form in once and shows it again, with all that was typed, when something is wrong or in the way. */
export const formPosting = <F extends AnyForm, P = undefined>(
  desk: CasesDesk,
  page: CaseFormPage<F, P>,
): Route => ({
  method: "POST",
  path: page.path,
  policy: page.policy,
  async answer(context) {
    const visit = caseVisit(desk, context);
    // Who may not use the form at all is told so before anything else is read.
    const form = await page.form(visit);
    const offered = { ...(await offeredTo(visit, form)), ...(await page.offered?.(visit)) };
    return answerForm<F, P>(context, senderOf(visit), {
      form,
      habits: habitsOf(visit, offered),
      again: (shown) => page.show(visit, shown),
      prepare: page.prepare?.bind(page, visit),
      save: (change, sent, prepared) => page.save(visit, change, sent, prepared),
      problemsOf: (error) => (error instanceof CaseRecordRefused ? error.problems : page.problemsOf?.(error)),
      instead(error, _sent, shown) {
        const barred = asBarred(error);
        return barred ? page.show(visit, { ...shown, status: 409 }, barred) : undefined;
      },
      upload: page.upload,
    });
  },
});

/** A form of buttons and hidden fields only. */
export const buttonPosting = <P = undefined>(
  desk: CasesDesk,
  what: {
    readonly path: string;
    readonly policy: Policy;
    /** The long work before the change begins; may be done twice where the form is sent twice. */
    prepare?(visit: CaseVisit, field: (name: string) => string): Promise<P>;
    work(visit: CaseVisit, change: Change, field: (name: string) => string, prepared: P): Promise<string>;
    /** Where a rule says no. */
    refused?(
      visit: CaseVisit,
      error: unknown,
      field: (name: string) => string,
    ): Promise<Response> | undefined;
  },
): Route => ({
  method: "POST",
  path: what.path,
  policy: what.policy,
  answer(context) {
    const visit = caseVisit(desk, context);
    return answerButton<P>(context, senderOf(visit), {
      prepare: what.prepare?.bind(what, visit),
      work: (change, field, prepared) => what.work(visit, change, field, prepared),
      instead: (error, field) => what.refused?.(visit, error, field),
    });
  },
});

export const page = (
  desk: CasesDesk,
  path: string,
  policy: Policy,
  view: (visit: CaseVisit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context: Context) => view(caseVisit(desk, context)) });

export const senderOf = ({ cases, actor, act, context }: CaseVisit): Sender => ({
  actor: actor.staffId,
  database: cases.database,
  now: cases.now(),
  noteTampering: (names) => noteTampering(cases, actor, { route: context.req.path, names }, act.requestId),
});
