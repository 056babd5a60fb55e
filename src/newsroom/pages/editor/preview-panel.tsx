import { HiddenFields } from "../../../ui/form-controls.tsx";
import type { Opened } from "../../editing/opening.ts";
import { itemAddress } from "../addresses.ts";
import { peopleBehind, type Visit } from "../desk.ts";
import { freshKey } from "../parts/once.ts";

/** Links that show the working copy to a colleague without an account. */
export const PreviewPanel = async ({
  visit,
  opened,
  translation: { previews },
}: {
  visit: Visit;
  opened: Opened;
  translation: NonNullable<Opened["translation"]>;
}) => {
  const { t } = visit;
  const address = `${itemAddress(opened.itemId, opened.language)}/preview-links`;
  const nameOf = await peopleBehind(
    visit,
    previews.map(({ createdBy }) => createdBy),
  );
  return (
    <section class="panel" aria-labelledby="preview-links">
      <h2 id="preview-links">{t("link.title")}</h2>
      <p class="hint">{t("link.hint")}</p>
      <form class="inline-form" method="post" action={address}>
        <HiddenFields requestKey={freshKey(visit)} version={null} />
        <label for="link-days">{t("link.days")}</label>
        <input id="link-days" name="days" type="number" min="1" max="30" value="7" class="short" />
        <button type="submit" class="second">
          {t("link.make")}
        </button>
      </form>
      <ul>
        {previews.map(({ id, endsAt, createdBy }) => (
          <li>
            <form class="inline-form" method="post" action={`${address}/end`}>
              <HiddenFields requestKey={freshKey(visit)} version={null} />
              <input type="hidden" name="link" value={id} />
              <span>
                {t("link.ends", { at: t.moment(endsAt) })}, <bdi>{nameOf(createdBy)}</bdi>
              </span>
              <button type="submit" class="quiet">
                {t("link.end")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};
