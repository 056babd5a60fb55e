import type { Child } from "hono/jsx";
import { htmlResponse } from "../../../ui/html.ts";
import { casesAddress } from "../addresses.ts";
import type { CaseVisit, Framed } from "../desk.ts";

const notes = [
  "saved",
  "merged",
  "unchanged",
  "struck",
  "signed",
  "moved",
  "taken-back",
  "taken-back-all",
  "withdrawn",
  "assigned",
  "recused",
  "opened",
  "joined",
  "split",
  "waived",
  "task",
  "handed-over",
  "handed-over-in-part",
  "deputy",
  "deputy-ended",
  "destruction-asked",
  "destruction-refused",
  "destroyed",
] as const;

export type Done = (typeof notes)[number];

/** A path with the note that the page there is to show once. */
export const afterwards = (path: string, done: Done): string =>
  `${path}${path.includes("?") ? "&" : "?"}done=${done}`;

/** A whole page in the desk's frame, saying once what was done before it. */
export function framed(
  visit: CaseVisit,
  page: Omit<Framed, "children" | "note">,
  children: Child,
  status = 200,
): Promise<Response> {
  const { desk, context, t } = visit;
  const done = status === 200 ? notes.find((note) => note === context.req.query("done")) : undefined;
  const crumbs = [{ title: t("cases.title"), address: casesAddress }, ...(page.crumbs ?? [])];
  const note = done && t(`done.${done}`);
  return htmlResponse(desk.renderFrame(context, { ...page, crumbs, note, children }), status);
}

/** Names of colleagues by id, to be shown. */
export async function namesOfStaff(
  { desk }: CaseVisit,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string) => string> {
  const wanted = ids.filter((id): id is string => typeof id === "string");
  const names = await desk.namesOf([...new Set(wanted)]);
  return (id) => names.get(id) ?? id;
}
