import { buttonPosting, type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import { type Shown, sheetOf } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { OneButton } from "../../ui/sheet-form.tsx";
import { formOf } from "../content/content.ts";
import { faultsOf } from "../content/faults.ts";
import { sectionsOf } from "../content/sections.ts";
import { type Draft, dropDraft, readDraft } from "../versions/draft.ts";
import { amendmentForm, ProgrammeRefused, putInForce } from "../versions/put-in-force.ts";
import { readSubject, type Subject, titleOf } from "../versions/read.ts";
import { SectionPart } from "./content-parts.tsx";
import {
  afterwards,
  draftAddress,
  framed,
  homeCrumb,
  mayManageProgrammes,
  page,
  subjectAddress,
  type Visit,
  visitOf,
} from "./desk.ts";
import { offeredIn } from "./offered.ts";

const path = draftAddress(":subject");

export const draftRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayManageProgrammes, (visit) => show(visit, { status: 200 })),
  buttonPosting(desk, {
    path: `${path}/dropping`,
    policy: mayManageProgrammes,
    async work({ cases, act, place }, change) {
      await dropDraft(change, cases, act, place("subject"));
      return afterwards(subjectAddress(place("subject")), "dropped");
    },
  }),
  formPosting(desk, {
    path: `${path}/force`,
    policy: mayManageProgrammes,
    async form(visit) {
      await draftOf(visitOf(visit));
      return amendmentForm;
    },
    show: (visit, shown) => show(visitOf(visit), shown),
    async save(visit, change, { values }) {
      const subjectId = visit.place("subject");
      await putInForce(change, visit.cases, visit.act, subjectId, values);
      return afterwards(subjectAddress(subjectId), "forced");
    },
    problemsOf: (error) => (error instanceof ProgrammeRefused ? error.problems : undefined),
  }),
];

/** The draft the address names; throws "not found" where nothing is being written. */
export async function draftOf({ cases, place }: Visit): Promise<{ subject: Subject; draft: Draft }> {
  const { query } = cases.database;
  const subject = await readSubject(query, place("subject"));
  const draft = await readDraft(query, subject.id);
  if (!draft) throw notFound();
  return { subject, draft };
}

async function show(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language, today, desk } = visit;
  const { subject, draft } = await draftOf(visit);
  const { content } = draft;
  const name = titleOf(subject, content, language);
  const title = t("draft.title", { name });
  const begunBy = (await desk.namesOf([draft.begunBy])).get(draft.begunBy) ?? draft.begunBy;
  const sheet = sheetOf(amendmentForm, {
    language,
    action: draftAddress(subject.id, "force"),
    submit: t("draft.force"),
    requestKey: visit.freshKey(),
    values: { since: today as never },
    ...shown,
    version: null,
  });
  const faults = faultsOf(subject.kind, content);
  const offered = offeredIn(visit, content);
  return framed(
    visit,
    { title, crumbs: [homeCrumb(visit), { title: name, address: subjectAddress(subject.id) }] },
    <>
      <div class="page-bar">
        <h1>{title}</h1>
        <OneButton
          action={draftAddress(subject.id, "dropping")}
          requestKey={visit.freshKey()}
          label={t("draft.drop")}
          kind="grave"
        />
      </div>
      <p class="notice">{t("draft.text")}</p>
      <p class="soft">{t("draft.begun", { moment: t.moment(new Date(draft.begunAt)), name: begunBy })}</p>
      {sectionsOf[subject.kind].map((section) => (
        <SectionPart
          visit={visit}
          section={section}
          content={content}
          offered={offered}
          change={(entry) => (
            <a href={draftAddress(subject.id, section.key, entry ?? "one")}>
              {t(section.many || formOf(content, section.key) ? "section.change" : "section.fill")}
              <span class="visually-hidden">: {t(section.title)}</span>
            </a>
          )}
          after={
            section.many && section.add ? (
              <p>
                <a class="button second" href={draftAddress(subject.id, section.key, "new")}>
                  {t(section.add)}
                </a>
              </p>
            ) : null
          }
        />
      ))}
      <section class="person-section" aria-labelledby="force">
        <h2 id="force">{t("draft.force")}</h2>
        <p>{t("draft.force-text")}</p>
        {faults.length === 0 ? (
          <p>{t("draft.good")}</p>
        ) : (
          <>
            <h3>{t("draft.faults")}</h3>
            <ul>
              {faults.map(({ section, entry, say, values }) => (
                <li>
                  <a href={draftAddress(subject.id, section, entry ?? "one")}>{t(say, values)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        {faults.length === 0 || shown.status !== 200 ? <Form sheet={sheet} /> : null}
      </section>
    </>,
    shown.status,
  );
}
