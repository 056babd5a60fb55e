import { writeNumber } from "../../../people/index.ts";
import { fileAnswer, type Route } from "../../../platform/http/index.ts";
import { bindPapers } from "../../evidence/bind-papers.ts";
import { bundlePapers, gatherPapers } from "../../evidence/bundle.ts";
import { evidenceOf } from "../../evidence/completeness.ts";
import { type CasesDesk, type CaseVisit, caseVisit, mayReadCases } from "../desk.ts";
import { memberOf, openForPage } from "../open-page.ts";

/**
 * A member's whole evidence file to take away: every paper as it is, in a ZIP, or bound into one PDF. Both open the same
 * papers, those the reader could open one by one; neither is made while the database waits.
 */
export const bundleRoutes = (desk: CasesDesk, path: string): Route[] => [
  {
    method: "GET",
    path: `${path}/bundle`,
    policy: mayReadCases,
    async answer(context) {
      const { papers } = await gathered(caseVisit(desk, context));
      return fileAnswer(await bundlePapers(papers), "evidence.zip");
    },
  },
  {
    method: "GET",
    path: `${path}/bound`,
    policy: mayReadCases,
    async answer(context) {
      const visit = caseVisit(desk, context);
      const { papers, lines, caseNumber, personNumber } = await gathered(visit);
      const { language, today } = visit;
      const file = { language, today, lines, papers, caseNumber, personNumber };
      return fileAnswer(await bindPapers(desk.printer, file), "evidence.pdf");
    },
  },
];

const gathered = (visit: CaseVisit) => {
  const { cases, act, place } = visit;
  return cases.database.change(async (change) => {
    const { seen, facts, labels } = await openForPage(visit, change, ["evidence"]);
    const dossier = memberOf(facts, place("member"));
    const number = labels.get(dossier.member.personId)?.number;
    const { lines } = evidenceOf(cases.journey, dossier);
    return {
      papers: await gatherPapers(change, cases, act, { caseId: seen.id, memberId: dossier.member.id, lines }),
      lines,
      caseNumber: writeNumber(seen.number),
      personNumber: number === undefined ? "–" : writeNumber(number),
    };
  });
};
