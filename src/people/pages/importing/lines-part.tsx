import { formats } from "../../../platform/i18n/index.ts";
import { OneButton } from "../../../ui/sheet-form.tsx";
import type { BirthCell } from "../../importing/cells/birth-cell.ts";
import type { OpenLine, OpenLines } from "../../importing/read-imports.ts";
import type { CellProblem, CellReading } from "../../importing/read-row.ts";
import type { ImportFate } from "../../importing/states.ts";
import { PersonName } from "../../parts/person-name.ts";
import { writeNumber } from "../../person-number.ts";
import { personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";

/** The rows of one fate, each with what there is to know about it. */
export const LinesPart = ({
  visit,
  read,
  fate,
  from,
  address,
  decides,
}: {
  visit: Visit;
  read: OpenLines;
  fate: ImportFate;
  from: number;
  address: string;
  /** Whether somebody may still decide about each row. */
  decides: boolean;
}) => {
  const { t } = visit;
  if (read.lines.length === 0) return <p>{t("import-line.none")}</p>;
  const asks = decides && ["new", "possible", "same"].includes(fate);
  return (
    <>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("import-line.row")}</th>
              <th scope="col">{t("import-line.name")}</th>
              <th scope="col">{t("import-line.born")}</th>
              <th scope="col">{t("import-line.why")}</th>
              {asks ? <th scope="col">{t("import-line.decision")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {read.lines.map((line) => (
              <tr>
                <td class="number" data-label={t("import-line.row")}>
                  {line.line}
                </td>
                <th scope="row">
                  <WhoIs visit={visit} read={read} line={line} />
                </th>
                <td data-label={t("import-line.born")}>{born(visit, line)}</td>
                <td data-label={t("import-line.why")}>
                  <Why visit={visit} read={read} line={line} />
                </td>
                {asks ? (
                  <td data-label={t("import-line.decision")}>
                    <Decision visit={visit} line={line} address={address} from={from} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {read.next === null ? null : (
        <p>
          <a class="button second" href={`${address}?fate=${fate}&from=${read.next}`}>
            {t("import-line.more")}
          </a>
        </p>
      )}
    </>
  );
};

const WhoIs = ({ visit: { t }, read, line }: { visit: Visit; read: OpenLines; line: OpenLine }) => {
  const label = line.personId === null ? undefined : read.labels.get(line.personId);
  if (label) {
    return (
      <a href={personAddress(label.id)}>
        <PersonName t={t} label={label} />
      </a>
    );
  }
  return <bdi>{line.content?.name ?? ""}</bdi>;
};

function born({ t }: Visit, { content }: OpenLine): string {
  const cell = content?.readings.find(({ column }) => column === "birth")?.cell;
  return cell ? sayCell(t, cell) : "";
}

function sayCell(t: Visit["t"], cell: BirthCell): string {
  if (cell.age !== null) return t("import-line.age", { age: cell.age });
  return cell.date ? t.date(cell.date) : t("import-line.unknown");
}

const Why = ({ visit, read, line: { content } }: { visit: Visit; read: OpenLines; line: OpenLine }) => {
  const { t } = visit;
  if (!content) return null;
  const unplain = content.readings.filter(
    ({ cell }) => cell.notes.join() !== "as-written" || cell.others.length > 0,
  );
  return (
    <ul class="reasons">
      {content.problems.map((problem) => (
        <li class="against">{sayProblem(visit, problem)}</li>
      ))}
      {content.onFile.map(({ personId, verdict, bits }) => (
        <li>
          <Known visit={visit} read={read} personId={personId} />:{" "}
          {t("import-line.on-file", { verdict: t(`verdict.${verdict}`), bits })}
        </li>
      ))}
      {content.above.map(({ line, verdict, bits }) => (
        <li>{t("import-line.above", { line, verdict: t(`verdict.${verdict}`), bits })}</li>
      ))}
      {unplain.map((reading) => (
        <li>{sayReading(visit, reading)}</li>
      ))}
    </ul>
  );
};

/** The mark keeps what stands in a cell from turning the sentence round. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

function sayProblem({ t }: Visit, { column, letters, why, value }: CellProblem): string {
  const named = t(`import-column.${column}`);
  const at =
    letters === "" ? "import-line.at-none" : value === "" ? "import-line.at-empty" : "import-line.at";
  const place = t(at, { column: named, letters, value: isolate(value) });
  return `${place}. ${t(`cell.${why}`)}`;
}

function sayReading({ t, language }: Visit, { value, cell }: CellReading): string {
  const how = formats(language).list(cell.notes.map((note) => t(`date-note.${note}`)));
  const read = t("import-line.read-as", { value: isolate(value), date: sayCell(t, cell), how });
  const others = cell.others.map((date) => t("import-line.or", { date: t.date(date) }));
  return [read, ...others].join("; ");
}

const Known = ({ visit: { t }, read, personId }: { visit: Visit; read: OpenLines; personId: string }) => {
  const label = read.labels.get(personId);
  const place = read.places.get(personId);
  if (label) {
    return (
      <>
        <a href={personAddress(personId)}>
          <PersonName t={t} label={label} />
        </a>{" "}
        <span class="soft">{writeNumber(label.number)}</span>
      </>
    );
  }
  return (
    <>
      {t("likely.other-office")} <span class="soft">{writeNumber(place?.number ?? "")}</span>
    </>
  );
};

const Decision = ({
  visit: { t, freshKey },
  line,
  address,
  from,
}: {
  visit: Visit;
  line: OpenLine;
  address: string;
  from: number;
}) => {
  const standing = line.choice ?? (line.fate === "new" ? "take" : line.fate === "same" ? "leave" : null);
  const other = standing === "take" ? "leave" : "take";
  const words = { take: "import-line.taken", leave: "import-line.left" } as const;
  const offers = standing === null ? (["take", "leave"] as const) : ([other] as const);
  return (
    <>
      <span>{standing === null ? t("import-line.by-rule") : t(words[standing])}</span>
      {offers.map((choice) => (
        <OneButton
          action={`${address}/lines`}
          requestKey={freshKey()}
          label={t(`import-line.${choice}`)}
          kind="quiet"
          fields={{ line: String(line.line), choice, fate: line.fate, from: String(from) }}
        />
      ))}
    </>
  );
};
