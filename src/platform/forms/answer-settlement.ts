import type { Change } from "../db/index.ts";
import { notFound } from "../http/index.ts";
import { largestForm } from "./answer-form.ts";
import { readBody } from "./body/read-body.ts";
import type { AnyForm } from "./define-form.ts";
import { type Asked, leadOnce, type SentBy } from "./lead-once.ts";
import { parseForm, type Typed } from "./parse-form.ts";
import type { Problems } from "./problem.ts";
import type { Habits } from "./reading/reading.ts";
import type { RecordFields } from "./versions/merge-three-way.ts";
import type { Save } from "./versions/save-versioned.ts";
import { type OpenConflict, parseSettlement } from "./versions/settle.ts";

/** What was chosen, as `saveVersioned` takes it. */
export interface Chosen<F extends RecordFields> extends Pick<Save<F>, "basedOn"> {
  readonly yours: F;
  readonly settles: number;
}

export interface SettlementAnswer<F extends RecordFields> {
  readonly form: AnyForm;
  readonly habits: Habits;
  /** What was set aside beside the version that the page carried; undefined where the address names nothing. */
  conflictAt(version: number): Promise<OpenConflict<F> | undefined>;
  /** Shows both sides again with what was chosen and what is wrong with it. */
  again(shown: { readonly typed?: Typed; readonly problems: Problems }): Promise<Response>;
  /** Saves what was chosen, and says where to go then. */
  save(change: Change, chosen: Chosen<F>): Promise<string>;
  /** What is wrong with which field, where `save` threw a rule's no. */
  problemsOf?(error: unknown): Problems | undefined;
}

/** Takes in once, however often it arrives, what somebody chose where two had changed the same answer. */
export async function answerSettlement<F extends RecordFields>(
  context: Asked,
  sender: SentBy,
  { form, habits, ...answer }: SettlementAnswer<F>,
): Promise<Response> {
  await using body = await readBody(context, largestForm);
  const { version, requestKey } = parseForm(form, body, habits);
  const conflict = await answer.conflictAt(version ?? 0);
  if (!conflict) throw notFound();
  const parsed = parseSettlement(form, conflict, body, habits);
  if (!parsed.ok) return answer.again(parsed);
  const chosen = { basedOn: conflict.version, yours: parsed.values, settles: conflict.entry };
  try {
    return await leadOnce(context, sender, body, requestKey, (change) => answer.save(change, chosen));
  } catch (error) {
    const problems = answer.problemsOf?.(error);
    if (problems) return answer.again({ problems });
    throw error;
  }
}
