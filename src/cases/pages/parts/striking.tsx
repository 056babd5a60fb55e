import { type AnyForm, type Shown, sheetOf } from "../../../platform/forms/index.ts";
import type { Translator } from "../../../platform/i18n/index.ts";
import { Form } from "../../../ui/form-controls.tsx";
import type { CaseVisit } from "../desk.ts";

interface StrikingPart {
  readonly visit: Pick<CaseVisit, "language" | "freshKey"> & {
    readonly t: Translator<"strike.title" | "strike.text" | "strike.do">;
  };
  readonly form: AnyForm;
  readonly action: string;
  /** The form as it was sent, where something was wrong with it. */
  readonly again: Shown | null;
}

/** Striking a record of a room upon cases: what becomes of it, and the form that asks for the reason. */
export const Striking = ({ visit, form, action, again }: StrikingPart) => {
  const { t, language } = visit;
  const sheet = sheetOf(form, {
    language,
    action,
    submit: t("strike.do"),
    requestKey: visit.freshKey(),
    ...again,
    version: null,
  });
  return (
    <section class="person-section" aria-labelledby="strike">
      <h2 id="strike">{t("strike.title")}</h2>
      <p>{t("strike.text")}</p>
      <Form sheet={sheet} look="grave" />
    </section>
  );
};
