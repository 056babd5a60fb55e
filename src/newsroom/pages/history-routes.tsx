import { may } from "../../access/index.ts";
import { type Language, ownNames } from "../../core/language.ts";
import { notFound, type Policy, type Route } from "../../platform/http/index.ts";
import { HiddenFields } from "../../ui/form-controls.tsx";
import type { ItemId } from "../content/item.ts";
import { mayWriteIn } from "../editing/act.ts";
import {
  differences,
  type FieldDifference,
  history,
  historyLength,
  type Revision,
} from "../editing/history.ts";
import { openItem } from "../editing/open-item.ts";
import { restoreRevision } from "../editing/restore.ts";
import { itemAddress, languageOf, placeOf, told } from "./addresses.ts";
import { fieldsOfForm } from "./conflict-page.tsx";
import { type NewsroomDesk, peopleBehind, type Visit } from "./desk.ts";
import { mayWriteSome } from "./editor/editor-routes.ts";
import { Differences } from "./parts/differences.tsx";
import { freshKey, NotDone, page, posting } from "./parts/once.ts";
import { framed } from "./parts/respond.tsx";
import { languageName } from "./parts/words.ts";

interface Where {
  readonly itemId: ItemId;
  readonly language?: Language;
}

const sharedWhere = ({ context }: Visit): Where => ({ itemId: placeOf(context).itemId });
const textWhere = ({ context }: Visit): Where => ({
  itemId: placeOf(context).itemId,
  language: languageOf(context),
});

/** Of what the languages share; and of each translation. */
export const sharedHistoryRoutes = (desk: NewsroomDesk) =>
  historyAt(desk, "/newsroom/:type/:key", may("newsroom.write"), sharedWhere);
export const textHistoryRoutes = (desk: NewsroomDesk) =>
  historyAt(desk, "/newsroom/:type/:key/:lang", mayWriteSome, textWhere);

const historyAt = (
  desk: NewsroomDesk,
  path: string,
  mayRestore: Policy,
  whereOf: (visit: Visit) => Where,
): Route[] => [
  page(desk, `${path}/history`, may("newsroom.read"), (visit) => historyPage(visit, whereOf(visit))),
  posting(desk, {
    path: `${path}/restoration`,
    policy: mayRestore,
    async work(visit, { typed, version }, newsroom) {
      const where = whereOf(visit);
      const revision = Number(typed.get("revision"));
      if (!Number.isSafeInteger(revision)) throw notFound();
      const restored = await restoreRevision(newsroom, visit.act, { ...where, revision, basedOn: version });
      if (restored.kind === "moved") throw new NotDone(() => historyPage(visit, where, true));
      const done = restored.kind === "restored" ? "restored" : "unchanged";
      return told(itemAddress(where.itemId, where.language), done);
    },
  }),
];

async function historyPage(visit: Visit, where: Where, movedOn = false): Promise<Response> {
  const { desk, actor, t, context } = visit;
  const { query } = desk.newsroom.database;
  const item = await openItem(query, actor, where.itemId);
  const newest = await history(query, actor, where);
  const latest = newest[0]?.revision;
  if (!latest) throw notFound();
  const known = (name: string, otherwise: number): number => {
    const asked = Number(context.req.query(name));
    return Number.isInteger(asked) && asked >= 1 && asked <= latest ? asked : otherwise;
  };
  const before = known("before", latest + 1);
  const revisions = before > latest ? newest : await history(query, actor, { ...where, before });
  const to = known("to", latest);
  const from = known("from", Math.max(1, to - 1));
  const changes = from === to ? [] : await differences(query, actor, { ...where, from, to });
  const title = where.language
    ? t("history.of", { language: languageName(t, where.language) })
    : t("history.of-shared");
  const nameOf = await peopleBehind(
    visit,
    revisions.map(({ by }) => by),
  );
  return framed(
    visit,
    {
      title: `${title}: ${item.title}`,
      crumbs: [
        { title: item.title, address: itemAddress(where.itemId) },
        ...(where.language
          ? [{ title: ownNames[where.language], address: itemAddress(where.itemId, where.language) }]
          : []),
      ],
    },
    <>
      <h1>{title}</h1>
      {movedOn ? (
        <div class="error-summary" role="alert" tabindex={-1} autofocus>
          <p>{t("history.moved")}</p>
        </div>
      ) : null}
      <div class="item-columns">
        <RevisionTable
          visit={visit}
          where={where}
          revisions={revisions}
          latest={latest}
          before={before}
          from={from}
          to={to}
          nameOf={nameOf}
        />
        <Compared visit={visit} where={where} from={from} to={to} changes={changes} />
      </div>
    </>,
    movedOn ? 409 : 200,
  );
}

