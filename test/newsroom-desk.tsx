import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { build } from "esbuild";
import type { Actor } from "../src/access/actor.ts";
import { type NewsroomDesk, newsroomRoutes, waitingInNewsroom } from "../src/newsroom/pages/all.ts";
import type { Database } from "../src/platform/db/index.ts";
import {
  type Application,
  anyone,
  assemble,
  openLog,
  type Route,
  securityHeaders,
} from "../src/platform/http/index.ts";
import type { Site } from "../src/site/index.ts";
import { itemPage } from "../src/site/pages/item-page.tsx";
import type { Assets } from "../src/ui/assets.ts";
import { DeskFrame } from "../src/ui/desk/frame.tsx";
import { htmlResponse } from "../src/ui/html.ts";
import { openNewsroom, type TestNewsroom } from "./newsroom.ts";

export const deskOrigin = "http://desk.test";

/** The newsroom's rooms on a desk where whoever a test names is signed in. */
export interface NewsroomOnDesk {
  readonly app: Application;
  readonly newsroom: TestNewsroom;
  /** Who is signed in from now on; nobody when null. */
  signIn(actor: Actor | null): void;
  get(address: string): Promise<Answer>;
  /** Fills in a form of a page as a browser does and sends it; `changes` over what stands in it. */
  send(page: Answer, action: string, changes?: Readonly<Record<string, string>>): Promise<Answer>;
  post(address: string, fields: Readonly<Record<string, string>> | FormData): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
  readonly headers: Headers;
}

export async function openNewsroomDesk(database: Database): Promise<NewsroomOnDesk> {
  const random = (length: number) => randomBytes(length);
  const newsroom: TestNewsroom = Object.assign(openNewsroom(database), { random });
  const files = await bundle();
  let signedIn: Actor | null = null;
  const assets: Assets = {
    address: (name) => `/assets/${name}`,
    has: (name) => files.has(name),
    text: (name) => files.get(name) ?? "",
    read: async () => null,
  };
  const site: Site = {
    query: database.query,
    assets,
    origin: "https://site.test",
    languages: ["bg", "en"],
    trialLanguages: ["ar"],
    now: newsroom.now,
  };
  const desk: NewsroomDesk = {
    newsroom,
    assets,
    publicUrl: "https://site.test",
    deskUrl: deskOrigin,
    namesOf: async (ids) => new Map(ids.map((id) => [id, `Staff ${id}`])),
    renderForReaders: (reader, item) => itemPage(site, reader, item),
    renderFrame: (_context, { title, crumbs, scripts, note, children }) => (
      <DeskFrame
        assets={desk.assets}
        language={signedIn?.language ?? "bg"}
        direction="ltr"
        title={title}
        words={{
          desk: "Desk",
          skip: "To the content",
          rooms: "Rooms",
          account: "Account",
          signOut: "Sign out",
        }}
        rooms={[{ title: "Newsroom", address: "/newsroom", current: true }]}
        {...(note ? { note } : {})}
        {...(crumbs ? { crumbs } : {})}
        {...(scripts ? { scripts } : {})}
      >
        {children}
      </DeskFrame>
    ),
  };
  const routes: Route[] = [
    ...newsroomRoutes(desk),
    {
      method: "GET",
      path: "/",
      policy: anyone,
      async answer(context) {
        const children = signedIn ? await waitingInNewsroom(newsroom, signedIn) : null;
        const page = (
          <>
            <h1>First page</h1>
            {children}
          </>
        );
        return htmlResponse(desk.renderFrame(context, { title: "First page", children: page }));
      },
    },
    {
      method: "GET",
      path: "/assets/:file",
      policy: anyone,
      answer: (context) => {
        const name = context.req.param("file") ?? "";
        const type = name.endsWith(".css") ? "text/css" : "text/javascript";
        return new Response(files.get(name) ?? "", { headers: { "content-type": type } });
      },
    },
  ];
  const app = assemble({
    routes,
    origin: deskOrigin,
    headers: securityHeaders("http://desk.example", "same-origin"),
    log: openLog("desk", process.env.LOG_LEVEL ?? "silent"),
    before: async (context) => {
      if (signedIn) context.set("actor", signedIn);
    },
    errorPage: (refusal) => new Response(refusal.kind, { status: refusal.status }),
  });
  const answerOf = async (response: Response): Promise<Answer> => ({
    status: response.status,
    location: response.headers.get("location"),
    text: await response.text(),
    headers: response.headers,
  });
  const post: NewsroomOnDesk["post"] = async (address, fields) =>
    answerOf(
      await app.request(deskOrigin + address, {
        method: "POST",
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers: { origin: deskOrigin },
      }),
    );
  return {
    app,
    newsroom,
    signIn(actor) {
      signedIn = actor;
    },
    get: async (address) => answerOf(await app.request(deskOrigin + address)),
    send: (page, action, changes = {}) => post(action, { ...fieldsIn(page.text, action), ...changes }),
    post,
  };
}

/** What a browser would send of the form with the action, as the page shows it; of buttons none. */
export function fieldsIn(html: string, action: string): Record<string, string> {
  const form = new RegExp(
    `<form[^>]*action="${action.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")}"[^>]*>(.*?)</form>`,
    "s",
  ).exec(html)?.[1];
  if (form === undefined) throw new Error(`No form leads to ${action}.`);
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string) => {
    const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    return found === undefined ? undefined : plain(found);
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, "name");
    const choosing = /type="(?:checkbox|radio)"/.test(tag);
    if (!name || /type="file"/.test(tag) || (choosing && !/\schecked/.test(tag))) continue;
    fields[name] = attribute(tag, "value") ?? "";
  }
  for (const [, tag = "", text = ""] of form.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs)) {
    fields[attribute(tag, "name") ?? ""] = plain(text).replace(/^\n/, "");
  }
  for (const [, tag = "", options = ""] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const all = [...options.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = all.find((option) => /\sselected/.test(option)) ?? all[0];
    if (chosen) fields[attribute(tag, "name") ?? ""] = attribute(chosen, "value") ?? "";
  }
  return fields;
}

const plain = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The desk's style sheet and elements as the build makes them. */
async function bundle(): Promise<Map<string, string>> {
  const elements = (await readdir("src/browser", { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const { outputFiles } = await build({
    entryPoints: [
      "src/ui/styles/desk.css",
      "src/ui/styles/site.css",
      ...elements.map(({ name }) => `src/browser/${name}/${name}.ts`),
    ],
    bundle: true,
    format: "esm",
    write: false,
    outdir: "out",
    entryNames: "[name]",
    loader: { ".woff2": "empty", ".ttf": "empty" },
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*\//, ""), text]));
}
