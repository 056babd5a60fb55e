import type { Query } from "../../../platform/db/index.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { CaseRecordKind, CaseWords } from "../../journey/kind.ts";
import { noteCaseReading } from "../../permission/cases-for.ts";
import { valuesOfRecord } from "../../records/read-record.ts";
import type { CaseVisit } from "../desk.ts";
import type { OpenedForPage } from "../open-page.ts";

/** What a kind's form is filled in with from names and sealed words; each record that was read for it leaves its line. */
export async function knownByWords(
  { cases, act }: CaseVisit,
  query: Query,
  { seen, labels }: OpenedForPage,
  kind: CaseRecordKind,
  dossier: Dossier,
  parent: string | null,
): Promise<Readonly<Record<string, unknown>>> {
  const read = new Set<string>();
  const of: CaseWords["of"] = (record) => {
    const known = cases.journey.kinds.get(record.kind);
    if (!known || !seen.may(known.reads)) return null;
    read.add(`record:${record.id}`);
    return valuesOfRecord(cases, known, record);
  };
  // Names in Latin letters come first.
  const nameOf = (personId: string) => labels.get(personId)?.names[0]?.text ?? null;
  const words: CaseWords = {
    name: nameOf(dossier.member.personId),
    get guardian() {
      const latest = (wanted: Parameters<Dossier["latest"]>[0]) => {
        const record = dossier.latest(wanted);
        return record ? (of(record) as never) : null;
      };
      return cases.journey.fillings.guardian?.({ dossier, latest, nameOf }, "bg") ?? null;
    },
    of,
  };
  const found = kind.knownByWords(words, dossier, parent);
  if (read.size > 0) await noteCaseReading(query, cases, act, seen, [...read]);
  return found;
}
