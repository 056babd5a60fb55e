import type { Dossier } from "../dossier/dossier.ts";
import type { EvidenceItem } from "../journey/evidence.ts";

/** An item of a member's evidence file today. */
export interface EvidenceLine {
  readonly item: EvidenceItem;
  readonly due: boolean;
  readonly held: boolean;
  readonly paperIds: readonly string[];
  /** Papers of others that count for the member, and whose they are. */
  readonly ofOthers: readonly { readonly id: string; readonly memberId: string }[];
}

export interface Completeness {
  readonly lines: readonly EvidenceLine[];
  /** How many items are due, and how many of those are there. */
  readonly due: number;
  readonly held: number;
}

/**
 * What an auditor would find in a member's file today: which items are due by where the member stands and by what their
 * projects want, and which are there, on record or on paper (domain.md 7.5).
 */
export function evidenceOf(
  journey: { readonly evidence: readonly EvidenceItem[] },
  dossier: Dossier,
): Completeness {
  const lines = journey.evidence.map((item): EvidenceLine => {
    const papers = dossier.papers.filter((paper) => paper.item === item.number);
    return {
      item,
      due: item.due(dossier) || dossier.wanted.has(item.number),
      // What was only printed is not signed yet: it proves nothing until its scan is there.
      held: papers.some(({ origin }) => origin === "scan") || item.held(dossier),
      paperIds: papers.map(({ id }) => id),
      ofOthers: (item.papersOf?.(dossier) ?? []).flatMap((memberId) =>
        dossier
          .of(memberId)
          .papers.filter((paper) => paper.item === item.number && paper.memberId === memberId)
          .map(({ id }) => ({ id, memberId })),
      ),
    };
  });
  const due = lines.filter((line) => line.due);
  return { lines, due: due.length, held: due.filter((line) => line.held).length };
}
