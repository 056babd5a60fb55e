import type { Child } from "hono/jsx";
import { either, may } from "../../access/index.ts";
import { type RoomVisit, roomOf } from "../../cases/parts/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import { type AuditsText, auditsTexts } from "../texts/index.ts";

export const maySeeAudits: Policy = either(may("audit.read"), may("audit.arrange"));
export const mayArrange: Policy = may("audit.arrange");
export const mayAudit: Policy = may("audit.read");

/** One member of staff, or an auditor, looking at one page about audits. */
export type Visit = RoomVisit<AuditsText>;

export const auditsAddress = "/audits";

const room = roomOf(auditsTexts, { title: "audits.title", address: auditsAddress });
export const { visitOf, page, sayDay, addressOf: auditAddress } = room;
export const filePath = auditAddress(":audit", "files", ":place");

export const placeOf = ({ place }: Pick<Visit, "place">): number =>
  Number(/^\d{1,6}$/.exec(place("place"))?.[0] ?? 0);

/** A whole page in the desk's frame, below the list of audits and whatever stands between. */
export const framed = (
  visit: Visit,
  title: string,
  between: readonly { title: string; address: string }[],
  children: Child,
  status = 200,
): Promise<Response> => {
  const crumbs = visit.context.req.path === auditsAddress ? [] : [room.homeCrumb(visit), ...between];
  return room.framed(visit, { title, crumbs }, children, status);
};
