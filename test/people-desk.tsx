import { build } from "esbuild";
import type { Actor } from "../src/access/index.ts";
import { sharingBook } from "../src/agreements/index.ts";
import { quickSearchOf } from "../src/desk-search.ts";
import { importsHere } from "../src/people/index.ts";
import { type PeopleDesk, peopleRoutes } from "../src/people/pages/all.ts";
import { type Application, anyone, assemble, openLog, securityHeaders } from "../src/platform/http/index.ts";
import { openPrinter } from "../src/platform/print/index.ts";
import { openScanner } from "../src/platform/scanning/index.ts";
import { DeskFrame } from "../src/ui/desk/frame.tsx";
import { fieldsIn } from "./newsroom-desk.tsx";
import type { TestPeople } from "./people.ts";

export const peopleOrigin = "http://desk.test";

/** The rooms about people on a desk where whoever a test names is signed in. */
export interface PeopleOnDesk {
  readonly app: Application;
  signIn(actor: Actor): void;
  get(address: string): Promise<Response>;
  /** Opens a page, fills in the form that leads to the action, and sends it. */
  fill(page: string, action: string, changes?: Readonly<Record<string, string>>): Promise<Response>;
}

export async function openPeopleDesk(
  { people }: TestPeople,
  first: Actor,
  { withQuickSearch = false } = {},
): Promise<PeopleOnDesk> {
  const css = await bundledStyles();
  let actor = first;
  const assets = {
    address: () => "/assets/desk.css",
    has: () => false,
    text: () => "",
    read: async () => null,
  };
  const desk: PeopleDesk = {
    people,
    printer: openPrinter(),
    imports: importsHere({ people, actorById: async () => actor }),
    scanner: openScanner(),
    sharing: sharingBook,
    namesOf: async (ids) => new Map(ids.map((id) => [id, `Staff ${id}`])),
    offices: async () => [
      { key: "sofia", name: "София" },
      { key: "burgas", name: "Бургас" },
    ],
    renderFrame: (context, { title, crumbs, note, children }) => {
      const search =
        withQuickSearch && quickSearchOf(actor, context.req.path, actor.language === "bg" ? "bg" : "en");
      return (
        <DeskFrame
          assets={assets}
          language={actor.language}
          direction="ltr"
          title={title}
          words={{ desk: "Desk", skip: "Skip", rooms: "Rooms", account: "Account", signOut: "Sign out" }}
          rooms={[{ title: "People", address: "/people", current: true }]}
          {...(note ? { note } : {})}
          {...(crumbs ? { crumbs } : {})}
          {...(search ? { search } : {})}
        >
          {children}
        </DeskFrame>
      );
    },
  };
  const app = assemble({
    routes: [
      ...peopleRoutes(desk),
      {
        method: "GET",
        path: "/assets/:file",
        policy: anyone,
        answer: () => new Response(css, { headers: { "content-type": "text/css" } }),
      },
    ],
    origin: peopleOrigin,
    headers: securityHeaders("http://desk.example", "same-origin"),
    log: openLog("desk", process.env.LOG_LEVEL ?? "silent"),
    before: async (context) => {
      context.set("actor", actor);
    },
    errorPage: (refusal) => new Response(refusal.kind, { status: refusal.status }),
  });
  const get = async (address: string) => app.request(peopleOrigin + address);
  return {
    app,
    get,
    signIn(next) {
      actor = next;
    },
    async fill(page, action, changes = {}) {
      const fields = { ...fieldsIn(await (await get(page)).text(), action), ...changes };
      return app.request(peopleOrigin + action, {
        method: "POST",
        headers: {
          origin: peopleOrigin,
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
