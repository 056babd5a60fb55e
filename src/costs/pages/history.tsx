import type { Cost } from "../read-costs.ts";
import { sayMoment, type Visit } from "./desk.ts";
import { standingOf } from "./list-page.tsx";

/** Who wrote which version when, and what somebody else said to it. */
export const CostHistory = ({
  visit,
  versions,
  names,
}: {
  visit: Visit;
  versions: readonly Cost[];
  names: ReadonlyMap<string, string>;
}) => {
  const { t } = visit;
  const named = (id: string) => names.get(id) ?? id;
  return (
    <section class="person-section" aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      <ol class="case-records">
        {versions.map((version) => {
          const { seq, madeAt, madeBy, decision } = version;
          return (
            <li>
              {t("history.version", { seq, moment: sayMoment(visit, madeAt), name: named(madeBy) })}
              {decision
                ? ` ${t(`state.${standingOf({ ...version, struck: null })}`)}: ${t("history.decided", {
                    moment: sayMoment(visit, decision.at),
                    name: named(decision.by),
                  })}`
                : null}
              {decision?.reason ? ` ${decision.reason}` : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
