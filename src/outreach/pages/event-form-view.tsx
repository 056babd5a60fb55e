import type { Child } from "hono/jsx";
import type { FormSheet, SheetField } from "../../platform/forms/index.ts";
import { ErrorSummary, HiddenFields } from "../../ui/form-controls.tsx";
import { Field } from "../../ui/form-field.tsx";
import { materialRows, nationalityRows, reachedGroups } from "../event-form.ts";
import type { Visit } from "./desk.ts";

/** How many rows of nationalities stand open before anything is in the others. */
const rowsOpen = 4;

/** The form of an event: how many of whom side by side, nationalities and materials in rows. */
export const EventForm = ({ visit: { t }, sheet }: { visit: Visit; sheet: FormSheet }) => {
  const field = (key: string): SheetField => {
    const found = sheet.fields.find((one) => one.key === key);
    if (!found) throw new Error(`The event's form has no field ${key}.`);
    // Nearly everything may stay empty: only what is needed says so.
    return found.required ? found : { ...found, mark: "" };
  };
  const one = (...keys: readonly string[]) => keys.map((key) => <Field field={field(key)} />);
  const row = (number: number, ...keys: readonly string[]) => (
    <fieldset class="field-row">
      <legend>{t("event.row", { number })}</legend>
      {keys.map((key) => (
        <Field field={field(`${key}_${number}`)} />
      ))}
    </fieldset>
  );
  const used = (number: number) =>
    ["country", "count"].some((key) => {
      const { values, problem } = field(`${key}_${number}`);
      return problem !== null || values.some((value) => value !== "");
    });
  const later = nationalityRows.filter((number) => number > rowsOpen);
  return (
    <form class="form" method="post" action={sheet.action} novalidate>
      <ErrorSummary problems={sheet.problems} notice={sheet.notice} />
      <HiddenFields requestKey={sheet.requestKey} version={sheet.version} />
      {one("happened_on", "starts_at", "kind", "place", "elsewhere")}
      <Part title={t("event.reached")} hint={t("event.reached-hint")}>
        <div class="field-row">{one(...reachedGroups)}</div>
      </Part>
      <Part title={t("event.nationalities")} hint={t("event.nationalities-hint")}>
        {nationalityRows.slice(0, rowsOpen).map((number) => row(number, "country", "count"))}
        <details open={later.some(used)}>
          <summary>{t("event.more")}</summary>
          {later.map((number) => row(number, "country", "count"))}
        </details>
      </Part>
      <Part title={t("event.materials")}>
        {materialRows.map((number) => row(number, "material", "copies", "checked"))}
      </Part>
      {one("project", "activity", "staff", "languages", "notes")}
      <p class="form-end">
        <button type="submit">{sheet.submit}</button>
      </p>
    </form>
  );
};

const Part = ({ title, hint, children }: { title: string; hint?: string; children: Child }) => (
  <section class="form-part">
    <h2>{title}</h2>
    {hint ? <p class="hint">{hint}</p> : null}
    {children}
  </section>
);
