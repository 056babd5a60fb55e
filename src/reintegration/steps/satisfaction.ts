import { caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { satisfactionRecord } from "../forms/satisfaction.ts";
import { metToday } from "../monitoring/standing.ts";

/** How satisfied somebody is with the help, asked with each survey. */
export const satisfaction = caseRecordKind({
  ...satisfactionRecord,
  title: "satisfaction.title",
  about: "member",
  reads: "case.read",
  writes: "reintegration.write",
  in: ["arrived", "reintegration", "monitoring"],
  fixed: true,
  marks: ({ on, whole }) => ({ happenedOn: on, outcome: whole }),
  known: (dossier) => ({ on: dossier.today as PartialDate, ...metToday(dossier) }),
  evidence: [19],
});
