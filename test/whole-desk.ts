import { assembleDesk } from "../src/desk.ts";
import { openLog } from "../src/platform/http/index.ts";
import { type AnyTestDesk, type DeskWish, noAssets, openDesk } from "./access-desk.ts";
import type { OpenTestDatabase } from "./databases.ts";

/** The desk as it is started, with every room, over a database of its own. */
export const openWholeDesk = (open: OpenTestDatabase, wish: DeskWish = {}): Promise<AnyTestDesk> =>
  openDesk(open, wish, ({ origin, ...ground }) =>
    assembleDesk({
      ...ground,
      assets: noAssets,
      log: openLog("desk", process.env.LOG_LEVEL ?? "silent"),
      publicUrl: "https://iom.example",
      deskUrl: origin,
      trustedProxies: 1,
    }),
  );
