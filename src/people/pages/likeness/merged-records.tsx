import type { Merge } from "../../duplicates/merging/read-merges.ts";
import type { Visit } from "../desk.ts";
import { pairAddress } from "./doubts-page.tsx";

/** The merges by which several records became one person, each with the way to take it back. */
export const MergedRecords = ({
  visit: { t },
  merges,
  staff,
  writes,
}: {
  visit: Visit;
  merges: readonly Merge[];
  staff: (id: string) => string;
  writes: boolean;
}) =>
  merges.length === 0 ? null : (
    <section class="person-section" aria-labelledby="merged-records">
      <div class="section-head">
        <h2 id="merged-records">{t("merge.records")}</h2>
      </div>
      <ul class="records">
        {merges.map(({ keptId, goneId, reason, doneAt, doneBy }) => (
          <li>
            {doneAt ? t("merge.merged-on", { on: t.moment(doneAt), who: staff(doneBy ?? "") }) : null}:{" "}
            <bdi>{reason}</bdi>{" "}
            {writes ? (
              <a class="record-change" href={pairAddress(keptId, goneId)}>
                {t("unmerge.title")}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
