import type { Child } from "hono/jsx";
import type { Change } from "../../../platform/db/index.ts";
import {
  type AnyForm,
  conflictSheetOf,
  fingerprintOf,
  onceOnly,
  openForEditing,
  type Problems,
  parseForm,
  parseSettlement,
  type RecordFields,
  readBody,
  readConflict,
  type Save,
  type Typed,
  toResponse,
  type VersionedRecord,
} from "../../../platform/forms/index.ts";
import { notFound, type Policy, type Route } from "../../../platform/http/index.ts";
import { ConflictPage } from "../../../ui/conflict-page.tsx";
import { type CasesDesk, type CaseVisit, caseVisit, habitsOf, type Offered, offeredTo } from "../desk.ts";

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
  save(
    visit: CaseVisit,
    change: Change,
    save: Pick<Save<RecordFields>, "basedOn" | "yours" | "settles">,
  ): Promise<string>;
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

const asideOf = ({ place }: CaseVisit): number => Number(/^\d{1,9}$/.exec(place("aside"))?.[0] ?? -1);

async function conflictOf(visit: CaseVisit, { record }: Disputed, version: number) {
  const asked = { entry: asideOf(visit), version };
  const conflict = await readConflict(visit.cases.database.query, record, asked);
  if (!conflict) throw notFound();
  return conflict;
}

async function show(
  visit: CaseVisit,
  settling: Settling,
  shown: { readonly typed?: Typed; readonly problems?: Problems },
): Promise<Response> {
  const { cases, actor, language, context } = visit;
  const disputed = await settling.disputed(visit);
  const who = { actor: actor.staffId, at: cases.now() };
  const { version } = await openForEditing(cases.database, disputed.record, who);
  const sheet = conflictSheetOf(disputed.form, await conflictOf(visit, disputed, version), {
    language,
    action: context.req.path,
    requestKey: visit.freshKey(),
    offered: disputed.offered,
    ...shown,
  });
  return disputed.framed(<ConflictPage conflict={sheet} />, shown.problems ? 422 : 200);
}

async function settle(visit: CaseVisit, settling: Settling): Promise<Response> {
  const { cases, act, context } = visit;
  const disputed = await settling.disputed(visit);
  const { form } = disputed;
  await using body = await readBody(context, { limit: 500_000 });
  const habits = habitsOf(visit, { ...(await offeredTo(visit, form)), ...disputed.offered });
  const { version, requestKey } = parseForm(form, body, habits);
  const conflict = await conflictOf(visit, disputed, version ?? 0);
  const parsed = parseSettlement(form, conflict, body, habits);
  if (!parsed.ok) return show(visit, settling, parsed);
  const sending = {
    key: requestKey,
    actor: act.actor.staffId,
    route: `POST ${context.req.path}`,
    content: fingerprintOf(body, requestKey),
    now: cases.now(),
  };
  const chosen = { basedOn: conflict.version, yours: parsed.values, settles: asideOf(visit) };
  try {
    const { answer } = await onceOnly(cases.database, sending, async (change) => ({
      status: 303,
      location: await settling.save(visit, change, chosen),
    }));
    return toResponse(answer);
  } catch (error) {
    const problems = settling.problemsOf?.(error);
    if (problems) return show(visit, settling, { problems });
    throw error;
  }
}
