import type { Child } from "hono/jsx";

interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "email" | "password";
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly autocomplete: string;
  readonly inputmode?: "numeric" | "email";
  readonly longest?: number;
  readonly autofocus?: boolean;
}

/** One labelled line. Pasting is always possible; nothing typed as a password comes back. */
export const Input = (props: InputProps) => {
  const { name, label, type = "text", value, hint, problem, autocomplete, inputmode, longest = 256 } = props;
  const notes = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ");
  return (
    <div class={problem ? "field has-problem" : "field"}>
      <label for={name}>{label}</label>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p class="field-problem" id={`${name}-problem`}>
          {problem}
        </p>
      ) : null}
      <input
        id={name}
        name={name}
        type={type}
        value={type === "password" ? undefined : value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={longest}
        required
        dir="auto"
        autofocus={props.autofocus}
        aria-describedby={notes || undefined}
        aria-invalid={problem ? "true" : undefined}
      />
    </div>
  );
};

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface BoxesProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly kind?: "checkbox" | "radio";
}

export const Boxes = ({ name, legend, hint, problem, choices, chosen, kind = "checkbox" }: BoxesProps) => {
  const notes = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ");
  return (
    <fieldset class={problem ? "field has-problem" : "field"} aria-describedby={notes || undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p class="field-problem" id={`${name}-problem`}>
          {problem}
        </p>
      ) : null}
      {choices.map(({ value, label }) => (
        <label class="choice">
          <input type={kind} name={name} value={value} checked={chosen.includes(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
};

interface PostFormProps {
  readonly action: string;
  readonly submit: string;
  readonly kind?: "second" | "grave" | "quiet";
  readonly to?: string | undefined;
  readonly children?: Child;
}

/** A form that changes something. `to`: where to go afterwards. */
export const PostForm = ({ action, submit, kind, to, children }: PostFormProps) => (
  <form class="form" method="post" action={action} novalidate>
    {to && to !== "/" ? <input type="hidden" name="to" value={to} autocomplete="off" /> : null}
    {children}
    <p>
      <button type="submit" class={kind}>
        {submit}
      </button>
    </p>
  </form>
);

/** What went wrong, said at once. */
export const Alert = ({ text }: { text: string | undefined }) =>
  text ? (
    <div class="error-summary" role="alert">
      <p>{text}</p>
    </div>
  ) : null;

interface PasskeyProps {
  /** Where the element asks for wishes (`…/wishes`) and sends the answer. */
  readonly action: string;
  readonly mode: "sign-in" | "register";
  readonly label: string;
  readonly words: { readonly asking: string; readonly unsupported: string; readonly failed: string };
  readonly to?: string | undefined;
  readonly second?: boolean;
}

/** Only scripts can ask a device for a passkey; without them the element stays empty and the password way is there. */
export const Passkey = ({ action, mode, label, words, to = "/", second = false }: PasskeyProps) => (
  <passkey-sign-in
    action={action}
    mode={mode}
    label={label}
    to={to}
    asking={words.asking}
    unsupported={words.unsupported}
    failed={words.failed}
    look={second ? "second" : undefined}
  />
);

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "passkey-sign-in": Record<string, string | undefined>;
    }
  }
}
