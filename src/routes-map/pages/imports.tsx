import { buffer } from "node:stream/consumers";
import { may } from "../../access/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { AlreadySent, parseForm, readBody } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { HiddenFields } from "../../ui/form-controls.tsx";
import { importForm } from "../editing/forms.ts";
import {
  dropHandedIn,
  handIn,
  keepHandedIn,
  layAsideNoMore,
  readImport,
  stageImport,
} from "../editing/imports.ts";
import { dayInName } from "../import/readers.ts";
import { sayProblem } from "../import/say-problem.ts";
import { codeNames } from "./code-names.ts";
import { afterwards, framed, type MapDesk, page, type Visit, visitOf } from "./desk.ts";
import { ImportReportView } from "./import-report.tsx";
import { showOverview } from "./overview.tsx";
import { answeredBefore, habitsOf, noteTampering, once, type Shown, sendingOf } from "./sending.ts";

const policy = may("map.import");

/** Of the whole form, in bytes: the largest file and its words. */
const largestUpload = 61_000_000;

/** A publisher's file from being handed in to being kept or dropped. */
export const importRoutes = (desk: MapDesk): Route[] => [
  { method: "POST", path: "/map/imports", policy, answer: (context) => upload(visitOf(desk, context)) },
  page(desk, "/map/imports/:import", policy, showImport),
  decision(desk, "keeping", keepHandedIn),
  decision(desk, "dropping", dropHandedIn),
];

async function upload(visit: Visit): Promise<Response> {
  const { map, act, t, language } = visit;
  await using body = await readBody(visit.context, { limit: largestUpload });
  const parsed = parseForm(importForm, body, habitsOf(visit, undefined));
  const again = (shown: Shown) => showOverview(visit, { typed: parsed.typed, ...shown });
  if (!parsed.ok && parsed.tampered.length > 0) {
    await noteTampering(visit, parsed.tampered);
    return again({ notice: "form.tampered", status: 422 });
  }
  if (!parsed.ok) return again({ problems: parsed.problems, status: 422 });
  const { dataset, asOf, file } = parsed.values;
  const day = asOf ?? dayInName(file.name);
  if (day === undefined) return again({ trouble: t("import.day-missing"), status: 422 });
  const sending = sendingOf(visit, body, parsed.requestKey);
  try {
    const before = await answeredBefore(visit, sending);
    if (before) return before;
    const bytes = await buffer(file.open());
    const staged = await stageImport(map, act, { dataset, file: file.name, bytes, asOf: day });
    if (staged.kind === "refused")
      return again({ trouble: `${file.name}: ${sayProblem(staged.problem, language)}`, status: 422 });
    const { response, again: sentTwice } = await once(visit, sending, async (change) => {
      await handIn(change, map, act, staged);
      return `/map/imports/${staged.id}`;
    });
    if (sentTwice) await layAsideNoMore(map, staged.id);
    return response;
  } catch (error) {
    if (error instanceof AlreadySent) return again({ notice: "form.already-sent", status: 409 });
    throw error;
  }
}

async function showImport(visit: Visit): Promise<Response> {
  const { t, map } = visit;
  const found = await readImport(map.database.query, visit.place("import"));
  if (!found) throw notFound();
  const names = await visit.desk.namesOf([found.handedInBy]);
  const { report, state } = found;
  const address = `/map/imports/${found.id}`;
  return framed(
    visit,
    { title: t("import.report") },
    <>
      <h1>
        {t(`dataset.${report.dataset}`)}, {t.date(report.asOf as PartialDate)}
      </h1>
      <p class="soft">
        {t("import.handed-in", {
          name: names.get(found.handedInBy) ?? found.handedInBy,
          moment: t.moment(new Date(found.handedInAt)),
        })}
      </p>
      {state === "waiting" ? null : <p class="notice">{t(`import.${state}`)}</p>}
      <ImportReportView t={t} language={visit.language} report={report} nameOf={await codeNames(visit)} />
      {state === "waiting" ? (
        <div class="form-end">
          <form method="post" action={`${address}/keeping`}>
            <HiddenFields requestKey={visit.freshKey()} version={null} />
            <button type="submit">{t("import.keep")}</button>
          </form>
          <form method="post" action={`${address}/dropping`}>
            <HiddenFields requestKey={visit.freshKey()} version={null} />
            <button type="submit" class="grave">
              {t("import.drop")}
            </button>
          </form>
        </div>
      ) : null}
    </>,
  );
}

const decision = (desk: MapDesk, name: "keeping" | "dropping", decide: typeof keepHandedIn): Route => ({
  method: "POST",
  path: `/map/imports/:import/${name}`,
  policy,
  async answer(context) {
    const visit = visitOf(desk, context);
    await using body = await readBody(context, { limit: 10_000 });
    const key = body.fields.find(([field]) => field === "request-key")?.[1] ?? "";
    const id = visit.place("import");
    const { response } = await once(visit, sendingOf(visit, body, key), async (change) => {
      const decided = await decide(change, visit.map, visit.act, id);
      return decided === "decided" ? `/map/imports/${id}` : afterwards("/map", decided);
    });
    return response;
  },
});
