import { buttonPosting, type CasesDesk } from "../../cases/parts/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { OneButton } from "../../ui/sheet-form.tsx";
import { nothing } from "../content/content.ts";
import { sectionsOf } from "../content/sections.ts";
import { seeded } from "../seed/plant.ts";
import { beginDraft } from "../versions/draft.ts";
import {
  readSubject,
  readSubjects,
  readVersions,
  titleOf,
  type Version,
  versionOn,
} from "../versions/read.ts";
import { SectionPart } from "./content-parts.tsx";
import {
  draftAddress,
  framed,
  mayManageProgrammes,
  mayReadProgrammes,
  page,
  programmesAddress,
  subjectAddress,
  type Visit,
} from "./desk.ts";
import { offeredIn } from "./offered.ts";

const path = `${programmesAddress}/:subject`;

export const subjectRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayReadProgrammes, showSubject),
  buttonPosting(desk, {
    path: `${path}/draft`,
    policy: mayManageProgrammes,
    async work({ cases, act, place }, change) {
      await readSubject(change, place("subject"));
      await beginDraft(change, cases, act, place("subject"));
      return draftAddress(place("subject"));
    },
  }),
];

/** Which version the address asks for; the one of today when it asks for none. */
function wanted(versions: readonly Version[], asked: string | undefined, today: string): Version | undefined {
  if (asked === undefined) return versionOn(versions, today) ?? versions.at(-1);
  const found = versions.find(({ seq }) => String(seq) === asked);
  if (!found) throw notFound();
  return found;
}

async function showSubject(visit: Visit): Promise<Response> {
  const { t, cases, place, language, today } = visit;
  const { query } = cases.database;
  const subject = await readSubject(query, place("subject"));
  const versions = await readVersions(query, subject.id);
  const shown = wanted(versions, visit.asked("version"), today);
  const current = versionOn(versions, today);
  const content = shown?.content ?? nothing;
  const title = titleOf(subject, shown?.content, language);
  const above = (await readSubjects(query)).find(({ id }) => id === subject.parentId);
  const offered = offeredIn(visit, content);
  const says = (version: Version, key: "subject.version" | "subject.not-yet") =>
    t(key, { since: t.date(version.since as PartialDate), title: version.title });
  return framed(
    visit,
    { title },
    <>
      <div class="page-bar">
        <h1>{title}</h1>
        <p class="actions">
          {subject.kind === "project" && visit.may("report.read") ? (
            <a class="button second" href={subjectAddress(subject.id, "dashboard")}>
              {t("subject.dashboard")}
            </a>
          ) : null}
          {visit.may("programme.manage") ? (
            subject.draftId ? (
              <a class="button" href={draftAddress(subject.id)}>
                {t("subject.go-on")}
              </a>
            ) : (
              <OneButton
                action={draftAddress(subject.id)}
                requestKey={visit.freshKey()}
                label={t("subject.amend")}
              />
            )
          ) : null}
        </p>
      </div>
      <p>
        <span class="soft">
          {t(`kind.${subject.kind}`)} {subject.code}
        </span>{" "}
        {above ? <a href={subjectAddress(above.id)}>{above.code}</a> : null}
      </p>
      {shown === undefined ? <p class="notice">{t("subject.no-version")}</p> : null}
      {shown && shown === current ? <p>{says(shown, "subject.version")}</p> : null}
      {shown && shown !== current && shown.since > today ? (
        <p class="notice">{says(shown, "subject.not-yet")}</p>
      ) : null}
      {shown && shown !== current && shown.since <= today ? (
        <p class="notice">
          {t("subject.shows", { since: t.date(shown.since as PartialDate) })}{" "}
          <a href={subjectAddress(subject.id)}>{t("subject.shows-now")}</a>
        </p>
      ) : null}
      {shown
        ? sectionsOf[subject.kind].map((section) => (
            <SectionPart visit={visit} section={section} content={content} offered={offered} />
          ))
        : null}
      <History
        visit={visit}
        subjectId={subject.id}
        versions={versions}
        names={await namesIn(visit, versions)}
      />
    </>,
  );
}

async function namesIn({ desk, t }: Visit, versions: readonly Version[]) {
  const ids = [...new Set(versions.map(({ madeBy }) => madeBy))].filter((id) => id !== seeded);
  const names = await desk.namesOf(ids);
  return (id: string) => (id === seeded ? t("subject.seeded") : (names.get(id) ?? id));
}

const History = ({
  visit: { t },
  subjectId,
  versions,
  names,
}: {
  visit: Visit;
  subjectId: string;
  versions: readonly Version[];
  names: (id: string) => string;
}) =>
  versions.length === 0 ? null : (
    <section class="person-section" aria-labelledby="history">
      <h2 id="history">{t("subject.history")}</h2>
      <ol class="history" reversed>
        {versions.toReversed().map((version) => (
          <li>
            <a href={`${subjectAddress(subjectId)}?version=${version.seq}`}>
              {t.date(version.since as PartialDate)}: {version.title}
            </a>
            <p class="soft">
              {version.source}. {version.reason}{" "}
              {t("subject.made", {
                moment: t.moment(new Date(version.madeAt)),
                name: names(version.madeBy),
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
