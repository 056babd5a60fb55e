import { missionDay } from "../../../core/day.ts";
import { type GalleryPicture, gallery } from "../../media/gallery.ts";
import { itemAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { statusOf } from "../parts/once.ts";
import { framed } from "../parts/respond.tsx";
import { languageName } from "../parts/words.ts";
import type { UploadTried } from "./upload-fields.ts";
import { UploadForm } from "./upload-form.tsx";

/** All pictures, those taken off first, and the form for a new one. */
export async function mediaPage(visit: Visit, tried?: UploadTried): Promise<Response> {
  const { t, context, desk, actor } = visit;
  const asked = context.req.query("page") ?? "";
  const number = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
  const { pictures, more } = await gallery(desk.newsroom.database.query, actor, number);
  const off = pictures.filter(({ hidden }) => hidden);
  const shown = pictures.filter(({ hidden }) => !hidden);
  const today = missionDay(visit.now);
  return framed(
    visit,
    { title: t("media.title"), scripts: ["focal-point.js"] },
    <>
      <h1>{t("media.title")}</h1>
      {visit.may("newsroom.write") ? <UploadForm visit={visit} tried={tried} /> : null}
      {off.length > 0 ? (
        <section aria-labelledby="taken-off">
          <h2 id="taken-off">{t("media.taken-off")}</h2>
          <ul class="gallery">
            {off.map((picture) => (
              <Card visit={visit} picture={picture} today={today} />
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="pictures">
        <h2 id="pictures">{t("media.all")}</h2>
        <ul class="gallery">
          {shown.map((picture) => (
            <Card visit={visit} picture={picture} today={today} />
          ))}
        </ul>
      </section>
      {number > 1 || more ? (
        <nav class="pages" aria-label={t("list.pages")}>
          {number > 1 ? <a href={`/newsroom/media?page=${number - 1}`}>{t("list.previous")}</a> : null}
          <span>{t("list.page", { page: number })}</span>
          {more ? <a href={`/newsroom/media?page=${number + 1}`}>{t("list.next")}</a> : null}
        </nav>
      ) : null}
    </>,
    tried ? (tried.status ?? statusOf(tried.notice)) : 200,
  );
}

const Card = ({ visit: { t }, picture, today }: { visit: Visit; picture: GalleryPicture; today: string }) => {
  const { itemId, title, sourceLanguage, hash, decorative, told, credit, consentUntil, hidden, uses } =
    picture;
  return (
    <li class={hidden ? "panel off" : "panel"}>
      {hash ? (
        <img src={`/newsroom/media/pictures/${hash}`} alt="" loading="lazy" width="240" height="150" />
      ) : (
        <div class="no-picture">{t("media.no-rendition")}</div>
      )}
      <p>
        <a href={itemAddress(itemId)} lang={sourceLanguage}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <ul class="small">
        <li>{credit}</li>
        <li>
          {decorative
            ? t("media.decorative")
            : told.length > 0
              ? t("media.told", { languages: t.list(told.map((language) => languageName(t, language))) })
              : t("media.untold")}
        </li>
        <li>{t("media.uses", { count: uses })}</li>
        {consentUntil ? (
          <li class={consentUntil < today ? "overdue" : undefined}>
            {t("media.consent-until", { date: consentUntil })}
          </li>
        ) : null}
        {hidden ? (
          <li class="overdue">
            {t(`media.off-${hidden.why}`, { count: hidden.usedIn.length })}{" "}
            {hidden.usedIn.map((used) => (
              <a href={itemAddress(used)}>{used} </a>
            ))}
          </li>
        ) : null}
      </ul>
    </li>
  );
};
