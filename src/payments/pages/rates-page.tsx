import { type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import { currencyName } from "../../core/currencies.ts";
import { sayDecimal } from "../../core/decimal.ts";
import { changeovers } from "../../core/exchange.ts";
import { type PartialDate, parsePartialDate } from "../../core/partial-date.ts";
import { type Problem, type SentFile, type Shown, sheetOf } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { FileRefused } from "../../platform/spreadsheets/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { ratesAddress } from "../addresses.ts";
import {
  importRates,
  largestRatesFile,
  mayImportRates,
  RateImportRefused,
  ratesForm,
} from "../rates/import-rates.ts";
import { type ListedRate, listRates, readImports } from "../rates/list-rates.ts";
import {
  baseOf,
  type PublishedRate,
  type RateSource,
  RatesRefused,
  rateSources,
  readRatesFile,
} from "../rates/read-file.ts";
import { framed, mayReadRates, page, type Visit, visitOf } from "./desk.ts";

export const ratesRoutes = (desk: CasesDesk): Route[] => [
  page(desk, ratesAddress, mayReadRates, showRates),
  page(desk, `${ratesAddress}/file`, mayImportRates, (visit) => showForm(visit, { status: 200 })),
  formPosting(desk, {
    path: `${ratesAddress}/file`,
    policy: mayImportRates,
    form: () => ratesForm,
    show: (visit, shown) => showForm(visitOf(visit), shown),
    upload: { limit: largestRatesFile + 100_000, field: "file" },
    prepare: (_, { values }) => look(values.file),
    async save({ cases, act }, change, { values }, { bytes, rates }) {
      const { source, month, correction, file } = values;
      const handedIn = { source, month, name: file.name, bytes, rates, correction };
      const { added, corrected, same } = await importRates(change, cases, act, handedIn);
      return `${ratesAddress}?taken=${added}.${corrected}.${same}`;
    },
    problemsOf: (error) =>
      error instanceof RateImportRefused
        ? error.problems
        : error instanceof RatesRefused
          ? { file: problemOf(error) }
          : error instanceof FileRefused
            ? { file: { text: "problem.rates-unreadable" } }
            : undefined,
  }),
];

async function look(file: SentFile): Promise<{ bytes: Uint8Array; rates: readonly PublishedRate[] }> {
  const parts: Uint8Array[] = [];
  for await (const part of file.open()) parts.push(part as Uint8Array);
  const bytes = Buffer.concat(parts);
  return { bytes, rates: readRatesFile(bytes) };
}

const problemOf = ({ fault: { why, row, value } }: RatesRefused): Problem =>
  why === "not-a-rate" || why === "two-rates"
    ? { text: `problem.rates-${why}`, values: { row, value } }
    : { text: `problem.rates-${why}` };

function showForm(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language } = visit;
  const sheet = sheetOf(ratesForm, {
    language,
    action: `${ratesAddress}/file`,
    submit: t("rates.take"),
    requestKey: visit.freshKey(),
    values: { source: "inforeuro" },
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("rates.take"), crumbs: [{ title: t("rates.title"), address: ratesAddress }] },
    <>
      <h1>{t("rates.take")}</h1>
      <p>{t("rates.text")}</p>
      <Form sheet={sheet} />
    </>,
    shown.status,
  );
}

async function showRates(visit: Visit): Promise<Response> {
  const { t, cases, desk } = visit;
  const { query } = cases.database;
  const asked = parsePartialDate(visit.asked("day") ?? "");
  const day = asked?.length === 10 ? asked : (visit.today as PartialDate);
  const lists = await Promise.all(rateSources.map((source) => listRates(query, source, day)));
  const imports = await readImports(query);
  const names = await desk.namesOf([...new Set(imports.map(({ madeBy }) => madeBy))]);
  const [added, corrected, same] = (visit.asked("taken") ?? "").split(".").map(Number);
  const note = same === undefined ? undefined : t("rates.taken", { added, corrected, same } as never);
  return framed(
    visit,
    { title: t("rates.title"), note },
    <>
      <div class="page-bar">
        <h1>{t("rates.title")}</h1>
        {visit.may("payment.pay") || visit.may("programme.manage") ? (
          <a class="button" href={`${ratesAddress}/file`}>
            {t("rates.take")}
          </a>
        ) : null}
      </div>
      <p>{t("rates.text")}</p>
      {changeovers.map(({ units, acceptedUntil }) => (
        <p>{t("rates.fixed", { units, until: t.date(acceptedUntil as PartialDate) })}</p>
      ))}
      <form class="filters" method="get" action={ratesAddress}>
        <label>
          {t("rates.day")}
          <input type="date" name="day" value={day} autocomplete="off" />
        </label>
        <button type="submit" class="second">
          {t("rates.show")}
        </button>
      </form>
      {rateSources.map((source, at) => (
        <RatesOf visit={visit} source={source} day={day} rates={lists[at] ?? []} />
      ))}
      <h2>{t("rates.imports")}</h2>
      <ul>
        {imports.map(({ madeAt, madeBy, file, correction, source }) => (
          <li>
            {t(`rate-source.${source}`)}.{" "}
            {t("rates.import-line", {
              moment: t.moment(new Date(madeAt)),
              name: names.get(madeBy) ?? madeBy,
              file,
            })}{" "}
            {correction}
          </li>
        ))}
      </ul>
    </>,
  );
}

/** What a source says on a day. */
const RatesOf = ({
  visit: { t: say, language },
  source,
  day: on,
  rates,
}: {
  visit: Visit;
  source: RateSource;
  day: PartialDate;
  rates: readonly ListedRate[];
}) => {
  const base = baseOf[source];
  return (
    <section class="person-section" aria-labelledby={`rates-${source}`}>
      <h2 id={`rates-${source}`}>{say(`rate-source.${source}`)}</h2>
      {rates.length === 0 ? (
        <p class="notice">{say("rates.none-on", { month: say.date(on.slice(0, 7) as PartialDate) })}</p>
      ) : (
        <details>
          <summary>{say("rates.on", { day: say.date(on) })}</summary>
          <div class="table-frame to-cards">
            <table class="dense">
              <thead>
                <tr>
                  <th scope="col">{say("rates.currency")}</th>
                  <th scope="col">{say("rates.units", { base })}</th>
                  <th scope="col">{say("rates.since")}</th>
                  <th scope="col">{say("rates.version")}</th>
                </tr>
              </thead>
              <tbody>
                {rates.map(({ currency, units, since, seq }) => (
                  <tr>
                    <th scope="row">
                      {currency} <span class="soft">{currencyName(currency, language)}</span>
                    </th>
                    <td class="day" data-label={say("rates.units", { base })}>
                      {sayDecimal(units, language)}
                    </td>
                    <td data-label={say("rates.since")}>{say.date(since as PartialDate)}</td>
                    <td data-label={say("rates.version")}>{seq > 1 ? seq - 1 : ""}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
};
