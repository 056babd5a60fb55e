import { readBody } from "../../../platform/forms/index.ts";
import type { Policy, Route } from "../../../platform/http/index.ts";
import type { PictureNewsroom } from "../../media/originals.ts";
import { told } from "../addresses.ts";
import { type NewsroomDesk, type Visit, visitOf } from "../desk.ts";
import { posting } from "./once.ts";
import { readSent, type Sent } from "./sent.ts";

interface Drafts {
  /** Keeps what is being typed. The latest wins, so no request key is asked for. */
  keep(visit: Visit, sent: Sent): Promise<void>;
  /** Lets the kept work go; says where to go then. */
  end(visit: Visit, newsroom: PictureNewsroom): Promise<string>;
}

const largestText = 5_000_000;

/** Where a page keeps unsaved work while somebody types, and where they let it go. */
export const draftRoutes = (
  desk: NewsroomDesk,
  path: string,
  policy: Policy,
  { keep, end }: Drafts,
): Route[] => [
  {
    method: "POST",
    path: `${path}/draft`,
    policy,
    async answer(context) {
      await using body = await readBody(context, { limit: largestText });
      await keep(visitOf(desk, context), readSent(body));
      return new Response(null, { status: 204 });
    },
  },
  posting(desk, {
    path: `${path}/draft/end`,
    policy,
    work: async (visit, _sent, newsroom) => told(await end(visit, newsroom), "discarded"),
  }),
];
