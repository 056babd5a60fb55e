import { mayKeep } from "../../papers/paper.ts";
import type { Paper } from "../../papers/read-papers.ts";
import { personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";

/** The scans of a document or a consent where that stands, and the way to one more. */
export const PapersOf = ({
  visit: { t, actor },
  papers,
  about,
  personId,
}: {
  visit: Visit;
  papers: readonly Paper[];
  /** `document:…` or `consent:…` */
  about: string;
  personId: string;
}) => {
  const own = papers.filter((paper) => `${paper.about}:${paper.aboutId}` === about);
  return (
    <p class="papers-of">
      {own.map((paper) => (
        <>
          <a href={personAddress(paper.personId, "papers", paper.id)}>
            {t("papers.title")}: {t("papers.pages", { count: paper.pages.length })}
          </a>{" "}
        </>
      ))}
      {mayKeep(actor) ? (
        <a href={`${personAddress(personId, "papers")}?about=${about}`}>{t("papers.scan-this")}</a>
      ) : null}
    </p>
  );
};
