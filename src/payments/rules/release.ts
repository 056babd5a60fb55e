import {
  type Instalment,
  lastLineOf,
  monitoringVisit,
  planLine,
  type Release,
  releaseOf,
  visitsThatRelease,
} from "../../reintegration/index.ts";
import { proofRecord } from "../steps/forms.ts";
import { type Held, heldOf } from "./measures.ts";
import { paymentOf, type Request, standing, type Written } from "./standing.ts";

/** Whether a part may be paid, and why not: beside what a plan knows, that its measure stands in it no more, or that all ended. */
export type PayRelease = Release | { readonly may: false; readonly because: Held };

/**
 * Whether a part may be paid on a day: never before the one before it, never before its condition, never for a measure
 * that was stopped or dropped. Parts of one measure wait for each other, and for no other measure.
 */
export function releaseOn(written: Written, request: Request, day: string): PayRelease {
  const held = heldOf(written, request);
  if (held !== null && !paymentOf(written, request.id)) return { may: false, because: held };
  const parts = partsWith(written, request);
  const plan = parts.map(
    ({ open, amount }, at): Instalment => ({
      number: at + 1,
      amount: amount ?? 0,
      condition: open.condition ?? "none",
      on: open.condition_on ?? null,
    }),
  );
  const given = parts.flatMap(({ id }, at) => {
    const paid = paymentOf(written, id);
    return paid ? [{ number: at + 1, day: paid.happenedOn ?? day }] : [];
  });
  const proofs = written.partsOf(proofRecord, request.id);
  const days = (what: string) =>
    proofs.filter(({ outcome }) => outcome === what).map(({ happenedOn }) => happenedOn ?? "");
  return releaseOf(plan, parts.findIndex(({ id }) => id === request.id) + 1, {
    today: day,
    given,
    reports: days("report"),
    // A visit on file is not told a second time.
    visits: [
      ...days("visit"),
      ...visitsThatRelease(
        written.ofCase(monitoringVisit).filter(({ memberId }) => memberId === request.memberId),
      ),
    ],
    stopped: false,
  });
}

/** The parts in which what a request is for is given, in order: of its measure through all versions of the plan, or of its help where it names none. */
function partsWith(written: Written, request: Request): readonly Request[] {
  const lineNow = ({ open }: Request) => (open.measure ? lastLineOf(written, open.measure) : null);
  const line = lineNow(request);
  return standing(written)
    .filter(({ parentId, memberId }) => parentId === request.parentId && memberId === request.memberId)
    .filter((one) => one.outcome === request.outcome || line !== null)
    .filter((one) => lineNow(one) === line)
    .toSorted((a, b) => versionOf(written, a) - versionOf(written, b) || partNumber(a) - partNumber(b));
}

const partNumber = ({ open }: Request): number => open.instalment ?? 1;

/** Which version of the plan a request was made under, as it stands in the order of its lines. */
const versionOf = (written: Written, { open }: Request): number =>
  written.recordsOf(planLine).findIndex(({ id }) => id === open.measure);
