import type { Context } from "hono";
import type { WaysIn } from "../accounts/own-account.ts";
import { longestPassword, shortestPassword } from "../accounts/password-strength.ts";
import { Input, Passkey, PostForm } from "./controls.tsx";
import { translatorFor } from "./desk-page.tsx";
import { passkeyWords } from "./sign-in.tsx";

/** What was wrong with what somebody sent from their account page. */
export interface Faults {
  readonly status?: number;
  readonly alert?: string;
  readonly present?: string;
  readonly next?: string;
}

interface PanelProps {
  readonly context: Context;
  readonly ways: WaysIn;
}

export const PasskeyPanel = ({ context, ways }: PanelProps) => {
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
          <PostForm action="/account/passkey/removal" submit={t("account.remove")} kind="grave">
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

/** A password without codes would be one factor only: it is offered once codes are set up. */
export const PasswordPanel = ({ context, ways, faults }: PanelProps & { faults: Faults }) => {
  const t = translatorFor(context);
  return (
    <section class="panel">
      <h2>{t("account.password")}</h2>
      {!ways.password && !ways.generator ? (
        <p>{t("account.password-none")}</p>
      ) : (
        <PostForm
          action="/account/password"
          submit={t(ways.password ? "account.password-change" : "account.password-set")}
          kind="second"
        >
          {ways.password ? (
            <Input
              name="present"
              type="password"
              label={t("account.password-present")}
              problem={faults.present}
              autocomplete="current-password"
              longest={1_024}
            />
          ) : null}
          <Input
            name="next"
            type="password"
            label={t("account.password-next")}
            hint={t("invitation.password-hint", { shortest: shortestPassword })}
            problem={faults.next}
            autocomplete="new-password"
            longest={longestPassword}
          />
        </PostForm>
      )}
    </section>
  );
};

export const GeneratorPanel = ({ context, ways }: PanelProps) => {
  const t = translatorFor(context);
  return (
    <section class="panel">
      <h2>{t("account.generator")}</h2>
      <p>
        {ways.generator
          ? t("account.generator-on", { count: ways.recoveryCodesLeft })
          : t("account.generator-off")}
      </p>
      <PostForm action="/account/generator" submit={t("account.generator-reset")} kind="second" />
    </section>
  );
};
