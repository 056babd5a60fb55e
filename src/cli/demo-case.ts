import {
  addCaseRecord,
  addRecordForDomain,
  type CaseRecordKind,
  type Cases,
  checklistBefore,
  dossierOf,
  inTheWay,
  type MemberState,
  moveMember,
  readCaseFacts,
} from "../cases/index.ts";
import { missionDay } from "../core/day.ts";
import type { Act } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import type { AnyForm, ValuesOf } from "../platform/forms/index.ts";
import type { DemoPart } from "./demo-staff.ts";

export interface Demo {
  readonly change: Change;
  readonly cases: Cases;
  readonly as: (part: DemoPart) => Act;
  readonly today: string;
  /** Counts the cases. */
  readonly turn: number;
}

/** A case of the demonstration and whom it is about. */
export interface DemoCase extends Demo {
  readonly caseId: string;
  readonly memberId: string;
}

/** A clock that is set back and goes forward as the story does; no two moments of it are one. */
export interface DemoClock {
  now(): Date;
  pass(days: number): void;
}

const oneDay = 86_400_000;

export function demoClock(now: Date, daysAgo: number): DemoClock {
  let at = now.getTime() - daysAgo * oneDay;
  return {
    now() {
      at += 1000;
      return new Date(at);
    },
    pass(days) {
      at += days * oneDay;
    },
  };
}

/** The same case on the clock's day. */
export const onDayOf = (one: DemoCase, clock: DemoClock): DemoCase => ({
  ...one,
  today: missionDay(clock.now()),
});

export const standingIn = async ({ change, cases, caseId, memberId }: DemoCase) =>
  dossierOf(await readCaseFacts(change, cases, caseId), memberId);

/** Goes on where nothing stands in the way; says whether the member stands there now. */
export async function goTo(one: DemoCase, to: MemberState): Promise<boolean> {
  const { change, cases, as, caseId, memberId } = one;
  const dossier = await standingIn(one);
  if (dossier.member.state === to) return true;
  if (inTheWay(checklistBefore(cases.journey, dossier, to)).length > 0) return false;
  await moveMember(change, cases, as("counsellor"), caseId, { memberId, to });
  return true;
}

/** Writes something down as the colleague whose work it is. */
export async function note<F extends AnyForm>(
  { change, cases, as, caseId, memberId }: DemoCase,
  role: DemoPart,
  kind: CaseRecordKind<F>,
  values: ValuesOf<F>,
): Promise<void> {
  await addCaseRecord(change, cases, as(role), caseId, { kind, values, memberIds: [memberId] });
}

/** The same with what the program knows of it, and no answer to what is not said. Gives its id. */
export async function put<F extends AnyForm>(
  one: DemoCase,
  role: DemoPart,
  kind: CaseRecordKind<F>,
  values: Partial<ValuesOf<F>>,
  parentId: string | null = null,
): Promise<string> {
  const known = kind.known(await standingIn(one), parentId);
  const wanted = {
    kind,
    values: { ...nothingSaid(kind.form), ...known, ...values } as unknown as ValuesOf<F>,
    memberIds: kind.about === "case" ? [] : [one.memberId],
    parentId,
  };
  const [id = ""] = await addRecordForDomain(one.change, one.cases, one.as(role), one.caseId, wanted);
  return id;
}

const nothingSaid = (form: AnyForm): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form.fields).map(([key, { kind }]) => [
      key,
      kind === "choices" || kind === "references" ? [] : kind === "tick" ? false : null,
    ]),
  );
