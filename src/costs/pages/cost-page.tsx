import { type CasesDesk, formPosting, Striking } from "../../cases/parts/index.ts";
import { money, moneyFromNumber, writeMoney } from "../../core/money.ts";
import { Written } from "../../people/parts/index.ts";
import { type Shown, sheetOf } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { projectsForFigures } from "../../programmes/index.ts";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form-controls.tsx";
import { decideCost } from "../decide.ts";
import { type Cost, openWords, versionsOfCost } from "../read-costs.ts";
import { strikeCost } from "../write-cost.ts";
import {
  afterwards,
  costAddress,
  framed,
  mayApprove,
  mayBook,
  mayReadCosts,
  page,
  sayDay,
  type Visit,
  visitOf,
} from "./desk.ts";
import { decideForm, strikeForm } from "./forms.ts";
import { CostHistory } from "./history.tsx";
import { currencyOf, standingOf } from "./list-page.tsx";
import { CostPapers } from "./papers-part.tsx";
import { problemsOf } from "./write-page.tsx";

const path = costAddress(":cost");
type Which = "paper" | "decision" | "strike";

export const costRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayReadCosts, (visit) => showCost(visit, { status: 200 })),
  formPosting(desk, {
    path: `${path}/decision`,
    policy: mayApprove,
    async form(visit) {
      await versionsOfCost(visit.cases.database.query, visit.place("cost"));
      return decideForm;
    },
    show: (visit, shown) => showCost(visitOf(visit), shown, "decision"),
    async save({ cases, act, place }, change, { values, version }) {
      await decideCost(change, cases, act, place("cost"), { seq: version, ...values });
      return afterwards(costAddress(place("cost")), "decided");
    },
    problemsOf,
  }),
  formPosting(desk, {
    path: `${path}/striking`,
    policy: mayBook,
    async form(visit) {
      await versionsOfCost(visit.cases.database.query, visit.place("cost"));
      return strikeForm;
    },
    show: (visit, shown) => showCost(visitOf(visit), shown, "strike"),
    async save({ cases, act, place }, change, { values }) {
      await strikeCost(change, cases, act, place("cost"), values.reason);
      return afterwards(costAddress(place("cost")), "struck");
    },
  }),
];

/** Everything on record of a cost. `wrong`: which of the page's forms is shown again. */
export async function showCost(visit: Visit, shown: Shown, wrong?: Which): Promise<Response> {
  const { t, cases, desk, place } = visit;
  const { query } = cases.database;
  const versions = await versionsOfCost(query, place("cost"));
  const cost = versions.at(-1) ?? versions[0];
  const staff = versions.flatMap(({ madeBy, staffId, decision }) => [madeBy, staffId, decision?.by]);
  const ids = [...staff, cost.struck?.by].filter((id) => typeof id === "string");
  const names = await desk.namesOf([...new Set(ids)]);
  const title = `${t(`${cost.kind}.title`)}, ${sayDay(visit, cost.kind === "work" ? cost.day.slice(0, 7) : cost.day)}`;
  const again = (which: Which) => (wrong === which ? shown : null);
  return framed(
    visit,
    { title },
    <>
      <div class="page-bar">
        <h1>{title}</h1>
        {visit.may("cost.write") && !cost.struck ? (
          <p class="actions">
            <a class="button" href={costAddress(cost.id, "correction")}>
              {t("cost.change")}
            </a>
          </p>
        ) : null}
      </div>
      <p class={cost.struck || cost.decision?.outcome === "sent-back" ? "notice" : undefined}>
        <strong>{t(`state.${standingOf(cost)}`)}</strong>
        {cost.struck ? `: ${cost.struck.reason}` : null}
        {!cost.struck && cost.decision?.reason ? `: ${cost.decision.reason}` : null}
      </p>
      <Facts facts={await factsOf(visit, cost, names)} />
      <CostPapers visit={visit} cost={cost} again={again("paper")} />
      {visit.may("cost.approve") && !cost.struck && cost.decision === null ? (
        <Deciding visit={visit} cost={cost} shown={again("decision")} />
      ) : null}
      <CostHistory visit={visit} versions={versions} names={names} />
      {visit.may("cost.write") && !cost.struck ? (
        <Striking
          visit={visit}
          form={strikeForm}
          action={costAddress(cost.id, "striking")}
          again={again("strike")}
        />
      ) : null}
    </>,
    shown.status,
  );
}

async function factsOf(
  visit: Visit,
  cost: Cost,
  names: ReadonlyMap<string, string>,
): Promise<readonly (Fact | null)[]> {
  const { t, language, cases, today } = visit;
  const { fields, kind, projectId } = cost;
  const { query } = cases.database;
  const fact = (name: string, value: string | null | undefined): Fact | null =>
    value ? { name, value } : null;
  const project = (await projectsForFigures(query, today)).find(({ id }) => id === projectId);
  const base = await currencyOf(visit, cost);
  const whole = moneyFromNumber(Number(fields.amount), String(fields.currency));
  const words = await openWords(query, cases, cost);
  const rate = fields.rate
    ? t("cost.rate-says", {
        units: String(fields.rate),
        currency: String(fields.currency),
        base,
        source: String(fields.rate_source),
        day: sayDay(visit, String(fields.rate_date)),
      })
    : null;
  return [
    fact(t("work.staff"), cost.staffId && (names.get(cost.staffId) ?? cost.staffId)),
    fact(t("cost.project"), project ? `${project.number} ${project.title[language]}` : null),
    fact(t("cost.line"), cost.line),
    fact(t("cost.activity"), fields.activity as string | null),
    kind === "work"
      ? fact(
          t("work.hours"),
          t("work.hours-of", {
            hours: t.number(Number(fields.hours)),
            whole: t.number(Number(fields.of_hours)),
          }),
        )
      : fact(t("bill.share"), `${t.number(Number(fields.share))} %`),
    fact(t(`${kind}.amount`), whole && writeMoney(whole, language)),
    fact(t("costs.sum"), writeMoney(money(cost.minor, base), language)),
    fact(t("cost.rate"), rate),
    fact(t("cost.paid-on"), cost.paidOn ? sayDay(visit, cost.paidOn) : t("cost.unpaid")),
    fact(t("bill.supplier"), fields.supplier as string | null),
    fact(t("bill.document"), fields.document as string | null),
    words ? { name: t(`${kind}.words`), value: <Written text={words} /> } : null,
  ];
}

const Deciding = ({ visit, cost, shown }: { visit: Visit; cost: Cost; shown: Shown | null }) => {
  const { t, language, actor } = visit;
  const own = cost.madeBy === actor.staffId || cost.staffId === actor.staffId;
  const sheet = sheetOf(decideForm, {
    language,
    action: costAddress(cost.id, "decision"),
    submit: t("decide.do"),
    requestKey: visit.freshKey(),
    ...shown,
    version: shown?.version ?? cost.seq,
  });
  return (
    <section class="person-section" aria-labelledby="decide">
      <h2 id="decide">{t("decide.title")}</h2>
      {own && !shown ? <p>{t("problem.own")}</p> : <Form sheet={sheet} />}
    </section>
  );
};
