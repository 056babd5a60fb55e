import { type Dossier, type EvidenceItem, wayOf } from "../cases/index.ts";
import { deliveryRecord } from "./forms/delivery.ts";
import { planSignatureRecord } from "./forms/plan.ts";
import { monitoringVisitRecord } from "./forms/visit.ts";
import { surveysOf, visitsOf } from "./monitoring/standing.ts";
import { linesOf, planInForce } from "./plan/standing.ts";
import { reintegrationTexts } from "./texts/index.ts";

const reached = ({ member }: Dossier, state: "reintegration" | "monitoring"): boolean =>
  wayOf(member.interrupted ?? member.state) >= wayOf(state) &&
  wayOf(member.interrupted ?? member.state) < wayOf("suspended");

/** What reintegration leaves in the file that an auditor opens (domain.md 7.5). */
export const reintegrationEvidence: readonly EvidenceItem[] = [
  {
    number: 17,
    texts: reintegrationTexts,
    title: "evidence.plan",
    due: (dossier) => reached(dossier, "reintegration") && dossier.latest(planSignatureRecord) !== undefined,
    held: (dossier) => planInForce(dossier) !== undefined,
  },
  {
    number: 18,
    texts: reintegrationTexts,
    title: "evidence.delivery",
    due(dossier) {
      const version = planInForce(dossier);
      return version !== undefined && linesOf(dossier, version.id).length > 0;
    },
    held(dossier) {
      const given = dossier.recordsOf(deliveryRecord);
      return given.length > 0 && given.every(({ outcome }) => outcome !== "none");
    },
  },
  {
    number: 19,
    texts: reintegrationTexts,
    title: "evidence.monitoring",
    due: (dossier) =>
      reached(dossier, "monitoring") ||
      visitsOf(dossier).some(({ due, done }) => !done && due < dossier.today),
    held: (dossier) => dossier.latest(monitoringVisitRecord) !== undefined && surveysOf(dossier).length > 0,
  },
];
