import { deliveryRecord, planIncidentRecord } from "../forms/delivery.ts";
import { instalmentRecord, planLineRecord } from "../forms/line.ts";
import { planDecisionRecord, planRecord, planSignatureRecord } from "../forms/plan.ts";
import { monitoringVisitRecord } from "../forms/visit.ts";

/** The kinds of record that say which part of a plan may be given. */
export const kindsOfPlans: readonly string[] = [
  planRecord,
  planLineRecord,
  instalmentRecord,
  planSignatureRecord,
  planDecisionRecord,
  deliveryRecord,
  planIncidentRecord,
  monitoringVisitRecord,
].map(({ name }) => name);
