import { type Language, ownNames } from "../../../core/language.ts";
import type { Glance } from "../../editing/glance.ts";
import type { Say } from "../desk.ts";

/** How far a translation has come, in a word, with what readers see of it. */
export const Status = ({ t, glance }: { t: Say; glance: Glance | undefined }) => {
  if (!glance) return <span class="status status-missing">{t("status.missing")}</span>;
  const shown = glance.outdated ? "outdated" : glance.state;
  return (
    <>
      <span class={`status status-${shown}`}>{t(`status.${shown}`)}</span>
      {glance.live && glance.state !== "published" ? (
        <span class="status-live">{t("status.live-too")}</span>
      ) : null}
    </>
  );
};

/** The same as a link to the translation, for a cell of a table: it says of which language and which item it speaks. */
export const StatusLink = ({
  t,
  glance,
  href,
  language,
  title,
}: {
  t: Say;
  glance: Glance | undefined;
  href: string;
  language: Language;
  title: string;
}) => (
  <a class="status-link" href={href}>
    <span class="visually-hidden">
      {ownNames[language]}, {title}:{" "}
    </span>
    <Status t={t} glance={glance} />
  </a>
);
