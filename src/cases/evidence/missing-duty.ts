import { addDays, missionDay } from "../../core/day.ts";
import type { Duty } from "../journey/duty.ts";
import type { EvidenceItem } from "../journey/evidence.ts";
import { casesTexts } from "../texts/index.ts";
import { evidenceOf } from "./completeness.ts";

export const evidenceRule = "cases.evidence";

/** What is due in a member's evidence file and not there, as one task: a line for each stands in the file itself. */
export const missingEvidence = (evidence: readonly EvidenceItem[]): Duty => ({
  rule: evidenceRule,
  texts: casesTexts,
  title: "duty.evidence",
  list: "paper",
  for: "case.write",
  find(dossier) {
    const { due, held } = evidenceOf({ evidence }, dossier);
    if (due === held) return [];
    const since = missionDay(dossier.member.stateSince);
    return [
      {
        due: addDays(since, 14),
        from: since,
        values: { count: due - held },
        leads: { page: `members/${dossier.member.id}/evidence` },
      },
    ];
  },
});
