import type { Actor } from "../../access/index.ts";
import { actorMay } from "../../access/index.ts";
import { ownNames } from "../../core/language.ts";
import type { Newsroom } from "../editing/act.ts";
import { type Waiting, type WaitingTranslation, waitsFor } from "../editing/waiting.ts";
import { newsroomTexts } from "../texts/index.ts";
import { itemAddress } from "./addresses.ts";
import type { Say } from "./desk.ts";

/** What waits in the newsroom, for the desk's first page; null for those who do not enter it, or when nothing waits. */
export async function waitingInNewsroom(newsroom: Newsroom, actor: Actor) {
  if (!actorMay(actor, "newsroom.read")) return null;
  const t = newsroomTexts.in(actor.language);
  const waiting = await waitsFor(newsroom.database.query, actor, newsroom.now());
  const { review, failed, scheduled, unsaved, translation } = waiting;
  const toTranslate = translation.filter(({ missing, outdated }) => missing + outdated > 0);
  if (review.length + failed.length + scheduled.length + unsaved.length + toTranslate.length === 0)
    return null;
  return (
    <section aria-labelledby="waiting-newsroom">
      <h2 id="waiting-newsroom">
        <a href="/newsroom">{t("newsroom.title")}</a>
      </h2>
      <div class="waiting">
        <Texts t={t} title={t("waiting.review")} texts={review} />
        <Texts t={t} title={t("waiting.failed")} texts={failed} />
        <Unsaved t={t} unsaved={unsaved} />
        <Texts t={t} title={t("waiting.scheduled")} texts={scheduled} when />
        <ToTranslate t={t} lines={toTranslate} />
      </div>
    </section>
  );
}

const Texts = ({
  t,
  title,
  texts,
  when = false,
}: {
  t: Say;
  title: string;
  texts: readonly WaitingTranslation[];
  when?: boolean;
}) =>
  texts.length === 0 ? null : (
    <section class="panel">
      <h3>{title}</h3>
      <ul>
        {texts.map(({ itemId, itemTitle, glance }) => {
          const at = glance.publishAt ?? glance.unpublishAt;
          return (
            <li>
              <a href={itemAddress(itemId, glance.language)}>
                <bdi>{glance.title || itemTitle}</bdi>
              </a>{" "}
              <small>
                {ownNames[glance.language]}
                {when && at ? `, ${t.moment(at)}` : ""}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );

const Unsaved = ({ t, unsaved }: { t: Say; unsaved: Waiting["unsaved"] }) =>
  unsaved.length === 0 ? null : (
    <section class="panel">
      <h3>{t("waiting.unsaved")}</h3>
      <ul>
        {unsaved.map(({ itemId, title, language, savedAt }) => (
          <li>
            <a href={`${itemAddress(itemId, language || undefined)}?unsaved=1`}>
              <bdi>{title}</bdi>
            </a>{" "}
            <small>
              {language ? `${ownNames[language]}, ` : ""}
              {t.moment(savedAt)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );

const ToTranslate = ({ t, lines }: { t: Say; lines: Waiting["translation"] }) =>
  lines.length === 0 ? null : (
    <section class="panel">
      <h3>{t("waiting.translation")}</h3>
      <ul>
        {lines.map(({ language, missing, outdated }) => (
          <li>
            <span lang={language}>{ownNames[language]}</span>:{" "}
            <a href={`/newsroom?language=${language}&status=outdated`}>
              {t("waiting.outdated", { count: outdated })}
            </a>
            ,{" "}
            <a href={`/newsroom?language=${language}&status=missing`}>
              {t("waiting.missing", { count: missing })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
