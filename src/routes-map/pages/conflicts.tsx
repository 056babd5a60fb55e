import { may } from "../../access/index.ts";
import {
  answerSettlement,
  conflictSheetOf,
  entryNamed,
  openConflict,
  type Problems,
  readConflict,
  type Typed,
} from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { ConflictPage } from "../../ui/conflict-page.tsx";
import { formOf, mapRecord } from "../editing/records.ts";
import { saveRecord } from "../editing/save-record.ts";
import { afterwards, framed, type MapDesk, page, type Visit, visitOf } from "./desk.ts";
import { addressOf, kindOf } from "./records.tsx";
import { habitsOf, offeredTo } from "./sending.ts";

const policy = may("map.edit");
const path = "/map/:kind/:record/conflict/:entry";

/** Two people changed the same answer: both stand side by side until somebody chooses. */
export const conflictRoutes = (desk: MapDesk): Route[] => [
  page(desk, path, policy, (visit) => show(visit, {})),
  { method: "POST", path, policy, answer: (context) => settle(visitOf(desk, context)) },
];

const entryOf = (visit: Visit): number => entryNamed(visit.place("entry"));
const recordOf = (visit: Visit) => mapRecord(kindOf(visit), visit.place("record"), visit.map.now());

async function show(
  visit: Visit,
  shown: { readonly typed?: Typed; readonly problems?: Problems },
): Promise<Response> {
  const { map, actor, language, t } = visit;
  const who = { actor: actor.staffId, at: map.now() };
  const conflict = await openConflict(map.database, recordOf(visit), entryOf(visit), who);
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
  const { map, act, actor } = visit;
  const kind = kindOf(visit);
  const entry = entryOf(visit);
  const sender = { actor: actor.staffId, database: map.database, now: map.now() };
  return answerSettlement(visit.context, sender, {
    form: formOf(kind),
    habits: habitsOf(visit, await offeredTo(visit, kind)),
    conflictAt: (version) => readConflict(map.database.query, recordOf(visit), { entry, version }),
    again: (shown) => show(visit, shown),
    async save(change, { basedOn, yours }) {
      const wish = { kind, id: visit.place("record"), basedOn, values: yours, settles: entry };
      const saved = await saveRecord(change, map, act, wish);
      if (saved.outcome === "conflict") return `${addressOf(visit)}/conflict/${saved.entry}`;
      return afterwards(addressOf(visit), saved.outcome);
    },
  });
}
