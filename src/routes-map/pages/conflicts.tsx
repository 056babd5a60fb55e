import { may } from "../../access/index.ts";
import {
  conflictSheetOf,
  openForEditing,
  type Problems,
  parseForm,
  parseSettlement,
  readBody,
  readConflict,
  type Typed,
} from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { ConflictPage } from "../../ui/conflict-page.tsx";
import { formOf, mapRecord } from "../editing/records.ts";
import { saveRecord } from "../editing/save-record.ts";
import { afterwards, framed, type MapDesk, page, type Visit, visitOf } from "./desk.ts";
import { addressOf, kindOf } from "./records.tsx";
import { habitsOf, offeredTo, once, sendingOf } from "./sending.ts";

const policy = may("map.edit");
const path = "/map/:kind/:record/conflict/:entry";

/** Two people changed the same answer: both stand side by side until somebody chooses. */
export const conflictRoutes = (desk: MapDesk): Route[] => [
  page(desk, path, policy, (visit) => show(visit, {})),
  { method: "POST", path, policy, answer: (context) => settle(visitOf(desk, context)) },
];

const entryOf = (visit: Visit): number => Number(/^\d{1,9}$/.exec(visit.place("entry"))?.[0] ?? -1);
const recordOf = (visit: Visit) => mapRecord(kindOf(visit), visit.place("record"), visit.map.now());

async function show(
  visit: Visit,
  shown: { readonly typed?: Typed; readonly problems?: Problems },
): Promise<Response> {
  const { map, actor, language, t } = visit;
  const who = { actor: actor.staffId, at: map.now() };
  const { version } = await openForEditing(map.database, recordOf(visit), who);
  const conflict = await readConflict(map.database.query, recordOf(visit), {
    entry: entryOf(visit),
    version,
  });
  if (!conflict) throw notFound();
  const kind = kindOf(visit);
  const sheet = conflictSheetOf(formOf(kind), conflict, {
    language,
    action: `${addressOf(visit)}/conflict/${entryOf(visit)}`,
    requestKey: visit.freshKey(),
    offered: await offeredTo(visit, kind),
    ...shown,
  });
  return framed(
    visit,
    { title: t(`map.${kind}`), crumbs: [{ title: t(`map.${kind}`), address: `/map/${kind}` }] },
    <ConflictPage conflict={sheet} />,
    shown.problems ? 422 : 200,
  );
}

async function settle(visit: Visit): Promise<Response> {
  const { map, act } = visit;
  await using body = await readBody(visit.context, { limit: 500_000 });
  const kind = kindOf(visit);
  const habits = habitsOf(visit, await offeredTo(visit, kind));
  const { version, requestKey } = parseForm(formOf(kind), body, habits);
  const settles = entryOf(visit);
  const at = { entry: settles, version: version ?? 0 };
  const conflict = await readConflict(map.database.query, recordOf(visit), at);
  if (!conflict) throw notFound();
  const parsed = parseSettlement(formOf(kind), conflict, body, habits);
  if (!parsed.ok) return show(visit, parsed);
  const { response } = await once(visit, sendingOf(visit, body, requestKey), async (change) => {
    const wish = {
      kind,
      id: visit.place("record"),
      basedOn: conflict.version,
      values: parsed.values,
      settles,
    };
    const saved = await saveRecord(change, map, act, wish);
    if (saved.outcome === "conflict") return `${addressOf(visit)}/conflict/${saved.entry}`;
    return afterwards(addressOf(visit), saved.outcome);
  });
  return response;
}
