import type { Child } from "hono/jsx";
import type { Change } from "../../../platform/db/index.ts";
import {
  type AnyForm,
  answerSettlement,
  type Chosen,
  conflictSheetOf,
  entryNamed,
  openConflict,
  type Problems,
  type RecordFields,
  readConflict,
  type Typed,
  type VersionedRecord,
} from "../../../platform/forms/index.ts";
import { notFound, type Policy, type Route } from "../../../platform/http/index.ts";
import { ConflictPage } from "../../../ui/conflict-page.tsx";
import { type CasesDesk, type CaseVisit, caseVisit, habitsOf, type Offered, offeredTo } from "../desk.ts";
import { senderOf } from "./form-page.ts";

/** The record two people changed, and the page around it. */
export interface Disputed {
  readonly form: AnyForm;
  readonly record: VersionedRecord<RecordFields>;
  readonly offered: Offered;
  framed(children: Child, status: number): Promise<Response>;
}

export interface Settling {
  /** With a place `:aside`: which entry of the record's history was set aside. */
  readonly path: string;
  readonly policy: Policy;
  /** Throws "not found" where the address names nothing. */
  disputed(visit: CaseVisit): Promise<Disputed>;
  /** Saves what was chosen, and says where to go then. */
  save(visit: CaseVisit, change: Change, chosen: Chosen<RecordFields>): Promise<string>;
  /** What a rule's no says about which field. */
  problemsOf?(error: unknown): Problems | undefined;
}

/** Two colleagues changed the same answer: both stand side by side until somebody chooses. */
export const settlingRoutes = (desk: CasesDesk, settling: Settling): Route[] => [
  {
    method: "GET",
    path: settling.path,
    policy: settling.policy,
    answer: (context) => show(caseVisit(desk, context), settling, {}),
  },
  {
    method: "POST",
    path: settling.path,
    policy: settling.policy,
    answer: (context) => settle(caseVisit(desk, context), settling),
  },
];

const asideOf = ({ place }: CaseVisit): number => entryNamed(place("aside"));

async function show(
  visit: CaseVisit,
  settling: Settling,
  shown: { readonly typed?: Typed; readonly problems?: Problems },
): Promise<Response> {
  const { cases, actor, language, context } = visit;
  const disputed = await settling.disputed(visit);
  const who = { actor: actor.staffId, at: cases.now() };
  const conflict = await openConflict(cases.database, disputed.record, asideOf(visit), who);
  if (!conflict) throw notFound();
  const sheet = conflictSheetOf(disputed.form, conflict, {
    language,
    action: context.req.path,
    requestKey: visit.freshKey(),
    offered: disputed.offered,
    ...shown,
  });
  return disputed.framed(<ConflictPage conflict={sheet} />, shown.problems ? 422 : 200);
}

async function settle(visit: CaseVisit, settling: Settling): Promise<Response> {
  const disputed = await settling.disputed(visit);
  const { form, record, offered } = disputed;
  return answerSettlement(visit.context, senderOf(visit), {
    form,
    habits: habitsOf(visit, { ...(await offeredTo(visit, form)), ...offered }),
    conflictAt: (version) =>
      readConflict(visit.cases.database.query, record, { entry: asideOf(visit), version }),
    again: (shown) => show(visit, settling, shown),
    save: (change, chosen) => settling.save(visit, change, chosen),
    ...(settling.problemsOf ? { problemsOf: settling.problemsOf } : {}),
  });
}
