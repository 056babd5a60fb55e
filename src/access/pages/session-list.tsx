import type { Session } from "../sessions/session.ts";
import { PostForm } from "./controls.tsx";
import type { AccessDesk, AccessTranslator } from "./desk-page.tsx";
import { freshKey } from "./forms/tried.ts";

interface Props {
  readonly desk: AccessDesk;
  readonly t: AccessTranslator;
  readonly sessions: readonly Session[];
  /** The session that looks at the list. */
  readonly here: string;
}

/** Where one is signed in, with a way to end each. */
export const SessionList = ({ desk, t, sessions, here }: Props) => (
  <section class="panel">
    <h2>{t("account.sessions")}</h2>
    {sessions.map(({ id, device, createdAt, seenAt }) => (
      <div>
        <p>
          <b>{device || t("account.session-unknown")}</b>{" "}
          {id === here ? `(${t("account.session-here")})` : null}
          <br />
          {t("account.session-seen", {
            since: t.moment(new Date(createdAt)),
            seen: t.moment(new Date(seenAt)),
          })}
        </p>
        {id === here ? null : (
          <PostForm
            action="/account/session/end"
            submit={t("account.session-end")}
            requestKey={freshKey(desk)}
            look="grave"
          >
            <input type="hidden" name="session" value={id} autocomplete="off" />
          </PostForm>
        )}
      </div>
    ))}
    {sessions.length > 1 ? (
      <PostForm
        action="/account/session/end-others"
        submit={t("account.session-end-others")}
        requestKey={freshKey(desk)}
        look="grave"
      />
    ) : null}
  </section>
);
