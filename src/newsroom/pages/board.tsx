import { may } from "../../access/index.ts";
import { type Language, languages, ownNames } from "../../core/language.ts";
import type { Route } from "../../platform/http/index.ts";
import { contentTypeNames, isContentType } from "../content/types.ts";
import { type BoardLine, translationBoard } from "../editing/translation-board.ts";
import type { NewsroomDesk, Visit } from "./desk.ts";
import { page } from "./parts/once.ts";
import { framed } from "./parts/respond.tsx";

export const boardRoutes = (desk: NewsroomDesk): Route[] => [
  page(desk, "/newsroom/translations", may("newsroom.read"), async (visit, context) => {
    const asked = context.req.query("type") ?? "";
    const type = isContentType(asked) ? asked : undefined;
    const lines = await translationBoard(desk.newsroom.database.query, visit.actor, { languages, type });
    const { t } = visit;
    return framed(
      visit,
      { title: t("board.title") },
      <>
        <h1>{t("board.title")}</h1>
        <form class="filters" method="get" action="/newsroom/translations">
          <label>
            {t("list.type")}
            <select name="type">
              <option value="">{t("list.any-type")}</option>
              {contentTypeNames.map((name) => (
                <option value={name} selected={name === type}>
                  {t(`type.${name}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{t("list.show")}</button>
        </form>
        <section class="table-frame" aria-label={t("board.title")} tabindex={0}>
          <Board visit={visit} lines={lines} type={type} />
        </section>
        <p class="hint">{t("board.hint")}</p>
      </>,
    );
  }),
];

const Board = ({
  visit: { t, actor },
  lines,
  type,
}: {
  visit: Visit;
  lines: readonly BoardLine[];
  type: string | undefined;
}) => (
  <table class="dense">
    <thead>
      <tr>
        <th scope="col">{t("list.language")}</th>
        <th scope="col">{t("status.missing")}</th>
        <th scope="col">{t("status.outdated")}</th>
        <th scope="col">{t("status.fresh")}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ language, missing, outdated, fresh }) => (
        <tr>
          <th scope="row">
            <span lang={language}>{ownNames[language]}</span>
            {actor.translates?.includes(language) ? <small> {t("board.yours")}</small> : null}
          </th>
          <td>
            <Count t={t} count={missing} language={language} status="missing" type={type} />
          </td>
          <td>
            <Count t={t} count={outdated} language={language} status="outdated" type={type} />
          </td>
          <td>{t.number(fresh)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Count = ({
  t,
  count,
  language,
  status,
  type,
}: {
  t: Visit["t"];
  count: number;
  language: Language;
  status: "missing" | "outdated";
  type: string | undefined;
}) => {
  if (count === 0) return <>0</>;
  const query = new URLSearchParams({ language, status, ...(type ? { type } : {}) });
  return (
    <a class="status-link" href={`/newsroom?${query}`}>
      {t.number(count)}
      <span class="visually-hidden">
        , {ownNames[language]}, {t(`status.${status}`)}
      </span>
    </a>
  );
};
