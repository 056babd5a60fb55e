import { type CasesDesk, caseVisit, habitsOf, offeredTo } from "../../cases/parts/index.ts";
import {
  conflictSheetOf,
  fingerprintOf,
  onceOnly,
  openForEditing,
  type Problems,
  parseForm,
  parseSettlement,
  readBody,
  readConflict,
  type Typed,
  toResponse,
} from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { ConflictPage } from "../../ui/conflict-page.tsx";
import { savePart, versionedPart } from "../versions/draft.ts";
import {
  afterwards,
  draftAddress,
  framed,
  homeCrumb,
  mayManageProgrammes,
  page,
  type Visit,
  visitOf,
} from "./desk.ts";
import { offeredIn } from "./offered.ts";
import { conflictAddress, partOf } from "./part-page.tsx";

const path = draftAddress(":subject", ":section", ":entry", "conflict", ":aside");

/** Two colleagues changed the same answer of a draft: both stand side by side until somebody chooses. */
export const conflictRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayManageProgrammes, (visit) => show(visit, {})),
  {
    method: "POST",
    path,
    policy: mayManageProgrammes,
    answer: (context) => settle(visitOf(caseVisit(desk, context))),
  },
];

const asideOf = (visit: Visit): number => Number(/^\d{1,9}$/.exec(visit.place("aside"))?.[0] ?? -1);

async function show(
  visit: Visit,
  shown: { readonly typed?: Typed; readonly problems?: Problems },
): Promise<Response> {
  const { cases, actor, language, t } = visit;
  const { place, draft } = await partOf(visit);
  const who = { actor: actor.staffId, at: cases.now() };
  const { version } = await openForEditing(cases.database, versionedPart(place), who);
  const conflict = await readConflict(cases.database.query, versionedPart(place), {
    entry: asideOf(visit),
    version,
  });
  if (!conflict) throw notFound();
  const sheet = conflictSheetOf(place.section.form, conflict, {
    language,
    action: conflictAddress(place, asideOf(visit)),
    requestKey: visit.freshKey(),
    offered: offeredIn(visit, draft.content),
    ...shown,
  });
  return framed(
    visit,
    { title: t(place.section.title), crumbs: [homeCrumb(visit)] },
    <ConflictPage conflict={sheet} />,
    shown.problems ? 422 : 200,
  );
}

async function settle(visit: Visit): Promise<Response> {
  const { cases, act } = visit;
  const { place, draft } = await partOf(visit);
  const { form } = place.section;
  await using body = await readBody(visit.context, { limit: 500_000 });
  const offered = { ...(await offeredTo(visit.case)), ...offeredIn(visit, draft.content) };
  const habits = habitsOf(visit.case, offered);
  const { version, requestKey } = parseForm(form, body, habits);
  const settles = asideOf(visit);
  const conflict = await readConflict(cases.database.query, versionedPart(place), {
    entry: settles,
    version: version ?? 0,
  });
  if (!conflict) throw notFound();
  const parsed = parseSettlement(form, conflict, body, habits);
  if (!parsed.ok) return show(visit, parsed);
  const sending = {
    key: requestKey,
    actor: act.actor.staffId,
    route: `POST ${visit.context.req.path}`,
    content: fingerprintOf(body, requestKey),
    now: cases.now(),
  };
  const { answer } = await onceOnly(cases.database, sending, async (change) => {
    const saved = await savePart(change, cases, act, place, {
      basedOn: conflict.version,
      yours: parsed.values,
      settles,
    });
    const location =
      saved.outcome === "conflict"
        ? conflictAddress(place, saved.entry)
        : afterwards(draftAddress(place.subjectId), saved.outcome);
    return { status: 303, location };
  });
  return toResponse(answer);
}
