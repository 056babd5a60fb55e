import { may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Query } from "../../../platform/db/index.ts";
import { type Option, sheetOf } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { facesForm } from "../../duplicates/faces/faces-form.ts";
import { type Judgement, judgeFaces } from "../../duplicates/faces/judge-faces.ts";
import { lookedAt, type Picture, picturesOf } from "../../duplicates/faces/pictures.ts";
import { readPair } from "../../duplicates/read-pair.ts";
import { PersonName } from "../../parts/person-name.ts";
import { noteReading, personsFor } from "../../permission/persons-for.ts";
import { writeNumber } from "../../person-number.ts";
import type { PersonLabel } from "../../reading/labels.ts";
import { personAddress } from "../addresses.ts";
import type { Offered, PeopleDesk, Visit } from "../desk.ts";
import { formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";
import { pairAddress } from "./doubts-page.tsx";
import { SeenInFaces } from "./seen-in-faces.tsx";

/** Where the photographs of two records stand side by side. */
export const facesAddress = (one: string, other: string): string => `${pairAddress(one, other)}/photographs`;

const path = "/people/:person/pair/:other/photographs";
const policy = may("person.write");

export const facesRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, policy, (visit) => facesPage(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy,
    form: () => facesForm,
    async offered(visit) {
      const { sides } = await look(visit.people.database, (query) => readFaces(visit, query));
      return offeredIn(visit, sides);
    },
    show: facesPage,
    async save(visit, change, { values }) {
      const { people, act } = visit;
      const { sides } = await readFaces(visit, change);
      await judgeFaces(change, people, act, sides, values);
      return afterwards(pairAddress(visit.place("person"), visit.place("other")), "saved");
    },
  }),
];

interface FaceSide {
  readonly id: string;
  readonly number: string;
  readonly label: PersonLabel | undefined;
  readonly pictures: readonly Picture[];
}

interface Faces {
  readonly sides: readonly FaceSide[];
  readonly judgements: readonly Judgement[];
}

/**
 * Two records' pictures side by side, for a human to decide on (scenario 5); nothing in the program looks at a face. That
 * they were compared, and with whom, stands in the log of both; so does the opening of each picture.
 */
async function facesPage(visit: Visit, shown: Shown): Promise<Response> {
  const { t } = visit;
  const [one, other] = [visit.place("person"), visit.place("other")];
  const { sides, judgements } = await look(visit.people.database, async (query) => {
    const faces = await readFaces(visit, query);
    await noteComparing(visit, query, faces.sides);
    return faces;
  });
  const staff = await namesOfStaff(
    visit,
    judgements.map(({ toldBy }) => toldBy),
  );
  return framed(
    visit,
    {
      title: t("faces.title"),
      crumbs: [
        { title: t("doubts.title"), address: "/people/doubts" },
        { title: t("pair.title"), address: pairAddress(one, other) },
      ],
    },
    <>
      <h1>{t("faces.title")}</h1>
      <p>{t("faces.text")}</p>
      <div class="faces">
        {sides.map((side, at) => (
          <Side visit={visit} side={side} title={t(at === 0 ? "pair.first" : "pair.second")} />
        ))}
      </div>
      <Answer visit={visit} sides={sides} shown={shown} />
      <SeenInFaces
        visit={visit}
        judgements={judgements}
        numbers={new Map(sides.map(({ id, number }) => [id, number]))}
        staff={staff}
      />
      <p>
        <a class="button second" href={pairAddress(one, other)}>
          {t("faces.back")}
        </a>
      </p>
    </>,
    shown.status,
  );
}

/** Throws "not found" unless the reader sees both. */
async function readFaces({ people, act, place }: Visit, query: Query): Promise<Faces> {
  const [one, other] = [place("person"), place("other")];
  const persons = personsFor(people, act);
  // Taken first: a record one may not see is none to compare with.
  for (const id of [one, other]) await persons.get(query, id);
  const { sides, merged, faces } = await readPair(query, people, act, one, other);
  const read: FaceSide[] = [];
  for (const { id, place, label } of sides) {
    read.push({ id, number: place.number, label, pictures: await picturesOf(query, people, id, merged) });
  }
  return { sides: read, judgements: faces };
}

