import { named } from "../../platform/forms/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { CaseRecord } from "../dossier/record.ts";
import { open } from "./field.ts";

/** What may be answered; `not-asked` only where a talk need not lead anywhere. */
export const freeWillAnswers = ["yes", "unclear", "no"] as const;

/**
 * The questions of free will (domain.md 1.27: asked again at every step), one set for counselling, declaration, the last
 * talk, the airport and the check after a stop, so that the answers can be laid side by side. A form takes them in as they are; its texts bring
 * `freeWillEn` and `freeWillBg`.
 */
export const freeWill = {
  voluntary: {
    kind: "choice",
    label: "voluntary.label",
    hint: "voluntary.hint",
    options: named("voluntary", freeWillAnswers),
    required: true,
    purpose: "Asked again at every step; anything but yes stops the way.",
    ...open,
  },
  asked_alone: {
    kind: "tick",
    label: "voluntary.alone",
    purpose: "Before others people say what others want to hear.",
    ...open,
  },
  pressure: {
    kind: "choice",
    label: "voluntary.pressure",
    hint: "voluntary.pressure-hint",
    options: named("pressure", ["no", "unclear", "yes"]),
    purpose: "Pressure stops the way until it is resolved.",
    ...open,
  },
} as const;

/** The kinds of record that ask it, by name. */
const askedIn: readonly string[] = [
  "return-session",
  "declaration",
  "pre-departure",
  "departure",
  "security-check",
];

export const asksFreeWill = (kind: string): boolean => askedIn.includes(kind);

/** What was answered at one step. */
export interface FreeWillAsked {
  readonly record: CaseRecord;
  readonly voluntary: (typeof freeWillAnswers)[number] | "not-asked";
  /** Null in records of the time before it was asked everywhere. */
  readonly alone: boolean | null;
  readonly pressure: "no" | "unclear" | "yes" | null;
  /** Which answers are others than the time before; none the first time. */
  readonly changed: readonly ("voluntary" | "pressure")[];
}

/** Every time the member was asked, the first one first, with what changed since the time before. */
export function freeWillAsked({ recordsOf }: Pick<Dossier, "recordsOf">): readonly FreeWillAsked[] {
  const records = askedIn
    .flatMap((name) => recordsOf({ name, form: {} as never }) as readonly CaseRecord[])
    .toSorted((a, b) => a.row.seq - b.row.seq);
  const asked: FreeWillAsked[] = [];
  for (const record of records) {
    const { voluntary, asked_alone: alone = null, pressure = null } = record.open as Partial<FreeWillAnswers>;
    if (voluntary === undefined) continue;
    const before = asked.findLast((one) => one.voluntary !== "not-asked");
    const changed = before
      ? (["voluntary", "pressure"] as const).filter((key) => {
          const now = { voluntary, pressure }[key];
          return now !== null && now !== "not-asked" && before[key] !== null && now !== before[key];
        })
      : [];
    asked.push({ record, voluntary, alone, pressure, changed });
  }
  return asked;
}

interface FreeWillAnswers {
  readonly voluntary: FreeWillAsked["voluntary"];
  readonly asked_alone: boolean;
  readonly pressure: FreeWillAsked["pressure"];
}
