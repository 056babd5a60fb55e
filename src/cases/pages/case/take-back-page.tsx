import { PersonName } from "../../../people/parts/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { dossierOf } from "../../dossier/dossier.ts";
import { strikingForm } from "../../moving/small-forms.ts";
import { airportRights, takeBackTurns, turnsToTakeBack, turnsWith } from "../../moving/take-back.ts";
import { isRestricted } from "../../steps/data-request.ts";
import { caseAddress, memberAddress } from "../addresses.ts";
import { type CasesDesk, type CaseVisit, mayTakeBack } from "../desk.ts";
import { memberOf, openForPage } from "../open-page.ts";
import { type Barred, formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";
import { TickMembers } from "../parts/tick-members.tsx";
import { crumbsOf } from "../record/record-page.tsx";
import { withName, withWhom } from "./goes-with.tsx";

const path = "/cases/:case/members/:member/taking-back";

/** Taking back, with a reason, what one wrote down by mistake at the airport. */
export const takeBackRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayTakeBack, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: mayTakeBack,
    form: () => strikingForm,
    show,
    async save({ cases, act, place }, change, { values, body }) {
      const [caseId, memberId] = [place("case"), place("member")];
      const memberIds = [...new Set([memberId, ...withWhom(body.fields)])];
      await takeBackTurns(change, cases, act, { caseId, memberIds }, values.reason);
      return memberIds.length > 1
        ? afterwards(caseAddress(caseId), "taken-back-all")
        : afterwards(memberAddress(caseId, memberId), "taken-back");
    },
  }),
];

async function show(
  visit: CaseVisit,
  { status, beside, ...shown }: Shown,
  barred?: Barred,
): Promise<Response> {
  const { cases, act, t, p, place } = visit;
  const { seen, facts, labels, turns } = await look(cases.database, async (query) => {
    const opened = await openForPage(visit, query, ["case", `member:${place("member")}`]);
    return { ...opened, turns: await turnsToTakeBack(query, cases, act, opened.seen.id) };
  });
  const dossier = memberOf(facts, place("member"));
  if (!airportRights.some((right) => seen.may(right))) throw notFound();
  const { member } = dossier;
  const turn = turns.get(member.id);
  const restricted = isRestricted(dossier);
  const there = turn?.to === member.state && !restricted && !barred;
  const together = turnsWith(turns, facts.records, member.id)
    .map((one) => dossierOf(facts, one.memberId))
    .filter((other) => turns.get(other.member.id)?.to === other.member.state && !isRestricted(other));
  const sheet = sheetOf(strikingForm, {
    language: visit.language,
    action: memberAddress(seen.id, member.id, "taking-back"),
    submit: t("take-back.go"),
    requestKey: visit.freshKey(),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("take-back.title"), crumbs: crumbsOf(visit, seen.id, seen.number) },
    <>
      <h1>{t("take-back.title")}</h1>
      <p>
        <a href={memberAddress(seen.id, member.id)}>
          <PersonName t={p} label={labels.get(member.personId)} />
        </a>{" "}
        <strong class={`status state-${member.state}`}>{t(`state.${member.state}`)}</strong>
      </p>
      {there ? (
        <>
          <p>{t("take-back.text")}</p>
          <SheetForm
            sheet={sheet}
            first={
              together.length === 0 ? null : (
                <fieldset class="field">
                  <legend>{t("take-back.with")}</legend>
                  <TickMembers
                    visit={visit}
                    members={together.map((other) => other.member)}
                    labels={labels}
                    name={withName}
                    chosen={beside && withWhom(beside)}
                  />
                </fieldset>
              )
            }
          />
        </>
      ) : (
        <p class="call call-no" role="alert">
          {t(restricted ? "record.restricted" : "take-back.none")}
        </p>
      )}
    </>,
    status,
  );
}
