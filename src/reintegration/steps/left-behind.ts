import type { CaseRecord, Dossier } from "../../cases/index.ts";
import type { AnyForm, Option, Problem, ValuesOf } from "../../platform/forms/index.ts";
import { planLineRecord } from "../forms/line.ts";
import { planRecord } from "../forms/plan.ts";
import { measureOption } from "../plan/measure-option.ts";
import type { LineRecord } from "../plan/standing.ts";
import { stillToGive } from "../plan/still-to-give.ts";
import { planLine } from "./plan-line.ts";

type Values = ValuesOf<typeof planRecord.form>;

/** The version as it would stand, before it is written. */
const toBe = "to-be";

/** The measures that go on in a version, as far as nobody chose to leave them. */
export const goingOn = (dossier: Dossier, { left }: Pick<Values, "left">) =>
  stillToGive(dossier).filter(({ from }) => !left.includes(from.id));

/** The measures that would not come along into a version though nobody chose to leave them, each with what bars it. */
export function leftBehind(dossier: Dossier, values: Values, by: string): readonly Problem[] {
  const version = {
    id: toBe,
    kind: planRecord.name,
    memberId: dossier.member.id,
    parentId: null,
    open: values,
  };
  const written: CaseRecord[] = [version as unknown as CaseRecord];
  return goingOn(dossier, values).flatMap(({ from, changes = {} }): readonly Problem[] => {
    const line = from as LineRecord;
    const said = { ...line.open, ...changes } as ValuesOf<typeof planLineRecord.form>;
    // Why there are fewer offers is sealed, and was said when the measure was written.
    const answers = { ...said, quotations_why: "" };
    const now = withWritten(dossier, written);
    const [barred] = Object.values(
      planLine.check(answers, { dossier: now, today: dossier.today, parentId: toBe, by, mrz: [] }),
    );
    if (!barred) {
      const marks = planLine.marks(answers) as Partial<CaseRecord>;
      const row = { ...line.row, seq: Number.MAX_SAFE_INTEGER };
      const goesOn = { ...line, ...marks, row, id: `${toBe} ${line.id}`, parentId: toBe, open: said };
      written.push(goesOn as CaseRecord);
      return [];
    }
    const measure = `measure.${line.open.measure}`;
    return [{ text: "problem.left-one", named: { measure }, each: [barred] }];
  });
}

/** The same case with more written down about its member. */
function withWritten(dossier: Dossier, more: readonly CaseRecord[]): Dossier {
  const extra = <F extends AnyForm>({ name }: { readonly name: string }) =>
    more.filter(({ kind }) => kind === name) as unknown as readonly CaseRecord<F>[];
  const now: Dossier = {
    ...dossier,
    recordsOf: (kind) => [...dossier.recordsOf(kind), ...extra<never>(kind)],
    ofCase: (kind) => [...dossier.ofCase(kind), ...extra<never>(kind)],
    latest: (kind) => now.recordsOf(kind).at(-1),
    partsOf: (kind, parentId) => now.ofCase(kind).filter((one) => one.parentId === parentId),
    of: (memberId) => (memberId === dossier.member.id ? now : dossier.of(memberId)),
  };
  return now;
}

/** The measures that may be left, and those that were. */
export function measuresToLeave(dossier: Dossier, language: "bg" | "en"): readonly Option[] {
  const left = new Set(dossier.recordsOf(planRecord).flatMap(({ open }) => open.left ?? []));
  const lines = [
    ...stillToGive(dossier).map(({ from }) => from as LineRecord),
    ...dossier.recordsOf(planLineRecord).filter(({ id }) => left.has(id)),
  ];
  return lines.map((line) => measureOption(line, language));
}
