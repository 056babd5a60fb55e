import { writeNumber } from "../../../people/index.ts";
import { Answers, PersonName } from "../../../people/parts/index.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Change } from "../../../platform/db/index.ts";
import { sheetOf, withoutQuestions } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { dossierOf } from "../../dossier/dossier.ts";
import { strikingForm } from "../../moving/small-forms.ts";
import { changeCaseRecord, openCaseRecordForEditing } from "../../records/change-record.ts";
import { readCaseRecord, valuesOfRecord } from "../../records/read-record.ts";
import { NotInThisState } from "../../records/refused.ts";
import { strikeCaseRecord } from "../../records/strike-record.ts";
import { isBarredByRestriction } from "../../steps/data-request.ts";
import { addAddress, caseAddress, memberAddress, recordAddress } from "../addresses.ts";
import { type CasesDesk, type CaseVisit, mayReadCases, mayWriteInCases, offeredTo } from "../desk.ts";
import { openForPage } from "../open-page.ts";
import { type Barred, formPosting, page, type Shown } from "../parts/form-page.ts";
import { sayKind } from "../parts/record-list.tsx";
import { afterwards, framed, namesOfStaff } from "../parts/respond.tsx";
import { BarredNote } from "./barred-note.tsx";
import { kindToChange } from "./kind-of.ts";
import { Reckoned } from "./reckoned.tsx";

const path = "/cases/:case/records/:record";

const placeOf = (visit: CaseVisit) => ({ caseId: visit.place("case"), recordId: visit.place("record") });

/** A record of a case: read, changed, struck. */
export const recordRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayReadCases, showRecord),
  page(desk, `${path}/change`, mayWriteInCases, (visit) => showChanging(visit, { status: 200 })),
  formPosting(desk, {
    path: `${path}/change`,
    policy: mayWriteInCases,
    form: async (visit) => (await kindToChange(visit)).form,
    offered: async (visit) => (await openRecord(visit)).offered,
    show: showChanging,
    async save(visit, change, { values, version }) {
      const { cases, act } = visit;
      const place = placeOf(visit);
      const { kind } = await readCaseRecord(change, cases, act, place);
      const save = { basedOn: version, values };
      const saved = await changeCaseRecord(change, cases, act, place, kind, save);
      if (saved.outcome === "conflict") {
        return recordAddress(place.caseId, place.recordId, "conflict", String(saved.entry));
      }
      return afterwards(recordAddress(place.caseId, place.recordId), saved.outcome);
    },
  }),
  formPosting(desk, {
    path: `${path}/striking`,
    policy: mayWriteInCases,
    async form(visit) {
      await kindToChange(visit);
      return strikingForm;
    },
    show: showRecord,
    async save(visit, change, { values }) {
      const { cases, act } = visit;
      const place = placeOf(visit);
      await strikeCaseRecord(change, cases, act, place, values.reason);
      return afterwards(caseAddress(place.caseId), "struck");
    },
  }),
];

async function openRecord(visit: CaseVisit) {
  const { cases, act } = visit;
  return look(cases.database, async (query) => {
    const read = await readCaseRecord(query, cases, act, placeOf(visit));
    const opened = await openForPage(visit, query, [`record:${read.record.id}`]);
    const memberId = read.record.memberId ?? opened.facts.members[0]?.id ?? "";
    const dossier = dossierOf(opened.facts, memberId);
    return { ...read, opened, dossier, offered: read.kind.offered(dossier, visit.language) };
  });
}

