import { writeScore } from "../../cases/index.ts";
import { type CasePanel, recordAddress } from "../../cases/parts/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { sayPart, scoredParts, scoredSurveys, scoreOf } from "../monitoring/scores.ts";
import type { Round } from "../survey/rounds.ts";
import { reintegrationTexts } from "../texts/index.ts";

/** On a member's page: what each survey came to in each dimension and in all, and how that changed since the one before. */
export const surveyPanel: CasePanel = {
  key: "surveys",
  render({ language }, seen, dossier) {
    const surveys = scoredSurveys(dossier);
    if (surveys.length === 0 || !seen.may("case.read")) return null;
    const t = reintegrationTexts.in(language);
    const title = `surveys-${dossier.member.id}`;
    return (
      <section class="person-section" aria-labelledby={title}>
        <h2 id={title}>{t("score.surveys")}</h2>
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                {[t("score.survey"), ...scoredParts.map((part) => t(sayPart(part)))].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {surveys.map((survey) => (
                <tr>
                  <th scope="row">
                    <a href={recordAddress(seen.id, survey.record.id)}>
                      {t.date((survey.record.happenedOn ?? "") as PartialDate)}
                    </a>{" "}
                    <span class="soft">{t(`round.${survey.record.outcome as Round}`)}</span>
                  </th>
                  {scoredParts.map((part) => {
                    const scored = scoreOf(part, survey);
                    return (
                      <td class="number" data-label={t(sayPart(part))}>
                        {scored ? writeScore(scored.score, scored.change, language) : t("score.too-few")}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {surveys.every(({ scores }) => scores.official) ? null : (
          <p class="soft">
            {t("score.title")}: {t("score.unofficial")}
          </p>
        )}
      </section>
    );
  },
};
