import { missionDay } from "../../../core/day.ts";
import { writeNumber } from "../../../people/index.ts";
import type { Said, Sheet } from "../../../platform/print/index.ts";
import type { Destruction } from "../../destruction/destruction.ts";
import type { MedicalPart } from "../../destruction/medical-part.ts";
import { paperWords } from "../paper-words.ts";
import { writeDay } from "../written-day.ts";

const edition = { version: "2026-1", day: "2026-11-29" } as const;

interface Told {
  /** Of the case. */
  readonly number: string;
  readonly destruction: Destruction;
  readonly part: MedicalPart;
  /** Of colleagues, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
}

const inBoth = ({ main, beside }: Said): string => [main, beside].join(" / ");
const dayInBoth = (day: string): string => `${writeDay(day)} / ${writeDay(day, "en")}`;

/**
 * The protocol that a medical part was destroyed (scenario 25): who, when, why, before whom, and which records and papers,
 * without a word of what they said. It names the case by its number alone.
 */
export function protocolOf({ number, destruction, part, names, now }: Told): Sheet {
  const words = paperWords({ beside: "en", unspoken: null }, edition);
  const { both } = words;
  const nameOf = (id: string) => names.get(id) ?? id;
  const titleOf = (record: MedicalPart["records"][number]): Said =>
    words.of(record.kind.form.texts)(record.kind.title);
  const written = writeNumber(number);
  return {
    main: "bg",
    beside: "en",
    under: null,
    organisation: words.both("paper.organisation").main,
    title: both("protocol.title"),
    reference: written,
    printed: writeDay(missionDay(now)),
    sections: [
      {
        title: both("protocol.file"),
        rows: [...words.about.slice(0, 1), { label: both("paper.case"), value: written }],
      },
      {
        title: both("protocol.who"),
        rows: [
          { label: both("protocol.ground"), value: inBoth(both(`protocol.ground-${destruction.ground}`)) },
          { label: both("protocol.reason"), value: destruction.words },
          { label: both("protocol.asked-by"), value: nameOf(destruction.askedBy) },
          { label: both("protocol.asked-on"), value: dayInBoth(missionDay(destruction.askedAt)) },
          { label: both("protocol.witness"), value: nameOf(destruction.witnessId) },
          { label: both("protocol.done"), value: dayInBoth(missionDay(now)) },
        ],
      },
      {
        title: both("protocol.what"),
        rows: [
          ...part.records.map((record) => ({
            label: titleOf(record),
            value: dayInBoth(record.day),
          })),
          ...(part.papers.length > 0
            ? [
                {
                  label: both("protocol.papers"),
                  value: inBoth(both("protocol.paper-count", { count: part.papers.length })),
                },
              ]
            : []),
        ],
      },
    ],
    statements: [],
    closing: [both("protocol.how"), both("protocol.copies")],
    signatures: [both("protocol.sign-asked"), both("protocol.sign-witness")],
    foot: both("paper.confidential"),
  };
}
