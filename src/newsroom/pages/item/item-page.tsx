import { languages, ownNames } from "../../../core/language.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import { mayWriteIn } from "../../editing/act.ts";
import { history } from "../../editing/history.ts";
import type { OpenedItem } from "../../editing/open-item.ts";
import { usesOf } from "../../editing/uses.ts";
import { itemAddress } from "../addresses.ts";
import { peopleBehind, type Visit } from "../desk.ts";
import { PicturePanel } from "../media/picture-panel.tsx";
import { freshKey } from "../parts/once.ts";
import { framed } from "../parts/respond.tsx";
import { Status } from "../parts/status.ts";
import { UnsavedOffer } from "../parts/unsaved-offer.tsx";
import { languageName } from "../parts/words.ts";
import { ItemForm, type Tried } from "./item-form.tsx";
import { KeptFacts } from "./kept-facts.tsx";
import { SharedFacts } from "./shared-facts.tsx";

export async function itemPage(
  visit: Visit,
  item: OpenedItem,
  { tried, takenUp = false, status = 200 }: { tried?: Tried; takenUp?: boolean; status?: number } = {},
): Promise<Response> {
  const { t } = visit;
  const address = itemAddress(item.itemId);
  const writes = visit.may("newsroom.write");
  return framed(
    visit,
    { title: item.title, scripts: ["auto-save.js", "focal-point.js"] },
    <>
      <div class="page-bar">
        <h1 dir="auto" lang={item.sourceLanguage}>
          {item.title}
        </h1>
        <p>
          {t(`type.${item.type}`)}, <code dir="ltr">{item.key}</code>
        </p>
      </div>
      <div class="item-columns">
        <div>
          <Translations visit={visit} item={item} />
          {item.type === "picture" ? <PicturePanel visit={visit} item={item} /> : null}
          <Uses visit={visit} item={item} />
          <SharedHistory visit={visit} item={item} />
        </div>
        <section aria-labelledby="shared">
          <h2 id="shared">{t("item.shared")}</h2>
          <p class="hint">{t("item.shared-hint")}</p>
          <KeptFacts t={t} item={item} />
          {writes ? (
            <>
              {tried && !takenUp ? null : (
                <UnsavedOffer visit={visit} work={item.unsaved} address={address} taken={takenUp} />
              )}
              <ItemForm visit={visit} item={item} tried={tried} />
            </>
          ) : (
            <SharedFacts t={t} item={item} />
          )}
        </section>
      </div>
    </>,
    status,
  );
}

const Translations = ({ visit, item }: { visit: Visit; item: OpenedItem }) => {
  const { t, actor } = visit;
  const address = itemAddress(item.itemId);
  const there = new Set(item.translations.map(({ language }) => language));
  const open = languages.filter((language) => !there.has(language) && mayWriteIn(actor, language));
  const shows = item.translations.some(({ live, ahead }) => live && ahead);
  return (
    <section class="panel" aria-labelledby="translations">
      <h2 id="translations">{t("item.translations")}</h2>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("list.language")}</th>
              <th scope="col">{t("field.title")}</th>
              <th scope="col">{t("list.status")}</th>
            </tr>
          </thead>
          <tbody>
            {item.translations.map((glance) => (
              <tr>
                <th scope="row">
                  <a href={itemAddress(item.itemId, glance.language)} lang={glance.language}>
                    {ownNames[glance.language]}
                  </a>
                  {glance.language === item.sourceLanguage ? <small> {t("item.source")}</small> : null}
                </th>
                <td lang={glance.language} dir="auto" data-label={t("field.title")}>
                  {glance.title}
                </td>
                <td data-label={t("list.status")}>
                  <Status t={t} glance={glance} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open.length > 0 ? (
        <form class="inline-form" method="post" action={`${address}/translations`}>
          <HiddenFields requestKey={freshKey(visit)} version={null} />
          <label for="add-language">{t("item.add-translation")}</label>
          <select id="add-language" name="language">
            {open.map((language) => (
              <option value={language} lang={language}>
                {ownNames[language]}
              </option>
            ))}
          </select>
          <button type="submit" class="second">
            {t("item.add")}
          </button>
        </form>
      ) : null}
      {shows && visit.may("newsroom.publish") ? (
        <form method="post" action={`${address}/publication`}>
          <HiddenFields requestKey={freshKey(visit)} version={item.revision} />
          <p class="hint">{t("item.publish-shared-hint")}</p>
          <button type="submit">{t("item.publish-shared")}</button>
        </form>
      ) : null}
    </section>
  );
};

const Uses = async ({ visit, item }: { visit: Visit; item: OpenedItem }) => {
  const { t } = visit;
  const uses = await usesOf(visit.desk.newsroom.database.query, visit.actor, item.itemId);
  return (
    <section class="panel" aria-labelledby="uses">
      <h2 id="uses">{t("item.uses")}</h2>
      {uses.length === 0 ? <p>{t("item.no-uses")}</p> : null}
      <ul>
        {uses.map((use) => (
          <li>
            <a href={itemAddress(use.itemId)} dir="auto">
              {use.title}
            </a>
            {use.languages.length > 0 ? (
              <small>
                {" "}
                {t("item.seen-in", { languages: t.list(use.languages.map((one) => languageName(t, one))) })}
              </small>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

const SharedHistory = async ({ visit, item }: { visit: Visit; item: OpenedItem }) => {
  const { t } = visit;
  const revisions = await history(visit.desk.newsroom.database.query, visit.actor, { itemId: item.itemId });
  const latest = revisions.slice(0, 5);
  const nameOf = await peopleBehind(
    visit,
    latest.map(({ by }) => by),
  );
  return (
    <section class="panel" aria-labelledby="history">
      <h2 id="history">{t("item.history")}</h2>
      <ul>
        {latest.map(({ revision, by, at, what }) => (
          <li>
            {revision}. {t(`revision.${what}`)}, <bdi>{nameOf(by)}</bdi>, {t.moment(at)}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${itemAddress(item.itemId)}/history`}>{t("history.all")}</a>
      </p>
    </section>
  );
};
