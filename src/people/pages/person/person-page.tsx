import type { Child } from "hono/jsx";
import { look } from "../../../platform/audit/index.ts";
import type { Query } from "../../../platform/db/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { agesOn, birthSpan } from "../../birth-span.ts";
import { isMaybeChild } from "../../consents/record-consent.ts";
import { decisionsAt } from "../../consents/state.ts";
import { contactsOf, type OpenContact } from "../../contacts/read-contacts.ts";
import { type Merge, readMerges } from "../../duplicates/merging/read-merges.ts";
import { placingRights } from "../../holds/place-hold.ts";
import { type Hold, holdsOn } from "../../holds/read-holds.ts";
import { HoldWarning } from "../../parts/hold-warning.tsx";
import { PersonName } from "../../parts/person-name.ts";
import { writeNumber } from "../../person-number.ts";
import { labelsOf, type PersonLabel } from "../../reading/labels.ts";
import { type ReadPerson, readPerson } from "../../reading/read-person.ts";
import { type RecordKindName, recordKinds } from "../../records/index.ts";
import { personAddress } from "../addresses.ts";
import { ContactLink } from "../contacts/contact-list.tsx";
import { mayReadPersons, offeredTo, type PeopleDesk, type Visit } from "../desk.ts";
import { MergedRecords } from "../likeness/merged-records.tsx";
import { page } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";
import { SafeToCall } from "../parts/safe-to-call.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";
import { RecordLines } from "./record-lines.tsx";

export const personPageRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, "/people/:person", mayReadPersons, (visit) => personPage(visit)),
];

interface Opened extends ReadPerson {
  readonly label: PersonLabel | undefined;
  readonly child: boolean;
  readonly consented: boolean;
  readonly contacts: readonly OpenContact[];
  /** The record the person is found under, where this one was merged. */
  readonly root: string;
  readonly merges: readonly Merge[];
  /** What keeps anything about the person from being destroyed today. */
  readonly holds: readonly Hold[];
}

async function open(visit: Visit, query: Query): Promise<Opened> {
  const { people, act } = visit;
  const read = await readPerson(query, people, act, visit.place("person"));
  const { id, members } = read.seen;
  const labels = await labelsOf(query, people, [id]);
  const merges = members.length > 1 ? await readMerges(query, people, members) : [];
  const decisions = await decisionsAt(query, id, people.now());
  return {
    ...read,
    label: labels.get(id),
    child: isMaybeChild(people, read.facts.birth),
    consented: decisions.get("casework") === "given",
    contacts: await contactsOf(query, people, act, id),
    root: members[0] ?? id,
    merges: merges.filter(({ doneAt }) => doneAt !== null),
    holds: await holdsOn(query, people, id),
  };
}

/** An old number leads to the record the person is found under now. */
function leadToRoot({ context }: Visit, root: string): Response {
  const { search } = new URL(context.req.url);
  return new Response(null, { status: 303, headers: { location: `${personAddress(root)}${search}` } });
}

