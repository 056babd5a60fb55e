import type { Change } from "../db/index.ts";
import { Refusal } from "../http/index.ts";
import { type BodyLimits, readBody } from "./body/read-body.ts";
import type { SentBody } from "./body/sent-body.ts";
import type { AnyForm, ValuesOf } from "./define-form.ts";
import { type Asked, leadOnce, type SentBy } from "./lead-once.ts";
import { AlreadySent } from "./once-only.ts";
import { parseForm, type Typed } from "./parse-form.ts";
import type { Problems } from "./problem.ts";
import type { Habits } from "./reading/reading.ts";
import type { FormText } from "./texts/index.ts";

/** The name under which a form says which of its buttons was pressed. */
export const endingName = "ending";

/** What a form shows beside its empty self: what was typed and what was wrong with it. */
export interface Shown {
  readonly typed?: Typed;
  readonly problems?: Problems;
  readonly notice?: Extract<FormText, "form.tampered" | "form.already-sent">;
  readonly version?: number | null;
  /** What was sent beside the form's own fields: choices the page puts around it. */
  readonly beside?: readonly (readonly [name: string, text: string])[];
  readonly status: number;
}

/** A form that arrived without a mistake. */
export interface Sent<F extends AnyForm> {
  readonly values: ValuesOf<F>;
  /** The version the form was based on; 0 for what did not exist. */
  readonly version: number;
  /** Which button was pressed. */
  readonly ending: string;
  readonly body: SentBody;
}

/** Who sent a form whose fields are read. */
export interface Sender extends SentBy {
  /** Writes down that a form came with names no form of ours sends. */
  noteTampering(names: readonly string[]): Promise<void>;
}

/** A form that asks for files. */
export interface UploadLimits {
  /** Of the whole form, in bytes. More than its files may have, so that one too large is refused with its words kept. */
  readonly limit: number;
  /** The field that is told when the form was too large to be read at all. */
  readonly field: string;
}

export interface FormAnswer<F extends AnyForm, P = undefined> {
  readonly form: F;
  readonly habits: Habits;
  /** Shows the form again with what was typed. */
  again(shown: Shown): Promise<Response>;
  /**
   * The long work before the change begins: files are looked into here, persons are counted. What it throws is answered as
   * what `save` throws. A form sent twice may do it twice.
   */
  readonly prepare?: ((sent: Sent<F>) => Promise<P>) | undefined;
  /** Does the work within the change with what was prepared for it, and says where to go then. */
  save(change: Change, sent: Sent<F>, prepared: P): Promise<string>;
  /** What is wrong with which field, where `save` threw a rule's no. */
  problemsOf?(error: unknown): Problems | undefined;
  /** The page that answers another error of `save`; `sent` is missing when nothing was typed. */
  instead?(error: unknown, sent: Sent<F> | null, shown: Shown): Promise<Response> | undefined;
  /** Buttons that need no answers: what they do and where they lead. */
  skip?(change: Change, ending: string): Promise<string>;
  /** Values of the ending that go to `skip`, as long as nothing was typed: what was typed is never thrown away. */
  readonly skips?: readonly string[];
  /** Fields that are filled in beforehand, and so do not say that somebody typed. */
  readonly prefilled?: readonly string[];
  readonly upload?: UploadLimits | undefined;
}

export const largestForm: BodyLimits = { limit: 500_000 };

/** Takes in a form once, however often it arrives, and shows it again with all that was typed when something is wrong. */
export async function answerForm<F extends AnyForm, P = undefined>(
  context: Asked,
  sender: Sender,
  answer: FormAnswer<F, P>,
): Promise<Response> {
  const { upload } = answer;
  await using body = await readBody(context, upload ?? largestForm).catch((error: unknown) => {
    if (upload && error instanceof Refusal && error.reason === "too-large") return null;
    throw error;
  });
  if (!body) {
    const problem = { text: "problem.upload-too-large" } as const;
    return answer.again({ problems: { [upload?.field ?? ""]: problem }, status: 413 });
  }
  const parsed = parseForm(answer.form, body, answer.habits);
  const ending = body.fields.find(([name]) => name === endingName)?.[1] ?? "";
  const { typed, version, requestKey } = parsed;
  const beside = body.fields.filter(([name]) => !Object.hasOwn(answer.form.fields, name));
  const again = (shown: Shown) => answer.again({ typed, version, beside, ...shown });
  const untouched = Object.entries(typed).every(
    ([field, texts]) => answer.prefilled?.includes(field) || texts.every((text) => text.trim() === ""),
  );
  // Of a record that is there, nothing typed means that everything was cleared.
  const empty = untouched && !version;
  const skip = answer.skips?.includes(ending) && empty ? answer.skip : undefined;
  if (!parsed.ok && parsed.tampered.length > 0) {
    await sender.noteTampering(parsed.tampered);
    return again({ notice: "form.tampered", status: 422 });
  }
  if (!parsed.ok && !skip) return again({ problems: parsed.problems, status: 422 });
  const sent: Sent<F> | null = parsed.ok
    ? { values: parsed.values, version: version ?? 0, ending, body }
    : null;
  try {
    const prepared = (sent && !skip ? await answer.prepare?.(sent) : undefined) as P;
    return await leadOnce(context, sender, body, requestKey, (change) =>
      skip ? skip(change, ending) : answer.save(change, sent as Sent<F>, prepared),
    );
  } catch (error) {
    const problems = answer.problemsOf?.(error);
    if (problems) return again({ problems, status: 422 });
    if (error instanceof AlreadySent) return again({ notice: "form.already-sent", status: 409 });
    const other = answer.instead?.(error, sent, { typed, version, beside, status: 422 });
    if (other) return other;
    throw error;
  }
}

/** Takes in a form of buttons and hidden fields only, whose answers need no reading. */
export async function answerButton<P = undefined>(
  context: Asked,
  sender: SentBy,
  answer: {
    /** The long work before the change begins; may be done twice where the form is sent twice. */
    readonly prepare?: ((field: (name: string) => string) => Promise<P>) | undefined;
    work(change: Change, field: (name: string) => string, prepared: P): Promise<string>;
    instead?(error: unknown, field: (name: string) => string): Promise<Response> | Response | undefined;
  },
): Promise<Response> {
  await using body = await readBody(context, largestForm);
  const field = (name: string) => body.fields.find(([key]) => key === name)?.[1] ?? "";
  try {
    const prepared = (await answer.prepare?.(field)) as P;
    return await leadOnce(context, sender, body, field("request-key"), (change) =>
      answer.work(change, field, prepared),
    );
  } catch (error) {
    const other = answer.instead?.(error, field);
    if (other) return other;
    throw error;
  }
}
