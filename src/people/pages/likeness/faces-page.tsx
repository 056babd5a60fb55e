import { may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { readPair } from "../../duplicates/read-pair.ts";
import { type Paper, type PaperPage, readPapers } from "../../papers/read-papers.ts";
import { PersonName } from "../../parts/person-name.tsx";
import { noteReading, personsFor } from "../../permission/persons-for.ts";
import { writeNumber } from "../../person-number.ts";
import type { PersonLabel } from "../../reading/labels.ts";
import { personAddress } from "../addresses.ts";
import type { PeopleDesk, Visit } from "../desk.ts";
import { page } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";
import { pairAddress } from "./doubts-page.tsx";

/** Where the photographs of two records stand side by side. */
export const facesAddress = (one: string, other: string): string => `${pairAddress(one, other)}/photographs`;

export const facesRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, "/people/:person/pair/:other/photographs", may("person.write"), facesPage),
];

/** So many pictures of each: portraits first, then what was scanned of identity documents, the latest before. */
const mostPictures = 4;

interface FaceSide {
  readonly id: string;
  readonly number: string;
  readonly label: PersonLabel | undefined;
  readonly pictures: readonly Picture[];
}

interface Picture {
  readonly paper: Paper;
  readonly page: PaperPage;
}

/**
 * Two records' pictures side by side, for a human to decide on (scenario 5); nothing in the program looks at a face. That
 * they were compared, and with whom, stands in the log of both; so does the opening of each picture.
 */
async function facesPage(visit: Visit): Promise<Response> {
  const { t } = visit;
  const [one, other] = [visit.place("person"), visit.place("other")];
  const sides = await readFaces(visit, one, other);
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
      <p>
        <a class="button" href={pairAddress(one, other)}>
          {t("faces.back")}
        </a>
      </p>
    </>,
  );
}

/** Throws "not found" unless the reader sees both. */
const readFaces = ({ people, act }: Visit, one: string, other: string): Promise<FaceSide[]> =>
  look(people.database, async (query) => {
    const persons = personsFor(people, act);
    // Taken first: a record one may not see is none to compare with.
    const seen = [await persons.get(query, one), await persons.get(query, other)];
    const { sides, merged } = await readPair(query, people, act, one, other);
    const faces: FaceSide[] = [];
    for (const [at, { id, place, label }] of sides.entries()) {
      const papers = await readPapers(query, people, id);
      const own = papers.filter(({ personId }) => !merged || personId === id);
      faces.push({ id, number: place.number, label, pictures: picturesOf(own) });
      const fields = ["paper", `person:${at === 0 ? other : one}`];
      const noted = { action: "person.compare-photographs", fields } as const;
      await noteReading(query, people, act, seen[at] as (typeof seen)[0], noted);
    }
    return faces;
  });

function picturesOf(papers: readonly Paper[]): Picture[] {
  const of = (about: Paper["about"]) =>
    papers
      .filter((paper) => paper.about === about)
      .flatMap((paper) => paper.pages.map((page) => ({ paper, page })));
  return [...of("face"), ...of("document")].filter((one) => viewOf(one) !== null).slice(0, mostPictures);
}

/** Which view of a page is a picture; null for a PDF. */
function viewOf({ page: { straight, photograph } }: Picture): "straight" | "photograph" | null {
  if (straight && straight.type !== "pdf") return "straight";
  return photograph && photograph.type !== "pdf" ? "photograph" : null;
}

const Side = ({ visit: { t }, side, title }: { visit: Visit; side: FaceSide; title: string }) => (
  <section class="panel" aria-label={title}>
    <h2>
      <PersonName t={t} label={side.label} /> <span class="soft">{writeNumber(side.number)}</span>
    </h2>
    {side.pictures.map((picture) => {
      const { paper, page } = picture;
      const own = personAddress(paper.personId, "papers", paper.id, "pages", page.id, viewOf(picture) ?? "");
      const what = t(paper.about === "face" ? "papers.of-face" : "papers.title");
      return (
        <figure>
          <a href={own}>
            <img src={own} alt={t("faces.alt", { what, number: writeNumber(side.number) })} />
          </a>
          <figcaption>
            {what} <span class="soft">{t("faces.taken", { at: t.moment(paper.madeAt) })}</span>
          </figcaption>
        </figure>
      );
    })}
    {side.pictures.length === 0 ? <p>{t("faces.none")}</p> : null}
    {side.pictures.some(({ paper }) => paper.about === "face") ? null : (
      <p>
        <a href={`${personAddress(side.id, "papers")}?about=face`}>{t("faces.add")}</a>
      </p>
    )}
  </section>
);
