import type { Route } from "../../platform/http/index.ts";
import { boardRoutes } from "./board.tsx";
import type { NewsroomDesk } from "./desk.ts";
import { editorRoutes } from "./editor/editor-routes.ts";
import { previewRoutes } from "./editor/preview-routes.tsx";
import { publishingRoutes } from "./editor/publishing-routes.ts";
import { sharedHistoryRoutes, textHistoryRoutes } from "./history-routes.tsx";
import { itemRoutes } from "./item/item-routes.ts";
import { listRoutes } from "./list.tsx";
import { mediaRoutes } from "./media/media-routes.ts";
import { newItemRoutes } from "./new-item.tsx";

export type { NewsroomDesk } from "./desk.ts";
export { waitingInNewsroom } from "./waiting.tsx";

/** Every page of the newsroom. Those with a word where others have a language come first: the first that fits answers. */
export const newsroomRoutes = (desk: NewsroomDesk): Route[] => [
  ...listRoutes(desk),
  ...newItemRoutes(desk),
  ...boardRoutes(desk),
  ...mediaRoutes(desk),
  ...sharedHistoryRoutes(desk),
  ...itemRoutes(desk),
  ...textHistoryRoutes(desk),
  ...previewRoutes(desk),
  ...publishingRoutes(desk),
  ...editorRoutes(desk),
];
