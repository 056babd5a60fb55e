import { outreachTexts, type Reached, reachedGroups } from "../../outreach/index.ts";
import { nationalityName } from "../../people/index.ts";
import { unknown } from "../counting/entry.ts";
import type { ReachedDifference, ReachedFigures } from "../reached/reached.ts";
import { countriesOf, type ReachedWords } from "../reached/rows.ts";
import { sayDay, type Visit } from "./desk.tsx";

/** How many events are listed at once. */
const mostListed = 200;

const eventAddress = (id: string): string => `/outreach/${id}`;

const countryName = ({ t, language }: Visit, code: string): string =>
  code === unknown ? t("value.unknown") : nationalityName(code, language);

export const reachedWordsOf = (visit: Visit): ReachedWords => {
  const { t, language } = visit;
  const said = outreachTexts.in(language);
  return {
    title: t("reached.title"),
    all: t("figure.total"),
    group: t("reached.group"),
    nationality: t("group.nationality"),
    copies: t("reached.copies"),
    hidden: t("file.hidden"),
    groupName: (group) => said(`event.${group}`),
    countryName: (code) => countryName(visit, code),
  };
};

/** Whom information reached: a section of its own, so that nobody adds it to persons. */
export const ReachedSection = ({ visit, figures }: { visit: Visit; figures: ReachedFigures }) => {
  const { t } = visit;
  const words = reachedWordsOf(visit);
  const { period, life } = figures;
  const row = (name: string, pick: (reached: Reached) => number) => (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{t.number(pick(period))}</td>
      <td class="number">{t.number(pick(life))}</td>
    </tr>
  );
  const group = (title: string) => (
    <tr>
      <th scope="rowgroup" colspan={3} class="soft">
        {title}
      </th>
    </tr>
  );
  return (
    <section class="person-section" aria-labelledby="reached">
      <h2 id="reached">{t("reached.title")}</h2>
      <p class="soft">{t("reached.text")}</p>
      {life.events.length === 0 ? (
        <p>{t("reached.none")}</p>
      ) : (
        <>
          <div class="table-frame">
            <table class="dense figures">
              <thead>
                <tr>
                  <td />
                  <th scope="col" class="number">
                    {t("figure.period")}
                  </th>
                  <th scope="col" class="number">
                    {t("figure.life")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {row(t("figure.total"), ({ total }) => total)}
                {row(t("reached.events"), ({ events }) => events.length)}
                {row(t("reached.copies"), ({ copies }) => copies)}
              </tbody>
              <tbody>
                {group(t("reached.group"))}
                {reachedGroups.map((one) => row(words.groupName(one), ({ by }) => by[one]))}
              </tbody>
              <tbody>
                {group(t("group.nationality"))}
                {countriesOf(figures).map((code) =>
                  row(words.countryName(code), ({ nationalities }) => nationalities[code] ?? 0),
                )}
              </tbody>
            </table>
          </div>
          <Events visit={visit} reached={period} />
        </>
      )}
    </section>
  );
};

/** The events behind the numbers of the period. */
const Events = ({ visit, reached: { events } }: { visit: Visit; reached: Reached }) => {
  const { t } = visit;
  if (events.length === 0) return null;
  return (
    <details>
      <summary>{t("reached.behind")}</summary>
      <ul>
        {events.slice(0, mostListed).map(({ eventId, day, reached }) => (
          <li>
            <a href={eventAddress(eventId)}>{sayDay(visit, day)}</a>: {t.number(reached)}
          </li>
        ))}
      </ul>
      {events.length > mostListed ? <p>{t("reached.more", { count: events.length - mostListed })}</p> : null}
    </details>
  );
};

/** Event by event what counts otherwise than in the report. */
export const ReachedDifferences = ({
  visit,
  differences,
}: {
  visit: Visit;
  differences: readonly ReachedDifference[];
}) => {
  const { t } = visit;
  if (differences.length === 0) return null;
  const say = (count: number | null) => (count === null ? "–" : t.number(count));
  return (
    <>
      <h3>{t("reached.title")}</h3>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("difference.what")}</th>
              <th scope="col">{t("difference.before")}</th>
              <th scope="col">{t("difference.after")}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ kind, eventId, day, before, after }) => (
              <tr>
                <th scope="row">
                  <a href={eventAddress(eventId)}>{sayDay(visit, day)}</a>{" "}
                  <span class="status">{t(`difference.${kind}`)}</span>
                </th>
                <td data-label={t("difference.before")}>{say(before)}</td>
                <td data-label={t("difference.after")}>{say(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
