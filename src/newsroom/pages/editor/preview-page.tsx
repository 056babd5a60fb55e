import { raw } from "hono/html";
import { directionOf, type Language, ownNames } from "../../../core/language.ts";
import { responseOf } from "../../../core/whole-text.ts";
import type { Query } from "../../../platform/db/index.ts";
import { notFound } from "../../../platform/http/index.ts";
import { Document } from "../../../ui/document.tsx";
import { toHtml } from "../../../ui/html.ts";
import type { ItemId } from "../../content/item.ts";
import type { ContentType } from "../../content/types.ts";
import { asReadersWould } from "../../editing/as-readers.ts";
import { fundingOf } from "../../editing/funding.ts";
import type { Values } from "../../editing/merge.ts";
import { isOf, pictureOf } from "../../media/gallery.ts";
import { renditionByHash } from "../../publications/renditions.ts";
import { newsroomTexts } from "../../texts/index.ts";
import type { NewsroomDesk } from "../desk.ts";
import { translatedFields } from "../fields/translated-fields.ts";
import { sayValue } from "../parts/say-value.ts";
import { fieldLabel } from "../parts/words.ts";

export interface Previewed {
  readonly itemId: ItemId;
  readonly type: ContentType;
  readonly key: string;
  readonly language: Language;
  readonly fields: Values;
  readonly shared: Values;
  readonly html: string;
  /** The language of what stands around the text. */
  readonly interface: "bg" | "en";
  readonly endsAt?: Date;
  /** Where the editor is, for those who may enter it. */
  readonly back?: string;
  /** Beside the editor: without a word around it. */
  readonly embedded?: boolean;
  /** The address under which pictures are. */
  readonly pictures: string;
}

/** The working copy as readers would see it, on the site's own page where it has one. Nobody keeps or lists it. */
export async function previewPage(desk: NewsroomDesk, previewed: Previewed): Promise<Response> {
  const page = (await sitePage(desk, previewed)) ?? (await plainPage(desk, previewed));
  return responseOf(page, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
    },
  });
}

async function sitePage(desk: NewsroomDesk, previewed: Previewed): Promise<string | null> {
  if (!desk.renderForReaders) return null;
  const { publication, reader } = asReadersWould(
    desk.newsroom.database.query,
    previewed,
    desk.newsroom.now(),
  );
  // What the page cannot do without may not be written yet: then the text is shown plainly.
  const page = await desk.renderForReaders(reader, publication).catch(() => null);
  if (page === null) return null;
  const note = previewed.embedded ? "" : await toHtml(<PreviewNote previewed={previewed} />);
  return page
    .replaceAll(/<link rel="(?:icon|alternate|canonical)"[^>]*>/g, "")
    .replaceAll(/\/pictures\/([\w-]+)\.(?:avif|webp|jpg)/g, `${previewed.pictures}/$1`)
    .replaceAll(/href="\/(?!assets\/)/g, `href="${desk.publicUrl}/`)
    .replace("</title>", '</title><meta name="robots" content="noindex, nofollow"/>')
    .replace("<main ", () => `${note}<main `);
}

const PreviewNote = ({ previewed }: { previewed: Previewed }) => {
  const t = newsroomTexts.in(previewed.interface);
  const { endsAt, back } = previewed;
  return (
    <aside class="notice" lang={previewed.interface} dir="ltr">
      <strong>{t("preview.title")}</strong>{" "}
      {endsAt ? t("preview.ends", { at: t.moment(endsAt) }) : t("preview.live")}{" "}
      {back ? <a href={back}>{t("preview.back")}</a> : null}
    </aside>
  );
};

/** The text by itself, for items that have no page on the site, or are not far enough for one. */
async function plainPage(desk: NewsroomDesk, previewed: Previewed): Promise<string> {
  const { query } = desk.newsroom.database;
  const { fields, shared, language, type } = previewed;
  const t = newsroomTexts.in(previewed.interface);
  const pictureKey = type === "picture" ? previewed.key : shared.picture;
  const picture =
    typeof pictureKey === "string" ? await pictureOf(query, `picture/${pictureKey}`, language) : null;
  const funds = await fundingOf(query, previewed, language);
  const title = String(fields.title ?? "") || t("preview.untitled");
  const shown = new Set(["title", "summary", "alt", "caption", "dateline"]);
  return toHtml(
    <Document
      lang={language}
      dir={directionOf(language)}
      title={`${title} · ${t("preview.title")}`}
      styles={desk.assets.address("desk.css")}
      head={<meta name="robots" content="noindex, nofollow" />}
    >
      {previewed.embedded ? null : (
        <header class="preview-bar" lang={previewed.interface} dir="ltr">
          <strong>{t("preview.title")}</strong>{" "}
          {previewed.endsAt ? t("preview.ends", { at: t.moment(previewed.endsAt) }) : t("preview.live")}{" "}
          {previewed.back ? <a href={previewed.back}>{t("preview.back")}</a> : null}
        </header>
      )}
      <main id="main" class="preview">
        <h1>{title}</h1>
        {fields.summary ? <p class="lede">{String(fields.summary)}</p> : null}
        {picture ? (
          <figure>
            <img src={`${previewed.pictures}/${picture.hash}`} alt={picture.alt} />
            {picture.caption ? <figcaption>{picture.caption}</figcaption> : null}
          </figure>
        ) : null}
        {fields.dateline ? <p>{String(fields.dateline)}</p> : null}
        <div class="prose">{raw(previewed.html)}</div>
        {Object.entries(translatedFields(type)).map(([name, kind]) => {
          const value = shown.has(name) ? "" : sayValue(t, name, kind, fields[name]);
          return value ? (
            <section>
              <h2 lang={previewed.interface}>{fieldLabel(t, name)}</h2>
              <div class="as-written">{value}</div>
            </section>
          ) : null;
        })}
        {funds.map(({ statement, disclaimer }) => (
          <section class="panel" aria-label={ownNames[language]}>
            <p>{statement}</p>
            {disclaimer ? <p>{disclaimer}</p> : null}
          </section>
        ))}
      </main>
    </Document>,
  );
}

/** One rendition of one picture, and of no other. */
export async function pictureBytes(query: Query, hash: string, only?: string): Promise<Response> {
  if (!/^[\w-]{10,40}$/.test(hash)) throw notFound();
  if (only && !(await isOf(query, only, hash))) throw notFound();
  const found = await renditionByHash(query, hash);
  if (!found) throw notFound();
  return new Response(new Uint8Array(found.bytes), {
    headers: { "content-type": `image/${found.format}`, "cache-control": "no-store" },
  });
}
