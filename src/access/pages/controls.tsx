import type { Child } from "hono/jsx";
import { type ButtonLook, HiddenFields } from "../../ui/form-controls.tsx";

interface PostFormProps {
  readonly action: string;
  readonly submit: string;
  /** None where the fields that are sent again bring their own. */
  readonly requestKey?: string;
  readonly look?: ButtonLook;
  readonly children?: Child;
}

/** A form that is little more than its button. */
export const PostForm = ({ action, submit, requestKey, look, children }: PostFormProps) => (
  <form class="form" method="post" action={action} novalidate>
    {requestKey === undefined ? null : <HiddenFields requestKey={requestKey} version={null} />}
    {children}
    <p>
      <button type="submit" class={look}>
        {submit}
      </button>
    </p>
  </form>
);

/** Where to go after signing in, carried from step to step. */
export const WhereTo = ({ to }: { to: string }) =>
  to === "/" ? null : <input type="hidden" name="to" value={to} autocomplete="off" />;

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
