import type { SentSheet } from "../read-sheets.ts";
import { sayMoment, type Visit } from "./desk.ts";
import { standingOf } from "./list-page.tsx";

/** What was sent when and why, what somebody else said to it, and the paper of the last version. */
export const SheetHistory = async ({
  visit,
  versions,
  paper,
}: {
  visit: Visit;
  versions: readonly SentSheet[];
  /** The address of the paper. */
  paper: string;
}) => {
  const { t, desk } = visit;
  const names = await desk.namesOf([...new Set(versions.flatMap(({ decision }) => decision?.by ?? []))]);
  return (
    <section class="person-section" aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      {versions.length === 0 ? (
        <p>{t("sheet.draft-print")}</p>
      ) : (
        <p>
          <a href={paper}>{t("sheet.print")}</a>
        </p>
      )}
      <ol class="case-records">
        {versions.map((version) => {
          const { seq, sentAt, reason, decision } = version;
          const decided = decision && {
            moment: sayMoment(visit, decision.at),
            name: names.get(decision.by) ?? decision.by,
          };
          return (
            <li>
              {t("history.version", { seq, moment: sayMoment(visit, sentAt) })}
              {reason ? ` ${t("sheet.reason", { reason })}` : null}
              {` ${t(`state.${standingOf(version)}`)}`}
              {decided ? `: ${t("history.decided", decided)}` : null}
              {decision?.reason ? ` ${decision.reason}` : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
