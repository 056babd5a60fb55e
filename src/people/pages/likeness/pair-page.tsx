import { may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Query } from "../../../platform/db/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { tellApart } from "../../duplicates/doubts.ts";
import { distinctForm, mergeForm, unmergeForm } from "../../duplicates/merging/merge-form.ts";
import { confirmMerge, mergePersons, unmergePersons } from "../../duplicates/merging/merge-persons.ts";
import { partnersOf, readMerges } from "../../duplicates/merging/read-merges.ts";
import { type PairSide, readPair } from "../../duplicates/read-pair.ts";
import { PersonName } from "../../parts/person-name.ts";
import { membersOf } from "../../permission/merge-group.ts";
import { personsFor } from "../../permission/persons-for.ts";
import { writeNumber } from "../../person-number.ts";
import { personAddress } from "../addresses.ts";
import { type Offered, offeredTo, type PeopleDesk, type Visit } from "../desk.ts";
import { buttonPosting, formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";
import { RecordLines } from "../person/record-lines.tsx";
import { pairAddress } from "./doubts-page.tsx";
import { facesAddress } from "./faces-page.tsx";
import { PairAnswers, type PairForms } from "./pair-answers.tsx";
import { SeenInFaces } from "./seen-in-faces.tsx";
import { EvidenceTable } from "./words.tsx";

const policy = may("person.write");
const path = "/people/:person/pair/:other";
const merge = "/people/:person/merges/:merge";

/** Two records side by side, and what a human says about them. */
export const pairRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, policy, (visit) => pairPage(visit, visit.place("other"), {})),
  formPosting(desk, {
    path: `${path}/merge`,
    policy,
    form: () => mergeForm,
    show: (visit, shown) => pairPage(visit, visit.place("other"), { merge: shown }),
    async save(visit, change, { values }) {
      const ids = [visit.place("person"), visit.place("other")] as const;
      const [keptId, goneId] = values.keep === "first" ? ids : [ids[1], ids[0]];
      const outcome = await mergePersons(
        change,
        visit.people,
        visit.act,
        { keptId, goneId },
        values.merge_reason,
      );
      return outcome === "merged"
        ? afterwards(personAddress(keptId), "merged-persons")
        : afterwards(pairAddress(keptId, goneId), "merge-waiting");
    },
  }),
  formPosting(desk, {
    path: `${path}/difference`,
    policy,
    form: () => distinctForm,
    show: (visit, shown) => pairPage(visit, visit.place("other"), { apart: shown }),
    async save(visit, change, { values }) {
      const { people, act } = visit;
      const ids = [visit.place("person"), visit.place("other")] as const;
      for (const id of ids.toSorted()) await personsFor(people, act).hold(change, id, "person.write");
      if ((await membersOf(change, ids[0])).includes(ids[1])) throw notFound();
      await tellApart(change, people, act, ids[0], ids[1], values.distinct_why);
      return afterwards("/people/doubts", "apart");
    },
  }),
  buttonPosting(desk, {
    path: `${merge}/agreement`,
    policy,
    async work(visit, change) {
      const { keptId } = await mergeOf(visit, change);
      await confirmMerge(change, visit.people, visit.act, visit.place("merge"));
      return afterwards(personAddress(keptId), "merged-persons");
    },
    refused: (visit) => showMerge(visit, { status: 422 }),
  }),
  formPosting(desk, {
    path: `${merge}/undoing`,
    policy,
    form: () => unmergeForm,
    show: showMerge,
    async save(visit, change, { values }) {
      const { keptId, goneId } = await mergeOf(visit, change);
      await unmergePersons(change, visit.people, visit.act, visit.place("merge"), values.unmerge_reason);
      return afterwards(pairAddress(keptId, goneId), "unmerged");
    },
  }),
];

/** The merge an address names: one of the person's own records, or that waits for them. */
async function mergeOf(visit: Visit, query: Query) {
  const { people, act } = visit;
  const person = visit.place("person");
  const seen = await personsFor(people, act).get(query, person);
  const ids = await partnersOf(query, person);
  const found = (await readMerges(query, people, ids)).find(({ id }) => id === visit.place("merge"));
  if (!seen.may("person.write") || !found) throw notFound();
  return found;
}

async function showMerge(visit: Visit, shown: Shown): Promise<Response> {
  const { keptId, goneId } = await look(visit.people.database, (query) => mergeOf(visit, query));
  const other = visit.place("person") === keptId ? goneId : keptId;
  return pairPage(visit, other, { undo: shown });
}

async function pairPage(visit: Visit, other: string, forms: PairForms): Promise<Response> {
  const { t, people, act } = visit;
  const offered = await offeredTo(visit);
  const pair = await look(people.database, (query) =>
    readPair(query, people, act, visit.place("person"), other),
  );
  const staff = await namesOfStaff(visit, [
    pair.apart?.toldBy,
    pair.merge?.askedBy,
    ...pair.faces.map(({ toldBy }) => toldBy),
    pair.sides[1].place.ownerId ?? undefined,
  ]);
  return framed(
    visit,
    { title: t("pair.title"), crumbs: [{ title: t("doubts.title"), address: "/people/doubts" }] },
    <>
      <h1>{t("pair.title")}</h1>
      {pair.weighed ? <EvidenceTable t={t} weighed={pair.weighed} /> : null}
      {pair.sides[1].facts ? (
        <p>
          <a class="button second" href={facesAddress(pair.sides[0].id, other)}>
            {t("faces.open")}
          </a>
        </p>
      ) : null}
      <div class="pair">
        {pair.sides.map((side, at) => (
          <Side
            visit={visit}
            side={side}
            title={t(at === 0 ? "pair.first" : "pair.second")}
            offered={offered}
            staff={staff}
          />
        ))}
      </div>
      <SeenInFaces
        visit={visit}
        judgements={pair.faces}
        numbers={new Map(pair.sides.map(({ id, place }) => [id, place.number]))}
        staff={staff}
      />
      <PairAnswers visit={visit} pair={pair} forms={forms} staff={staff} />
    </>,
    forms.merge?.status ?? forms.apart?.status ?? forms.undo?.status ?? 200,
  );
}

const shownKinds = ["name", "birth", "about", "nationality", "document", "contact"] as const;

const Side = ({
  visit,
  side,
  title,
  offered,
  staff,
}: {
  visit: Visit;
  side: PairSide;
  title: string;
  offered: Offered;
  staff: (id: string) => string;
}) => {
  const { t } = visit;
  const { facts, place } = side;
  return (
    <section class="panel" aria-label={title}>
      <h2>
        {title}: {facts ? <PersonName t={t} label={side.label} /> : null}{" "}
        <span class="soft">{writeNumber(place.number)}</span>
      </h2>
      {facts ? (
        <p>
          <a href={personAddress(side.id)}>{t("people.find-go")}</a>
        </p>
      ) : (
        <p>
          {t("likely.other-office")}{" "}
          {place.ownerId ? t("likely.ask", { who: staff(place.ownerId) }) : (place.office ?? "")}
        </p>
      )}
      {shownKinds.map((kind) =>
        facts && facts[kind].length > 0 ? (
          <>
            <h3>{t(`kind.${kind}`)}</h3>
            <RecordLines
              visit={visit}
              kind={kind}
              records={facts[kind]}
              offered={offered}
              changeable={false}
            />
          </>
        ) : null,
      )}
    </section>
  );
};
