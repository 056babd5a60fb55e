import { inside } from "../../../people/index.ts";
import type { Change } from "../../../platform/db/index.ts";
import {
  answerSettlement,
  conflictSheetOf,
  entryNamed,
  openConflict,
  type Problems,
  readConflict,
  type Typed,
} from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { ConflictPage } from "../../../ui/conflict-page.tsx";
import { dossierOf } from "../../dossier/dossier.ts";
import { readCaseFacts } from "../../dossier/read-facts.ts";
import { changeCaseRecord, versionedCaseRecord } from "../../records/change-record.ts";
import { readCaseRecord } from "../../records/read-record.ts";
import { recordAddress } from "../addresses.ts";
import { type CasesDesk, type CaseVisit, caseVisit, habitsOf, mayWriteInCases, offeredTo } from "../desk.ts";
import { page, senderOf } from "../parts/form-page.ts";
import { sayKind } from "../parts/record-list.tsx";
import { afterwards, framed } from "../parts/respond.tsx";
import { kindToChange } from "./kind-of.ts";

const path = "/cases/:case/records/:record/conflict/:entry";

/** Two colleagues changed the same answer of a record: both stand side by side until somebody chooses. */
export const conflictRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayWriteInCases, (visit) => show(visit, {})),
  { method: "POST", path, policy: mayWriteInCases, answer: (context) => settle(caseVisit(desk, context)) },
];

const placeOf = (visit: CaseVisit) => ({ caseId: visit.place("case"), recordId: visit.place("record") });
const entryOf = (visit: CaseVisit): number => entryNamed(visit.place("entry"));

const addressOf = (visit: CaseVisit, entry: number | string): string =>
  recordAddress(visit.place("case"), visit.place("record"), "conflict", String(entry));

/** The record the address names, for those who may write it, with what its reference fields offer. */
async function recordOf(visit: CaseVisit, change: Change) {
  const { cases, act } = visit;
  const { seen, kind, record } = await readCaseRecord(change, cases, act, placeOf(visit));
  if (!seen.may(kind.writes) || kind.fixed) throw notFound();
  const facts = await readCaseFacts(change, cases, seen.id);
  const dossier = dossierOf(facts, record.memberId ?? facts.members[0]?.id ?? "");
  return { kind, record, offered: kind.offered(dossier, visit.language) };
}

async function show(
  visit: CaseVisit,
  shown: { readonly typed?: Typed; readonly problems?: Problems },
): Promise<Response> {
  const { cases, act, language } = visit;
  await kindToChange(visit);
  const everywhere = await offeredTo(visit);
  const found = await cases.database.change(async (change) => {
    const { kind, record, offered } = await recordOf(visit, change);
    const who = { actor: act.actor.staffId, at: cases.now() };
    const versioned = versionedCaseRecord(cases, kind, record.row);
    const conflict = await openConflict(inside(cases, change), versioned, entryOf(visit), who);
    return { kind, conflict, offered: { ...everywhere, ...offered } };
  });
  if (!found.conflict) throw notFound();
  const sheet = conflictSheetOf(found.kind.form, found.conflict, {
    language,
    action: addressOf(visit, visit.place("entry")),
    requestKey: visit.freshKey(),
    offered: found.offered,
    ...shown,
  });
  return framed(
    visit,
    { title: sayKind(visit, found.kind) },
    <ConflictPage conflict={sheet} />,
    shown.problems ? 422 : 200,
  );
}

async function settle(visit: CaseVisit): Promise<Response> {
  const { cases, act } = visit;
  await kindToChange(visit);
  const everywhere = await offeredTo(visit);
  const { kind, record, offered } = await cases.database.change((change) => recordOf(visit, change));
  const entry = entryOf(visit);
  return answerSettlement(visit.context, senderOf(visit), {
    form: kind.form,
    habits: habitsOf(visit, { ...everywhere, ...offered }),
    conflictAt: (version) =>
      cases.database.change((change) =>
        readConflict(change, versionedCaseRecord(cases, kind, record.row), { entry, version }),
      ),
    again: (shown) => show(visit, shown),
    async save(change, { basedOn, yours }) {
      const changed = { basedOn, values: yours as never, settles: entry };
      const saved = await changeCaseRecord(change, cases, act, placeOf(visit), kind, changed);
      return saved.outcome === "conflict"
        ? addressOf(visit, saved.entry)
        : afterwards(recordAddress(visit.place("case"), record.id), saved.outcome);
    },
  });
}