async function noteComparing(
  { people, act }: Visit,
  query: Query,
  sides: readonly FaceSide[],
): Promise<void> {
  for (const [at, { id }] of sides.entries()) {
    const seen = await personsFor(people, act).get(query, id);
    const fields = ["paper", `person:${sides[1 - at]?.id}`];
    await noteReading(query, people, act, seen, { action: "person.compare-photographs", fields });
  }
}

/** Every picture on the page, to say which of them one looked at. */
const offeredIn = ({ t }: Visit, sides: readonly FaceSide[]): Offered => ({
  faces_looked: sides.flatMap(({ number, pictures }) =>
    pictures.map(
      (picture, at): Option => ({
        value: picture.page.id,
        label: t("faces.picture", {
          what: numbered(at, whatOf(t, picture)),
          number: writeNumber(number),
          on: t.date(lookedAt(picture).kept as never),
        }),
      }),
    ),
  ),
});

/** Where there is one picture of each there is nothing to choose. */
const onlyOnes = (sides: readonly FaceSide[]): readonly string[] =>
  sides.every(({ pictures }) => pictures.length === 1)
    ? sides.flatMap(({ pictures }) => pictures.map(({ page }) => page.id))
    : [];

/** Two photographs of one day are told apart by their places. */
const numbered = (at: number, what: string): string => `${at + 1}. ${what}`;

const whatOf = (t: Visit["t"], { paper, isPdf }: Picture): string =>
  t(paper.about === "face" ? "papers.of-face" : isPdf ? "faces.scan-pdf" : "faces.scan");

/** What the reader saw; asked where there is something to see of both. */
const Answer = ({
  visit,
  sides,
  shown: { status: _, ...shown },
}: {
  visit: Visit;
  sides: readonly FaceSide[];
  shown: Shown;
}) => {
  const { t } = visit;
  const heading = <h2 id="faces-answer">{t("faces.answer")}</h2>;
  if (sides.some(({ pictures }) => pictures.length === 0)) {
    return (
      <section aria-labelledby="faces-answer">
        {heading}
        <p>{t("faces.both-needed")}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="faces-answer">
      {heading}
      <p>{t("faces.answer-text")}</p>
      <SheetForm
        sheet={sheetOf(facesForm, {
          language: visit.language,
          action: facesAddress(visit.place("person"), visit.place("other")),
          submit: t("faces.save"),
          requestKey: visit.freshKey(),
          offered: offeredIn(visit, sides),
          values: { faces_looked: onlyOnes(sides) },
          ...shown,
          version: null,
        })}
      />
    </section>
  );
};

const Side = ({ visit, side, title }: { visit: Visit; side: FaceSide; title: string }) => {
  const { t } = visit;
  return (
    <section class="panel" aria-label={title}>
      <h2>
        <PersonName t={t} label={side.label} /> <span class="soft">{writeNumber(side.number)}</span>
      </h2>
      {side.pictures.map((picture, at) => (
        <OnePicture visit={visit} picture={picture} at={at} number={side.number} />
      ))}
      {side.pictures.length === 0 ? <p>{t("faces.none")}</p> : null}
      {side.pictures.some(({ paper }) => paper.about === "face") ? null : (
        <p>
          <a href={`${personAddress(side.id, "papers")}?about=face`}>{t("faces.add")}</a>
        </p>
      )}
    </section>
  );
};

const OnePicture = ({
  visit: { t },
  picture,
  at,
  number,
}: {
  visit: Visit;
  picture: Picture;
  /** Its place on its side, from 0. */
  at: number;
  number: string;
}) => {
  const { paper, page, view, isPdf } = picture;
  const address = personAddress(paper.personId, "papers", paper.id, "pages", page.id, view);
  const what = numbered(at, whatOf(t, picture));
  return (
    <figure>
      {isPdf ? (
        // Phones show no PDF within a page, so nobody is promised one.
        <a class="face-scan" href={address} target="_blank" rel="noopener">
          <strong>{t("faces.open-pdf")}</strong>
          <span class="soft">{t("faces.open-pdf-text")}</span>
        </a>
      ) : (
        <a href={address}>
          <img src={address} alt={t("faces.alt", { what, number: writeNumber(number) })} />
        </a>
      )}
      <figcaption>
        {what} <span class="soft">{t("faces.taken", { at: t.moment(paper.madeAt) })}</span>
      </figcaption>
    </figure>
  );
};
