import { type HistoryEntry, type RecordFields, readHistory, sayChanges } from "../../platform/forms/index.ts";
import { formOfKind } from "../forms.ts";
import type { Registered } from "../read-register.ts";
import { versionedRecord } from "../write-register.ts";
import { sayMoment, type Visit } from "./desk.ts";
import type { Offered } from "./offered.ts";

/** Who changed what when. */
export const History = async ({
  visit,
  record,
  offered,
}: {
  visit: Visit;
  record: Registered;
  offered: Offered;
}) => {
  const { t, cases, desk } = visit;
  const entries = await readHistory(cases.database.query, versionedRecord(record));
  const names = await desk.namesOf([...new Set(entries.map(({ actor }) => actor))]);
  const made = entries.filter(({ version }) => version !== null);
  if (made.length === 0) return null;
  return (
    <section class="person-section" aria-labelledby={`history-${record.id}`}>
      <h2 id={`history-${record.id}`}>{t("history.title")}</h2>
      <ol class="case-records">
        {made.map((entry, at) => {
          const before = made[at - 1];
          const first = entry.outcome === "found" ? t("history.found") : t("history.first");
          const by = names.get(entry.actor) ?? entry.actor;
          return (
            <li>
              {entry.outcome === "found" && !before ? (
                first
              ) : (
                <>
                  {sayMoment(visit, entry.at.toISOString())}, <bdi>{by}</bdi>:{" "}
                  {before ? saysChanges(visit, record, before, entry, offered) : first}
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

function saysChanges(
  { t, language }: Visit,
  { kind }: Registered,
  before: HistoryEntry<RecordFields>,
  after: HistoryEntry<RecordFields>,
  offered: Offered,
): string {
  const said = { language, offered, nothing: t("history.empty") };
  return sayChanges(formOfKind[kind], before.fields, after.fields, said)
    .map((change) => t("history.was", { ...change }))
    .join("; ");
}
