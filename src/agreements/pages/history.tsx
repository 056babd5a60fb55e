import {
  type Field,
  type HistoryEntry,
  type RecordFields,
  readHistory,
  sayAnswer,
} from "../../platform/forms/index.ts";
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
  const form = formOfKind[kind];
  const say = form.texts.in(language);
  const written = (key: string, field: Field, value: RecordFields[string]) =>
    value === null || (Array.isArray(value) && value.length === 0)
      ? t("history.empty")
      : sayAnswer(form, field, value, language, offered[key]);
  return Object.entries<Field>(form.fields)
    .filter(
      ([key]) => JSON.stringify(before.fields[key] ?? null) !== JSON.stringify(after.fields[key] ?? null),
    )
    .map(([key, field]) =>
      t("history.was", {
        field: say(field.label),
        before: written(key, field, before.fields[key] ?? null),
        after: written(key, field, after.fields[key] ?? null),
      }),
    )
    .join("; ");
}
