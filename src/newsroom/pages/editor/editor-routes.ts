import { either, may } from "../../../access/index.ts";
import { normaliseLine } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import { openForEditing } from "../../editing/opening.ts";
import { publish } from "../../editing/publishing.ts";
import { submitForReview } from "../../editing/review.ts";
import { readTextRevision } from "../../editing/revisions.ts";
import { saveTranslation } from "../../editing/save.ts";
import { changeSlug } from "../../editing/slug.ts";
import { autosaveDraft, discardDraft } from "../../editing/unsaved.ts";
import type { PictureNewsroom } from "../../media/originals.ts";
import { itemAddress, languageOf, placeOf, told } from "../addresses.ts";
import { conflictAgain, conflictPage, fieldsOfForm } from "../conflict-page.tsx";
import type { NewsroomDesk, Visit } from "../desk.ts";
import { readFields } from "../fields/read-fields.ts";
import { type Written, writeFields } from "../fields/written.ts";
import type { Done } from "../parts/done.ts";
import { draftRoutes } from "../parts/draft-routes.ts";
import { NotDone, type Notice, page, posting, statusOf } from "../parts/once.ts";
import type { Sent } from "../parts/sent.ts";
import { settleChoices } from "../parts/settle-choices.ts";
import { editorPage } from "./editor-page.tsx";

/** Editors write everywhere, translators in their languages: which, the commands say. */
export const mayWriteSome = either(may("newsroom.write"), may("newsroom.translate"));

const path = "/newsroom/:type/:key/:lang";

export const editorRoutes = (desk: NewsroomDesk): Route[] => [
  ...draftRoutes(desk, path, mayWriteSome, {
    async keep(visit, sent) {
      const where = whereOf(visit);
      const { values } = readFields(fieldsOfForm(where), sent.typed, { language: visit.language });
      const slug = sent.typed.get("slug");
      const kept = slug === undefined ? values : { ...values, slug };
      await autosaveDraft(desk.newsroom, visit.act, { ...where, basedOn: sent.version, values: kept });
    },
    async end(visit, newsroom) {
      const where = whereOf(visit);
      await discardDraft(newsroom, visit.act, where);
      return itemAddress(where.itemId, where.language);
    },
  }),
  page(desk, path, may("newsroom.read"), async (visit, context) => {
    const opened = await openHere(visit);
    const unsaved = opened.mayWrite ? opened.translation?.unsaved : null;
    if (context.req.query("unsaved") !== "1" || !unsaved) return editorPage(visit, opened);
    const written = writeFields(
      { ...fieldsOfForm(opened), slug: { kind: "line" } },
      { slug: opened.translation?.slug, ...unsaved.values },
    );
    const tried = { written, version: unsaved.basedOn, problems: [] };
    return editorPage(visit, opened, { tried, takenUp: true });
  }),
  posting(desk, {
    path,
    policy: mayWriteSome,
    again: (visit, sent, notice) => editAgain(visit, sent.typed, { version: sent.version, notice }),
    work: saveText,
  }),
];

export const whereOf = ({ context }: Visit) => ({
  itemId: placeOf(context).itemId,
  language: languageOf(context),
});

const openHere = (visit: Visit) =>
  openForEditing(visit.desk.newsroom.database.query, visit.actor, whereOf(visit), visit.now);

