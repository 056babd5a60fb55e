import { PersonName } from "../../../people/parts/index.ts";
import { type Dossier, dossierOf } from "../../dossier/dossier.ts";
import type { MemberState } from "../../journey/states.ts";
import { checklistBefore, inTheWay } from "../../moving/checklist.ts";
import { isRestricted } from "../../steps/data-request.ts";
import { memberAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import { familyOrder } from "../family-order.ts";
import type { OpenedForPage } from "../open-page.ts";
import { TickMembers } from "../parts/tick-members.tsx";

/** The name under which a form says for whom else it is: who goes along with a move, or whose turn is taken back too. */
export const withName = "with";

/** Who goes along, as the form was sent. */
export const withWhom = (sent: readonly (readonly [name: string, text: string])[]): readonly string[] => [
  ...new Set(sent.flatMap(([name, id]) => (name === withName ? [id] : []))),
];

/**
 * The others of a family who stand at the same step: whoever has everything goes along with one tick, so that a family is
 * moved once; of the rest it is said how much they lack.
 */
export const GoesWith = ({
  visit,
  opened: { seen, facts, labels },
  dossier,
  to,
  chosen,
}: {
  visit: CaseVisit;
  opened: OpenedForPage;
  dossier: Dossier;
  to: MemberState;
  /** As it was sent, where it was; everybody who may go otherwise. */
  chosen: readonly string[] | undefined;
}) => {
  const { cases, t, p } = visit;
  const others = familyOrder(facts)
    .filter(({ id, state }) => id !== dossier.member.id && state === dossier.member.state)
    .map(({ id }) => dossierOf(facts, id))
    .filter((other) => !isRestricted(other))
    .map((other) => ({
      member: other.member,
      missing: inTheWay(checklistBefore(cases.journey, other, to)).length,
    }));
  const ready = others.filter(({ missing }) => missing === 0);
  const rest = others.filter(({ missing }) => missing > 0);
  if (others.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>{t("move.with")}</legend>
      <TickMembers
        visit={visit}
        members={ready.map(({ member }) => member)}
        labels={labels}
        name={withName}
        chosen={chosen}
      />
      {rest.map(({ member: { id, personId }, missing }) => (
        <p class="hint">
          <PersonName t={p} label={labels.get(personId)} />:{" "}
          <a href={memberAddress(seen.id, id, "move", to)}>{t("case.moves-missing", { count: missing })}</a>
        </p>
      ))}
    </fieldset>
  );
};
