import { choicesIn, peopleTexts, places } from "../../people/index.ts";
import type { Option } from "../../platform/forms/index.ts";
import { projectsForFigures } from "../../programmes/index.ts";
import type { EventFields } from "../event.ts";
import { nationalityRows } from "../event-form.ts";
import type { Visit } from "./desk.ts";

export type Offered = Readonly<Record<string, readonly Option[]>>;

/** The centres and homes that are visited (domain.md 4.5, 4.6). */
export const centres = places.filter((place) => place.startsWith("sar-") || place.startsWith("home-"));

export function centreName(place: string, language: "bg" | "en"): string {
  const known = centres.find((one) => one === place);
  return known ? peopleTexts.in(language)(`place.${known}`) : place;
}

/** How many languages are offered, those met most; the list of all is longer than a telephone. */
const mostSpoken = 14;

/** What the form of an event offers. Colleagues who were there stay on offer though they have left the mission. */
export async function offeredFor(visit: Visit, fields: EventFields | null): Promise<Offered> {
  const { desk, cases, language, today } = visit;
  const known = choicesIn(language);
  const projects = await projectsForFigures(cases.database.query, today);
  const colleagues = await desk.colleagues();
  const were = (Array.isArray(fields?.staff) ? (fields.staff as string[]) : []).filter(
    (id) => !colleagues.some(({ value }) => value === id),
  );
  const names = await desk.namesOf(were);
  const spoken = Array.isArray(fields?.languages) ? (fields.languages as string[]) : [];
  return {
    place: centres.map((place) => ({ value: place, label: centreName(place, language) })),
    languages: (known.language ?? []).filter(({ value }, at) => at < mostSpoken || spoken.includes(value)),
    ...Object.fromEntries(nationalityRows.map((row) => [`country_${row}`, known.country ?? []])),
    staff: [...colleagues, ...were.map((id) => ({ value: id, label: names.get(id) ?? id }))],
    project: projects.map(({ id, number, title }) => ({ value: id, label: `${number} ${title[language]}` })),
  };
}
