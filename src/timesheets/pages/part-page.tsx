import { type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import { weekdayOf } from "../../core/day.ts";
import { restOn } from "../../core/holidays.ts";
import { type Shown, sheetOf } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { ErrorSummary, HiddenFields } from "../../ui/form-controls.tsx";
import { Field } from "../../ui/form-field.tsx";
import { projectsOfMonth } from "../faults.ts";
import { dayField, type PartValues, partForm } from "../forms.ts";
import { type Hours, leavePart, otherPart } from "../hours.ts";
import { findSheet, readDraft } from "../read-sheets.ts";
import { begunMonth, writePart } from "../write-sheet.ts";
import {
  afterwards,
  framed,
  homeCrumb,
  mayWriteSheets,
  ownAddress,
  page,
  sayDay,
  type Visit,
  visitOf,
} from "./desk.ts";
import { problemsOf } from "./own-month-page.tsx";
import { partNames } from "./parts-named.ts";

const path = ownAddress(":month", "parts", ":part");

export const partRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayWriteSheets, (visit) => showPart(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: mayWriteSheets,
    async form(visit) {
      await partAsked(visitOf(visit));
      return partForm;
    },
    show: (visit, shown) => showPart(visitOf(visit), shown),
    async save({ cases, act, place }, change, { values, version }) {
      const written = { hours: hoursOf(values), words: values.words, basedOn: version ?? 0 };
      await writePart(change, cases, act, place("month"), place("part"), written);
      return afterwards(ownAddress(place("month")), "saved");
    },
    problemsOf,
  }),
];

/** Of hours that no project pays nobody must say what was done in them. */
const own = [otherPart, leavePart];

const dates = Array.from({ length: 31 }, (_, at) => String(at + 1).padStart(2, "0"));

const hoursOf = (values: PartValues): Hours =>
  Object.fromEntries(
    dates.flatMap((date) => {
      const hours = values[dayField(date)];
      return hours === null ? [] : [[date, hours]];
    }),
  );

/** The month and the part of the address; throws "not found" where it names none, or a project that runs in no day of it. */
async function partAsked({ cases, actor, place, today }: Visit) {
  const { query } = cases.database;
  const month = begunMonth(place("month"), today);
  const part = place("part");
  const sheet = await findSheet(query, actor.staffId, month.key);
  const before = sheet
    ? (await readDraft(query, cases, sheet.id)).find((one) => one.part === part)
    : undefined;
  const known =
    part === otherPart ||
    part === leavePart ||
    before !== undefined ||
    (await projectsOfMonth(query, month)).some(({ id }) => id === part);
  if (!known) throw notFound();
  return { month, part, before };
}

/** The hours of a month for one project, as a calendar. */
async function showPart(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language } = visit;
  const { month, part, before } = await partAsked(visit);
  const names = await partNames(visit);
  const known = Object.entries(before?.hours ?? {}).map(([date, hours]) => [dayField(date), hours]);
  const sheet = sheetOf(partForm, {
    language,
    action: ownAddress(month.key, "parts", part),
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    marks: "optional",
    values: { ...Object.fromEntries(known), words: before?.words ?? null } as never,
    ...shown,
    // After a refusal what was typed is kept over what stands now.
    version: before?.seq ?? 0,
  });
  const dayName = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", timeZone: "UTC" });
  const field = (key: string) => sheet.fields.find((one) => one.key === key);
  const said = t("part.title", { month: sayDay(visit, month.key), part: names.short(part) });
  const words = field("words");
  return framed(
    visit,
    {
      title: said,
      crumbs: [homeCrumb(visit), { title: sayDay(visit, month.key), address: ownAddress(month.key) }],
    },
    <>
      <h1>{said}</h1>
      <p>{names.long(part)}</p>
      <p>{t("part.text")}</p>
      <form class="form wide" method="post" action={sheet.action} novalidate>
        <ErrorSummary problems={sheet.problems} notice={sheet.notice} />
        <HiddenFields requestKey={sheet.requestKey} version={sheet.version} />
        <div class="hours">
          {month.days.map((day) => {
            const one = field(dayField(day.slice(8)));
            const label = dayName.format(new Date(`${day}T12:00:00Z`));
            return one ? (
              <div class={restOn(day) ? "rest" : undefined} data-weekday={weekdayOf(day)}>
                <Field field={{ ...one, label, mark: "" }} />
              </div>
            ) : null;
          })}
        </div>
        {words ? <Field field={own.includes(part) ? words : { ...words, mark: "" }} /> : null}
        <p class="form-end">
          <button type="submit">{sheet.submit}</button>
        </p>
      </form>
    </>,
    shown.status,
  );
}
