import { type Change, keepStatement, type Query } from "../../platform/db/index.ts";
import { describeFiles, type KeptFile, type OpenedFile, readFile } from "../../platform/files/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, People } from "../people.ts";
import { membersOf, recordsOf } from "../permission/merge-group.ts";
import { personsFor, readingLine, subjectOf } from "../permission/persons-for.ts";
import type { PaperSubject } from "./paper.ts";

/** The two pictures of a page. Of a PDF there is a photograph only: the file. */
export const pageViews = ["straight", "photograph"] as const;
export type PageView = (typeof pageViews)[number];

export interface PaperPage {
  readonly id: string;
  readonly seq: number;
  readonly straight: KeptFile | null;
  /** Null once somebody looked and kept the other, and after the time for looking. */
  readonly photograph: KeptFile | null;
  readonly found: boolean;
  /** When somebody looked and chose; null until then. */
  readonly lookedAt: Date | null;
}

export interface Paper {
  readonly id: string;
  /** The record it stands with. */
  readonly personId: string;
  readonly about: PaperSubject;
  readonly aboutId: string | null;
  readonly what: string | null;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly pages: readonly PaperPage[];
}

interface AskedPerson {
  readonly personId: string;
}

const askForPapers = keepStatement((query: Query, { personId }: AskedPerson) =>
  query
    .selectFrom("person_paper")
    .select(["id", "person_id", "about", "about_id", "what", "made_at", "made_by"])
    .where("person_id", "in", recordsOf(personId))
    .orderBy("made_at", "desc")
    .orderBy("id"),
);

const askForPages = keepStatement((query: Query, { personId }: AskedPerson) =>
  query
    .selectFrom("person_paper_page")
    .select(["id", "person_id", "paper_id", "seq", "straight_id", "photograph_id", "found", "looked_at"])
    .where("person_id", "in", recordsOf(personId))
    .orderBy("seq"),
);

/** The papers of a person, the latest first. Whoever asks must be allowed to read the person, and notes it. */
export async function readPapers(query: Query, people: People, personId: string): Promise<Paper[]> {
  const papers = await askForPapers(query, { personId });
  const pages = papers.length === 0 ? [] : await askForPages(query, { personId });
  const places = pages.flatMap((page) =>
    [page.straight_id, page.photograph_id].flatMap((id) =>
      id ? [{ id, subject: subjectOf(page.person_id) }] : [],
    ),
  );
  const files = new Map((await describeFiles(query, people, places)).map((file) => [file.id, file]));
  return papers.map((row) => ({
    id: row.id,
    personId: row.person_id,
    about: row.about,
    aboutId: row.about_id,
    what:
      row.what === null
        ? null
        : people.vault.unseal(
            subjectOf(row.person_id),
            { table: "person_paper", column: "what", row: row.id },
            row.what,
          ),
    madeAt: new Date(row.made_at),
    madeBy: row.made_by,
    pages: pages
      .filter((page) => page.paper_id === row.id)
      .map((page) => ({
        id: page.id,
        seq: page.seq,
        straight: files.get(page.straight_id ?? "") ?? null,
        photograph: files.get(page.photograph_id ?? "") ?? null,
        found: page.found === 1,
        lookedAt: page.looked_at === null ? null : new Date(page.looked_at),
      })),
  }));
}

export interface PagePlace {
  readonly personId: string;
  readonly paperId: string;
  readonly pageId: string;
}

/** One picture of a page, opened; the line about it is in the same transaction. Throws "not found". */
export async function openPage(
  change: Change,
  people: People,
  act: Act,
  place: PagePlace,
  view: PageView,
): Promise<OpenedFile> {
  const file = await findPage(change, people, act, place, view);
  if (!file) throw notFound();
  return file;
}

/** The same; undefined for a page that has no such picture (any more). Throws "not found" without the page. */
export async function findPage(
  change: Change,
  people: People,
  act: Act,
  { personId, paperId, pageId }: PagePlace,
  view: PageView,
): Promise<OpenedFile | undefined> {
  const seen = await personsFor(people, act).get(change, personId);
  const page = await change
    .selectFrom("person_paper_page")
    .select(["person_id", "straight_id", "photograph_id"])
    .where("id", "=", pageId)
    .where("paper_id", "=", paperId)
    .where("person_id", "in", await membersOf(change, personId))
    .executeTakeFirst();
  if (!page) throw notFound();
  const id = view === "straight" ? page.straight_id : page.photograph_id;
  if (!id) return undefined;
  const line = readingLine(act, seen, { action: "paper.read", fields: [`page:${pageId}`, view] });
  return readFile(change, people, { subject: subjectOf(page.person_id), id }, line);
}
