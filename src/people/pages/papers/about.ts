import type { Query } from "../../../platform/db/index.ts";
import type { Option } from "../../../platform/forms/index.ts";
import { type ConsentLine, readConsents } from "../../consents/record-consent.ts";
import type { PaperWish } from "../../papers/keep-paper.ts";
import type { Paper } from "../../papers/read-papers.ts";
import { membersOf } from "../../permission/merge-group.ts";
import { readRecordsOfMany, type StoredRecord } from "../../records/stored.ts";
import type { Say, Visit } from "../desk.ts";

/** What of a person a paper can belong to. */
export interface AboutWhat {
  readonly documents: readonly StoredRecord<"document">[];
  readonly consents: readonly ConsentLine[];
}

/** Whoever asks must be allowed to read the person. */
export async function readAbout(query: Query, { people }: Visit, personId: string): Promise<AboutWhat> {
  const members = await membersOf(query, personId);
  const documents = await readRecordsOfMany(query, people, "document", members);
  return {
    documents: [...documents.values()].flat(),
    consents: await readConsents(query, people, personId),
  };
}

/** The choices of a new paper. */
export const aboutOptions = (t: Say, { documents, consents }: AboutWhat): Option[] => [
  ...documents.map((one) => ({ value: `document:${one.id}`, label: sayDocument(t, one) })),
  ...consents.toReversed().map((one) => ({ value: `consent:${one.id}`, label: sayConsent(t, one) })),
  { value: "face", label: t("papers.of-face") },
  { value: "other", label: t("papers.of-other") },
];

/** What was chosen. */
export function aboutIn(chosen: string, what: string | null): PaperWish {
  const [about, aboutId] = chosen.split(":");
  if (about === "document" || about === "consent") return { about, aboutId: aboutId ?? "", what: null };
  if (about === "face") return { about, aboutId: null, what: null };
  return { about: "other", aboutId: null, what };
}

/** What a paper is, as its heading says it. */
export function sayPaper(t: Say, paper: Pick<Paper, "about" | "aboutId" | "what">, from: AboutWhat): string {
  if (paper.about === "other") return paper.what ?? "";
  if (paper.about === "face") return t("papers.of-face");
  if (paper.about === "document") {
    const document = from.documents.find(({ id }) => id === paper.aboutId);
    return document ? sayDocument(t, document) : t("papers.of-removed");
  }
  const consent = from.consents.find(({ id }) => id === paper.aboutId);
  return consent ? sayConsent(t, consent) : t("papers.of-removed");
}

const sayDocument = (t: Say, { values }: StoredRecord<"document">): string =>
  t("papers.of-document", { what: t(`document-kind.${values.kind}`) });

const sayConsent = (t: Say, { purpose, decision, given_on }: ConsentLine): string =>
  t("papers.of-consent", {
    what: `${t(`purpose.${purpose}`)}, ${t(`decision.${decision}`)}, ${t.date(given_on)}`,
  });
