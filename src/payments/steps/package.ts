import { caseRecordKind, enrolment } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { paymentFacts } from "../facts.ts";
import { packageDecision, packageValue, termsOfPackage } from "../rules/standing.ts";
import { packageApprovalRecord, packageRecord } from "./forms.ts";

/** What a member is entitled to, proposed by whoever works on the case (domain.md 1.13). */
export const entitlement = caseRecordKind({
  ...packageRecord,
  title: "package.title",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  bound: true,
  check(values, { dossier, today }): Problems {
    const found = termsOfPackage(dossier, values.package);
    if (!found) return { package: { text: "problem.no-such-package" } };
    const { terms } = found;
    const enrolled = dossier.recordsOf(enrolment).some(({ open }) => open.project === terms.projectId);
    const before = dossier.recordsOf(packageRecord);
    const twice = before.some(
      (one) => one.open.package === values.package && packageDecision(dossier, one) !== "declined",
    );
    return {
      ...(enrolled ? {} : { package: { text: "problem.not-enrolled" } }),
      ...(twice ? { package: { text: "problem.package-twice" } } : {}),
      ...(today < terms.startsOn || today > terms.endsOn
        ? { package: { text: "problem.project-not-running" } }
        : {}),
      ...(terms.withOtherAid === "never" && values.other_aid !== "none"
        ? { other_aid: { text: "problem.other-aid" } }
        : {}),
    };
  },
  marks: ({ on, package: chosen }) => ({ happenedOn: on, outcome: chosen }),
  known: ({ today }) => ({ on: today as PartialDate, other_aid: "none" as const }),
  offered(dossier, language) {
    const enrolled = new Set(dossier.ofCase(enrolment).map(({ open }) => open.project));
    const { terms } = dossier.outside(paymentFacts);
    return {
      package: terms
        .filter(({ projectId }) => enrolled.has(projectId))
        .flatMap(({ projectId, number, packages }) =>
          packages.map(({ code, title }) => ({
            value: packageValue(projectId, code),
            label: `${number} · ${code} ${title[language]}`,
          })),
        ),
    };
  },
});

/** The project manager's yes or no, for all for whom the package was written together. Never by whoever proposed it. */
export const packageApproval = caseRecordKind({
  ...packageApprovalRecord,
  title: "package-approval.title",
  about: "case",
  parent: packageRecord.name,
  reads: "case.read",
  writes: "case.decide",
  fixed: true,
  check(_, { dossier, parentId, by }): Problems {
    const pack = dossier.ofCase(packageRecord).find(({ id }) => id === parentId);
    if (!pack) return { decision: { text: "problem.no-such-package" } };
    return {
      ...(pack.madeBy === by ? { decision: { text: "problem.own-request" } } : {}),
      ...(packageDecision(dossier, pack) !== null ? { decision: { text: "problem.decided" } } : {}),
    };
  },
  mayFollow(dossier, packageId) {
    const pack = dossier.ofCase(packageRecord).find(({ id }) => id === packageId);
    return pack !== undefined && packageDecision(dossier, pack) === null;
  },
  marks: ({ on, decision }) => ({ happenedOn: on, outcome: decision }),
  known: ({ today }) => ({ on: today as PartialDate }),
});
