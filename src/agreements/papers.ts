import { sealedPapersOf } from "../people/index.ts";
import { notFound } from "../platform/http/index.ts";
import { readRecord } from "./read-register.ts";

/** The signed papers of an agreement: the text, an annex, a letter. */
export const {
  keep: keepAgreementPaper,
  read: readAgreementPapers,
  open: openAgreementPaper,
} = sealedPapersOf({
  table: "agreement_paper",
  owner: "agreement_id",
  kind: "agreement",
  subjectOf: (id) => `agreement:${id}`,
  async takes(query, id) {
    const { kind, struck } = await readRecord(query, id);
    if (kind !== "agreement" || struck) throw notFound();
  },
  writes: "agreement.write",
  opens: "agreement.papers",
});
