import { look } from "../../../platform/audit/index.ts";
import { fileResponse } from "../../../platform/files/index.ts";
import type { SentFile } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { addPages, keepPaper } from "../../papers/keep-paper.ts";
import { mayKeepPapers, paperRight } from "../../papers/paper.ts";
import { largestUpload, pagesForm, paperForm } from "../../papers/paper-form.ts";
import { PageRefused, type PreparedPage, preparePages } from "../../papers/prepare-pages.ts";
import { openPage, type PagePlace, pageViews } from "../../papers/read-papers.ts";
import { choosePage, removePage, turnPage } from "../../papers/settle-page.ts";
import { turnedPictures } from "../../papers/turned-pictures.ts";
import { note } from "../../people.ts";
import { objectOf, personsFor } from "../../permission/persons-for.ts";
import { personAddress } from "../addresses.ts";
import { mayReadPersons, type PeopleDesk, type Visit } from "../desk.ts";
import { buttonPosting, formPosting, page } from "../parts/form-page.ts";
import { afterwards } from "../parts/respond.tsx";
import { aboutIn, aboutOptions, readAbout } from "./about.ts";
import { paperPage } from "./paper-page.tsx";
import { papersPage } from "./papers-page.tsx";

const path = "/people/:person/papers";
const one = `${path}/:paper`;
const pages = `${one}/pages`;
const view = `${pages}/:leaf`;

/** Scanned papers: keeping them, looking at them, and saying which picture of a page stays. */
export const paperRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, mayReadPersons, (visit) => papersPage(visit, { status: 200 })),
  page(desk, one, mayReadPersons, (visit) => paperPage(visit, { status: 200 })),
  page(desk, `${view}/:view`, mayReadPersons, show),
  keeping(desk),
  addingPages(desk),
  buttonPosting(desk, {
    path: `${view}/choice`,
    policy: mayKeepPapers,
    async work(visit, change, field) {
      const keep = pageViews.find((one) => one === field("keep"));
      if (!keep) throw notFound();
      await choosePage(change, visit.people, visit.act, placeOf(visit), keep);
      return afterwards(addressOf(visit), "saved");
    },
    refused: (visit) => paperPage(visit, { status: 409 }),
  }),
  turning(desk),
  buttonPosting(desk, {
    path: `${view}/removal`,
    policy: mayKeepPapers,
    async work(visit, change) {
      const all = await removePage(change, visit.people, visit.act, placeOf(visit));
      const list = personAddress(visit.place("person"), "papers");
      return afterwards(all ? list : addressOf(visit), "removed");
    },
    refused: (visit) => paperPage(visit, { status: 409 }),
  }),
];

const placeOf = (visit: Visit): PagePlace => ({
  personId: visit.place("person"),
  paperId: visit.place("paper"),
  pageId: visit.place("leaf"),
});

const addressOf = (visit: Visit): string =>
  personAddress(visit.place("person"), "papers", visit.place("paper"));

async function show(visit: Visit): Promise<Response> {
  const wanted = pageViews.find((one) => one === visit.place("view"));
  if (!wanted) throw notFound();
  const { people, act } = visit;
  const file = await people.database.change((change) =>
    openPage(change, people, act, placeOf(visit), wanted),
  );
  return fileResponse(file, "page");
}

const upload = { limit: largestUpload, field: "files" };

function keeping(desk: PeopleDesk): Route {
  return formPosting(desk, {
    path,
    policy: mayKeepPapers,
    form: () => paperForm,
    show: papersPage,
    prefilled: ["about"],
    offered: async (visit) => ({ about: await choicesOf(visit) }),
    upload,
    prepare: (visit, { values }) => prepare(visit, values, values.about === "face" ? "face" : "paper"),
    async save(visit, change, { values }, pages) {
      const { people, act } = visit;
      const wish = aboutIn(values.about, values.what);
      const kept = await keepPaper(change, people, act, visit.place("person"), wish, pages);
      return afterwards(personAddress(kept.personId, "papers", kept.id), "saved");
    },
  });
}

function addingPages(desk: PeopleDesk): Route {
  return formPosting(desk, {
    path: pages,
    policy: mayKeepPapers,
    form: () => pagesForm,
    show: paperPage,
    upload,
    prepare: async (visit, { values }) => prepare(visit, values, (await isFace(visit)) ? "face" : "paper"),
    async save(visit, change, _, prepared) {
      const place = { personId: visit.place("person"), paperId: visit.place("paper") };
      await addPages(change, visit.people, visit.act, place, prepared);
      return afterwards(addressOf(visit), "saved");
    },
  });
}

/** What the person has that a paper can be of; for whom the person is not there, nothing is. */
const choicesOf = (visit: Visit) =>
  look(visit.people.database, async (query) => {
    const personId = visit.place("person");
    await personsFor(visit.people, visit.act).get(query, personId);
    return aboutOptions(visit.t, await readAbout(query, visit, personId));
  });

/** Whether the paper an address names is a portrait. */
async function isFace({ people, place }: Visit): Promise<boolean> {
  const paper = await people.database.query
    .selectFrom("person_paper")
    .select("about")
    .where("id", "=", place("paper"))
    .executeTakeFirst();
  return paper?.about === "face";
}

/**
 * Looks into what was sent. What is no page leaves one line: whoever sends such things on purpose leaves a trace. Never
 * its name, nor what was in it.
 */
async function prepare(
  { desk, people, act, actor, ...visit }: Visit,
  values: { readonly photograph: SentFile | null; readonly files: readonly SentFile[] },
  as: "paper" | "face",
): Promise<readonly PreparedPage[]> {
  // Nobody has a picture looked into for a person who is not there for them.
  await personsFor(people, act).get(people.database.query, visit.place("person"));
  try {
    return await preparePages(desk.scanner, values, as);
  } catch (error) {
    if (error instanceof PageRefused && error.fault !== "empty") {
      await people.database.change(async (change) => {
        const seen = await personsFor(people, act).get(change, visit.place("person"));
        const noted = { action: "paper.refuse", object: objectOf(seen.id), reason: error.fault } as const;
        await note(change, act, paperRight(actor), noted, people.now());
      });
    }
    throw error;
  }
}

function turning(desk: PeopleDesk): Route {
  return buttonPosting(desk, {
    path: `${view}/turning`,
    policy: mayKeepPapers,
    prepare(visit, field) {
      const quarters = field("quarters") === "3" ? 3 : 1;
      return turnedPictures(visit.people, visit.act, desk.scanner, placeOf(visit), quarters);
    },
    async work(visit, change, _, turned) {
      await turnPage(change, visit.people, visit.act, placeOf(visit), turned);
      return afterwards(addressOf(visit), "saved");
    },
  });
}
