import { writeNumber } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { type FieldValue, sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { readCaseFacts } from "../../dossier/read-facts.ts";
import { leadsTo, rightsToMove } from "../../journey/moves.ts";
import { reasonFor } from "../../journey/reasons.ts";
import { isFinal, isMemberState, type MemberState } from "../../journey/states.ts";
import { checklistBefore, waitsForRecord } from "../../moving/checklist.ts";
import { knownOfExit } from "../../moving/exit-forms.ts";
import { moveForm } from "../../moving/move-forms.ts";
import { moveTogether } from "../../moving/move-member.ts";
import { GuardsMissing, NoSuchWay } from "../../moving/refusals.ts";
import { casesFor } from "../../permission/cases-for.ts";
import { closure } from "../../steps/closure.ts";
import { isRestricted } from "../../steps/data-request.ts";
import { addAddress, caseAddress, memberAddress } from "../addresses.ts";
import { type CasesDesk, type CaseVisit, mayMove } from "../desk.ts";
import { memberOf, openForPage } from "../open-page.ts";
import { Checklist } from "../parts/checklist.tsx";
import { type Barred, formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed, namesOfStaff } from "../parts/respond.tsx";
import { EndedHow, endingOf } from "./ended-how.tsx";
import { Follows } from "./follows.tsx";
import { GoesWith, withWhom } from "./goes-with.tsx";

const path = "/cases/:case/members/:member/move/:to";

/** One move of one member: what is missing, why, in whose words. */
export const moveRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayMove, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: mayMove,
    form: async (visit) => moveForm({ from: await stateNow(visit), to: targetOf(visit) }),
    show,
    async save(visit, change, { values, body }) {
      const { cases, act } = visit;
      const [caseId, memberId, to] = [visit.place("case"), visit.place("member"), targetOf(visit)];
      const { reason = null, words, ...asked } = values as Told;
      const answers = Object.keys(asked).length > 0 ? asked : null;
      // An end, a stop or a step back is everybody's own: only what needs no reason is done for several.
      const others = reason === null && !isFinal(to) ? withWhom(body.fields) : [];
      const orders = [memberId, ...others.filter((id) => id !== memberId)].map((id) => ({
        memberId: id,
        to,
        reason,
        words: words ?? null,
        answers,
      }));
      await moveTogether(change, cases, act, caseId, orders);
      return afterwards(caseAddress(caseId), to === "withdrawn" ? "withdrawn" : "moved");
    },
  }),
];

type Told = Readonly<Record<string, FieldValue>> & {
  readonly reason?: string;
  readonly words?: string | null;
};

function targetOf(visit: CaseVisit): MemberState {
  const to = visit.place("to");
  if (!isMemberState(to)) throw notFound();
  return to;
}

/** Where the member stands as the form is read: of which kind its reason must be. For those who may make the move; to others there is none. */
async function stateNow(visit: CaseVisit): Promise<MemberState> {
  const { cases, act } = visit;
  const seen = await casesFor(cases, act).get(cases.database.query, visit.place("case"));
  const facts = await readCaseFacts(cases.database.query, cases, seen.id);
  const { state } = memberOf(facts, visit.place("member")).member;
  const rights = rightsToMove({ from: state, to: targetOf(visit) });
  if (!rights.some((right) => seen.may(right))) throw notFound();
  return state;
}

