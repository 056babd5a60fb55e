import { type CasesDesk, caseVisit, filePosting } from "../../cases/parts/index.ts";
import { fileResponse } from "../../platform/files/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { keepAgreementPaper, openAgreementPaper } from "../papers.ts";
import { afterwards, mayOpenPapers, mayWriteRegister, recordAddress, visitOf } from "./desk.ts";
import { paperForm } from "./papers-part.tsx";
import { recordIn, showRecord } from "./record-page.tsx";

const path = recordAddress(":record", "papers");

export const paperRoutes = (desk: CasesDesk): Route[] => [
  filePosting(desk, {
    path,
    policy: mayWriteRegister,
    field: "paper",
    async form(visit) {
      await recordIn(visitOf(visit));
      return paperForm;
    },
    show: (visit, shown) => showRecord(visitOf(visit), { form: "paper", shown }),
    async keep({ cases, act, place }, change, file) {
      await keepAgreementPaper(change, cases, act, place("record"), file);
      return afterwards(recordAddress(place("record")), "kept");
    },
  }),
  {
    method: "GET",
    path: `${path}/:paper`,
    policy: mayOpenPapers,
    async answer(context) {
      const { cases, act, place } = caseVisit(desk, context);
      const paper = await cases.database.change((change) =>
        openAgreementPaper(change, cases, act, place("record"), place("paper")),
      );
      return fileResponse(paper, "agreement");
    },
  },
];
