import { houseRoutes } from "../src/access/pages/entrance.tsx";
import { anyone, assemble, openLog, securityHeaders } from "../src/platform/http/index.ts";
import { openAssets } from "../src/ui/assets.ts";
import { DeskFrame } from "../src/ui/desk/frame.tsx";
import { htmlResponse } from "../src/ui/html.ts";

/** A desk of the built assets with a page for each name, found by the script it is written in. */
export function openNamesDesk(names: Readonly<Record<string, string>>) {
  const assets = openAssets();
  const words = { desk: "Desk", skip: "Skip", rooms: "Rooms", account: "Account", signOut: "Sign out" };
  return assemble({
    routes: [
      ...houseRoutes({ assets, publicUrl: "http://site.example" }),
      {
        method: "GET",
        path: "/:script",
        policy: anyone,
        answer: (context) =>
          htmlResponse(
            <DeskFrame assets={assets} language="bg" direction="ltr" title="Names" words={words} rooms={[]}>
              <p>
                <bdi>{names[context.req.param("script") ?? ""]}</bdi>
              </p>
            </DeskFrame>,
          ),
      },
    ],
    origin: "http://desk.example",
    headers: securityHeaders("http://desk.example", "same-origin"),
    log: openLog("desk", "silent"),
    errorPage: (refusal) => new Response(refusal.kind, { status: refusal.status }),
  });
}
