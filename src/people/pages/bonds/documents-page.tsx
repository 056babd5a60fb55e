import { may } from "../../../access/index.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import { look } from "../../../platform/audit/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { custodyForm } from "../../custody/custody-form.ts";
import { type CustodyLine, moveOriginal, readCustody } from "../../custody/move-original.ts";
import { readPapers } from "../../papers/read-papers.ts";
import { labelsOf } from "../../reading/labels.ts";
import { readPerson } from "../../reading/read-person.ts";
import { recordKinds } from "../../records/index.ts";
import type { StoredRecord } from "../../records/stored.ts";
import { addDocument } from "../../registering/write-record.ts";
import { personAddress } from "../addresses.ts";
import { mayReadPersons, offeredTo, type PeopleDesk, type Visit } from "../desk.ts";
import { PapersOf } from "../papers/papers-of.tsx";
import { addingPage } from "../parts/adding-page.tsx";
import { formPosting, page, type Shown } from "../parts/form-page.ts";
import { PersonHead } from "../parts/person-head.tsx";
import { afterwards, framed } from "../parts/respond.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";
import { RecordLines } from "../person/record-lines.tsx";

const path = "/people/:person/documents";
const adding = `${path}/new`;
const custody = `${path}/:document/custody`;
const keeps = may("document.keep");

/** A person's papers, where each original is and where it has been. */
export const documentRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, mayReadPersons, show),
  page(desk, adding, keeps, (visit) => showAdding(visit, { status: 200 })),
  formPosting(desk, {
    path: adding,
    policy: keeps,
    form: () => recordKinds.document.form,
    show: showAdding,
    async save(visit, change, { values }) {
      const personId = visit.place("person");
      await addDocument(change, visit.people, visit.act, personId, values);
      return afterwards(personAddress(personId, "documents"), "saved");
    },
  }),
  page(desk, custody, keeps, (visit) => showMove(visit, { status: 200 })),
  formPosting(desk, {
    path: custody,
    policy: keeps,
    form: () => custodyForm,
    show: showMove,
    async save(visit, change, { values }) {
      const place = { personId: visit.place("person"), documentId: visit.place("document") };
      await moveOriginal(change, visit.people, visit.act, place, values);
      return afterwards(personAddress(place.personId, "documents"), "saved");
    },
  }),
];

async function open(visit: Visit) {
  const { people, act } = visit;
  const personId = visit.place("person");
  return look(people.database, async (query) => {
    const { seen, facts } = await readPerson(query, people, act, personId, ["document"]);
    return {
      seen,
      documents: facts.document,
      moves: await readCustody(query, people, personId),
      papers: await readPapers(query, people, personId),
      label: (await labelsOf(query, people, [personId])).get(personId),
    };
  });
}

const showAdding = (visit: Visit, shown: Shown): Promise<Response> =>
  addingPage(visit, shown, {
    kind: "document",
    right: "document.keep",
    action: personAddress(visit.place("person"), "documents", "new"),
  });

async function show(visit: Visit): Promise<Response> {
  const { t } = visit;
  const { seen, documents, moves, papers, label } = await open(visit);
  const offered = await offeredTo(visit);
  const staff = await namesOfStaff(
    visit,
    moves.map(({ madeBy }) => madeBy),
  );
  const writes = seen.may("person.write");
  return framed(
    visit,
    { title: t("documents.title") },
    <>
      <PersonHead visit={visit} label={label} title={t("documents.title")} />
      {seen.may("document.keep") ? (
        <p>
          <a class="button" href={personAddress(seen.id, "documents", "new")}>
            {t("documents.add")}
          </a>
        </p>
      ) : null}
      {documents.length === 0 ? <p>{t("person.nothing")}</p> : null}
      {documents.map((document) => (
        <section class="panel" aria-label={t(`document-kind.${document.values.kind}`)}>
          <RecordLines
            visit={visit}
            kind="document"
            records={[document]}
            offered={offered}
            changeable={writes}
          />
          <Whereabouts
            visit={visit}
            document={document}
            moves={moves.filter(({ documentId }) => documentId === document.id)}
            staff={staff}
          />
          <PapersOf visit={visit} papers={papers} about={`document:${document.id}`} personId={seen.id} />
          {seen.may("document.keep") ? (
            <p>
              <a
                class="button second"
                href={personAddress(document.personId, "documents", document.id, "custody")}
              >
                {t("documents.move")}
              </a>
            </p>
          ) : null}
        </section>
      ))}
    </>,
  );
}

const Whereabouts = ({
  visit: { t },
  moves,
  staff,
}: {
  visit: Visit;
  document: StoredRecord<"document">;
  moves: readonly CustodyLine[];
  staff: (id: string) => string;
}) => {
  const [latest] = moves;
  return (
    <>
      <p>
        {t("documents.where")}{" "}
        <strong>{latest ? t(`holder.${latest.holder}`) : t("documents.unknown")}</strong>
      </p>
      {moves.length > 0 ? (
        <details>
          <summary>{t("documents.way")}</summary>
          <ol class="records">
            {moves.map(({ holder, from, moved_on, note, madeBy }) => (
              <li>
                {t("documents.line", {
                  on: t.date(moved_on),
                  from: from ? t(`holder.${from as CustodyLine["holder"]}`) : t("documents.unknown"),
                  to: t(`holder.${holder}`),
                })}
                {note ? (
                  <>
                    {" · "}
                    <bdi>{note}</bdi>
                  </>
                ) : null}{" "}
                <span class="soft">
                  (<bdi>{staff(madeBy)}</bdi>)
                </span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
};

async function showMove(visit: Visit, { status, ...shown }: Shown): Promise<Response> {
  const { t } = visit;
  const { seen, documents, label } = await open(visit);
  const document = documents.find(({ id }) => id === visit.place("document"));
  if (!document || !seen.may("document.keep")) throw notFound();
  const sheet = sheetOf(custodyForm, {
    language: visit.language,
    action: personAddress(document.personId, "documents", document.id, "custody"),
    submit: t("documents.move-save"),
    requestKey: visit.freshKey(),
    values: { moved_on: parsePartialDate(visit.today) },
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("documents.move") },
    <>
      <PersonHead
        visit={visit}
        label={label}
        title={`${t("documents.move")}: ${t(`document-kind.${document.values.kind}`)}`}
      />
      <SheetForm sheet={sheet} />
    </>,
    status,
  );
}
