import { parsePartialDate } from "../../../core/partial-date.ts";
import { scriptOf, tagOfScript } from "../../../core/script.ts";
import type { Option } from "../../../platform/forms/index.ts";
import { Answers } from "../../parts/answers.tsx";
import { nationalityName, spokenName } from "../../records/choices.ts";
import { type RecordKindName, recordKinds } from "../../records/index.ts";
import type { StoredRecord } from "../../records/stored.ts";
import { personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { SafeToCall } from "../parts/safe-to-call.tsx";

/** The facts of one kind, each with what says most first and the rest below it. */
export const RecordLines = ({
  visit,
  kind,
  records,
  offered,
  changeable,
}: {
  visit: Visit;
  kind: RecordKindName;
  records: readonly StoredRecord[];
  offered: Readonly<Record<string, readonly Option[]>>;
  changeable: boolean;
}) =>
  records.length === 0 ? null : (
    <ul class="records">
      {records.map((record) => (
        <li>
          <RecordLine visit={visit} record={record} offered={offered} />
          {changeable ? (
            <a class="record-change" href={personAddress(record.personId, kind, record.id)}>
              {visit.t("person.change")}
              <span class="visually-hidden">: {visit.t(`kind.${kind}`)}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );

const RecordLine = ({
  visit,
  record,
  offered,
}: {
  visit: Visit;
  record: StoredRecord;
  offered: Readonly<Record<string, readonly Option[]>>;
}) => {
  const { form } = recordKinds[record.kind];
  const { head, leave } = headOf(visit, record);
  return (
    <>
      {head}
      <Answers language={visit.language} form={form} values={record.values} offered={offered} leave={leave} />
    </>
  );
};

/** What says most about a fact, and which answers it has said. */
function headOf(visit: Visit, record: StoredRecord) {
  const { t, language } = visit;
  const main = "main" in record.values && record.values.main ? <Mark text={t("person.main")} /> : null;
  switch (record.kind) {
    case "name": {
      const { full } = record.values as StoredRecord<"name">["values"];
      const head = (
        <p class="record-head">
          <strong lang={tagOfScript(scriptOf(full))} dir="auto">
            {full}
          </strong>{" "}
          {main}
        </p>
      );
      return { head, leave: ["full", "main"] };
    }
    case "birth": {
      const { date, precision, contested } = record.values as StoredRecord<"birth">["values"];
      const day = parsePartialDate(date ?? "");
      const head = (
        <p class="record-head">
          <strong>{day ? t.date(day) : t(`precision.${precision}`)}</strong> {main}{" "}
          {contested ? <Mark text={t("person.contested")} /> : null}
        </p>
      );
      return { head, leave: ["date", "main", "contested", ...(day ? [] : ["precision"])] };
    }
    case "nationality": {
      const { country } = record.values as StoredRecord<"nationality">["values"];
      const head = (
        <p class="record-head">
          <strong>{nationalityName(country, language)}</strong> {main}
        </p>
      );
      return { head, leave: ["country", "main"] };
    }
    case "language": {
      const spoken = record.values as StoredRecord<"language">["values"];
      const head = (
        <p class="record-head">
          <strong>{spokenName(spoken.language, language)}</strong> {main}
        </p>
      );
      return { head, leave: ["language", "main"] };
    }
    case "contact": {
      const { safe, safe_note, reach, place } = record.values as StoredRecord<"contact">["values"];
      const head = reach ? (
        <SafeToCall t={t} safe={safe} note={safe_note} reach={reach} />
      ) : (
        <p class="record-head">
          <strong>{place ? t(`place.${place}`) : t("way.address")}</strong>
        </p>
      );
      return { head, leave: reach ? ["safe", "safe_note", "reach", "way"] : ["way", "safe", "place"] };
    }
    case "document": {
      const { kind } = record.values as StoredRecord<"document">["values"];
      const head = (
        <p class="record-head">
          <strong>{t(`document-kind.${kind}`)}</strong>
        </p>
      );
      return { head, leave: ["kind"] };
    }
    default:
      return { head: null, leave: [] };
  }
}

const Mark = ({ text }: { text: string }) => <span class="status">{text}</span>;
