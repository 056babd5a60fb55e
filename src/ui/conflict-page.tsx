import { ErrorSummary, HiddenFields } from "./form-controls.tsx";
import { Field } from "./form-field.tsx";
import type { Conflict, ConflictingField } from "./form-sheet.ts";

/** What goes inside a page on which somebody chooses between two edits. Nothing is chosen beforehand. */
export const ConflictPage = ({ conflict }: { conflict: Conflict }) => {
  const { words, fields, problems } = conflict;
  return (
    <>
      <h1>{words.title}</h1>
      <form class="form conflict" method="post" action={conflict.action} novalidate>
        <ErrorSummary problems={problems} notice={null} />
        <HiddenFields requestKey={conflict.requestKey} version={conflict.version} />
        <p>{words.explanation}</p>
        {words.merged ? <p>{words.merged}</p> : null}
        {fields.length === 0 ? <p>{words.noChoice}</p> : null}
        {fields.map((field) => (
          <Choice field={field} words={words} />
        ))}
        <p class="form-end">
          <button type="submit">{words.save}</button>
        </p>
      </form>
    </>
  );
};

const Choice = ({ field, words }: { field: ConflictingField; words: Conflict["words"] }) => {
  const id = `choose-${field.anew.id}`;
  const option = (value: "yours" | "theirs" | "new", text: string, at?: string) => (
    <label class="choice">
      <input
        type="radio"
        id={at}
        name={field.choiceName}
        value={value}
        checked={field.choice === value}
        required
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset
      class={field.anew.problem ? "field has-problem" : "field"}
      aria-describedby={field.anew.problem ? `${id}-problem` : undefined}
    >
      <legend>
        <h2>{field.label}</h2>
      </legend>
      {field.anew.problem ? (
        <p class="field-problem" id={`${id}-problem`}>
          {field.anew.problem}
        </p>
      ) : null}
      <div class="three-ways">
        <Side title={words.base} text={field.base} field={field} />
        <div>
          <Side title={words.yours} text={field.yours} field={field} />
          {option("yours", words.takeYours, id)}
        </div>
        <div>
          <Side title={words.theirs} text={field.theirs} field={field} />
          {option("theirs", words.takeTheirs)}
        </div>
      </div>
      {option("new", words.takeNew)}
      <Field field={{ ...field.anew, problem: null }} />
    </fieldset>
  );
};

const Side = ({ title, text, field }: { title: string; text: string; field: ConflictingField }) => (
  <div class="one-way">
    <h3>{title}</h3>
    <div
      class={field.isLong ? "as-written" : undefined}
      lang={field.anew.lang ?? undefined}
      dir={field.anew.lang ? field.anew.dir : "auto"}
    >
      {text}
    </div>
  </div>
);
