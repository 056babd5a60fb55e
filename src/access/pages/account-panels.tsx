import type { Context } from "hono";
import { Form } from "../../ui/form-controls.tsx";
import type { WaysIn } from "../accounts/own-account.ts";
import { longestPassword, shortestPassword } from "../accounts/password-strength.ts";
import { actorOf } from "../actor.ts";
import { Passkey, PostForm } from "./controls.tsx";
import { type AccessDesk, translatorFor } from "./desk-page.tsx";
import { firstPasswordForm, languageForm, passwordForm } from "./forms/account-forms.ts";
import { freshKey, sheetFor, type Tried } from "./forms/tried.ts";
import { passkeyWords } from "./sign-in.tsx";

/** Which form of the account page was tried, and what stood in the way. */
export interface TriedForm extends Tried {
  readonly form?: "password" | "language";
}

interface PanelProps {
  readonly desk: AccessDesk;
  readonly context: Context;
  readonly ways: WaysIn;
  readonly tried: TriedForm | undefined;
}

export const PasskeyPanel = ({ desk, context, ways }: PanelProps) => {
  const t = translatorFor(context);
  const day = (moment: string) => t.moment(new Date(moment));
  return (
    <section class="panel">
      <h2>{t("account.passkeys")}</h2>
      {ways.passkeys.length === 0 ? <p>{t("account.passkeys-none")}</p> : null}
      {ways.passkeys.map(({ id, label, createdAt, usedAt }) => (
        <div>
          <p>
            <b>{label || t("account.session-unknown")}</b>
            <br />
            {usedAt
              ? t("account.passkey-used", { added: day(createdAt), used: day(usedAt) })
              : t("account.passkey-unused", { added: day(createdAt) })}
          </p>
          <PostForm
            action="/account/passkey/removal"
            submit={t("account.remove")}
            requestKey={freshKey(desk)}
            look="grave"
          >
            <input type="hidden" name="passkey" value={id} autocomplete="off" />
          </PostForm>
        </div>
      ))}
      <Passkey
        action="/account/passkey"
        mode="register"
        label={t("account.passkey-add")}
        words={passkeyWords(t)}
        to="/account?done=passkey"
        second
      />
    </section>
  );
};

/** The form for one's password: the present one is asked for where there is one. */
export const passwordFormOf = (ways: WaysIn) => (ways.password ? passwordForm : firstPasswordForm);

/** A password without codes would be one factor only: it is offered once codes are set up. */
export const PasswordPanel = ({ desk, context, ways, tried }: PanelProps) => {
  const t = translatorFor(context);
  const sheet = sheetFor(desk, context, passwordFormOf(ways), {
    action: "/account/password",
    submit: t(ways.password ? "account.password-change" : "account.password-set"),
    words: { shortest: shortestPassword, longest: longestPassword },
    tried: tried?.form === "password" ? tried : undefined,
  });
  return (
    <section class="panel">
      <h2>{t("account.password")}</h2>
      {ways.password || ways.generator ? (
        <Form sheet={sheet} look="second" />
      ) : (
        <p>{t("account.password-none")}</p>
      )}
    </section>
  );
};

export const GeneratorPanel = ({ desk, context, ways }: PanelProps) => {
  const t = translatorFor(context);
  return (
    <section class="panel">
      <h2>{t("account.generator")}</h2>
      <p>{t(ways.generator ? "account.generator-on" : "account.generator-off")}</p>
      <PostForm
        action="/account/generator"
        submit={t("account.generator-reset")}
        requestKey={freshKey(desk)}
        look="second"
      />
    </section>
  );
};

/** What helps when the app or the passkey is lost. */
export const RecoveryPanel = ({ desk, context, ways }: PanelProps) => {
  const t = translatorFor(context);
  return (
    <section class="panel">
      <h2>{t("account.codes")}</h2>
      <p>{t("account.codes-left", { count: ways.recoveryCodesLeft })}</p>
      <p>{t(ways.password ? "account.codes-with-password" : "account.codes-with-passkey")}</p>
      <PostForm
        action="/account/recovery-codes"
        submit={t("account.codes-make")}
        requestKey={freshKey(desk)}
        look="second"
      />
    </section>
  );
};

export const LanguagePanel = ({ desk, context, tried }: PanelProps) => {
  const t = translatorFor(context);
  const sheet = sheetFor(desk, context, languageForm, {
    action: "/account/language",
    submit: t("account.language-save"),
    values: { language: actorOf(context).language },
    tried: tried?.form === "language" ? tried : undefined,
  });
  return (
    <section class="panel">
      <h2>{t("account.language")}</h2>
      <Form sheet={sheet} look="second" />
    </section>
  );
};
