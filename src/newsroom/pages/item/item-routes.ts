import { either, may } from "../../../access/index.ts";
import { isLanguage } from "../../../core/language.ts";
import { toResponse } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import type { ItemId } from "../../content/item.ts";
import { addTranslation } from "../../editing/create-item.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import { openItem } from "../../editing/open-item.ts";
import { publishShared } from "../../editing/publishing.ts";
import { readSharedRevision } from "../../editing/revisions.ts";
import { saveShared } from "../../editing/save.ts";
import { autosaveDraft, discardDraft } from "../../editing/unsaved.ts";
import { focusOf } from "../../media/focus.ts";
import { renderAgain } from "../../media/render-again.ts";
import { itemAddress, placeOf, told } from "../addresses.ts";
import { conflictAgain, conflictPage } from "../conflict-page.tsx";
import type { NewsroomDesk, Visit } from "../desk.ts";
import { readFields } from "../fields/read-fields.ts";
import { keptOf, sharedFields } from "../fields/shared-fields.ts";
import { writeFields } from "../fields/written.ts";
import { draftRoutes } from "../parts/draft-routes.ts";
import { NotDone, type Notice, page, posting, type ShownOnce, statusOf } from "../parts/once.ts";
import type { Sent } from "../parts/sent.ts";
import { settleChoices } from "../parts/settle-choices.ts";
import type { Tried } from "./item-form.tsx";
import { itemPage } from "./item-page.tsx";

const mayWrite = may("newsroom.write");

export const itemRoutes = (desk: NewsroomDesk): Route[] => [
  page(desk, "/newsroom/:type/:key", may("newsroom.read"), async (visit, context) => {
    const item = await openHere(visit);
    if (context.req.query("unsaved") !== "1" || !item.unsaved || !visit.may("newsroom.write")) {
      return itemPage(visit, item);
    }
    const written = writeFields(sharedFields(item.type), item.unsaved.values);
    const tried = { written, version: item.unsaved.basedOn, problems: [] };
    return itemPage(visit, item, { tried, takenUp: true });
  }),
  posting(desk, {
    path: "/newsroom/:type/:key",
    policy: mayWrite,
    again: (visit, sent, notice) => tryAgain(visit, sent, { notice }),
    work: saveItem,
  }),
  ...draftRoutes(desk, "/newsroom/:type/:key", mayWrite, {
    async keep(visit, sent) {
      const { type, itemId } = placeOf(visit.context);
      const { values } = readFields(sharedFields(type), sent.typed, { language: visit.language });
      await autosaveDraft(desk.newsroom, visit.act, { itemId, language: "", basedOn: sent.version, values });
    },
    async end(visit, newsroom) {
      const { itemId } = placeOf(visit.context);
      await discardDraft(newsroom, visit.act, { itemId, language: "" });
      return itemAddress(itemId);
    },
  }),
  posting(desk, {
    path: "/newsroom/:type/:key/translations",
    policy: either(mayWrite, may("newsroom.translate")),
    async work(visit, { typed }, newsroom) {
      const { itemId } = placeOf(visit.context);
      const language = typed.get("language") ?? "";
      if (!isLanguage(language)) throw notFound();
      const added = await addTranslation(newsroom, visit.act, { itemId, language });
      return told(itemAddress(itemId, language), added ? "translation-added" : "nothing");
    },
  }),
  posting(desk, {
    path: "/newsroom/:type/:key/publication",
    policy: may("newsroom.publish"),
    async work(visit, { version }, newsroom) {
      const { itemId } = placeOf(visit.context);
      const published = await publishShared(newsroom, visit.act, { itemId, revision: version });
      if (published.kind === "refused") {
        const { problems } = published;
        throw new NotDone(() => tryAgain(visit, undefined, { problems }));
      }
      if (published.kind === "moved")
        throw new NotDone(() => tryAgain(visit, undefined, { problems: movedOn }));
      return told(itemAddress(itemId), published.kind === "unchanged" ? "already-published" : "published");
    },
  }),
];

const movedOn = [{ field: "title", code: "moved-on" }] as const;

const openHere = (visit: Visit) =>
  openItem(visit.desk.newsroom.database.query, visit.actor, placeOf(visit.context).itemId);

async function saveItem(
  visit: Visit,
  sent: Sent,
  newsroom: NewsroomDesk["newsroom"],
): Promise<string | ShownOnce> {
  const { type, itemId } = placeOf(visit.context);
  const { shared: before } = await readSharedRevision(newsroom.database.query, itemId, sent.version);
  const { typed, open } = settleChoices(sent.typed);
  if (open.length > 0) throw new NotDone(() => conflictAgain(visit, { itemId, sent, missing: open }));
  const read = readFields(sharedFields(type), typed, { language: visit.language, before });
  const { problems } = read;
  const values = { ...read.values, ...keptOf(type, before) };
  if (problems.length > 0) throw new NotDone(() => tryAgain(visit, { ...sent, typed }, { problems }));
  const entry = { itemId, basedOn: sent.version, shared: values };
  const saved = await saveShared(newsroom, visit.act, entry);
  if (saved.kind === "refused") {
    throw new NotDone(() => tryAgain(visit, { ...sent, typed }, { problems: saved.problems }));
  }
  if (saved.kind === "conflict") {
    throw new NotDone(async () => {
      const work = { itemId, language: "", basedOn: sent.version, values } as const;
      await autosaveDraft(visit.desk.newsroom, visit.act, work);
      return conflictPage(visit, { itemId, conflict: saved });
    });
  }
  const done = saved.kind === "unchanged" ? "unchanged" : saved.taken.length > 0 ? "merged" : "saved";
  const location = told(itemAddress(itemId), done);
  const [from, to] = [focusOf(before), focusOf(values)];
  if (type !== "picture" || (from.x === to.x && from.y === to.y)) return location;
  return { location, show: () => cutAnew(visit, itemId, location) };
}

/** Around its new focus, once the change is done: cutting takes too long to happen inside it. */
async function cutAnew(visit: Visit, itemId: ItemId, location: string): Promise<Response> {
  await renderAgain(visit.desk.newsroom, visit.act, { itemId });
  return toResponse({ status: 303, location });
}

/** The page of an item with what stands in the way of something else done to it. */
export async function itemAgain(
  visit: Visit,
  itemId: ItemId,
  problems: readonly FieldProblem[],
  { notice, status }: { readonly notice?: Notice; readonly status?: number } = {},
): Promise<Response> {
  const item = await openItem(visit.desk.newsroom.database.query, visit.actor, itemId);
  const written = writeFields(sharedFields(item.type), item.shared);
  const tried = { written, version: item.revision, problems, notice };
  return itemPage(visit, item, { tried, status: status ?? statusOf(notice) });
}

/** The item's page with what was typed and what stood in the way. */
async function tryAgain(
  visit: Visit,
  sent: Sent | undefined,
  trouble: { problems?: Tried["problems"]; notice?: Notice },
): Promise<Response> {
  const item = await openHere(visit);
  const fields = sharedFields(item.type);
  const written = sent
    ? readFields(fields, sent.typed, { language: visit.language }).written
    : writeFields(fields, item.shared);
  const version = sent?.version || item.revision;
  const tried = { written, version, problems: trouble.problems ?? [], notice: trouble.notice };
  return itemPage(visit, item, { tried, status: statusOf(trouble.notice) });
}
