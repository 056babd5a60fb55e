import { may } from "../../../access/index.ts";
import { readBody } from "../../../platform/forms/index.ts";
import { anyone, notFound, type Route } from "../../../platform/http/index.ts";
import { renderMarkdown } from "../../content/markdown.ts";
import type { Values } from "../../editing/merge.ts";
import { type Opened, openForEditing } from "../../editing/opening.ts";
import { previewBehind, previewLink, revokePreviewLink } from "../../editing/preview.ts";
import { itemAddress, told } from "../addresses.ts";
import { fieldsOfForm } from "../conflict-page.tsx";
import { type NewsroomDesk, type Visit, visitOf } from "../desk.ts";
import { readFields } from "../fields/read-fields.ts";
import { page, posting } from "../parts/once.ts";
import { framed } from "../parts/respond.tsx";
import { readSent } from "../parts/sent.ts";
import { mayWriteSome, whereOf } from "./editor-routes.ts";
import { pictureBytes, previewPage } from "./preview-page.tsx";

const path = "/newsroom/:type/:key/:lang";

export const previewRoutes = (desk: NewsroomDesk): Route[] => [
  page(desk, `${path}/preview`, may("newsroom.read"), async (visit) => {
    const opened = await openHere(visit);
    // What its writer is typing, as far as it is kept, else what is saved.
    const { translation } = opened;
    return showWorking(visit, opened, translation.unsaved?.values ?? standing(opened));
  }),
  {
    method: "POST",
    path: `${path}/preview`,
    policy: mayWriteSome,
    // What is being typed, saved nowhere: it needs no request key, and leaves nothing to note.
    async answer(context) {
      await using body = await readBody(context, { limit: largestText });
      const sent = readSent(body);
      const visit = visitOf(desk, context);
      const opened = await openHere(visit);
      if (!opened.mayWrite) throw notFound();
      const habit = { language: visit.language, before: standing(opened) };
      const { values } = readFields(fieldsOfForm(opened), sent.typed, habit);
      return showWorking(visit, opened, values, sent.typed.get("embedded") === "yes");
    },
  },
  posting(desk, {
    path: `${path}/preview-links`,
    policy: mayWriteSome,
    async work(visit, { typed }, newsroom) {
      const where = whereOf(visit);
      const link = await previewLink(newsroom, visit.act, { ...where, days: Number(typed.get("days")) });
      return {
        location: told(itemAddress(where.itemId, where.language), "link-made"),
        show: () => linkPage(visit, `${desk.deskUrl}/preview/${link.token}`, link.endsAt),
      };
    },
  }),
  posting(desk, {
    path: `${path}/preview-links/end`,
    policy: mayWriteSome,
    async work(visit, { typed }, newsroom) {
      const where = whereOf(visit);
      const wish = { ...where, id: typed.get("link") ?? "" };
      const ended = await revokePreviewLink(newsroom, visit.act, wish);
      return told(itemAddress(where.itemId, where.language), ended ? "link-ended" : "nothing");
    },
  }),
  {
    method: "GET",
    path: "/preview/:token",
    policy: anyone,
    async answer(context) {
      const token = context.req.param("token") ?? "";
      const preview = await previewBehind(desk.newsroom.database.query, token, desk.newsroom.now());
      if (!preview) throw notFound();
      return previewPage(desk, {
        ...preview,
        interface: preview.language === "bg" ? "bg" : "en",
        endsAt: preview.endsAt,
        pictures: `/preview/${token}`,
      });
    },
  },
  {
    method: "GET",
    path: "/preview/:token/:picture",
    policy: anyone,
    async answer(context) {
      const { query } = desk.newsroom.database;
      const preview = await previewBehind(query, context.req.param("token") ?? "", desk.newsroom.now());
      const picture = preview?.type === "picture" ? preview.key : preview?.shared.picture;
      if (typeof picture !== "string") throw notFound();
      return pictureBytes(query, context.req.param("picture") ?? "", `picture/${picture}`);
    },
  },
];

const largestText = 5_000_000;

type Begun = Opened & { readonly translation: NonNullable<Opened["translation"]> };

async function openHere(visit: Visit): Promise<Begun> {
  const { query } = visit.desk.newsroom.database;
  const opened = await openForEditing(query, visit.actor, whereOf(visit), visit.now);
  if (!opened.translation) throw notFound();
  return opened as Begun;
}

const standing = ({ translation }: Begun): Values => ({ ...translation.fields, body: translation.body });

function showWorking(
  { desk, language }: Visit,
  opened: Begun,
  { body = "", ...fields }: Values,
  embedded = false,
): Promise<Response> {
  return previewPage(desk, {
    ...opened,
    fields,
    shared: opened.shared.unsaved?.values ?? opened.shared.values,
    html: renderMarkdown(String(body)),
    interface: language,
    back: itemAddress(opened.itemId, opened.language),
    embedded,
    pictures: "/newsroom/media/pictures",
  });
}

/** The link, shown once: it is kept nowhere. */
const linkPage = (visit: Visit, link: string, endsAt: Date): Promise<Response> => {
  const { t } = visit;
  const { itemId, language } = whereOf(visit);
  const address = itemAddress(itemId, language);
  return framed(
    visit,
    { title: t("link.made-title"), crumbs: [{ title: itemId, address }] },
    <>
      <h1>{t("link.made-title")}</h1>
      <p>{t("link.made", { at: t.moment(endsAt) })}</p>
      <p>
        <label for="made-link">{t("link.address")}</label>
        <input id="made-link" class="whole" readonly value={link} dir="ltr" />
      </p>
      <p>
        <a href={address}>{t("link.back")}</a>
      </p>
    </>,
  );
};