async function showRecord(visit: CaseVisit, shown?: Shown, barred?: Barred): Promise<Response> {
  const { cases, t, p, language } = visit;
  const { seen, kind, record, values, struckReason, opened, dossier, offered } = await openRecord(visit);
  const staff = await namesOfStaff(visit, [record.madeBy]);
  const lies = isBarredByRestriction(kind.name, dossier, record.memberId);
  const writes = seen.may(kind.writes) && record.struckAt === null && !lies;
  const parts = [...cases.journey.kinds.values()].filter(({ parent }) => parent === kind.name);
  const all = { ...(await offeredTo(visit, kind.form)), ...offered };
  const title = sayKind(visit, kind);
  return framed(
    visit,
    { title, crumbs: crumbsOf(visit, seen.id, seen.number) },
    <>
      <h1>{title}</h1>
      {record.memberId === null ? null : (
        <p>
          <a href={memberAddress(seen.id, record.memberId)}>
            <PersonName t={p} label={opened.labels.get(dossier.member.personId)} />
          </a>
        </p>
      )}
      {barred ? <BarredNote visit={visit} seen={seen} dossier={dossier} barred={barred} /> : null}
      {lies && !barred ? <p class="call">{t("record.restricted")}</p> : null}
      {struckReason === null ? null : (
        <p class="call call-no">{t("record.struck-note", { reason: struckReason })}</p>
      )}
      <Answers language={language} form={kind.form} values={values} offered={all} />
      <Reckoned visit={visit} kind={kind} dossier={dossier} recordId={record.id} />
      {kind.page ? (
        <p>
          <a class="button second" href={kind.page.address(seen.id, record.id)}>
            {kind.form.texts.in(language)(kind.page.title)}
          </a>
        </p>
      ) : null}
      <p class="soft">
        {t("record.made", { when: t.moment(new Date(record.madeAt)), who: staff(record.madeBy) })}
        {record.togetherId === null ? null : ` ${t("record.together")}`}
      </p>
      {parts.map((part) => {
        const own = opened.facts.records.filter(
          (one) => one.parentId === record.id && one.kind === part.name,
        );
        const readable = seen.may(part.reads);
        const named = { ...all, ...part.offered(dossier, language) };
        return (
          <section class="panel" aria-label={sayKind(visit, part)}>
            <h2>{sayKind(visit, part)}</h2>
            {own.map((one) => (
              <article>
                {readable ? (
                  <Answers
                    language={language}
                    form={part.form}
                    values={valuesOfRecord(cases, part, one)}
                    offered={named}
                  />
                ) : null}
                {readable ? (
                  <a href={recordAddress(seen.id, one.id)}>
                    {t(part.fixed ? "record.open" : "record.change")}
                  </a>
                ) : null}
              </article>
            ))}
            {seen.may(part.writes) &&
            record.struckAt === null &&
            !lies &&
            part.mayFollow(dossier, record.id) ? (
              <p>
                <a
                  class="button second"
                  href={addAddress(seen.id, part.name, { member: record.memberId, parent: record.id })}
                >
                  {t("record.part-add", { what: sayKind(visit, part) })}
                </a>
              </p>
            ) : null}
          </section>
        );
      })}
      {writes && !kind.fixed ? (
        <p>
          <a class="button second" href={recordAddress(seen.id, record.id, "change")}>
            {t("record.change")}
          </a>
        </p>
      ) : null}
      {writes && kind.fixed ? <p class="soft">{t("record.fixed")}</p> : null}
      {writes ? (
        <Striking visit={visit} address={recordAddress(seen.id, record.id, "striking")} shown={shown} />
      ) : null}
    </>,
    barred ? 409 : shown?.status,
  );
}

const Striking = ({
  visit,
  address,
  shown,
}: {
  visit: CaseVisit;
  address: string;
  shown: Shown | undefined;
}) => {
  const { t } = visit;
  const { status: _, beside: __, ...told } = shown ?? { status: 200 };
  const sheet = sheetOf(strikingForm, {
    language: visit.language,
    action: address,
    submit: t("record.strike"),
    requestKey: visit.freshKey(),
    ...told,
    version: null,
  });
  return (
    <details class="remove" open={shown !== undefined}>
      <summary>{t("record.strike-title")}</summary>
      <p class="soft">{t("record.strike-text")}</p>
      <SheetForm sheet={sheet} />
    </details>
  );
};

async function showChanging(
  visit: CaseVisit,
  { status, beside: _, ...shown }: Shown,
  barred?: Barred,
): Promise<Response> {
  const { cases, act, t, language } = visit;
  await kindToChange(visit);
  const offeredToAll = await offeredTo(visit);
  const found = await openRecord(visit);
  const { seen, kind, record, dossier, offered } = found;
  if (kind.fixed || record.struckAt !== null || !seen.may(kind.writes)) throw notFound();
  if (status === 200 && isBarredByRestriction(kind.name, dossier, record.memberId)) {
    return showRecord(visit, undefined, new NotInThisState(kind.name));
  }
  const versioned = await cases.database.change((change: Change) =>
    openCaseRecordForEditing(change, cases, act, kind, record.row),
  );
  const title = sayKind(visit, kind);
  const sheet = sheetOf(kind.form, {
    language,
    action: recordAddress(seen.id, record.id, "change"),
    submit: t("record.save"),
    requestKey: visit.freshKey(),
    values: (versioned.fields ?? {}) as never,
    offered: { ...offeredToAll, ...offered },
    ...shown,
    version: shown.version ?? versioned.version,
  });
  return framed(
    visit,
    { title, crumbs: crumbsOf(visit, seen.id, seen.number) },
    <>
      <h1>{title}</h1>
      {barred ? <BarredNote visit={visit} seen={seen} dossier={dossier} barred={barred} /> : null}
      <SheetForm sheet={withoutQuestions(sheet, kind.notAsked?.(dossier) ?? [])} />
    </>,
    status,
  );
}

export const crumbsOf = ({ t }: CaseVisit, caseId: string, number: string) => [
  { title: `${t("cases.number")} ${writeNumber(number)}`, address: caseAddress(caseId) },
];
