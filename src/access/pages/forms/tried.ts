import { Buffer } from "node:buffer";
import type { Context } from "hono";
import {
  type AnyForm,
  type FormSheet,
  newRequestKey,
  type Problems,
  type SheetState,
  sheetOf,
  type Typed,
} from "../../../platform/forms/index.ts";
import { type AccessDesk, languageOf } from "../desk-page.tsx";

/** A form that was sent and not done: what was typed but secrets, and what stands in the way. */
export interface Tried {
  readonly typed?: Typed;
  readonly problems?: Problems;
  readonly notice?: "form.tampered" | "form.already-sent" | "form.key-refused";
  /** 422 when not said. */
  readonly status?: number;
  /** What is wrong with the whole, in the reader's words. */
  readonly alert?: string;
}

/** What is wrong with one field. */
export const wrong = (field: string, text: Problems[string]["text"], values = {}): Tried => ({
  problems: { [field]: { text, values } },
});

export const statusOf = (tried: Tried | undefined): number => (tried ? (tried.status ?? 422) : 200);

/** A form of access ready to be drawn; `tried` shows it once more. */
export function sheetFor<T extends AnyForm>(
  desk: AccessDesk,
  context: Context,
  form: T,
  state: Pick<SheetState<T>, "action" | "submit" | "values" | "version" | "offered" | "words" | "focus"> & {
    readonly tried?: Tried | undefined;
    /** Of those who are not in yet. */
    readonly keyless?: boolean;
  },
): FormSheet {
  const { tried, keyless = false, ...rest } = state;
  const { typed, problems, notice } = tried ?? {};
  return sheetOf(form, {
    ...rest,
    language: languageOf(context),
    marks: "optional",
    requestKey: keyless ? null : freshKey(desk),
    ...(typed ? { typed } : {}),
    ...(problems ? { problems } : {}),
    ...(notice ? { notice } : {}),
  } as SheetState<T>);
}

/** A request key for a form about to be shown. */
export const freshKey = ({ access }: Pick<AccessDesk, "access">): string =>
  newRequestKey((length) => Buffer.from(access.random(length)));
