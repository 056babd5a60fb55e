import type { EvidenceMissing } from "../../cases/index.ts";
import type { Visit } from "./desk.ts";

/** How many files of the project lack something; which ones, the work list says to whoever may see them. */
export const EvidencePart = ({ visit, missing }: { visit: Visit; missing: EvidenceMissing }) => {
  const { t } = visit;
  const { members, incomplete, papers } = missing;
  return (
    <section class="person-section" aria-labelledby="evidence">
      <h2 id="evidence">{t("evidence.title")}</h2>
      <p class={incomplete > 0 ? "notice" : undefined}>
        {members === 0
          ? t("evidence.none")
          : incomplete === 0
            ? t("evidence.whole", { members })
            : t("evidence.missing", { members, incomplete, papers })}{" "}
        {incomplete > 0 && visit.may("case.read") ? <a href="/cases">{t("evidence.work")}</a> : null}
      </p>
    </section>
  );
};
