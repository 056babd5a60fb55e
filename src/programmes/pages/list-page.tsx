import type { CasesDesk } from "../../cases/parts/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Route } from "../../platform/http/index.ts";
import { formOf } from "../content/content.ts";
import type { SubjectKind } from "../tables.ts";
import {
  readSubjects,
  type Subject,
  titleOf,
  type Version,
  versionOn,
  versionsOfKind,
} from "../versions/read.ts";
import { framed, mayReadProgrammes, page, programmesAddress, subjectAddress, type Visit } from "./desk.ts";

export const programmeListRoutes = (desk: CasesDesk): Route[] => [
  page(desk, programmesAddress, mayReadProgrammes, showList),
];

interface Line {
  readonly subject: Subject;
  /** What holds today, or what will. */
  readonly version: Version | undefined;
}

async function linesOf({ cases, today }: Visit): Promise<readonly Line[]> {
  const { query } = cases.database;
  const subjects = await readSubjects(query);
  const versions = [
    ...(await versionsOfKind(query, "programme")),
    ...(await versionsOfKind(query, "call")),
    ...(await versionsOfKind(query, "project")),
  ];
  return subjects.map((subject) => {
    const own = versions.filter(({ subjectId }) => subjectId === subject.id);
    return { subject, version: versionOn(own, today) ?? own.at(-1) };
  });
}

async function showList(visit: Visit): Promise<Response> {
  const { t } = visit;
  const lines = await linesOf(visit);
  const tops = lines.filter(({ subject }) => subject.parentId === null);
  return framed(
    visit,
    { title: t("programmes.title"), crumbs: [] },
    <>
      <div class="page-bar">
        <h1>{t("programmes.title")}</h1>
        {visit.may("programme.manage") ? (
          <p class="actions">
            {(["project", "call", "programme"] as const).map((kind, at) => (
              <a class={at === 0 ? "button" : "button second"} href={subjectAddress("new", kind)}>
                {t(`programmes.add-${kind}`)}
              </a>
            ))}
          </p>
        ) : null}
      </div>
      {lines.length === 0 ? <p>{t("programmes.none")}</p> : null}
      {tops.map((top) => (
        <section class="person-section" aria-labelledby={`subject-${top.subject.id}`}>
          <h2 id={`subject-${top.subject.id}`}>
            <NameOf visit={visit} line={top} />
          </h2>
          <Dates visit={visit} line={top} />
          <Below visit={visit} lines={lines} parent={top.subject.id} />
        </section>
      ))}
    </>,
  );
}

const NameOf = ({ visit, line: { subject, version } }: { visit: Visit; line: Line }) => (
  <a href={subjectAddress(subject.id)}>{titleOf(subject, version?.content, visit.language)}</a>
);

const Below = ({ visit, lines, parent }: { visit: Visit; lines: readonly Line[]; parent: string }) => {
  const own = lines.filter(({ subject }) => subject.parentId === parent);
  if (own.length === 0) return null;
  return (
    <ul class="case-records">
      {own.map((line) => (
        <li>
          <span class="soft">{visit.t(`kind.${line.subject.kind}`)}</span>{" "}
          <NameOf visit={visit} line={line} />
          <Dates visit={visit} line={line} />
          <Below visit={visit} lines={lines} parent={line.subject.id} />
        </li>
      ))}
    </ul>
  );
};

/** Number, days, and whether it runs. */
const Dates = ({ visit, line: { subject, version } }: { visit: Visit; line: Line }) => {
  const { t } = visit;
  const basics = version && formOf(version.content, "basics");
  const text = (name: string) => (typeof basics?.[name] === "string" ? (basics[name] as string) : null);
  const [from, until] = [text("starts_on"), text("ends_on")];
  const where = runs(subject.kind, from, until, visit.today);
  return (
    <p>
      <span class="soft">{text("number") ?? subject.code}</span>{" "}
      {from || until
        ? t("programmes.days", {
            from: from ? t.date(from as PartialDate) : "…",
            until: until ? t.date(until as PartialDate) : "…",
          })
        : null}{" "}
      {where ? <span class="status">{t(`programmes.${where}`)}</span> : null}{" "}
      {subject.draftId ? <span class="status">{t("programmes.draft")}</span> : null}
    </p>
  );
};

function runs(kind: SubjectKind, from: string | null, until: string | null, today: string) {
  if (kind === "call" || from === null || until === null) return null;
  if (today < from) return "ahead";
  return today > until ? "over" : "runs";
}
