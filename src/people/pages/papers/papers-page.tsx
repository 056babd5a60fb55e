import { look } from "../../../platform/audit/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { holdsOn } from "../../holds/read-holds.ts";
import { mayKeep } from "../../papers/paper.ts";
import { paperForm } from "../../papers/paper-form.ts";
import { type Paper, readPapers } from "../../papers/read-papers.ts";
import { noteReading, personsFor } from "../../permission/persons-for.ts";
import { labelsOf } from "../../reading/labels.ts";
import { personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import type { Shown } from "../parts/form-page.ts";
import { PersonHead } from "../parts/person-head.tsx";
import { framed } from "../parts/respond.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";
import { type AboutWhat, aboutOptions, readAbout, sayPaper } from "./about.ts";

/** A person with their papers, for whoever may see them; the line about it stands or falls with the reading. */
export async function openPapers(visit: Visit) {
  const { people, act } = visit;
  const personId = visit.place("person");
  return look(people.database, async (query) => {
    const seen = await personsFor(people, act).get(query, personId);
    const opened = {
      seen,
      papers: await readPapers(query, people, personId),
      about: await readAbout(query, visit, personId),
      label: (await labelsOf(query, people, [personId])).get(personId),
      keeps: !seen.glass && mayKeep(visit.actor),
      holds: await holdsOn(query, people, personId),
    };
    await noteReading(query, people, act, seen, { action: "person.read", fields: ["paper"] });
    return opened;
  });
}

/** All papers of a person, and the form for another one. `?about=document:…` says beforehand which. */
export async function papersPage(visit: Visit, { status, ...shown }: Shown): Promise<Response> {
  const { t } = visit;
  const { seen, papers, about, label, keeps } = await openPapers(visit);
  const staff = await namesOfStaff(
    visit,
    papers.map(({ madeBy }) => madeBy),
  );
  const options = aboutOptions(t, about);
  const asked = visit.context.req.query("about");
  const chosen = options.find(({ value }) => value === asked);
  const sheet = sheetOf(paperForm, {
    language: visit.language,
    action: personAddress(seen.id, "papers"),
    submit: t("papers.save"),
    requestKey: visit.freshKey(),
    values: chosen ? { about: chosen.value } : {},
    offered: { about: options },
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("papers.title") },
    <>
      <PersonHead visit={visit} label={label} title={t("papers.title")} />
      {keeps ? (
        <section aria-labelledby="new">
          <h2 id="new">{t("papers.new")}</h2>
          <SheetForm sheet={sheet} />
        </section>
      ) : null}
      {papers.length === 0 ? <p class="soft">{t("papers.none")}</p> : null}
      <ul class="records">
        {papers.map((paper) => (
          <li>
            <PaperLine visit={visit} paper={paper} about={about} by={staff(paper.madeBy)} />
          </li>
        ))}
      </ul>
    </>,
    status,
  );
}

const PaperLine = ({
  visit: { t },
  paper,
  about,
  by,
}: {
  visit: Visit;
  paper: Paper;
  about: AboutWhat;
  by: string;
}) => {
  const unseen = paper.pages.filter(({ lookedAt }) => lookedAt === null).length;
  return (
    <>
      <p class="record-head">
        <a href={personAddress(paper.personId, "papers", paper.id)}>
          <bdi>{sayPaper(t, paper, about)}</bdi>
        </a>
      </p>
      <p class="soft">
        {t("papers.pages", { count: paper.pages.length })} ·{" "}
        {t("papers.kept", { at: t.moment(paper.madeAt) })} <bdi>{by}</bdi>
      </p>
      {unseen > 0 ? <p class="call call-only-hours">{t("papers.to-look", { count: unseen })}</p> : null}
    </>
  );
};
