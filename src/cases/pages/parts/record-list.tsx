import { missionDay } from "../../../core/day.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import type { PersonLabel } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import type { CaseRecord } from "../../dossier/record.ts";
import { apartBy, type CaseRecordKind } from "../../journey/kind.ts";
import type { SeenCase } from "../../permission/cases-for.ts";
import { recordAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";

/** What a kind of record is called. */
export const sayKind = ({ language }: Pick<CaseVisit, "language">, kind: CaseRecordKind): string =>
  kind.form.texts.in(language)(kind.title);

/** What a record is called among others of its kind. */
const sayRecord = (visit: CaseVisit, kind: CaseRecordKind, { open }: CaseRecord): string => {
  const code = (open as Readonly<Record<string, unknown>>)[kind.toldApartBy ?? ""];
  const which = typeof code === "string" ? apartBy(kind)[code] : undefined;
  const title = sayKind(visit, kind);
  return which === undefined ? title : `${title}: ${kind.form.texts.in(visit.language)(which)}`;
};

/**
 * What is written down, the latest first; with `of`, each with whom it is about. Of a closed circle others see that there
 * is something, and when.
 */
export const RecordList = ({
  visit,
  seen,
  records,
  of,
}: {
  visit: CaseVisit;
  seen: SeenCase;
  records: readonly CaseRecord[];
  of?: (personId: string) => PersonLabel | undefined;
}) => {
  const { t, p, cases } = visit;
  if (records.length === 0) return <p>{t("case.records-none")}</p>;
  return (
    <ul class="case-records">
      {records.toReversed().map((record) => {
        const kind = cases.journey.kinds.get(record.kind);
        if (!kind) return null;
        const day = parsePartialDate(record.happenedOn ?? missionDay(record.madeAt));
        return (
          <li>
            <span class="soft">{day ? t.date(day) : null}</span>{" "}
            {seen.may(kind.reads) ? (
              <a href={recordAddress(seen.id, record.id)}>{sayRecord(visit, kind, record)}</a>
            ) : (
              <span>
                {sayKind(visit, kind)} <span class="status">{t("case.sealed")}</span>
              </span>
            )}
            {of ? (
              <>
                {" "}
                <span class="soft">
                  {record.personId === null ? (
                    t("case.record-of-all")
                  ) : (
                    <PersonName t={p} label={of(record.personId)} />
                  )}
                </span>
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};
