import type { Child } from "hono/jsx";
import { htmlResponse } from "../../../ui/html.ts";
import type { Framed, Visit } from "../desk.ts";
import { doneText } from "./done.ts";

/** A whole page in the desk's frame, saying once what was done before it. */
export function framed(
  visit: Visit,
  page: Omit<Framed, "children" | "note">,
  children: Child,
  status = 200,
): Promise<Response> {
  const { desk, context, t } = visit;
  const note = status === 200 ? doneText(visit) : undefined;
  const crumbs = [{ title: t("newsroom.title"), address: "/newsroom" }, ...(page.crumbs ?? [])];
  const scripts = page.scripts?.filter((script) => desk.assets.has(script)) ?? [];
  return htmlResponse(desk.renderFrame(context, { ...page, scripts, crumbs, note, children }), status);
}
