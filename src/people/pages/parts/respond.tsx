import type { Child } from "hono/jsx";
import { htmlResponse } from "../../../ui/html.ts";
import { peopleAddress } from "../addresses.ts";
import type { Framed, Visit } from "../desk.ts";

const notes = [
  "saved",
  "merged",
  "unchanged",
  "removed",
  "withdrawn",
  "registered",
  "merged-persons",
  "merge-waiting",
  "unmerged",
  "apart",
  "import-begun",
  "import-decided",
  "import-dropped",
  "hold-placed",
  "hold-lifted",
] as const;

export type Done = (typeof notes)[number];

/** A path with the note that the page there is to show once. */
export const afterwards = (path: string, done: Done): string => `${path}?done=${done}`;

/** A whole page in the desk's frame, saying once what was done before it. */
export function framed(
  visit: Visit,
  page: Omit<Framed, "children" | "note">,
  children: Child,
  status = 200,
): Promise<Response> {
  const { desk, context, t } = visit;
  const done = status === 200 ? notes.find((note) => note === context.req.query("done")) : undefined;
  // Who watches over data has no such room.
  const home = visit.may("person.read") ? [{ title: t("people.title"), address: peopleAddress }] : [];
  const crumbs = [...home, ...(page.crumbs ?? [])];
  const note = done && t(`done.${done}`);
  return htmlResponse(desk.renderFrame(context, { ...page, crumbs, note, children }), status);
}
