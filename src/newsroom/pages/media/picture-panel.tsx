import { HiddenFields } from "../../../ui/form-controls.tsx";
import type { OpenedItem } from "../../editing/open-item.ts";
import { pictureOf } from "../../media/gallery.ts";
import { itemAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { freshKey } from "../parts/once.ts";

/** The picture itself, and what is done to it beside writing about it. */
export const PicturePanel = async ({ visit, item }: { visit: Visit; item: OpenedItem }) => {
  const { t, desk, language } = visit;
  const address = itemAddress(item.itemId);
  const picture = await pictureOf(desk.newsroom.database.query, item.itemId, language);
  const { consent } = item.shared as { consent?: { withdrawn?: string } };
  const hidden = () => <HiddenFields requestKey={freshKey(visit)} version={item.revision} />;
  return (
    <section class="panel" aria-labelledby="picture">
      <h2 id="picture">{t("picture.title")}</h2>
      {picture ? (
        <img src={`/newsroom/media/pictures/${picture.hash}`} alt={picture.alt} class="shown-picture" />
      ) : (
        <p class="no-picture">{t("media.no-rendition")}</p>
      )}
      {item.hidden ? (
        <p class="overdue">
          {t(`media.off-${item.hidden.why}`, { count: item.hidden.usedIn.length })}{" "}
          {item.hidden.usedIn.map((used) => (
            <a href={itemAddress(used)}>{used} </a>
          ))}
        </p>
      ) : null}
      {visit.may("newsroom.write") ? (
        <form method="post" action={`${address}/crops`}>
          {hidden()}
          <p class="hint">{t("picture.cut-hint")}</p>
          <button type="submit" class="second">
            {t("picture.cut")}
          </button>
        </form>
      ) : null}
      {visit.may("newsroom.publish") ? (
        <form class="inline-form" method="post" action={`${address}/original`} enctype="multipart/form-data">
          {hidden()}
          <label for="new-original">{t("picture.replace")}</label>
          <input
            id="new-original"
            type="file"
            name="file"
            accept=".jpg,.jpeg,.png,.webp,.avif,.svg"
            required
          />
          <button type="submit" class="second">
            {t("picture.replace-go")}
          </button>
        </form>
      ) : null}
      {visit.may("newsroom.write") && consent && !consent.withdrawn ? (
        <form method="post" action={`${address}/consent-withdrawal`}>
          {hidden()}
          <p class="hint">{t("picture.withdraw-hint")}</p>
          <button type="submit" class="grave">
            {t("picture.withdraw")}
          </button>
        </form>
      ) : null}
    </section>
  );
};
