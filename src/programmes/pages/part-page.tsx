import { newId } from "../../access/index.ts";
import { buttonPosting, type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import { openForEditing, type Shown, sheetOf } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { OneButton } from "../../ui/sheet-form.tsx";
import { listOf } from "../content/content.ts";
import { sectionOf } from "../content/sections.ts";
import { type DraftPlace, removeEntry, savePart, versionedPart } from "../versions/draft.ts";
import { titleOf } from "../versions/read.ts";
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
import { draftOf } from "./draft-page.tsx";
import { offeredIn } from "./offered.ts";

const path = draftAddress(":subject", ":section", ":entry");

/** One form of a draft, or one entry of a list; `one` and `new` stand where a list has an id. */
export const partRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayManageProgrammes, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: mayManageProgrammes,
    form: async (visit) => (await partOf(visitOf(visit))).place.section.form,
    async offered(visit) {
      const { draft } = await draftOf(visitOf(visit));
      return offeredIn(visitOf(visit), draft.content);
    },
    show: (visit, shown) => show(visitOf(visit), shown),
    async save(visit, change, { values, version }) {
      const found = await partWithin(visitOf(visit), change);
      const { cases, act } = visit;
      const place = found.fresh ? { ...found.place, entry: newId(cases.random) } : found.place;
      const saved = await savePart(change, cases, act, place, {
        basedOn: found.fresh ? 0 : version,
        yours: values as never,
      });
      if (saved.outcome === "conflict") return conflictAddress(place, saved.entry);
      return afterwards(draftAddress(place.subjectId), saved.outcome);
    },
  }),
  buttonPosting(desk, {
    path: `${path}/removal`,
    policy: mayManageProgrammes,
    async work(visit, change) {
      const { place } = await partWithin(visitOf(visit), change);
      await removeEntry(change, visit.cases, visit.act, place);
      return afterwards(draftAddress(place.subjectId), "removed");
    },
  }),
];

export const conflictAddress = ({ subjectId, section, entry }: DraftPlace, aside: number | string): string =>
  draftAddress(subjectId, section.key, entry ?? "one", "conflict", String(aside));

/** The part read within a change that has begun. */
export const partWithin = (visit: Visit, change: Visit["cases"]["database"]["query"]) =>
  partOf({ ...visit, cases: { ...visit.cases, database: { ...visit.cases.database, query: change } } });

/** The part of the draft that the address names; `fresh` for an entry that is yet to be. */
export async function partOf(visit: Visit) {
  const { subject, draft } = await draftOf(visit);
  const section = sectionOf(subject.kind, visit.place("section"));
  const asked = visit.place("entry");
  if (!section) throw notFound();
  const fresh = section.many && asked === "new";
  const known = section.many
    ? listOf(draft.content, section.key).some(({ id }) => id === asked)
    : asked === "one";
  if (!fresh && !known) throw notFound();
  const entry = section.many && !fresh ? asked : null;
  const place: DraftPlace = { subjectId: subject.id, draftId: draft.id, section, entry };
  return { subject, draft, place, fresh };
}

async function show(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language, cases, actor } = visit;
  const { subject, draft, place, fresh } = await partOf(visit);
  const { section } = place;
  const who = { actor: actor.staffId, at: cases.now() };
  const { version, fields } = fresh
    ? { version: 0, fields: null }
    : await openForEditing(cases.database, versionedPart(place), who);
  const sheet = sheetOf(section.form, {
    language,
    action: draftAddress(subject.id, section.key, visit.place("entry")),
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    values: (fields ?? {}) as never,
    offered: offeredIn(visit, draft.content),
    ...shown,
    version: shown.version ?? version,
  });
  const name = titleOf(subject, draft.content, language);
  const title = fresh && section.add ? t(section.add) : t(section.title);
  return framed(
    visit,
    {
      title,
      crumbs: [
        homeCrumb(visit),
        { title: name, address: subjectAddress(subject.id) },
        { title: t("draft.title", { name }), address: draftAddress(subject.id) },
      ],
    },
    <>
      <h1>{title}</h1>
      <Form sheet={sheet} />
      {place.entry === null ? null : (
        <section class="remove">
          <OneButton
            action={draftAddress(subject.id, section.key, place.entry, "removal")}
            requestKey={visit.freshKey()}
            label={t("draft.remove")}
            kind="grave"
          />
        </section>
      )}
    </>,
    shown.status,
  );
}
