import { either, may } from "../../../access/index.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Query } from "../../../platform/db/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { OneButton, SheetForm } from "../../../ui/sheet-form.tsx";
import {
  type ConsentPurpose,
  consentForm,
  consentPurposes,
  currentNotice,
  isConsentPurpose,
} from "../../consents/consent-form.ts";
import {
  type ConsentLine,
  readConsents,
  recordConsent,
  withdrawConsent,
} from "../../consents/record-consent.ts";
import { type Paper, readPapers } from "../../papers/read-papers.ts";
import type { People } from "../../people.ts";
import { noteReading, personsFor } from "../../permission/persons-for.ts";
import { personsForRules } from "../../reading/for-rules.ts";
import { labelsOf } from "../../reading/labels.ts";
import { readRecords } from "../../records/stored.ts";
import { personAddress } from "../addresses.ts";
import { mayReadPersons, type Offered, offeredTo, type PeopleDesk, type Visit } from "../desk.ts";
import { PapersOf } from "../papers/papers-of.tsx";
import { buttonPosting, formPosting, page, type Shown } from "../parts/form-page.ts";
import { PersonHead } from "../parts/person-head.tsx";
import { afterwards, framed } from "../parts/respond.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";

const path = "/people/:person/consents";
const records = may("consent.record");

export const consentRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, either(mayReadPersons, records), (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: records,
    form: () => consentForm,
    show,
    async save(visit, change, { values }) {
      await recordConsent(change, visit.people, visit.act, visit.place("person"), values);
      return afterwards(personAddress(visit.place("person"), "consents"), "saved");
    },
  }),
  buttonPosting(desk, {
    path: `${path}/withdrawal`,
    policy: records,
    async work(visit, change, field) {
      const purpose = field("purpose");
      if (!isConsentPurpose(purpose)) throw notFound();
      await withdrawConsent(change, visit.people, visit.act, visit.place("person"), purpose);
      return afterwards(personAddress(visit.place("person"), "consents"), "withdrawn");
    },
  }),
];

async function show(visit: Visit, shown: Shown): Promise<Response> {
  const { t, people, act } = visit;
  const personId = visit.place("person");
  const { seen, lines, papers, label, outgrown, language } = await look(people.database, async (query) => {
    const person = await personsFor(people, act).get(query, personId);
    const read = {
      seen: person,
      lines: await readConsents(query, people, personId),
      papers: await readPapers(query, people, personId),
      label: (await labelsOf(query, people, [personId])).get(personId),
      outgrown: await outgrownBy(query, people, personId),
      language: await languageSpoken(query, people, personId),
    };
    await noteReading(query, people, act, person, { action: "person.read", fields: ["consent"] });
    return read;
  });
  const offered = await offeredTo(visit);
  const writes = seen.may("consent.record");
  const first = visit.context.req.query("first") === "1";
  return framed(
    visit,
    { title: t("consents.title") },
    <>
      <PersonHead visit={visit} label={label} title={t("consents.title")} />
      {first ? <p class="call call-only-hours">{t("person.no-consent")}</p> : null}
      <section aria-labelledby="now">
        <h2 id="now">{t("consents.now")}</h2>
        <StandingNow visit={visit} personId={personId} lines={lines} outgrown={outgrown} writes={writes} />
        {outgrown.size > 0 ? <p class="call call-only-hours">{t("consents.outgrown-text")}</p> : null}
        {writes ? <p class="soft">{t("consents.withdraw-text")}</p> : null}
      </section>
      {writes ? (
        <section aria-labelledby="record">
          <h2 id="record">{t("consents.record")}</h2>
          <p>{t("page.consent-text")}</p>
          <SheetForm
            sheet={consentSheet(visit, personAddress(personId, "consents"), { offered, language }, shown)}
          />
        </section>
      ) : null}
      <History
        visit={visit}
        lines={lines}
        personId={personId}
        papers={papers}
        staff={
          await namesOfStaff(
            visit,
            lines.map(({ recordedBy }) => recordedBy),
          )
        }
      />
    </>,
    shown.status,
  );
}

