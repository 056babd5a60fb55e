import { HiddenFields } from "../../../ui/form-controls.tsx";
import type { Opened } from "../../editing/opening.ts";
import { itemAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { freshKey } from "../parts/once.ts";
import { inSofia } from "../parts/sofia-time.ts";
import { languageName } from "../parts/words.ts";

interface Props {
  readonly visit: Visit;
  readonly opened: Opened;
  readonly translation: NonNullable<Opened["translation"]>;
}

/** When readers see this language, and when no longer. Everything here names the language. */
export const PublishingPanel = ({ visit, opened, translation: { glance } }: Props) => {
  const { t } = visit;
  const language = languageName(t, opened.language);
  const address = itemAddress(opened.itemId, opened.language);
  const hidden = <HiddenFields requestKey={freshKey(visit)} version={glance.revision} />;
  const single = (path: string, text: string, style: string) => (
    <form method="post" action={`${address}/${path}`}>
      <HiddenFields requestKey={freshKey(visit)} version={glance.revision} />
      <button type="submit" class={style}>
        {text}
      </button>
    </form>
  );
  return (
    <section class="panel" aria-labelledby="publishing">
      <h2 id="publishing">{t("publishing.title", { language })}</h2>
      {glance.state === "review" ? (
        <form class="inline-form" method="post" action={`${address}/review/end`}>
          {hidden}
          <label for="field-reason">{t("publishing.reason")}</label>
          <input id="field-reason" name="reason" required maxlength={300} />
          <button type="submit" class="second">
            {t("publishing.send-back")}
          </button>
        </form>
      ) : null}
      <ScheduleForm visit={visit} address={address} which="publish" glance={glance} />
      {glance.live || glance.publishAt ? (
        <ScheduleForm visit={visit} address={address} which="unpublish" glance={glance} />
      ) : null}
      <p class="hint">{t("publishing.time-hint")}</p>
      <div class="inline-form">
        {glance.live ? single("withdrawal", t("publishing.withdraw", { language }), "grave") : null}
        {glance.state === "archived"
          ? null
          : single("archive", t("publishing.archive", { language }), "grave")}
      </div>
    </section>
  );
};

const ScheduleForm = ({
  visit,
  address,
  which,
  glance,
}: {
  visit: Visit;
  address: string;
  which: "publish" | "unpublish";
  glance: Props["translation"]["glance"];
}) => {
  const { t } = visit;
  const at = which === "publish" ? glance.publishAt : glance.unpublishAt;
  const id = `field-${which}At`;
  return (
    <>
      <form class="inline-form" method="post" action={`${address}/schedule`}>
        <HiddenFields requestKey={freshKey(visit)} version={glance.revision} />
        <input type="hidden" name="which" value={which} />
        <label for={id}>{t(`publishing.${which}-at`)}</label>
        <input id={id} type="datetime-local" name="at" value={at ? inSofia(at) : ""} required />
        <button type="submit" class="second">
          {t("publishing.schedule")}
        </button>
      </form>
      {at ? (
        <form class="inline-form" method="post" action={`${address}/schedule/end`}>
          <HiddenFields requestKey={freshKey(visit)} version={null} />
          <input type="hidden" name="which" value={which} />
          <span>
            {t(`editor.will-${which === "publish" ? "publish" : "withdraw"}`, { at: t.moment(at) })}
          </span>
          <button type="submit" class="quiet">
            {t("publishing.cancel")}
          </button>
        </form>
      ) : null}
    </>
  );
};