const Compared = ({
  visit: { t },
  where,
  from,
  to,
  changes,
}: {
  visit: Visit;
  where: Where;
  from: number;
  to: number;
  changes: readonly FieldDifference[];
}) => (
  <section class="panel" aria-labelledby="differences">
    <h2 id="differences">{t("history.between", { from, to })}</h2>
    {changes.length === 0 ? <p>{t("history.no-difference")}</p> : null}
    <Differences t={t} differences={changes} fields={fieldsOfForm(where)} language={where.language} />
  </section>
);

interface TableProps {
  readonly visit: Visit;
  readonly where: Where;
  readonly revisions: readonly Revision[];
  readonly latest: number;
  /** The first revision that is too late for this page. */
  readonly before: number;
  readonly from: number;
  readonly to: number;
  nameOf(id: string): string;
}

const RevisionTable = ({ visit, where, revisions, latest, before, from, to, nameOf }: TableProps) => {
  const { t, actor } = visit;
  const address = itemAddress(where.itemId, where.language);
  const writes = where.language ? mayWriteIn(actor, where.language) : visit.may("newsroom.write");
  return (
    <div>
      <form id="compare" class="inline-form" method="get" action={`${address}/history`}>
        {before > latest ? null : <input type="hidden" name="before" value={String(before)} />}
        <button type="submit" class="second">
          {t("history.compare")}
        </button>
      </form>
      <section class="table-frame" aria-label={t("history.title")} tabindex={0}>
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("history.from")}</th>
              <th scope="col">{t("history.to")}</th>
              <th scope="col">{t("history.revision")}</th>
              <th scope="col">{t("history.who")}</th>
              <th scope="col">{t("history.when")}</th>
              {writes ? <th scope="col">{t("history.restore")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {revisions.map(({ revision, by, at, what, of, live }) => (
              <tr>
                {(["from", "to"] as const).map((end) => (
                  <td>
                    <label class="choice">
                      <input
                        type="radio"
                        form="compare"
                        name={end}
                        value={String(revision)}
                        checked={revision === (end === "from" ? from : to)}
                      />
                      <span class="visually-hidden">{t(`history.${end}-revision`, { revision })}</span>
                    </label>
                  </td>
                ))}
                <th scope="row">
                  {revision}. {t(`revision.${what}`)}
                  {of === null ? null : ` (${of})`}
                  {live ? <span class="status status-published">{t("status.live")}</span> : null}
                </th>
                <td>
                  <bdi>{nameOf(by)}</bdi>
                </td>
                <td>{t.moment(at)}</td>
                {writes ? (
                  <td>
                    {revision === latest ? null : (
                      <form method="post" action={`${address}/restoration`}>
                        <HiddenFields requestKey={freshKey(visit)} version={latest} />
                        <input type="hidden" name="revision" value={String(revision)} />
                        <button type="submit" class="quiet">
                          {t("history.restore-this", { revision })}
                        </button>
                      </form>
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <HistoryPages visit={visit} address={`${address}/history`} latest={latest} before={before} />
    </div>
  );
};

const HistoryPages = ({
  visit: { t },
  address,
  latest,
  before,
}: Pick<TableProps, "visit" | "latest" | "before"> & { address: string }) => {
  const [later, earlier] = [before + historyLength, before - historyLength];
  if (before > latest && earlier <= 1) return null;
  return (
    <nav class="pages" aria-label={t("list.pages")}>
      {before > latest ? null : (
        <a rel="prev" href={later > latest ? address : `${address}?before=${later}`}>
          {t("history.later")}
        </a>
      )}
      {earlier > 1 ? (
        <a rel="next" href={`${address}?before=${earlier}`}>
          {t("history.earlier")}
        </a>
      ) : null}
    </nav>
  );
};
