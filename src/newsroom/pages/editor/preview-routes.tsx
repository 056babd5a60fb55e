import { may } from "../../../access/index.ts";
import { anyone, notFound, type Route } from "../../../platform/http/index.ts";
import { renderMarkdown } from "../../content/markdown.ts";
import { openForEditing } from "../../editing/opening.ts";
import { previewBehind, previewLink, revokePreviewLink } from "../../editing/preview.ts";
import { itemAddress, told } from "../addresses.ts";
import type { NewsroomDesk, Visit } from "../desk.ts";
import { page, posting } from "../parts/once.ts";
import { framed } from "../parts/respond.tsx";
import { mayWriteSome, whereOf } from "./editor-routes.ts";
import { pictureBytes, previewPage } from "./preview-page.tsx";

const path = "/newsroom/:type/:key/:lang";

export const previewRoutes = (desk: NewsroomDesk): Route[] => [
  page(desk, `${path}/preview`, may("newsroom.read"), async (visit) => {
    const opened = await openForEditing(desk.newsroom.database.query, visit.actor, whereOf(visit), visit.now);
    const { translation, shared } = opened;
    if (!translation) throw notFound();
    // What its writer is typing, as far as it is kept, else what is saved.
    const { body = "", ...fields } = translation.unsaved?.values ?? {
      ...translation.fields,
      body: translation.body,
    };
    const address = itemAddress(opened.itemId, opened.language);
    return previewPage(desk, {
      ...opened,
      fields,
      shared: shared.unsaved?.values ?? shared.values,
      html: renderMarkdown(String(body)),
      interface: visit.language,
      back: address,
      pictures: "/newsroom/media/pictures",
    });
  }),
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