/** Saves the text and its address, and goes on to what the pressed button says. All or nothing. */
async function saveText(visit: Visit, sent: Sent, newsroom: PictureNewsroom): Promise<string> {
  const where = whereOf(visit);
  const { fields: stood, body: stoodBody } = await readTextRevision(
    newsroom.database.query,
    where.itemId,
    where.language,
    sent.version,
  );
  const { typed, open } = settleChoices(sent.typed);
  if (open.length > 0) throw new NotDone(() => conflictAgain(visit, { ...where, sent, missing: open }));
  const habit = { language: visit.language, before: { ...stood, body: stoodBody } };
  const { values, problems } = readFields(fieldsOfForm(where), typed, habit);
  const kept = typed.has("slug") ? { ...values, slug: typed.get("slug") } : values;
  const refuse = (found: readonly FieldProblem[], heading?: string): never => {
    throw new NotDone(async () => {
      await autosaveDraft(visit.desk.newsroom, visit.act, { ...where, basedOn: sent.version, values: kept });
      return editAgain(visit, typed, { version: sent.version, problems: found, heading });
    });
  };
  if (problems.length > 0) refuse(problems);
  const { body, ...fields } = values;
  const source = typed.get("follows-source") ?? "";
  const saved = await saveTranslation(newsroom, visit.act, {
    ...where,
    basedOn: sent.version,
    fields,
    body: typeof body === "string" ? body : "",
    sourceRevision: /^\d{1,9}$/.test(source) ? Number(source) : undefined,
  });
  if (saved.kind === "refused") return refuse(saved.problems);
  if (saved.kind === "conflict") {
    throw new NotDone(async () => {
      await autosaveDraft(visit.desk.newsroom, visit.act, { ...where, basedOn: sent.version, values: kept });
      const beside = new Map([...typed].filter(([name]) => name === "slug" || name === "follows-source"));
      return conflictPage(visit, { ...where, conflict: saved, beside });
    });
  }
  const slug = normaliseLine(typed.get("slug") ?? "");
  if (slug !== "") {
    const moved = await changeSlug(newsroom, visit.act, { ...where, slug });
    if (moved.kind === "refused") refuse(moved.problems);
  }
  const done: Done = saved.kind === "unchanged" ? "unchanged" : saved.taken.length > 0 ? "merged" : "saved";
  const next = { where, revision: saved.revision, wish: typed.get("next") ?? "save", done, refuse };
  return told(itemAddress(where.itemId, where.language), await goOn(visit, newsroom, next));
}

interface Next {
  readonly where: ReturnType<typeof whereOf>;
  readonly revision: number;
  readonly wish: string;
  /** What saving came to. */
  readonly done: Done;
  refuse(problems: readonly FieldProblem[], heading: string): never;
}

async function goOn(visit: Visit, newsroom: PictureNewsroom, next: Next): Promise<Done> {
  const { where, revision, wish, done, refuse } = next;
  if (wish === "review") {
    const submitted = await submitForReview(newsroom, visit.act, { ...where, revision });
    return submitted ? "submitted" : done;
  }
  if (wish !== "publish") return done;
  if (!visit.may("newsroom.publish")) throw notFound();
  const published = await publish(newsroom, visit.act, { ...where, revision });
  switch (published.kind) {
    case "refused":
      return refuse(
        published.problems,
        visit.t("problems.not-published", { count: published.problems.length }),
      );
    case "moved":
      return refuse([{ field: "title", code: "moved-on" }], visit.t("problems.not-published", { count: 1 }));
    case "unchanged":
      return "already-published";
    default:
      return published.warnings.length > 0 ? "published-warned" : "published";
  }
}

interface Trouble {
  readonly version: number;
  readonly problems?: readonly FieldProblem[];
  readonly notice?: Notice;
  readonly heading?: string | undefined;
}

/** The editor with everything that was typed, and what stands in the way. */
export async function editAgain(
  visit: Visit,
  typed: Written | undefined,
  trouble: Trouble,
): Promise<Response> {
  const opened = await openHere(visit);
  const { problems = [], notice, heading } = trouble;
  const stands = { ...opened.translation?.fields, body: opened.translation?.body };
  const fields = fieldsOfForm(opened);
  const written = typed
    ? readFields(fields, typed, { language: visit.language }).written
    : writeFields(fields, stands);
  const slug = typed?.get("slug") ?? opened.translation?.slug;
  if (slug) written.set("slug", slug);
  const version = trouble.version || (opened.translation?.glance.revision ?? 0);
  const tried = { written, version, problems, notice, heading };
  return editorPage(visit, opened, { tried, status: statusOf(notice) });
}
