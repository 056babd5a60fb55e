import { may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { openForEditing } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { OneButton, SheetForm } from "../../../ui/sheet-form.tsx";
import { labelsOf } from "../../reading/labels.ts";
import { readPerson } from "../../reading/read-person.ts";
import { isRecordKind, type RecordKind, type RecordKindName, recordKinds } from "../../records/index.ts";
import { readRecord } from "../../records/stored.ts";
import { addRecord, changeRecord, removeRecord, versionedRecord } from "../../registering/write-record.ts";
import { personAddress } from "../addresses.ts";
import { offeredTo, type PeopleDesk, type Visit } from "../desk.ts";
import { addingPage } from "../parts/adding-page.tsx";
import { buttonPosting, formPosting, page, type Shown } from "../parts/form-page.ts";
import { kindSheet } from "../parts/kind-form.tsx";
import { PersonHead } from "../parts/person-head.tsx";
import { afterwards, framed } from "../parts/respond.tsx";

const policy = may("person.write");
const adding = "/people/:person/add/:kind";
const record = "/people/:person/:kind/:record";

/** Adding, changing and removing a fact from the person's page. */
export const recordRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, adding, policy, (visit) => showAdding(visit, { status: 200 })),
  formPosting(desk, {
    path: adding,
    policy,
    form: (visit) => formOf(kindOf(visit)),
    show: showAdding,
    async save(visit, change, { values }) {
      const kind = kindOf(visit);
      await addRecord(change, visit.people, visit.act, visit.place("person"), kind, values as never);
      return afterwards(homeOf(visit, kind), "saved");
    },
  }),
  page(desk, record, policy, (visit) => showChanging(visit, { status: 200 })),
  formPosting(desk, {
    path: record,
    policy,
    form: (visit) => formOf(kindOf(visit)),
    show: showChanging,
    async save(visit, change, { values, version }) {
      const kind = kindOf(visit);
      const place = { personId: visit.place("person"), id: visit.place("record") };
      const save = { basedOn: version, values: values as never };
      const saved = await changeRecord(change, visit.people, visit.act, place, kind, save);
      if (saved.outcome === "conflict") {
        return personAddress(place.personId, kind, place.id, "conflict", String(saved.entry));
      }
      return afterwards(homeOf(visit, kind), saved.outcome);
    },
  }),
  buttonPosting(desk, {
    path: `${record}/removal`,
    policy,
    async work(visit, change) {
      const kind = kindOf(visit);
      if (recordKinds[kind].single) throw notFound();
      const place = { personId: visit.place("person"), id: visit.place("record") };
      await removeRecord(change, visit.people, visit.act, place, kind as "name");
      return afterwards(homeOf(visit, kind), "removed");
    },
  }),
];

/** The kind an address names; of an address that names none there is no page. */
export function kindOf(visit: Visit): RecordKindName {
  const kind = visit.place("kind");
  if (!isRecordKind(kind)) throw notFound();
  return kind;
}

export const formOf = (kind: RecordKindName) => (recordKinds[kind] as RecordKind).form;

/** Where one goes after a fact was saved. */
export const homeOf = (visit: Visit, kind: RecordKindName): string =>
  kind === "document"
    ? personAddress(visit.place("person"), "documents")
    : personAddress(visit.place("person"));

async function showAdding(visit: Visit, shown: Shown): Promise<Response> {
  const kind = kindOf(visit);
  if (recordKinds[kind].single) throw notFound();
  const action = personAddress(visit.place("person"), "add", kind);
  return addingPage(visit, shown, { kind, right: "person.write", action });
}

async function showChanging(visit: Visit, shown: Shown): Promise<Response> {
  const kind = kindOf(visit);
  const { t, people, act } = visit;
  const place = { personId: visit.place("person"), id: visit.place("record") };
  const single = recordKinds[kind].single;
  const { label, opened } = await look(people.database, async (query) => {
    const { seen, kinds } = await readPerson(query, people, act, place.personId, [kind]);
    const found = single
      ? place.id === place.personId
      : (await readRecord(query, people, kind, place)) !== undefined;
    if (!seen.may("person.write") || !kinds.includes(kind) || !found) throw notFound();
    const versioned = versionedRecord(people, act, kind, place, people.now());
    return {
      label: (await labelsOf(query, people, [place.personId])).get(place.personId),
      opened: await openForEditing(people.database, versioned, {
        actor: act.actor.staffId,
        at: people.now(),
      }),
    };
  });
  const known = { version: opened.version, ...(opened.fields ? { values: opened.fields } : {}) };
  const sheet = kindSheet(
    visit,
    kind,
    personAddress(place.personId, kind, place.id),
    await offeredTo(visit),
    shown,
    known,
  );
  return framed(
    visit,
    { title: t(`kind.${kind}`) },
    <>
      <PersonHead visit={visit} label={label} title={t(`kind.${kind}`)} />
      <SheetForm sheet={sheet} />
      {single ? null : (
        <section class="remove">
          <p class="soft">{t("record.remove-text")}</p>
          <OneButton
            action={personAddress(place.personId, kind, place.id, "removal")}
            requestKey={visit.freshKey()}
            label={t("record.remove")}
            kind="grave"
          />
        </section>
      )}
    </>,
    shown.status,
  );
}