async function personPage(visit: Visit): Promise<Response> {
  const { t } = visit;
  const opened = await look(visit.people.database, (query) => open(visit, query));
  if (opened.root !== opened.seen.id) return leadToRoot(visit, opened.root);
  const { seen, facts, kinds, label } = opened;
  const offered = await offeredTo(visit);
  const writes = seen.may("person.write");
  const beside = await visit.desk.ofPerson?.(visit.context, seen.id);
  const staff = await namesOfStaff(
    visit,
    opened.merges.map(({ doneBy }) => doneBy ?? undefined),
  );
  return framed(
    visit,
    { title: t("person.title") },
    <>
      <h1>
        <PersonName t={t} label={label} />
      </h1>
      <p class="soft">
        {t("person.number")} <strong>{writeNumber(seen.number)}</strong> {ageOf(visit, opened)}
      </p>
      {seen.glass ? <p class="call call-no">{t("person.read-only")}</p> : null}
      <HoldWarning t={t} holds={opened.holds} />
      <Warnings visit={visit} opened={opened} />
      {facts.contact.map(({ values: { reach, safe, safe_note } }) =>
        reach ? <SafeToCall t={t} safe={safe} note={safe_note} reach={reach} /> : null,
      )}
      <nav class="person-rooms" aria-label={t("person.title")}>
        {writes ? <a href={personAddress(seen.id, "intake")}>{t("person.intake")}</a> : null}
        <a href={personAddress(seen.id, "consents")}>{t("person.consents")}</a>
        <a href={personAddress(seen.id, "documents")}>{t("person.documents")}</a>
        <a href={personAddress(seen.id, "papers")}>{t("papers.title")}</a>
        <a href={personAddress(seen.id, "family")}>{t("person.family")}</a>
        {visit.may("person.own-data") && seen.may("person.read-whole") ? (
          <a href={personAddress(seen.id, "own-data")}>{t("own.title")}</a>
        ) : null}
        {placingRights.some((right) => seen.may(right)) ? (
          <a href={personAddress(seen.id, "holds")}>{t("hold.title")}</a>
        ) : null}
      </nav>
      {beside}
      <MergedRecords visit={visit} merges={opened.merges} staff={staff} writes={writes} />
      {kinds
        .filter((kind) => kind !== "document")
        .map((kind) => (
          <Section visit={visit} opened={opened} kind={kind} writes={writes}>
            <RecordLines
              visit={visit}
              kind={kind}
              records={facts[kind]}
              offered={offered}
              changeable={writes}
            />
          </Section>
        ))}
      <FirstContacts visit={visit} contacts={opened.contacts} />
    </>,
  );
}

const FirstContacts = ({ visit: { t }, contacts }: { visit: Visit; contacts: readonly OpenContact[] }) =>
  contacts.length === 0 ? null : (
    <section class="person-section" aria-labelledby="contacts">
      <div class="section-head">
        <h2 id="contacts">{t("person.contacts")}</h2>
      </div>
      <ul class="records">
        {contacts.map((contact) => (
          <li>
            <ContactLink t={t} contact={contact} />, {t.moment(contact.takenAt)},{" "}
            {t(`channel.${contact.values.channel}`)}
          </li>
        ))}
      </ul>
    </section>
  );

const Section = ({
  visit: { t },
  opened: { seen, facts },
  kind,
  writes,
  children,
}: {
  visit: Visit;
  opened: Opened;
  kind: RecordKindName;
  writes: boolean;
  children: Child;
}) => {
  const empty = facts[kind].length === 0;
  const single = recordKinds[kind].single;
  const address = single ? personAddress(seen.id, kind, seen.id) : personAddress(seen.id, "add", kind);
  return (
    <section class="person-section" aria-labelledby={`kind-${kind}`}>
      <div class="section-head">
        <h2 id={`kind-${kind}`}>{t(`kind.${kind}`)}</h2>
        {writes && (!single || empty) ? (
          <a href={address}>
            {t("person.add")}
            <span class="visually-hidden">: {t(`kind.${kind}`)}</span>
          </a>
        ) : null}
      </div>
      {empty ? <p class="soft">{t("person.nothing")}</p> : children}
    </section>
  );
};

/** What must be read before anything else. */
const Warnings = ({ visit: { t }, opened }: { visit: Visit; opened: Opened }) => {
  const { facts, child, consented } = opened;
  const married = facts.about.some(
    ({ values }) => values.marital === "married" || values.marital === "engaged",
  );
  return (
    <>
      {child ? <p class="call call-only-hours">{t("person.child")}</p> : null}
      {child && married ? <p class="call call-no">{t("person.married-child")}</p> : null}
      {consented ? null : <p class="call call-only-hours">{t("person.no-consent")}</p>}
    </>
  );
};

/** The person's age by the best date, as exact as that is. */
function ageOf({ t, today }: Visit, { facts }: Opened): string {
  const best = facts.birth.find(({ values }) => values.main) ?? facts.birth[0];
  const span = best && birthSpan(best.values);
  if (!span) return "";
  const ages = agesOn(span, today);
  return `· ${ages.youngest === ages.oldest ? t("person.age", ages) : t("person.age-span", ages)}`;
}
