import { ownNames } from "../../../core/language.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import type { Opened } from "../../editing/opening.ts";
import { PublicationReader } from "../../publications/reader.ts";
import { itemAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import type { Tried } from "../item/item-form.tsx";
import { freshKey } from "../parts/once.ts";
import { problemText } from "../parts/problems.tsx";
import { framed } from "../parts/respond.tsx";
import { Status } from "../parts/status.ts";
import { UnsavedOffer } from "../parts/unsaved-offer.tsx";
import { languageName } from "../parts/words.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import { PublishingPanel } from "./publishing-panel.tsx";
import { ReadOnlyText } from "./read-only-text.tsx";
import { SourceBeside } from "./source-beside.tsx";
import { TextForm } from "./text-form.tsx";

export async function editorPage(
  visit: Visit,
  opened: Opened,
  { tried, takenUp = false, status = 200 }: { tried?: Tried; takenUp?: boolean; status?: number } = {},
): Promise<Response> {
  const { translation, language, itemId } = opened;
  if (!translation) return missingPage(visit, opened);
  const { t } = visit;
  const address = itemAddress(itemId, language);
  const title = translation.glance.title || String(opened.source?.fields.title ?? opened.key);
  return framed(
    visit,
    {
      title: `${title} (${ownNames[language]})`,
      crumbs: [{ title: titleOfItem(opened), address: itemAddress(itemId) }],
      scripts: ["text-editor.js", "auto-save.js", "live-preview.js"],
    },
    <>
      <div class="page-bar">
        <h1>
          <bdi lang={language}>{title}</bdi> <small lang={language}>{ownNames[language]}</small>
        </h1>
        <p class="bar-links">
          <Status t={t} glance={translation.glance} />
          <a href={`${address}/preview`}>{t("preview.title")}</a>
          <a href={`${address}/history`}>{t("history.title")}</a>
          <PublicLink visit={visit} opened={opened} />
        </p>
      </div>
      <Standing visit={visit} translation={translation} />
      {tried && !takenUp ? null : opened.mayWrite ? (
        <UnsavedOffer visit={visit} work={translation.unsaved} address={address} taken={takenUp} />
      ) : null}
      <div class={opened.source || opened.mayWrite ? "side-by-side" : undefined}>
        {opened.mayWrite ? (
          <TextForm visit={visit} opened={opened} translation={translation} tried={tried} />
        ) : (
          <ReadOnlyText t={t} opened={opened} translation={translation} />
        )}
        <div class="preview-beside">
          <SourceBeside visit={visit} opened={opened} />
          {opened.mayWrite ? (
            <section aria-labelledby="preview-beside">
              <h2 id="preview-beside">{t("preview.beside")}</h2>
              <live-preview to={`${address}/preview`} form="text-form" label={t("preview.beside")} />
            </section>
          ) : null}
        </div>
      </div>
      <div class="waiting">
        {visit.may("newsroom.publish") ? (
          <PublishingPanel visit={visit} opened={opened} translation={translation} />
        ) : null}
        {opened.mayWrite ? <PreviewPanel visit={visit} opened={opened} translation={translation} /> : null}
      </div>
    </>,
    status,
  );
}

const titleOfItem = ({ source, translation, key }: Opened): string =>
  String(source?.fields.title ?? translation?.glance.title ?? key) || key;

/** What stands in the way of a schedule, or waits for one. */
const Standing = ({
  visit: { t },
  translation: { glance },
}: {
  visit: Visit;
  translation: NonNullable<Opened["translation"]>;
}) => (
  <>
    {glance.publishAt ? (
      <p class="notice">{t("editor.will-publish", { at: t.moment(glance.publishAt) })}</p>
    ) : null}
    {glance.unpublishAt ? (
      <p class="notice">{t("editor.will-withdraw", { at: t.moment(glance.unpublishAt) })}</p>
    ) : null}
    {glance.scheduleProblems.length > 0 ? (
      <div class="error-summary">
        <h2>{t("editor.schedule-failed")}</h2>
        <ul>
          {glance.scheduleProblems.map((problem) => (
            <li>{problemText(t, problem)}</li>
          ))}
        </ul>
      </div>
    ) : null}
    {glance.live && glance.ahead ? <p class="notice">{t("editor.ahead")}</p> : null}
  </>
);

const PublicLink = async ({ visit: { desk, t }, opened }: { visit: Visit; opened: Opened }) => {
  const { translation, type, key, language } = opened;
  if (!translation?.glance.live || !desk.publicPathOf) return null;
  const seen = await new PublicationReader(desk.newsroom.database.query, language).byKey(type, key);
  const path = seen && desk.publicPathOf(type, seen.slug, language);
  return path ? <a href={`${desk.publicUrl}${path}`}>{t("editor.on-the-site")}</a> : null;
};

/** A translation nobody has begun. */
function missingPage(visit: Visit, opened: Opened): Promise<Response> {
  const { t } = visit;
  const { language, itemId } = opened;
  return framed(
    visit,
    {
      title: `${titleOfItem(opened)} (${ownNames[language]})`,
      crumbs: [{ title: titleOfItem(opened), address: itemAddress(itemId) }],
    },
    <>
      <h1>{t("editor.missing", { language: languageName(t, language) })}</h1>
      {opened.mayWrite ? (
        <form method="post" action={`${itemAddress(itemId)}/translations`}>
          <HiddenFields requestKey={freshKey(visit)} version={null} />
          <input type="hidden" name="language" value={language} />
          <p>
            <button type="submit">{t("item.add-translation")}</button>
          </p>
        </form>
      ) : null}
      <SourceBeside visit={visit} opened={opened} />
    </>,
  );
}
