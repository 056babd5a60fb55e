import { type CasesDesk, formPosting, Striking } from "../../cases/parts/index.ts";
import { addMonths } from "../../core/day.ts";
import { Written } from "../../people/parts/index.ts";
import { defineForm, type Shown } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { projectsForFigures } from "../../programmes/index.ts";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { groupsIn, materialsIn, nationalitiesIn, reachedIn } from "../event.ts";
import { reachedGroups } from "../event-form.ts";
import { type OutreachEvent, openNotes, readEvent, readVersions, twinsOf } from "../read-events.ts";
import { outreachTexts } from "../texts/index.ts";
import { strikeEvent } from "../write-event.ts";
import {
  afterwards,
  eventAddress,
  framed,
  mayReadOutreach,
  mayWriteOutreach,
  page,
  sayDay,
  sayMoment,
  type Visit,
  visitOf,
} from "./desk.ts";
import { History } from "./history.tsx";
import { placeOf } from "./list-page.tsx";
import { type Offered, offeredFor } from "./offered.ts";
import { PapersPart } from "./papers-part.tsx";

const path = eventAddress(":event");

const strikeForm = defineForm(outreachTexts, {
  name: "outreach-strike",
  fields: {
    reason: {
      kind: "line",
      label: "strike.reason",
      hint: "strike.reason-hint",
      required: true,
      longest: 300,
      purpose: "Whoever finds a number missing asks why.",
      retention: "finance",
      seal: "open",
    },
  },
});

export const eventRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayReadOutreach, (visit) => showEvent(visit, { status: 200 })),
  formPosting(desk, {
    path: `${path}/striking`,
    policy: mayWriteOutreach,
    async form(visit) {
      await readEvent(visit.cases.database.query, visit.place("event"));
      return strikeForm;
    },
    show: (visit, shown) => showEvent(visitOf(visit), shown, "strike"),
    async save({ cases, act, place }, change, { values }) {
      await strikeEvent(change, cases, act, place("event"), values.reason);
      return afterwards(eventAddress(place("event")), "struck");
    },
  }),
];

/** Everything on record of an event. `wrong`: which of the page's forms is shown again. */
export async function showEvent(visit: Visit, shown: Shown, wrong?: "strike" | "paper"): Promise<Response> {
  const { t, cases, desk, place } = visit;
  const { query } = cases.database;
  const event = await readEvent(query, place("event"));
  const versions = await readVersions(query, event.eventId);
  const offered = await offeredFor(visit, event.fields);
  const names = await desk.namesOf([
    ...new Set([...versions.map(({ madeBy }) => madeBy), event.struck?.by ?? ""]),
  ]);
  const writes = visit.may("outreach.write");
  const notes = writes ? await openNotes(query, cases, event) : null;
  const twins = event.struck ? [] : await twinsOf(query, event);
  const day = sayDay(visit, String(event.fields.happened_on));
  const { struck } = event;
  return framed(
    visit,
    { title: `${t("event.title")}, ${day}` },
    <>
      <div class="page-bar">
        <h1>
          {t("event.title")}, {day}
        </h1>
        {writes && !struck ? (
          <p class="actions">
            <a class="button" href={eventAddress(event.eventId, "correction")}>
              {t("event.change")}
            </a>
          </p>
        ) : null}
      </div>
      {struck ? (
        <p class="notice">
          {t("strike.struck", {
            moment: sayMoment(visit, struck.at),
            name: names.get(struck.by) ?? struck.by,
            reason: struck.reason,
          })}
        </p>
      ) : null}
      {twins.map((id) => (
        <p class="notice">
          {t("event.twin")} <a href={eventAddress(id)}>{t("event.see-twin")}</a>
        </p>
      ))}
      <Facts facts={await factsOf(visit, event, offered, notes)} />
      {writes ? <PapersPart visit={visit} event={event} again={wrong === "paper" ? shown : null} /> : null}
      <History visit={visit} versions={versions} offered={offered} names={names} />
      {writes && !struck ? (
        <Striking
          visit={visit}
          form={strikeForm}
          action={eventAddress(event.eventId, "striking")}
          again={wrong === "strike" ? shown : null}
        />
      ) : null}
    </>,
    shown.status,
  );
}

async function factsOf(
  visit: Visit,
  { fields }: OutreachEvent,
  offered: Offered,
  notes: string | null,
): Promise<readonly (Fact | null)[]> {
  const { t, language, cases, today } = visit;
  const named = (key: string, value: unknown) =>
    offered[key]?.find((option) => option.value === value)?.label ?? String(value);
  const list = (key: string) => (Array.isArray(fields[key]) ? (fields[key] as string[]) : []);
  const fact = (name: string, value: string | null): Fact | null => (value ? { name, value } : null);
  const projects = await projectsForFigures(cases.database.query, today);
  const project = projects.find(({ id }) => id === fields.project);
  return [
    fact(t("event.kind"), t(`kind.${fields.kind as "poster"}`)),
    fact(t("event.time"), fields.starts_at as string | null),
    fact(t("filter.place"), placeOf(visit, fields)),
    { name: t("event.reached"), value: <ReachedPart visit={visit} fields={fields} /> },
    nationalitiesIn(fields).length > 0
      ? {
          name: t("event.nationalities"),
          value: nationalitiesIn(fields)
            .map(({ row, country, count }) => `${named(`country_${row}`, country)} ${t.number(count ?? 0)}`)
            .join(", "),
        }
      : null,
    materialsIn(fields).length > 0
      ? { name: t("event.materials"), value: <Materials visit={visit} fields={fields} /> }
      : null,
    fact(t("event.project"), project ? `${project.number} ${project.title[language]}` : null),
    fact(t("event.activity"), fields.activity as string | null),
    fact(
      t("event.staff"),
      list("staff")
        .map((id) => named("staff", id))
        .join(", "),
    ),
    fact(
      t("event.languages"),
      list("languages")
        .map((tag) => named("languages", tag))
        .join(", "),
    ),
    notes ? { name: t("event.notes"), value: <Written text={notes} /> } : null,
  ];
}

const ReachedPart = ({ visit: { t }, fields }: { visit: Visit; fields: OutreachEvent["fields"] }) => {
  const total = reachedIn(fields);
  if (total === null) return <>{t("event.reached-unknown")}</>;
  const groups = groupsIn(fields);
  const told = reachedGroups.filter((group) => (groups[group] ?? 0) > 0);
  return (
    <>
      <strong>{t.number(total)}</strong>
      {told.length > 0 ? ": " : null}
      {told.map((group) => `${t(`event.${group}`)} ${t.number(groups[group] ?? 0)}`).join(", ")}
    </>
  );
};

/** What was handed out; a text that nobody checked for a year may name amounts and telephones that no longer hold. */
const Materials = ({ visit, fields }: { visit: Visit; fields: OutreachEvent["fields"] }) => {
  const { t } = visit;
  const age = (checkedOn: string | null) => {
    if (checkedOn === null) return t("event.checked-unknown");
    return addMonths(checkedOn, 12) < String(fields.happened_on) ? t("event.checked-old") : null;
  };
  return (
    <ul>
      {materialsIn(fields).map(({ code, copies, checkedOn }) => (
        <li>
          {code}
          {copies === null ? null : `, ${t("event.copies")}: ${t.number(copies)}`}
          {checkedOn === null ? null : `, ${t("event.checked")} ${sayDay(visit, checkedOn)}`}{" "}
          {age(checkedOn) ? <span class="status">{age(checkedOn)}</span> : null}
        </li>
      ))}
    </ul>
  );
};
