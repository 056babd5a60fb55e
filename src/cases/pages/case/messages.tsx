import { directionOf } from "../../../core/language.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { isFinal } from "../../journey/states.ts";
import { languageOfMessage, readyTexts, wordsOfMessages } from "../../messages/ready-texts.ts";
import { safeWays } from "../../messages/safe-ways.ts";
import { spokenBy } from "../../papers/read-ground.ts";
import type { SeenCase } from "../../permission/cases-for.ts";
import { message, sayWay } from "../../steps/message.ts";
import { addAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";

/** Ready messages in the person's language, and the ways they may go; null for those who write none. */
export const Messages = ({
  visit: { t, language },
  seen,
  dossier: { member, person },
}: {
  visit: CaseVisit;
  seen: SeenCase;
  dossier: Dossier;
}) => {
  if (!seen.may(message.writes) || isFinal(member.state)) return null;
  const ways = safeWays(person);
  const spoken = spokenBy(person);
  const own = spoken === undefined ? null : languageOfMessage(spoken);
  const shown = own ?? "en";
  return (
    <details class="messages">
      <summary>{t("message.write")}</summary>
      {ways.length === 0 ? (
        <p>{t("message.no-way")}</p>
      ) : (
        <>
          <p>{t("message.explain")}</p>
          <ul>
            {ways.map((way) => (
              <li>{sayWay(way, language)}</li>
            ))}
          </ul>
          <p>
            <a href={`/people/${member.personId}`}>{t("message.numbers")}</a>
          </p>
          {own === null ? <p>{t("message.no-words")}</p> : null}
          <dl class="answers">
            {readyTexts.map((text) => (
              <>
                <dt>{t(`message.${text}`)}</dt>
                <dd lang={shown} dir={directionOf(shown)}>
                  {wordsOfMessages[shown][text]}
                </dd>
              </>
            ))}
          </dl>
          <p>
            <a class="button second" href={addAddress(seen.id, message.name, { member: member.id })}>
              {t("message.sent")}
            </a>
          </p>
        </>
      )}
    </details>
  );
};
