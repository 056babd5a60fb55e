import { type CasesDesk, sealedPaperRoutes } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { keepAgreementPaper, openAgreementPaper } from "../papers.ts";
import { afterwards, mayOpenPapers, mayWriteRegister, recordAddress, visitOf } from "./desk.ts";
import { paperForm } from "./papers-part.tsx";
import { recordIn, showRecord } from "./record-page.tsx";

export const paperRoutes = (desk: CasesDesk): Route[] =>
  sealedPaperRoutes(desk, {
    path: recordAddress(":record", "papers"),
    keeps: mayWriteRegister,
    opens: mayOpenPapers,
    async form(visit) {
      await recordIn(visitOf(visit));
      return paperForm;
    },
    show: (visit, shown) => showRecord(visitOf(visit), { form: "paper", shown }),
    async keep({ cases, act, place }, change, file) {
      await keepAgreementPaper(change, cases, act, place("record"), file);
      return afterwards(recordAddress(place("record")), "kept");
    },
    open: ({ cases, act, place }, change) =>
      openAgreementPaper(change, cases, act, place("record"), place("paper")),
    savedAs: "agreement",
  });
