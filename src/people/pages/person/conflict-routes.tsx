import { may } from "../../../access/index.ts";
import type { Change } from "../../../platform/db/index.ts";
import {
  answerSettlement,
  conflictSheetOf,
  entryNamed,
  newRequestKey,
  openConflict,
  type Problems,
  type RecordFields,
  readConflict,
  type Typed,
  type VersionedRecord,
} from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { ConflictPage } from "../../../ui/conflict-page.tsx";
import { inside } from "../../people.ts";
import { readPerson } from "../../reading/read-person.ts";
import { changeRecord, versionedRecord } from "../../registering/write-record.ts";
import { personAddress } from "../addresses.ts";
import { habitsOf, offeredTo, type PeopleDesk, type Visit, visitOf } from "../desk.ts";
import { page, senderOf } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";
import { formOf, homeOf, kindOf } from "./record-routes.tsx";

const policy = may("person.write");
const path = "/people/:person/:kind/:record/conflict/:entry";

/** Two people changed the same answer: both stand side by side until somebody chooses. */
export const conflictRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, policy, (visit) => show(visit, {})),
  { method: "POST", path, policy, answer: (context) => settle(visitOf(desk, context)) },
];

interface Place {
  readonly personId: string;
  readonly id: string;
}

const placeOf = (visit: Visit): Place => ({ personId: visit.place("person"), id: visit.place("record") });
const entryOf = (visit: Visit): number => entryNamed(visit.place("entry"));

const addressOf = (visit: Visit, entry: number | string): string =>
  personAddress(visit.place("person"), kindOf(visit), visit.place("record"), "conflict", String(entry));

/** The record the address names, for those who may write it. */
async function recordOf(visit: Visit, change: Change): Promise<VersionedRecord<RecordFields>> {
  const { people, act } = visit;
  const kind = kindOf(visit);
  const { seen } = await readPerson(change, people, act, visit.place("person"), [kind]);
  if (!seen.may("person.write")) throw notFound();
  const record: unknown = versionedRecord(people, act, kind, placeOf(visit), people.now());
  return record as VersionedRecord<RecordFields>;
}

async function show(
  visit: Visit,
  shown: { readonly typed?: Typed; readonly problems?: Problems },
): Promise<Response> {
  const { people, act, language, t } = visit;
  const conflict = await people.database.change(async (change) => {
    const record = await recordOf(visit, change);
    const who = { actor: act.actor.staffId, at: people.now() };
    return openConflict(inside(people, change), record, entryOf(visit), who);
  });
  if (!conflict) throw notFound();
  const kind = kindOf(visit);
  const sheet = conflictSheetOf(formOf(kind), conflict, {
    language,
    action: addressOf(visit, visit.place("entry")),
    requestKey: newRequestKey((length) => Buffer.from(people.random(length))),
    offered: await offeredTo(visit),
    ...shown,
  });
  return framed(
    visit,
    { title: t(`kind.${kind}`) },
    <ConflictPage conflict={sheet} />,
    shown.problems ? 422 : 200,
  );
}

async function settle(visit: Visit): Promise<Response> {
  const { people, act } = visit;
  const kind = kindOf(visit);
  const entry = entryOf(visit);
  return answerSettlement(visit.context, senderOf(visit), {
    form: formOf(kind),
    habits: habitsOf(visit, await offeredTo(visit)),
    conflictAt: (version) =>
      people.database.change(async (change) =>
        readConflict(change, await recordOf(visit, change), { entry, version }),
      ),
    again: (shown) => show(visit, shown),
    async save(change, { basedOn, yours }) {
      const changed = { basedOn, values: yours as never, settles: entry };
      const saved = await changeRecord(change, people, act, placeOf(visit), kind, changed);
      return saved.outcome === "conflict"
        ? addressOf(visit, saved.entry)
        : afterwards(homeOf(visit, kind), saved.outcome);
    },
  });
}
