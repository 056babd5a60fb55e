import type { Context } from "hono";
import { anyone, notFound, type Refusal, type Route } from "../../platform/http/index.ts";
import type { Assets } from "../../ui/assets.ts";
import { Document } from "../../ui/document.tsx";
import { htmlResponse } from "../../ui/html.ts";
import { iconPath, iconSvg } from "../../ui/icon.ts";
import { translatorFor } from "./desk-page.tsx";

interface Desk {
  readonly assets: Assets;
  readonly publicUrl: string;
}

/** What belongs to no room: the state of the process, and its files. */
export const houseRoutes = (desk: Desk): Route[] => [
  { method: "GET", path: "/health", policy: anyone, answer: () => Response.json({ status: "ok" }) },
  {
    method: "GET",
    path: iconPath,
    policy: anyone,
    answer: () =>
      new Response(iconSvg, {
        headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" },
      }),
  },
  {
    method: "GET",
    path: "/assets/:file",
    policy: anyone,
    async answer(context) {
      const asset = await desk.assets.read(context.req.param("file") ?? "");
      if (!asset) throw notFound();
      return new Response(new Uint8Array(asset.bytes), {
        headers: {
          "content-type": asset.contentType,
          "cache-control": "public, max-age=31536000, immutable",
        },
      });
    },
  },
];

export function deskErrorPage(
  desk: Desk,
  refusal: Refusal,
  context: Context,
  requestId: string,
): Promise<Response> {
  const t = translatorFor(context);
  return page(
    desk,
    context,
    refusal.status,
    t(`error.${refusal.kind}`),
    t("error.number", { number: requestId }),
  );
}

function page(desk: Desk, context: Context, status: number, title: string, text: string): Promise<Response> {
  const t = translatorFor(context);
  return htmlResponse(
    <Document
      lang={t.language}
      dir={t.direction}
      title={`${title} · ${t("desk.name")}`}
      styles={desk.assets.address("desk.css")}
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="icon" type="image/svg+xml" href={iconPath} />
        </>
      }
    >
      <main id="main" class="plain">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href={desk.publicUrl}>{t("desk.public-site")}</a>
        </p>
      </main>
    </Document>,
    status,
  );
}
