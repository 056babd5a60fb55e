import { may } from "../../../access/index.ts";
import { normaliseLine } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import { type Published, unpublish } from "../../editing/publishing.ts";
import { archive, sendBack } from "../../editing/review.ts";
import { cancelSchedule, schedulePublish, scheduleUnpublish } from "../../editing/schedules.ts";
import { itemAddress, told } from "../addresses.ts";
import type { NewsroomDesk, Visit } from "../desk.ts";
import type { Done } from "../parts/done.ts";
import { NotDone, posting } from "../parts/once.ts";
import { fromSofia } from "../parts/sofia-time.ts";
import { editAgain, whereOf } from "./editor-routes.ts";

const path = "/newsroom/:type/:key/:lang";
const policy = may("newsroom.publish");

/** What publishers do with a translation beside writing it; each language by itself. */
export const publishingRoutes = (desk: NewsroomDesk): Route[] => [
  posting(desk, {
    path: `${path}/schedule`,
    policy,
    async work(visit, { typed, version }, newsroom) {
      const where = whereOf(visit);
      const which = whichOf(typed.get("which"));
      const at = fromSofia(typed.get("at") ?? "");
      if (!at) return refuse(visit, [{ field: `${which}At`, code: "invalid", about: "time" }]);
      const scheduled =
        which === "publish"
          ? await schedulePublish(newsroom, visit.act, { ...where, revision: version, at })
          : await scheduleUnpublish(newsroom, visit.act, { ...where, at });
      return told(here(visit), doneOrRefused(visit, scheduled));
    },
  }),
  posting(desk, {
    path: `${path}/schedule/end`,
    policy,
    async work(visit, { typed }, newsroom) {
      const which = whichOf(typed.get("which"));
      const cancelled = await cancelSchedule(newsroom, visit.act, { ...whereOf(visit), which });
      return told(here(visit), cancelled ? "schedule-cancelled" : "nothing");
    },
  }),
  posting(desk, {
    path: `${path}/withdrawal`,
    policy,
    work: async (visit, _sent, newsroom) =>
      told(here(visit), (await unpublish(newsroom, visit.act, whereOf(visit))) ? "withdrawn" : "nothing"),
  }),
  posting(desk, {
    path: `${path}/archive`,
    policy,
    work: async (visit, _sent, newsroom) =>
      told(here(visit), (await archive(newsroom, visit.act, whereOf(visit))) ? "archived" : "nothing"),
  }),
  posting(desk, {
    path: `${path}/review/end`,
    policy,
    async work(visit, { typed }, newsroom) {
      const reason = normaliseLine(typed.get("reason") ?? "").slice(0, 300);
      if (reason === "") return refuse(visit, [{ field: "reason", code: "missing" }]);
      const back = await sendBack(newsroom, visit.act, { ...whereOf(visit), reason });
      return told(here(visit), back ? "sent-back" : "nothing");
    },
  }),
];

function whichOf(which: string | undefined): "publish" | "unpublish" {
  if (which !== "publish" && which !== "unpublish") throw notFound();
  return which;
}

function here(visit: Visit): string {
  const { itemId, language } = whereOf(visit);
  return itemAddress(itemId, language);
}

function refuse(visit: Visit, problems: readonly FieldProblem[]): never {
  const heading = visit.t("problems.not-done", { count: problems.length });
  throw new NotDone(() => editAgain(visit, undefined, { version: 0, problems, heading }));
}

function doneOrRefused(visit: Visit, result: Published): Done {
  if (result.kind === "refused") return refuse(visit, result.problems);
  if (result.kind === "moved") return refuse(visit, [{ field: "title", code: "moved-on" }]);
  return "scheduled";
}