/** To which purposes a child agreed who is of age by now. */
async function outgrownBy(
  query: Query,
  people: People,
  personId: string,
): Promise<ReadonlySet<ConsentPurpose>> {
  const person = (await personsForRules(query, [personId], people.now())).get(personId);
  return new Set(consentPurposes.filter((one) => person?.agreedAsChild.has(one) && !person.consents(one)));
}

/** The language somebody is asked in, as far as is known: their main one, else the first that is on record. */
export async function languageSpoken(query: Query, people: People, personId: string): Promise<string | null> {
  const known = (await readRecords(query, people, "language", personId)).map(({ values }) => values);
  return (known.find(({ main }) => main) ?? known[0])?.language ?? null;
}

/** The form of a decision, on this page and in the intake; it begins with the language the person speaks. */
export function consentSheet(
  visit: Visit,
  action: string,
  { offered, language }: { readonly offered: Offered; readonly language: string | null },
  { status: _, ...shown }: Shown,
) {
  return sheetOf(consentForm, {
    language: visit.language,
    action,
    submit: visit.t("consents.save"),
    requestKey: visit.freshKey(),
    values: { notice: currentNotice, given_on: parsePartialDate(visit.today), language },
    offered,
    ...shown,
    version: null,
  });
}

/** What the person said last about each purpose. */
export const StandingNow = ({
  visit,
  personId,
  lines,
  outgrown,
  writes,
}: {
  visit: Visit;
  personId: string;
  lines: readonly ConsentLine[];
  outgrown?: ReadonlySet<ConsentPurpose>;
  writes: boolean;
}) => {
  const { t } = visit;
  const latest = (purpose: ConsentPurpose) => lines.findLast((line) => line.purpose === purpose);
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("consents.purpose")}</th>
            <th scope="col">{t("consents.state")}</th>
            <th scope="col">{t("consents.on")}</th>
            {writes ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {consentPurposes.map((purpose) => {
            const line = latest(purpose);
            const state = outgrown?.has(purpose) ? "outgrown" : (line?.decision ?? "none");
            return (
              <tr>
                <th scope="row">{t(`purpose.${purpose}`)}</th>
                <td data-label={t("consents.state")}>
                  <span class={`status decision-${state}`}>
                    {state === "none" || state === "outgrown"
                      ? t(`consents.${state}`)
                      : t(`decision.${state}`)}
                  </span>
                </td>
                <td data-label={t("consents.on")}>{line ? t.moment(line.recordedAt) : ""}</td>
                {writes ? (
                  <td>
                    {line?.decision === "given" ? (
                      <OneButton
                        action={personAddress(personId, "consents", "withdrawal")}
                        requestKey={visit.freshKey()}
                        label={t("consents.withdraw")}
                        kind="grave"
                        fields={{ purpose }}
                      />
                    ) : null}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const History = ({
  visit,
  lines,
  personId,
  papers,
  staff,
}: {
  visit: Visit;
  lines: readonly ConsentLine[];
  personId: string;
  papers: readonly Paper[];
  staff: (id: string) => string;
}) => {
  const { t } = visit;
  return lines.length === 0 ? null : (
    <section aria-labelledby="history">
      <h2 id="history">{t("consents.history")}</h2>
      <ul class="records">
        {lines.toReversed().map((line) => (
          <li>
            <p>
              <strong>
                {t(`purpose.${line.purpose}`)}: {t(`decision.${line.decision}`)}
              </strong>
              , {t(`consent-form.${line.form}`)}, {t.date(line.given_on)}
            </p>
            <p class="soft">
              {[line.interpreter, line.witness, line.representative, line.note]
                .filter((text) => text !== null)
                .map((text) => (
                  <>
                    <bdi>{text}</bdi>
                    {" · "}
                  </>
                ))}
              {t.moment(line.recordedAt)}, <bdi>{staff(line.recordedBy)}</bdi>
            </p>
            <PapersOf visit={visit} papers={papers} about={`consent:${line.id}`} personId={personId} />
          </li>
        ))}
      </ul>
    </section>
  );
};
