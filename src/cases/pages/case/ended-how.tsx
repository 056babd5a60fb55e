import type { Query } from "../../../platform/db/index.ts";
import { Facts } from "../../../ui/facts.tsx";
import type { Member } from "../../dossier/dossier.ts";
import { isFinal } from "../../journey/states.ts";
import { caseAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import { codeText } from "../parts/code-text.ts";

/** How a member's way came to its end: when, by whom, and the reason that was given. */
export interface Ending {
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

/** The move by which a member stands at an end; null for whoever stands at none. */
export async function endingOf(query: Query, { id, state }: Member): Promise<Ending | null> {
  if (!isFinal(state)) return null;
  const move = await query
    .selectFrom("case_event")
    .select(["at", "by", "reason"])
    .where("member_id", "=", id)
    .where("kind", "=", "moved")
    .where("to_state", "=", state)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return move ?? null;
}

/** Said to whoever opens the way again: what they would set aside. What was said then is in the journal. */
export const EndedHow = ({
  visit: { t },
  caseId,
  state,
  ending: { at, by, reason },
  name,
}: {
  visit: CaseVisit;
  caseId: string;
  state: Member["state"];
  ending: Ending;
  name: (staffId: string) => string;
}) => (
  <section class="panel" aria-labelledby="ended">
    <h2 id="ended">{t("ended.title")}</h2>
    <Facts
      facts={[
        { name: t("ended.how"), value: t(`state.${state}`) },
        { name: t("ended.at"), value: t.moment(new Date(at)) },
        { name: t("ended.by"), value: <bdi>{name(by)}</bdi> },
        reason !== null && { name: t("ended.why"), value: t(codeText(reason)) },
      ]}
    />
    <p>
      <a href={caseAddress(caseId, "journal")}>{t("case.journal")}</a>
    </p>
  </section>
);
