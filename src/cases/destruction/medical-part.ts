import type { Query } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import type { CaseRecordKind } from "../journey/kind.ts";

/** The item of the evidence file under which medical papers lie (domain.md 7.5). */
export const medicalItem = 13;

/** What a member's medical part holds, without what it says. */
export interface MedicalPart {
  readonly records: readonly { readonly id: string; readonly kind: CaseRecordKind; readonly day: string }[];
  readonly papers: readonly {
    readonly id: string;
    readonly fileId: string;
    readonly subject: string;
    readonly day: string;
  }[];
}

export const isEmptyPart = ({ records, papers }: MedicalPart): boolean =>
  records.length === 0 && papers.length === 0;

/** Which records and papers they are; equal as long as nothing was added or taken away. */
export const markOfPart = ({ records, papers }: MedicalPart): string =>
  [...records, ...papers].map(({ id }) => id).join(" ");

/** Kinds whose records belong to the medical part: what doctors say, and what proves that somebody may travel. */
const medicalKinds = ({ journey }: Pick<Cases, "journey">): readonly CaseRecordKind[] =>
  [...journey.kinds.values()].filter(
    ({ circle, evidence }) => circle === "medical" || evidence.includes(medicalItem),
  );

/** The medical part of a member's file as it lies there, struck records and papers too; what was destroyed is not in it. */
export async function readMedicalPart(
  query: Query,
  cases: Pick<Cases, "journey">,
  caseId: string,
  memberId: string,
): Promise<MedicalPart> {
  const kinds = new Map(medicalKinds(cases).map((kind) => [kind.name, kind]));
  const records = await query
    .selectFrom("case_record")
    .select(["id", "kind", "happened_on", "made_at", "open", "sealed"])
    .where("case_id", "=", caseId)
    .where("member_id", "=", memberId)
    .where("kind", "in", [...kinds.keys(), "none"])
    .orderBy("seq")
    .execute();
  const protocols = query
    .selectFrom("case_destruction")
    .select("paper_id")
    .where("case_id", "=", caseId)
    .where("paper_id", "is not", null);
  const papers = await query
    .selectFrom("case_paper")
    .innerJoin("sealed_file", "sealed_file.id", "case_paper.file_id")
    .select(["case_paper.id", "file_id", "subject", "added_at"])
    .where("case_id", "=", caseId)
    .where("member_id", "=", memberId)
    .where("item", "=", medicalItem)
    .where("case_paper.id", "not in", protocols)
    .orderBy("added_at")
    .orderBy("case_paper.id")
    .execute();
  return {
    records: records.flatMap(({ id, kind, happened_on, made_at, open, sealed }) => {
      const known = kinds.get(kind);
      const there = sealed !== null || open !== "{}";
      return known && there ? [{ id, kind: known, day: happened_on ?? made_at.slice(0, 10) }] : [];
    }),
    papers: papers.map(({ id, file_id, subject, added_at }) => ({
      id,
      fileId: file_id,
      subject,
      day: added_at.slice(0, 10),
    })),
  };
}
