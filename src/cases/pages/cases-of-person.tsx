import type { Context } from "hono";
import { writeNumber } from "../../people/index.ts";
import { isFinal } from "../journey/states.ts";
import { casesFor } from "../permission/cases-for.ts";
import { caseAddress, memberAddress } from "./addresses.ts";
import { type CasesDesk, caseVisit } from "./desk.ts";

/** A person's cases on their record, and the way to open one; null for those whose work cases are not. */
export async function casesOfPerson(desk: CasesDesk, context: Context, personId: string) {
  const visit = caseVisit(desk, context);
  const { cases, act, t } = visit;
  if (!visit.may("case.read")) return null;
  const theirs = await casesFor(cases, act)
    .visible(cases.database.query)
    .innerJoin("case_member", "case_member.case_id", "return_case.id")
    .select(["return_case.id", "return_case.number", "case_member.id as memberId", "case_member.state"])
    .where("case_member.person_id", "=", personId)
    .orderBy("return_case.opened_at", "desc")
    .execute();
  const opens = visit.may("case.write") && theirs.every(({ state }) => isFinal(state));
  return (
    <section class="person-section" aria-labelledby="cases-of-person">
      <div class="section-head">
        <h2 id="cases-of-person">{t("person.cases")}</h2>
        {opens ? <a href={`/cases/opening/${personId}`}>{t("person.open-case")}</a> : null}
      </div>
      <ul class="records">
        {theirs.map(({ id, number, memberId, state }) => (
          <li>
            <a href={caseAddress(id)}>
              {t("cases.number")} {writeNumber(number)}
            </a>{" "}
            <a href={memberAddress(id, memberId)}>
              <span class={`status state-${state}`}>{t(`state.${state}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
