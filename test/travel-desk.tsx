import { build } from "esbuild";
import type { Actor } from "../src/access/index.ts";
import { type Application, anyone, assemble, openLog, securityHeaders } from "../src/platform/http/index.ts";
import { type TravelDesk, travelRoutes } from "../src/travel/pages/all.ts";
import { DeskFrame } from "../src/ui/desk/frame.tsx";
import type { TestCases } from "./cases.ts";
import { fieldsIn } from "./newsroom-desk.tsx";

export const travelOrigin = "http://desk.test";

/** The rooms of travel on a desk where whoever a test names is signed in. */
export interface TravelOnDesk {
  readonly app: Application;
  get(address: string): Promise<Response>;
  /** Opens a page, fills in the form that leads to the action, and sends it. */
  fill(page: string, action: string, changes?: Readonly<Record<string, string>>): Promise<Response>;
}

export async function openTravelDesk({ cases }: TestCases, actor: Actor): Promise<TravelOnDesk> {
  const css = await bundledStyles();
  const assets = {
    address: () => "/assets/desk.css",
    has: () => false,
    read: async () => null,
    text: () => "",
  };
  const desk: TravelDesk = {
    cases,
    namesOf: async (ids) => new Map(ids.map((id) => [id, `Staff ${id}`])),
    renderFrame: (_context, { title, crumbs, note, children }) => (
      <DeskFrame
        assets={assets}
        language={actor.language}
        direction="ltr"
        title={title}
        words={{ desk: "Desk", skip: "Skip", rooms: "Rooms", account: "Account", signOut: "Sign out" }}
        rooms={[{ title: "Departures", address: "/departures", current: true }]}
        {...(note ? { note } : {})}
        {...(crumbs ? { crumbs } : {})}
      >
        {children}
      </DeskFrame>
    ),
  };
  const app = assemble({
    routes: [
      ...travelRoutes(desk),
      {
        method: "GET",
        path: "/assets/:file",
        policy: anyone,
        answer: () => new Response(css, { headers: { "content-type": "text/css" } }),
      },
    ],
    origin: travelOrigin,
    headers: securityHeaders("http://desk.example", "same-origin"),
    log: openLog("desk", process.env.LOG_LEVEL ?? "silent"),
    before: async (context) => {
      context.set("actor", actor);
    },
    errorPage: (refusal) => new Response(refusal.kind, { status: refusal.status }),
  });
  const get = async (address: string) => app.request(travelOrigin + address);
  return {
    app,
    get,
    async fill(page, action, changes = {}) {
      const fields = { ...fieldsIn(await (await get(page)).text(), action), ...changes };
      return app.request(travelOrigin + action, {
        method: "POST",
        headers: {
          origin: travelOrigin,
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams(fields).toString(),
      });
    },
  };
}

async function bundledStyles(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/ui/styles/desk.css"],
    bundle: true,
    write: false,
    outdir: "none",
    external: ["*.woff2", "*.ttf"],
  });
  return outputFiles[0]?.text ?? "";
}
