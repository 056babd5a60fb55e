import type { CaseRecordKind, JourneyPart } from "../src/cases/index.ts";
import { casesPart } from "../src/cases/index.ts";
import { addDays } from "../src/core/day.ts";
import type { PartialDate } from "../src/core/partial-date.ts";
import { recordConsent } from "../src/people/index.ts";
import type { AnyForm, ValuesOf } from "../src/platform/forms/index.ts";
import { reintegrationPart } from "../src/reintegration/index.ts";
import { plan } from "../src/reintegration/steps/plan.ts";
import { planDecision, planSignature } from "../src/reintegration/steps/plan-agreed.ts";
import { instalment, planLine } from "../src/reintegration/steps/plan-line.ts";
import { reintegrationSession } from "../src/reintegration/steps/session.ts";
import { arrival } from "../src/travel/steps/arrival.ts";
import {
  dossier,
  type Invented,
  inventCase,
  openTestCases,
  stand,
  type TestCase,
  type TestCases,
  write,
} from "./cases.ts";
import type { OpenTestDatabase } from "./databases.ts";
import { aConsent, actOf } from "./people.ts";
import { anArrival, today } from "./travel.ts";

export const inDays = (t: TestCases, count: number): PartialDate => addDays(today(t), count) as PartialDate;
/** Lets days go by. */
export const later = (t: TestCases, days: number): void => t.moveClock(days * 86_400_000);

export const openTestReturns = (
  open: OpenTestDatabase,
  more: readonly JourneyPart[] = [],
): Promise<TestCases> => openTestCases(open, [casesPart, { kinds: [arrival] }, reintegrationPart, ...more]);

export const first = (made: TestCase): string => made.all[0]?.id ?? "";

/** A case of people who are back since today and agreed to be sought. */
export async function backHome(t: TestCases, invented?: readonly Invented[]): Promise<TestCase> {
  const made = await inventCase(t, invented);
  for (const [at, { id, personId }] of made.all.entries()) {
    const child = invented?.[at]?.facts?.birth !== undefined;
    const signed = child ? { representative: "Измислена леля", child_agrees: true } : {};
    await t.cases.database.change((change) =>
      recordConsent(
        change,
        t.cases,
        actOf("counsellor"),
        personId,
        aConsent({ purpose: "after-return", ...signed }),
      ),
    );
    await stand(t, id, "in-transit");
    await write(t, made, arrival, anArrival(t), { about: [id], by: "operations" });
  }
  return made;
}

/** Every field of a form empty, so that a test says only what matters to it. */
const empty = (form: AnyForm): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form.fields).map(([key, field]) => [
      key,
      field.kind === "choices" || field.kind === "references" ? [] : field.kind === "tick" ? false : null,
    ]),
  );

/** Writes a record by whoever may, with what the system knows and what the test says. */
export async function put<F extends AnyForm>(
  t: TestCases,
  made: TestCase,
  kind: CaseRecordKind<F>,
  values: Partial<ValuesOf<F>>,
  {
    about = first(made),
    parent = null,
    by = "reintegration-officer" as const,
  }: { about?: string; parent?: string | null; by?: "reintegration-officer" | "project-manager" } = {},
): Promise<string> {
  const known = kind.known(await dossier(t, made, about), parent);
  const [id] = await write(t, made, kind, { ...empty(kind.form), ...known, ...values } as never, {
    by,
    about: [about],
    parentId: parent,
  });
  return id ?? "";
}

export const talk = (t: TestCases, made: TestCase, about = first(made)) =>
  put(t, made, reintegrationSession, { mode: "phone", language: "ar", topics: ["situation"] }, { about });

export interface WishedLine {
  readonly measure?: ValuesOf<typeof planLine.form>["measure"];
  readonly price: number;
  readonly more?: Partial<ValuesOf<typeof planLine.form>>;
  readonly parts?: readonly Partial<ValuesOf<typeof instalment.form>>[];
}

/** A version of a plan with its lines; gives the ids. */
export async function draft(
  t: TestCases,
  made: TestCase,
  lines: readonly WishedLine[],
  more: Partial<ValuesOf<typeof plan.form>> = {},
  about = first(made),
): Promise<{ id: string; lines: string[] }> {
  const id = await put(
    t,
    made,
    plan,
    { goals: "Да отворя магазин.", ceiling_person: 2000, ...more },
    { about },
  );
  const made_lines: string[] = [];
  for (const { measure = "own-business", price, more: said = {}, parts = [] } of lines) {
    const line = await put(
      t,
      made,
      planLine,
      {
        measure,
        unit_price: price,
        budget_line: "H.3",
        due: inDays(t, 30),
        available: "yes",
        quotations: 3,
        ...said,
      },
      { about, parent: id },
    );
    for (const part of parts) await put(t, made, instalment, part, { about, parent: line });
    made_lines.push(line);
  }
  return { id, lines: made_lines };
}

export const sign = (t: TestCases, made: TestCase, parent: string, more: object = {}, about = first(made)) =>
  put(t, made, planSignature, { signature: "pen", local_agrees: true, ...more }, { about, parent });

export const approve = (
  t: TestCases,
  made: TestCase,
  parent: string,
  more: object = {},
  about = first(made),
) => put(t, made, planDecision, { decision: "approved", ...more }, { about, parent, by: "project-manager" });

/** A plan all the way to approval, after a talk: the member is in reintegration. */
export async function agreed(
  t: TestCases,
  made: TestCase,
  lines: readonly WishedLine[],
  more: Partial<ValuesOf<typeof plan.form>> = {},
  about = first(made),
): Promise<{ id: string; lines: string[] }> {
  await talk(t, made, about);
  const version = await draft(t, made, lines, more, about);
  await sign(t, made, version.id, {}, about);
  await approve(t, made, version.id, {}, about);
  return version;
}
