import type { Child } from "hono/jsx";
import type { PartialDate } from "../../../core/partial-date.ts";
import type { Policy, Route } from "../../../platform/http/index.ts";
import type { Texts, Translator } from "../../../platform/i18n/index.ts";
import { htmlResponse } from "../../../ui/html.ts";
import { type CasesDesk, type CaseVisit, caseVisit } from "../desk.ts";

/** One member of staff looking at one page of a room, in the room's own words. */
export interface RoomVisit<Key extends string> extends Omit<CaseVisit, "t"> {
  readonly case: CaseVisit;
  readonly t: Translator<Key>;
}

/** What a room can say was done: `saved` where its texts have `done.saved`. */
type DoneIn<Key extends string> = Key extends `done.${infer Done}` ? Done : never;

interface Crumb {
  readonly title: string;
  readonly address: string;
}

/** What all pages of a room of the desk share that is built upon cases: its words, its frame, its way back. */
export function roomOf<Key extends string, Done extends DoneIn<NoInfer<Key>> = never>(
  texts: Texts<Key>,
  {
    title: roomTitle,
    address,
    notes = [],
  }: {
    readonly title: NoInfer<Key>;
    readonly address: string;
    /** What a page may be told to say once. */
    readonly notes?: readonly Done[];
  },
) {
  type Visit = RoomVisit<Key>;
  const visitOf = (visit: CaseVisit): Visit => ({ ...visit, case: visit, t: texts.in(visit.language) });
  const homeCrumb = ({ t }: Pick<Visit, "t">): Crumb => ({ title: t(roomTitle), address });
  return {
    visitOf,
    homeCrumb,

    page: (
      desk: CasesDesk,
      path: string,
      policy: Policy,
      view: (visit: Visit) => Promise<Response>,
    ): Route => ({
      method: "GET",
      path,
      policy,
      answer: (context) => view(visitOf(caseVisit(desk, context))),
    }),

    /** The address of a page of the room. */
    addressOf: (...more: readonly string[]): string => [address, ...more].join("/"),

    /** A path with the note that the page there is to show once. */
    afterwards: (path: string, done: Done): string => `${path}?done=${done}`,

    sayDay: ({ t }: Pick<Visit, "t">, day: string): string => t.date(day as PartialDate),
    sayMoment: ({ t }: Pick<Visit, "t">, moment: string): string => t.moment(new Date(moment)),

    /** A whole page in the desk's frame, below the room's first one, saying once what was done before it. */
    framed(
      visit: Visit,
      { title, crumbs }: { readonly title: string; readonly crumbs?: readonly Crumb[] },
      children: Child,
      status = 200,
    ): Promise<Response> {
      const { desk, context, t } = visit;
      const done = status === 200 ? notes.find((note) => note === context.req.query("done")) : undefined;
      const note = done && t(`done.${done}` as Key);
      const framed = { title, note, crumbs: crumbs ?? [homeCrumb(visit)], children };
      return htmlResponse(desk.renderFrame(context, framed), status);
    },
  };
}
