import { sayChanges } from "../../platform/forms/index.ts";
import type { EventFields } from "../event.ts";
import { eventForm } from "../event-form.ts";
import type { EventVersion } from "../read-events.ts";
import { sayMoment, type Visit } from "./desk.ts";
import type { Offered } from "./offered.ts";

/** Who wrote what down when; of a correction what stood before and after. */
export const History = ({
  visit,
  versions,
  offered,
  names,
}: {
  visit: Visit;
  versions: readonly EventVersion[];
  offered: Offered;
  names: ReadonlyMap<string, string>;
}) => {
  const { t } = visit;
  return (
    <section class="person-section" aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      <ol class="case-records">
        {versions.map(({ seq, madeAt, madeBy, fields }, at) => {
          const before = versions[at - 1];
          return (
            <li>
              {sayMoment(visit, madeAt)}, <bdi>{names.get(madeBy) ?? madeBy}</bdi>:{" "}
              {before ? (
                <Changes visit={visit} before={before.fields} after={fields} offered={offered} />
              ) : null}
              {seq === 1 ? t("history.first") : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

const Changes = ({
  visit: { t, language },
  before,
  after,
  offered,
}: {
  visit: Visit;
  before: EventFields;
  after: EventFields;
  offered: Offered;
}) => {
  const said = { language, offered, nothing: t("history.empty") };
  const changes = sayChanges(eventForm, before, after, said);
  // The notes are sealed and no part of a version: that they changed is said, not how.
  if (changes.length === 0) return <>{t("history.changed", { fields: t("history.notes") })}</>;
  return <>{changes.map((change) => t("history.was", { ...change })).join("; ")}</>;
};