async function show(
  visit: CaseVisit,
  { status, beside, ...shown }: Shown,
  barred?: Barred,
): Promise<Response> {
  const { cases, t, p } = visit;
  const to = targetOf(visit);
  await stateNow(visit);
  const { seen, facts, labels, dossier, ending } = await look(cases.database, async (query) => {
    const opened = await openForPage(visit, query, ["case", `member:${visit.place("member")}`]);
    const dossier = memberOf(opened.facts, visit.place("member"));
    return { ...opened, dossier, ending: await endingOf(query, dossier.member) };
  });
  const { member } = dossier;
  const staff = await namesOfStaff(visit, [ending?.by]);
  const gone = barred instanceof NoSuchWay || !leadsTo(member, to);
  const restricted = isRestricted(dossier);
  const refusal = sayRefusal(visit, { from: member.state, to }, { restricted, gone, barred });
  const own = barred instanceof GuardsMissing && barred.memberId === member.id;
  const lines = own ? barred.lines : checklistBefore(cases.journey, dossier, to);
  // The record that is missing makes the move, and asks all about it.
  const byRecord = waitsForRecord(lines);
  const needsNoReason = reasonFor({ from: member.state, to }) === null;
  const withdrawal = to === "withdrawn";
  const title = titleOf(visit, { from: member.state, to });
  const sheet = sheetOf(moveForm({ from: member.state, to }), {
    language: visit.language,
    action: memberAddress(seen.id, member.id, "move", to),
    submit: withdrawal ? t("move.withdrawn-go") : sayGo(visit, { from: member.state, to }),
    requestKey: visit.freshKey(),
    values: knownOfExit(to, dossier) as never,
    ...shown,
    version: null,
  });
  return framed(
    visit,
    {
      title: t("case.title"),
      crumbs: [{ title: `${t("cases.number")} ${writeNumber(seen.number)}`, address: caseAddress(seen.id) }],
    },
    <>
      <h1>{title}</h1>
      <p>
        <PersonName t={p} label={labels.get(member.personId)} />
      </p>
      {refusal === null ? null : (
        <p class="call call-no" role="alert">
          {refusal}
        </p>
      )}
      {gone || ending === null ? null : (
        <EndedHow visit={visit} caseId={seen.id} state={member.state} ending={ending} name={staff} />
      )}
      {withdrawal ? <WithdrawalExplained visit={visit} /> : null}
      {gone ? null : <Checklist visit={visit} seen={seen} member={member} to={to} lines={lines} />}
      {gone || restricted || byRecord || to !== "closed" ? null : (
        <p class="call">
          {t("exit.with-note")}{" "}
          <a href={addAddress(seen.id, closure.name, { member: member.id })}>{t("closure.title")}</a>
        </p>
      )}
      {gone || restricted || byRecord || !isFinal(to) ? null : (
        <Follows visit={visit} opened={{ seen, facts, labels }} member={member} to={to} />
      )}
      {gone || restricted || byRecord ? null : (
        <SheetForm
          sheet={sheet}
          first={
            needsNoReason ? (
              <GoesWith
                visit={visit}
                opened={{ seen, facts, labels }}
                dossier={dossier}
                to={to}
                chosen={beside && withWhom(beside)}
              />
            ) : null
          }
        />
      )}
      {gone || restricted ? (
        <p>
          <a class="button" href={memberAddress(seen.id, member.id)}>
            {t("record.where-now")}
          </a>
        </p>
      ) : null}
    </>,
    gone || restricted ? 409 : status,
  );
}

interface Between {
  readonly from: MemberState;
  readonly to: MemberState;
}

function titleOf({ t }: CaseVisit, { from, to }: Between): string {
  if (to === "withdrawn") return t("move.withdrawn-title");
  if (isFinal(from)) return t("move.reopen-title", { state: t(`state.${to}`) });
  return t("move.title", { from: t(`state.${from}`), to: t(`state.${to}`) });
}

/** What the button of a move says: whoever leads somebody back out of an end opens the way again. */
export const sayGo = ({ t }: Pick<CaseVisit, "t">, { from, to }: Between): string =>
  t(isFinal(from) ? "move.reopen-go" : "move.go", { state: t(`state.${to}`) });

/** Why the move cannot be made, as it was asked for or as the case stands; null where only its conditions are to be seen. */
function sayRefusal(
  { t }: CaseVisit,
  { from, to }: Between,
  why: { readonly restricted: boolean; readonly gone: boolean; readonly barred: Barred | undefined },
): string | null {
  if (why.restricted) return t("record.restricted");
  if (why.gone && !why.barred)
    return t("move.not-from-here", { from: t(`state.${from}`), to: t(`state.${to}`) });
  if (why.gone) return t("move.no-way");
  return why.barred ? t("move.missing") : null;
}

/** What is said before a withdrawal is written down: the choice is free, and what follows from it (domain.md 0.2). */
const WithdrawalExplained = ({ visit: { t } }: { visit: CaseVisit }) => (
  <section class="panel">
    <p>{t("move.withdrawn-text")}</p>
    <ul>
      <li>{t("move.withdrawn-asylum")}</li>
      <li>{t("move.withdrawn-order")}</li>
      <li>{t("move.withdrawn-again")}</li>
      <li>{t("move.withdrawn-free")}</li>
    </ul>
  </section>
);
