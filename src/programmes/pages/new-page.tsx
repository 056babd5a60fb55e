import { type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import { type Shown, sheetOf } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { type SubjectKind, subjectKinds } from "../tables.ts";
import { addSubject, parentKinds, subjectForm } from "../versions/new-subject.ts";
import { ProgrammeRefused } from "../versions/put-in-force.ts";
import { readSubjects } from "../versions/read.ts";
import {
  draftAddress,
  framed,
  homeCrumb,
  mayManageProgrammes,
  page,
  subjectAddress,
  type Visit,
  visitOf,
} from "./desk.ts";

const path = subjectAddress("new", ":kind");

export const newSubjectRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayManageProgrammes, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: mayManageProgrammes,
    form(visit) {
      kindOf(visit);
      return subjectForm;
    },
    offered: async (visit) => ({ parent: await parents(visitOf(visit)) }),
    show: (visit, shown) => show(visitOf(visit), shown),
    save: async (visit, change, { values }) =>
      draftAddress(await addSubject(change, visit.cases, visit.act, kindOf(visit), values)),
    problemsOf: (error) => (error instanceof ProgrammeRefused ? error.problems : undefined),
  }),
];

function kindOf({ place }: Pick<Visit, "place">): SubjectKind {
  const kind = subjectKinds.find((one) => one === place("kind"));
  if (!kind) throw notFound();
  return kind;
}

async function parents(visit: Visit) {
  const allowed = parentKinds[kindOf(visit)];
  const subjects = await readSubjects(visit.cases.database.query);
  return subjects
    .filter(({ kind }) => allowed.includes(kind))
    .map(({ id, code, kind }) => ({ value: id, label: `${code} (${visit.t(`kind.${kind}`)})` }));
}

async function show(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language } = visit;
  const kind = kindOf(visit);
  const sheet = sheetOf(subjectForm, {
    language,
    action: subjectAddress("new", kind),
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    offered: { parent: await parents(visit) },
    ...shown,
    version: null,
  });
  const title = t(`programmes.add-${kind}`);
  return framed(
    visit,
    { title, crumbs: [homeCrumb(visit)] },
    <>
      <h1>{title}</h1>
      <p>{t("subject.add-text")}</p>
      <Form sheet={sheet} />
    </>,
    shown.status,
  );
}
