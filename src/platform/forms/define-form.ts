import type { Texts } from "../i18n/index.ts";
import { faultOfAsking } from "./asked-with.ts";
import { type Field, type Fields, isLongText, isSecret, type ValueOf } from "./field.ts";
import { choosableNames, refusedNames, reservedNames } from "./names.ts";

/** One definition of a form: its HTML, parser, error texts, audit labels, export columns and data map follow from it. */
export interface Form<Key extends string = string, F extends Fields<Key> = Fields<Key>> {
  readonly name: string;
  readonly texts: Texts<Key>;
  readonly fields: F;
}

/** A form whose own fields do not matter to whoever takes it. */
// biome-ignore lint/suspicious/noExplicitAny: a translator takes its keys, so no single key type fits every form.
export type AnyForm = Form<any, Fields<any>>;

/** What a form gives once it is read without problems. */
export type ValuesOf<T> = T extends { readonly fields: infer F }
  ? { readonly [K in keyof F]: ValueOf<F[K]> }
  : never;

/** Values known before the form is filled in; any may be missing. */
export type KnownValues<T> = T extends { readonly fields: infer F }
  ? { readonly [K in keyof F]?: ValueOf<F[K]> | null }
  : never;

/** Questionnaires number their questions with a letter: `E1`. */
const fieldKey = /^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$/;

/**
 * Defines a form of a domain whose words stand in `texts`. Throws at start-up on a key that cannot be sent, that the
 * form needs for itself or that tampering uses, on a purpose left empty, on a choice without options and on a question
 * that hangs on answers which cannot be. Only a choice from a list may be called `role`.
 */
export function defineForm<Key extends string, const F extends Fields<NoInfer<Key>>>(
  texts: Texts<Key>,
  definition: { readonly name: string; readonly fields: F },
): Form<Key, F> {
  for (const [key, field] of Object.entries<Field>(definition.fields)) {
    const say = (what: string) => new Error(`Form ${definition.name}, field ${key}: ${what}.`);
    if (!fieldKey.test(key)) throw say("the key must be letters, digits and single hyphens");
    const chosen = choosableNames.has(key) && "options" in field;
    if (reservedNames.has(key) || (refusedNames.has(key) && !chosen)) throw say("the key is reserved");
    if (field.purpose.trim() === "") throw say("say what it is for");
    if ("options" in field && Object.keys(field.options).length === 0) throw say("a choice needs options");
  }
  const fault = faultOfAsking(definition.fields);
  if (fault !== null) throw new Error(`Form ${definition.name}: ${fault}.`);
  const form = { name: definition.name, texts, fields: definition.fields };
  defined.add(form);
  return form;
}

const defined = new Set<AnyForm>();

/** Every form of the program that runs here: what the data map is made of. */
export const definedForms = (): readonly AnyForm[] => [...defined];

/** Whether any form reads a secret under this name: what is sent under it is never put aside. */
export const isSecretName = (name: string): boolean =>
  [...defined].some((form) => {
    const field: Field | undefined = Object.hasOwn(form.fields, name) ? form.fields[name] : undefined;
    return field !== undefined && isSecret(field);
  });

/** The fields in the order they are shown. */
export const fieldsOf = (form: AnyForm): [key: string, field: Field][] => Object.entries<Field>(form.fields);

/** Fields that history must seal, and those that merge by paragraph. */
export const sealedFields = (form: AnyForm): ReadonlySet<string> =>
  keysWhere(form, ({ seal }) => seal !== "open");
export const longTextFields = (form: AnyForm): ReadonlySet<string> => keysWhere(form, isLongText);

const keysWhere = (form: AnyForm, holds: (field: Field) => boolean): ReadonlySet<string> =>
  new Set(fieldsOf(form).flatMap(([key, field]) => (holds(field) ? [key] : [])));
