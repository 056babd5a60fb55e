import { html } from "hono/html";
import { countryName } from "../../../core/country.ts";
import { missionDay } from "../../../core/day.ts";
import type { CompleteLanguage } from "../../../core/language.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import { type PersonLabel, writeNumber } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import { drawnOnce } from "../../../ui/drawn-once.ts";
import type { MemberState } from "../../journey/states.ts";
import type { ListedCase } from "../../lists/list-cases.ts";
import { casesTexts } from "../../texts/index.ts";
import { caseAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import { DueDay } from "../parts/task-list.tsx";

/** One case as a row. Written as text: fifty of them are most of what a list costs to draw. */
export const caseRow = (
  { t, p, language, today }: Pick<CaseVisit, "t" | "p" | "language" | "today">,
  one: ListedCase,
  label: PersonLabel | undefined,
  manager: string | null,
) =>
  html`<tr><th scope="row"><a href="${caseAddress(one.id)}">${PersonName({ t: p, label })}</a> ${
    one.kind === "family" ? familyMark(language) : ""
  }</th><td class="number" data-label="${t("cases.number")}">${writeNumber(one.number)}</td>${stateCell(
    language,
    one.state,
    missionDay(one.stateSince),
  )}${destinationCell(language, one.destination ?? "")}<td data-label="${t("cases.manager")}">${manager === null ? "" : html`<bdi>${manager}</bdi>`}</td>${nextCell(
    language,
    today,
    one.nextDue ?? "",
  )}</tr>`;

const familyMark = drawnOnce((language: CompleteLanguage) => (
  <span class="soft">{casesTexts.in(language)("case.kind.family")}</span>
));

const stateCell = drawnOnce((language: CompleteLanguage, state: MemberState, since: string) => {
  const t = casesTexts.in(language);
  const day = parsePartialDate(since);
  return (
    <td data-label={t("cases.state")}>
      <span class={`status state-${state}`}>{t(`state.${state}`)}</span>{" "}
      <span class="soft">{day ? t("case.since", { when: t.date(day) }) : null}</span>
    </td>
  );
});

const destinationCell = drawnOnce((language: CompleteLanguage, destination: string) => (
  <td data-label={casesTexts.in(language)("cases.destination")}>
    {destination ? countryName(destination, language) : ""}
  </td>
));

const nextCell = drawnOnce((language: CompleteLanguage, today: string, due: string) => {
  const t = casesTexts.in(language);
  return <td data-label={t("cases.next")}>{due ? <DueDay visit={{ t, today }} due={due} /> : ""}</td>;
});
