import type { Child } from "hono/jsx";
import { look } from "../../../platform/audit/index.ts";
import type { Query } from "../../../platform/db/index.ts";
import { openForEditing } from "../../../platform/forms/index.ts";
import { notFound } from "../../../platform/http/index.ts";
import { type Ending, SheetForm } from "../../../ui/sheet-form.tsx";
import { readConsents } from "../../consents/record-consent.ts";
import { decisionsAt } from "../../consents/state.ts";
import { readRelations } from "../../family/relate.ts";
import { type intakePage, intakePages } from "../../intake/pages.ts";
import { savedPages } from "../../intake/progress.ts";
import { labelsOf } from "../../reading/labels.ts";
import { readPerson } from "../../reading/read-person.ts";
import { type RecordKindName, recordKinds } from "../../records/index.ts";
import { readRecords } from "../../records/stored.ts";
import { versionedRecord } from "../../registering/write-record.ts";
import { intakeAddress } from "../addresses.ts";
import { consentSheet, languageSpoken, StandingNow } from "../bonds/consent-page.tsx";
import { Relations, relationSheet } from "../bonds/family-page.tsx";
import { type Offered, offeredTo, type Visit } from "../desk.ts";
import type { Shown } from "../parts/form-page.ts";
import { kindSheet } from "../parts/kind-form.tsx";
import { PersonHead } from "../parts/person-head.tsx";
import { framed } from "../parts/respond.tsx";
import { RecordLines } from "../person/record-lines.tsx";
import { Progress } from "./intake-overview.tsx";

type Page = NonNullable<ReturnType<typeof intakePage>>;

/** One page of the intake: what is written down so far, and the form for more. */
export async function showIntakePage(visit: Visit, page: Page, shown: Shown): Promise<Response> {
  const { t, people } = visit;
  const personId = visit.place("person");
  const offered = await offeredTo(visit);
  const { label, saved, consented, soFar, form } = await look(people.database, async (query) => {
    const opened = await open(visit, query, page);
    return { ...opened, ...(await partsOf(visit, query, page, offered, shown)) };
  });
  const at = intakePages.findIndex(({ key }) => key === page.key) + 1;
  return framed(
    visit,
    {
      title: t(`page.${page.key}`),
      crumbs: [{ title: t("intake.title"), address: intakeAddress(personId) }],
    },
    <>
      <PersonHead visit={visit} label={label} title={t(`page.${page.key}`)} />
      <Progress visit={visit} done={saved.size} />
      <p class="soft">{t("intake.page", { at, all: intakePages.length })}</p>
      {consented || at <= consentAt ? null : <p class="call call-only-hours">{t("person.no-consent")}</p>}
      {page.kind === "consent" ? <p>{t("page.consent-text")}</p> : null}
      {soFar ? (
        <section aria-labelledby="so-far">
          <h2 id="so-far">{t("intake.so-far")}</h2>
          {soFar}
        </section>
      ) : null}
      {form}
    </>,
    shown.status,
  );
}

const consentAt = intakePages.findIndex(({ kind }) => kind === "consent") + 1;

async function open(visit: Visit, query: Query, page: Page) {
  const { people, act } = visit;
  const personId = visit.place("person");
  const kinds: RecordKindName[] = page.kind === "consent" || page.kind === "family" ? ["name"] : [page.kind];
  const { seen } = await readPerson(query, people, act, personId, kinds);
  if (!seen.may("person.write")) throw notFound();
  return {
    label: (await labelsOf(query, people, [personId])).get(personId),
    saved: await savedPages(query, personId),
    consented: (await decisionsAt(query, personId, people.now())).get("casework") === "given",
  };
}

async function partsOf(
  visit: Visit,
  query: Query,
  page: Page,
  offered: Offered,
  shown: Shown,
): Promise<{ soFar: Child | null; form: Child }> {
  const { people, act } = visit;
  const personId = visit.place("person");
  const action = intakeAddress(personId, page.key);
  if (page.kind === "consent") {
    const lines = await readConsents(query, people, personId);
    const language = await languageSpoken(query, people, personId);
    return {
      soFar:
        lines.length === 0 ? null : (
          <StandingNow visit={visit} personId={personId} lines={lines} writes={false} />
        ),
      form: (
        <SheetForm
          sheet={consentSheet(visit, action, { offered, language }, shown)}
          endings={several(visit)}
        />
      ),
    };
  }
  if (page.kind === "family") {
    const relations = await readRelations(query, people, act, personId);
    const labels = await labelsOf(
      query,
      people,
      relations.map(({ otherId }) => otherId),
    );
    const lines = { visit, personId, relations, labels, writes: false };
    return {
      soFar: relations.length === 0 ? null : <Relations {...lines} />,
      form: <SheetForm sheet={relationSheet(visit, action, shown)} endings={several(visit)} />,
    };
  }
  return recordParts(visit, query, page.kind, action, offered, shown);
}

async function recordParts(
  visit: Visit,
  query: Query,
  kind: RecordKindName,
  action: string,
  offered: Offered,
  shown: Shown,
): Promise<{ soFar: Child | null; form: Child }> {
  const { people, act } = visit;
  const personId = visit.place("person");
  if (recordKinds[kind].single) {
    const record = versionedRecord(people, act, kind, { personId, id: personId }, people.now());
    const who = { actor: act.actor.staffId, at: people.now() };
    const { version, fields } = await openForEditing(people.database, record, who);
    const known = { version, ...(fields ? { values: fields } : {}) };
    const sheet = kindSheet(visit, kind, action, offered, shown, known);
    const ending = { value: "next", label: visit.t("intake.next") };
    return { soFar: null, form: <SheetForm sheet={sheet} endings={[ending]} /> };
  }
  const records = await readRecords(query, people, kind, personId);
  const lines = { visit, personId, kind, records, offered, changeable: true };
  return {
    soFar: records.length === 0 ? null : <RecordLines {...lines} />,
    form: <SheetForm sheet={kindSheet(visit, kind, action, offered, shown)} endings={several(visit)} />,
  };
}

const several = ({ t }: Visit): readonly Ending[] => [
  { value: "next", label: t("intake.next") },
  { value: "more", label: t("intake.more"), second: true },
  { value: "nothing", label: t("intake.nothing"), second: true },
];
