import type { Child } from "hono/jsx";
import { Field } from "./form-field.tsx";
import type { Problems, Sheet } from "./form-sheet.ts";

/** How much a button asks for attention; the main one says nothing. */
export type ButtonLook = "second" | "grave" | "quiet";

/** A whole form from its sheet. Works without scripts; what was typed stays; every problem is where it belongs. */
export const Form = ({ sheet, look, children }: { sheet: Sheet; look?: ButtonLook; children?: Child }) => (
  <form
    class="form"
    method="post"
    action={sheet.action}
    enctype={sheet.multipart ? "multipart/form-data" : undefined}
    novalidate
  >
    <ErrorSummary problems={sheet.problems} notice={sheet.notice} />
    <HiddenFields requestKey={sheet.requestKey} version={sheet.version} />
    {sheet.fields.map((field) => (
      <Field field={field} />
    ))}
    {children}
    <p class="form-end">
      <button type="submit" class={look}>
        {sheet.submit}
      </button>
    </p>
  </form>
);

/** The key by which a form sent twice is known, and the version it edits. */
export const HiddenFields = (props: { requestKey: string | null; version: number | null }) => (
  <>
    {props.requestKey === null ? null : (
      <input type="hidden" name="request-key" value={props.requestKey} autocomplete="off" />
    )}
    {props.version === null ? null : (
      <input type="hidden" name="version" value={String(props.version)} autocomplete="off" />
    )}
  </>
);

/** What is wrong, at the top, with a way to each place. The page begins there: a screen reader says it first. */
export const ErrorSummary = ({ problems, notice }: { problems: Problems | null; notice: string | null }) => {
  if (!problems && !notice) return null;
  return (
    <div class="error-summary" role="alert" id="problems" tabindex={-1} autofocus>
      {notice ? <p>{notice}</p> : null}
      {problems ? (
        <>
          <h2>{problems.title}</h2>
          <p>{problems.hint}</p>
          <ul>
            {problems.links.map(({ target, text }) => (
              <li>
                <a href={`#${target}`}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
};
