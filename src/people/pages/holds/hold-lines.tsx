import { type Hold, standsOn } from "../../holds/read-holds.ts";
import { sayHold } from "../../parts/hold-warning.tsx";
import type { Visit } from "../desk.ts";

/** Who placed a hold, why, and what became of it. */
export const HoldFacts = ({
  visit: { t, today },
  hold,
  nameOf,
}: {
  visit: Visit;
  hold: Hold;
  nameOf: (id: string) => string;
}) => (
  <>
    <p>
      <strong>{sayHold(t, hold)}</strong>{" "}
      {standsOn(hold, today) ? <span class="status">{t("hold.in-force")}</span> : null}
    </p>
    <p dir="auto">{hold.words}</p>
    <p class="soft">{t("hold.placed", { who: nameOf(hold.placedBy), at: t.moment(hold.placedAt) })}</p>
    {hold.lifted ? (
      <p class="soft">
        {t("hold.lifted", {
          who: nameOf(hold.lifted.by),
          at: t.moment(hold.lifted.at),
          words: hold.lifted.words,
        })}
      </p>
    ) : null}
  </>
);
