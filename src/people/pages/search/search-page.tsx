import type { Context } from "hono";
import { may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { type Problems, parseForm, readBody, sheetOf, type Typed } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { ErrorSummary } from "../../../ui/form-controls.tsx";
import { Field } from "../../../ui/form-field.tsx";
import { htmlResponse } from "../../../ui/html.ts";
import { type FoundPerson, searchPersons } from "../../finding/search.ts";
import { searchForm } from "../../finding/search-form.ts";
import { habitsOf, offeredTo, type PeopleDesk, type Visit, visitOf } from "../desk.ts";
import { page } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";
import { SearchResults } from "./results.tsx";

const policy = may("person.read");
const path = "/people/search";
const asOneTypes = `${path}/results`;

/** Looking for a person: asked by POST, so that no name stands in an address or in what a browser remembers. */
export const searchRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, policy, (visit) => searchPage(visit, {})),
  { method: "POST", path, policy, answer: (context) => answer(visitOf(desk, context), context, "page") },
  {
    method: "POST",
    path: asOneTypes,
    policy,
    answer: (context) => answer(visitOf(desk, context), context, "part"),
  },
];

const largest = 20_000;

async function answer(visit: Visit, context: Context, whole: "page" | "part"): Promise<Response> {
  await using body = await readBody(context, { limit: largest });
  const parsed = parseForm(searchForm, body, habitsOf(visit, await offeredTo(visit)));
  const { typed } = parsed;
  if (!parsed.ok) {
    if (whole === "part") return htmlResponse(<SearchResults visit={visit} found={[]} />, 422);
    return searchPage(visit, { typed, problems: parsed.problems }, 422);
  }
  const { sought, born_year, country } = parsed.values;
  const { people, act } = visit;
  const question = { text: sought, birthYear: born_year, nationality: country };
  const found = await look(people.database, (query) => searchPersons(query, people, act, question));
  if (whole === "part") return htmlResponse(<SearchResults visit={visit} found={found} />);
  return searchPage(visit, { typed, found });
}

interface Asked {
  readonly typed?: Typed;
  readonly problems?: Problems;
  readonly found?: readonly FoundPerson[];
}

async function searchPage(visit: Visit, { found, ...asked }: Asked, status = 200): Promise<Response> {
  const { t } = visit;
  const sheet = sheetOf(searchForm, {
    language: visit.language,
    action: path,
    submit: t("search.go"),
    requestKey: null,
    offered: await offeredTo(visit),
    ...asked,
  });
  return framed(
    visit,
    { title: t("search.title"), scripts: ["person-search.js"] },
    <>
      <h1>{t("search.title")}</h1>
      <person-search to={asOneTypes} failed={t("search.failed")}>
        <form class="form" method="post" action={sheet.action} novalidate>
          <ErrorSummary problems={sheet.problems} notice={sheet.notice} />
          {sheet.fields.map((field) => (
            <Field field={field} />
          ))}
          <p class="form-end">
            <button type="submit">{sheet.submit}</button>
          </p>
        </form>
        <section class="search-results" aria-label={t("search.results")}>
          {found ? <SearchResults visit={visit} found={found} /> : null}
        </section>
      </person-search>
      {visit.may("person.write") ? (
        <p>
          <a class="button second" href="/people/new">
            {t("search.new")}
          </a>
        </p>
      ) : null}
    </>,
    status,
  );
}
