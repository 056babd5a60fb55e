import { missionDay } from "../../../core/day.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import type { PersonLabel } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import { type CaseFacts, type Dossier, dossierOf } from "../../dossier/dossier.ts";
import type { CaseRecord } from "../../dossier/record.ts";
import { apartBy, type CaseRecordKind } from "../../journey/kind.ts";
import { recordAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import type { OpenedForPage } from "../open-page.ts";

/** What a kind of record is called. */
export const sayKind = ({ language }: Pick<CaseVisit, "language">, kind: CaseRecordKind): string =>
  kind.form.texts.in(language)(kind.title);

/** What a record is called among others of its kind. */
const sayRecord = (visit: CaseVisit, kind: CaseRecordKind, record: CaseRecord, facts: CaseFacts): string => {
  const which = kind.tells?.(record, sideOf(facts, record), visit.language) ?? sayChoice(visit, kind, record);
  const title = sayKind(visit, kind);
  return which === null ? title : `${title}: ${which}`;
};

const sayChoice = ({ language }: CaseVisit, kind: CaseRecordKind, { open }: CaseRecord): string | null => {
  const code = (open as Readonly<Record<string, unknown>>)[kind.toldApartBy ?? ""];
  const which = typeof code === "string" ? apartBy(kind)[code] : undefined;
  return which === undefined ? null : kind.form.texts.in(language)(which);
};

/** The case from the side of whom a record is about; from the first member's where it is about all. */
const sideOf = (facts: CaseFacts, { memberId }: CaseRecord): Dossier =>
  dossierOf(facts, memberId ?? facts.members[0]?.id ?? "");

/**
 * What is written down, the latest first; with `of`, each with whom it is about. Of a closed circle others see that there
 * is something, and when.
 */
export const RecordList = ({
  visit,
  opened: { seen, facts },
  records,
  of,
}: {
  visit: CaseVisit;
  opened: Pick<OpenedForPage, "seen" | "facts">;
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
              <a href={recordAddress(seen.id, record.id)}>{sayRecord(visit, kind, record, facts)}</a>
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
