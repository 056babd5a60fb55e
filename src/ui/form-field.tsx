import type { SheetControl } from "./form-sheet.ts";

/** One field with its label, hint and problem. */
export const Field = ({ field }: { field: SheetControl }) => {
  const isGroup = field.control === "radios" || field.control === "boxes";
  const name = (
    <>
      {field.label} {field.mark ? <span class="field-mark">({field.mark})</span> : null}
    </>
  );
  const notes = (
    <>
      {field.hint ? (
        <p class="hint" id={`${field.id}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {field.problem ? (
        <p class="field-problem" id={`${field.id}-problem`}>
          {field.problem}
        </p>
      ) : null}
    </>
  );
  if (field.control === "tick") {
    return (
      <div {...whole(field)}>
        {notes}
        <label class="choice">
          <input type="checkbox" value="yes" checked={field.values.includes("yes")} {...shared(field)} />
          <span>{name}</span>
        </label>
      </div>
    );
  }
  if (isGroup) {
    return (
      <fieldset {...whole(field)} aria-describedby={describedBy(field)}>
        <legend>{name}</legend>
        {notes}
        <Control field={field} />
      </fieldset>
    );
  }
  return (
    <div {...whole(field)}>
      <label for={field.id}>{name}</label>
      {notes}
      <Control field={field} />
    </div>
  );
};

/** The control alone, for where its label stands elsewhere. */
export const Control = ({ field }: { field: SheetControl }) => {
  const [value = ""] = field.values;
  const written = { ...shared(field), lang: field.lang ?? undefined, dir: field.dir };
  switch (field.control) {
    case "lines":
    case "rich-text":
      // A browser drops the first line break inside a textarea: it gets one of ours to drop.
      return (
        <textarea rows={field.control === "lines" ? 5 : 16} class={field.control} {...written}>
          {`\n${value}`}
        </textarea>
      );
    case "radios":
    case "boxes":
      return <Choices field={field} />;
    case "select":
      return (
        <select {...shared(field)}>
          <option value="">{field.choose}</option>
          {field.options.map((option) => (
            <option value={option.value} selected={option.value === value} data-asks={option.asks}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case "file":
      return (
        <input
          type="file"
          accept={field.accept ?? undefined}
          multiple={field.several || undefined}
          capture={field.camera ? "environment" : undefined}
          {...shared(field)}
        />
      );
    default:
      return <input type={field.type} inputmode={field.inputMode ?? undefined} value={value} {...written} />;
  }
};

/** The first choice carries the field's id, so that the summary's link lands in it. */
const Choices = ({ field }: { field: SheetControl }) => (
  <>
    {field.options.map((option, at) => (
      <label class="choice">
        <input
          type={field.control === "radios" ? "radio" : "checkbox"}
          id={at === 0 ? field.id : undefined}
          name={field.key}
          value={option.value}
          checked={field.values.includes(option.value)}
          required={field.control === "radios" && field.required}
          data-asks={option.asks}
        />
        <span dir="auto">{option.label}</span>
      </label>
    ))}
  </>
);

/** What the whole field is: whether something is wrong with it, and with which answers it is asked (`forms.css`). */
const whole = ({ problem, asked }: SheetControl) => ({
  class: problem ? "field has-problem" : "field",
  "data-asked": asked ?? undefined,
});

const describedBy = ({ id, hint, problem }: SheetControl): string | undefined =>
  [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ") || undefined;

const shared = (field: SheetControl) => ({
  id: field.id,
  name: field.key,
  required: field.required,
  autocomplete: field.autocomplete,
  "aria-invalid": field.problem ? ("true" as const) : undefined,
  "aria-describedby": describedBy(field),
  autofocus: field.autofocus || undefined,
});
