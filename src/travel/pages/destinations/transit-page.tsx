import { countryName } from "../../../core/country.ts";
import { type Shown, sheetOf } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { Form } from "../../../ui/form-controls.tsx";
import { OneButton } from "../../../ui/sheet-form.tsx";
import { endLesson, learnTransit } from "../../destinations/decide.ts";
import { lessonForm } from "../../destinations/forms.ts";
import { readLessons, type TransitLesson } from "../../destinations/read-list.ts";
import { airportName } from "../../places/airports.ts";
import { buttonPosting, formPosting } from "../answering.ts";
import { afterwards, framed, page, type TravelDesk, type Visit } from "../desk.ts";
import { offeredTo } from "../offered.ts";
import { Days, destinationsAddress, mayReadList, mayWriteList, placeAddress } from "./list-page.tsx";

const address = placeAddress("transit");

/** What incidents taught about countries of transit. */
export const transitRoutes = (desk: TravelDesk): Route[] => [
  page(desk, address, mayReadList, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path: address,
    policy: mayWriteList,
    form: lessonForm,
    show,
    async save(visit, change, { values }) {
      await learnTransit(change, visit.cases, visit.act, values);
      return afterwards(address, "saved");
    },
  }),
  buttonPosting(desk, {
    path: `${address}/:lesson/end`,
    policy: mayWriteList,
    async work(visit, change) {
      await endLesson(change, visit.cases, visit.act, visit.place("lesson"), visit.today);
      return afterwards(address, "saved");
    },
  }),
];

async function show(visit: Visit, shown: Shown): Promise<Response> {
  const { t, cases, language } = visit;
  const lessons = await readLessons(cases.database.query);
  const sheet = sheetOf(lessonForm, {
    language,
    action: address,
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    values: { since: visit.today as never },
    offered: offeredTo(visit),
    ...shown,
  });
  return framed(
    visit,
    { title: t("lesson.title"), crumbs: [{ title: t("destinations.title"), address: destinationsAddress }] },
    <>
      <h1>{t("lesson.title")}</h1>
      <p>{t("lesson.text")}</p>
      {lessons.length === 0 ? (
        <p>{t("lesson.none")}</p>
      ) : (
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{t("lesson.country")}</th>
                <th scope="col">{t("lesson.nationality")}</th>
                <th scope="col">{t("lesson.needs")}</th>
                <th scope="col">{t("destinations.in-force")}</th>
                <th scope="col">{t("lesson.source")}</th>
              </tr>
            </thead>
            <tbody>
              {lessons.map((lesson) => (
                <Lesson visit={visit} lesson={lesson} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {visit.may("travel.write") ? (
        <section aria-labelledby="add">
          <h2 id="add">{t("lesson.add")}</h2>
          <Form sheet={sheet} />
        </section>
      ) : null}
    </>,
    shown.status,
  );
}

const Lesson = ({ visit, lesson }: { visit: Visit; lesson: TransitLesson }) => {
  const { t, language } = visit;
  return (
    <tr>
      <th scope="row">
        {lesson.airport ? airportName(lesson.airport, language) : countryName(lesson.country, language)}
      </th>
      <td data-label={t("lesson.nationality")}>
        {lesson.nationality ? countryName(lesson.nationality, language) : t("lesson.anybody")}
        {lesson.paper ? <>, {t(`paper.${lesson.paper}`)}</> : null}
      </td>
      <td data-label={t("lesson.needs")}>
        <strong>{t(`transit-need.${lesson.needs}`)}</strong>
        {lesson.enters ? <small> {t("lesson.enters")}</small> : null}
      </td>
      <td data-label={t("destinations.in-force")}>
        <Days t={t} version={{ since: lesson.from, until: lesson.until }} />
        {lesson.until === null && visit.may("travel.write") ? (
          <OneButton
            action={`${address}/${lesson.id}/end`}
            requestKey={visit.freshKey()}
            label={t("lesson.end")}
            kind="quiet"
          />
        ) : null}
      </td>
      <td data-label={t("lesson.source")}>{lesson.source}</td>
    </tr>
  );
};
