import { type Shown, sheetOf } from "../../platform/forms/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { readCostPapers } from "../papers.ts";
import type { Cost } from "../read-costs.ts";
import { costAddress, sayMoment, type Visit } from "./desk.ts";
import { paperForm } from "./forms.ts";

/** The sealed papers of a cost, and the form that takes another. */
export const CostPapers = async ({
  visit,
  cost: { id, struck },
  again,
}: {
  visit: Visit;
  cost: Cost;
  /** The form as it was sent, where something was wrong with it. */
  again: Shown | null;
}) => {
  const { t, language, cases, desk } = visit;
  const papers = await readCostPapers(cases.database.query, cases, id);
  const names = await desk.namesOf([...new Set(papers.map(({ keptBy }) => keptBy))]);
  const sheet = sheetOf(paperForm, {
    language,
    action: costAddress(id, "papers"),
    submit: t("papers.add"),
    requestKey: visit.freshKey(),
    ...again,
    version: null,
  });
  return (
    <section class="person-section" aria-labelledby="papers">
      <h2 id="papers">{t("papers.title")}</h2>
      {papers.length === 0 ? <p>{t("papers.none")}</p> : null}
      <ul class="case-records">
        {papers.map(({ id: paper, name, keptAt, keptBy }) => (
          <li>
            <a href={costAddress(id, "papers", paper)}>
              <bdi>{name}</bdi>
            </a>{" "}
            <span class="soft">
              {t("papers.kept", {
                moment: sayMoment(visit, keptAt.toISOString()),
                name: names.get(keptBy) ?? keptBy,
              })}
            </span>
          </li>
        ))}
      </ul>
      {struck || !visit.may("cost.write") ? null : <Form sheet={sheet} look="second" />}
    </section>
  );
};
