import type { Change } from "../../platform/db/index.ts";
import { type AnyForm, answerButton, answerForm, type Sent, type Shown } from "../../platform/forms/index.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import { ListRefused } from "../destinations/decide.ts";
import { senderOf, type TravelDesk, type Visit, visitOf } from "./desk.ts";
import { offeredTo } from "./offered.ts";

export interface FormPage<F extends AnyForm> {
  readonly path: string;
  readonly policy: Policy;
  readonly form: F;
  /** The page with the form, after a mistake with what was typed. */
  show(visit: Visit, shown: Shown): Promise<Response>;
  /** Does the work within the change, and says where to go then. */
  save(visit: Visit, change: Change, sent: Sent<F>): Promise<string>;
}

/** Takes a form in once, and shows it again with all that was typed when something is wrong. */
export const formPosting = <F extends AnyForm>(desk: TravelDesk, page: FormPage<F>): Route => ({
  method: "POST",
  path: page.path,
  policy: page.policy,
  answer(context) {
    const visit = visitOf(desk, context);
    const { language, today } = visit;
    return answerForm(context, senderOf(visit), {
      form: page.form,
      habits: { language, today, offered: offeredTo(visit) },
      again: (shown) => page.show(visit, shown),
      save: (change, sent) => page.save(visit, change, sent),
      problemsOf: (error) => (error instanceof ListRefused ? error.problems : undefined),
    });
  },
});

/** A form of buttons and hidden fields only. */
export const buttonPosting = (
  desk: TravelDesk,
  what: {
    readonly path: string;
    readonly policy: Policy;
    work(visit: Visit, change: Change, field: (name: string) => string): Promise<string>;
    /** Where a rule says no. */
    refused?(visit: Visit, error: unknown, field: (name: string) => string): Promise<Response> | undefined;
  },
): Route => ({
  method: "POST",
  path: what.path,
  policy: what.policy,
  answer(context) {
    const visit = visitOf(desk, context);
    return answerButton(context, senderOf(visit), {
      work: (change, field) => what.work(visit, change, field),
      instead: (error, field) => what.refused?.(visit, error, field),
    });
  },
});
