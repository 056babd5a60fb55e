import { beforeBoarding } from "../../cases/index.ts";
import { type CasePanel, Checklist } from "../../cases/parts/index.ts";
import { isUnaccompanied } from "../gate/from-dossier.ts";
import { gateItems } from "../gate/items.ts";
import { gateGuards } from "../guards/child-gate.ts";
import { gateAnswer } from "../steps/gate-answer.ts";
import { protectionTexts } from "../texts/index.ts";

/**
 * On the page of a child without its family: all sixteen that must be there before it travels (domain.md 3.2), from the
 * first day on. A checklist names them only before the step that waits for them, and letters from abroad take weeks.
 */
export const gatePanel: CasePanel = {
  key: "gate",
  render(visit, seen, dossier) {
    const { member } = dossier;
    if (!beforeBoarding.has(member.state) || !isUnaccompanied(dossier)) return null;
    const t = protectionTexts.in(visit.language);
    const lines = gateGuards.map((guard) => ({ guard, ...guard.check(dossier), waived: false }));
    const mayAnswer = seen.may(gateAnswer.writes);
    const there = lines.filter(({ state }) => state === "met").length;
    return (
      <section class="person-section" aria-labelledby={`gate-${member.id}`}>
        <h2 id={`gate-${member.id}`}>{t("gate-panel.title")}</h2>
        <p>{t("gate-panel.there", { there, all: gateItems.length })}</p>
        <details>
          <summary>{t("gate-panel.list")}</summary>
          {mayAnswer ? null : <p class="soft">{t("gate-panel.by-others")}</p>}
          <Checklist
            visit={visit}
            seen={seen}
            member={member}
            to="booked"
            lines={lines}
            saysOthers={mayAnswer}
          />
        </details>
      </section>
    );
  },
};
