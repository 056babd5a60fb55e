import type { Child } from "hono/jsx";
import { ErrorSummary, HiddenFields } from "./form-controls.tsx";
import { Field } from "./form-field.tsx";
import type { Sheet } from "./form-sheet.ts";

/** A button of a form that can end in several ways. */
export interface Ending {
  /** Sent as `ending`. */
  readonly value: string;
  readonly label: string;
  readonly second?: boolean;
}

/** The name under which a form says which button was pressed, as `platform/forms` reads it. */
const endingName = "ending";

/** A form with more than one way out. The first button is what Enter presses. */
export const SheetForm = ({
  sheet,
  endings,
  first,
  children,
}: {
  sheet: Sheet;
  endings?: readonly Ending[];
  /** What is to be answered before the fields. */
  first?: Child;
  children?: Child;
}) => (
  <form
    class="form"
    method="post"
    action={sheet.action}
    enctype={sheet.multipart ? "multipart/form-data" : undefined}
    novalidate
  >
    <ErrorSummary problems={sheet.problems} notice={sheet.notice} />
    <HiddenFields requestKey={sheet.requestKey} version={sheet.version} />
    {first}
    {sheet.fields.map((field) => (
      <Field field={field} />
    ))}
    {children}
    <p class="form-end">
      {(endings ?? [{ value: "save", label: sheet.submit }]).map(({ value, label, second }) => (
        <button type="submit" name={endingName} value={value} class={second ? "second" : undefined}>
          {label}
        </button>
      ))}
    </p>
  </form>
);

/** A form of one button. */
export const OneButton = ({
  action,
  requestKey,
  label,
  kind = "second",
  fields = {},
}: {
  action: string;
  requestKey: string;
  label: string;
  kind?: "second" | "grave" | "quiet";
  fields?: Readonly<Record<string, string>>;
}) => (
  <form class="one-button" method="post" action={action}>
    <HiddenFields requestKey={requestKey} version={null} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} autocomplete="off" />
    ))}
    <button type="submit" class={kind}>
      {label}
    </button>
  </form>
);
