import type { Dossier } from "../../cases/index.ts";
import { addAddress, type CasePanel, recordAddress } from "../../cases/parts/index.ts";
import { money, writeMoney, writeSums } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { Facts } from "../../ui/facts.tsx";
import { arrivedOn, isBack } from "../arrived.ts";
import { planRecord } from "../forms/plan.ts";
import { totalsOf } from "../plan/ceilings.ts";
import { underCeilings } from "../plan/ceilings-of.ts";
import { givenSince } from "../plan/given-since.ts";
import {
  historyOf,
  instalmentsOf,
  type LineRecord,
  linesOf,
  nextPart,
  type PlanRecord,
  planAtWork,
  standingOf,
} from "../plan/standing.ts";
import { lastDeliveryDay } from "../plan/terms.ts";
import { reintegrationTexts } from "../texts/index.ts";

type Language = "bg" | "en";

/** On a member's page: the plan at work, what of each measure was given, which part comes next and what it waits for. */
export const planPanel: CasePanel = {
  key: "plan",
  render({ language }, seen, dossier) {
    const t = reintegrationTexts.in(language);
    const plan = planAtWork(dossier);
    const writes = seen.may("reintegration.write") && isBack(dossier);
    if (!plan && !writes) return null;
    const versions = dossier.recordsOf(planRecord);
    const title = `plan-${dossier.member.id}`;
    const overtaken = plan !== undefined && givenSince(dossier, plan.id).length > 0;
    const mayBegin = writes && (!plan || overtaken || standingOf(dossier, plan.id) === "approved");
    return (
      <section class="person-section" aria-labelledby={title}>
        <div class="section-head">
          <h2 id={title}>{t("panel.plan")}</h2>
          {mayBegin ? (
            <a href={addAddress(seen.id, planRecord.name, { member: dossier.member.id })}>
              {t(versions.length === 0 ? "panel.plan-add" : "panel.plan-new")}
            </a>
          ) : null}
        </div>
        {plan ? (
          <>
            <p>
              <a href={recordAddress(seen.id, plan.id)}>
                {t("panel.version", { number: versions.findIndex(({ id }) => id === plan.id) + 1 })}
              </a>
              : {t(`panel.standing.${standingOf(dossier, plan.id)}`)}
            </p>
            {overtaken ? <p class="notice">{t("panel.overtaken")}</p> : null}
            <Lines language={language} dossier={dossier} caseId={seen.id} lines={linesOf(dossier, plan.id)} />
            <Limits language={language} dossier={dossier} plan={plan} />
          </>
        ) : null}
      </section>
    );
  },
};

const Lines = ({
  language,
  dossier,
  caseId,
  lines,
}: {
  language: Language;
  dossier: Dossier;
  caseId: string;
  lines: readonly LineRecord[];
}) => {
  const t = reintegrationTexts.in(language);
  if (lines.length === 0) return null;
  const heads = [t("panel.measure"), t("panel.amount"), t("panel.due"), t("panel.given"), t("panel.next")];
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              <th scope="row">
                <a href={recordAddress(caseId, line.id)}>
                  {line.open.measure ? t(`measure.${line.open.measure}`) : ""}
                </a>
              </th>
              <td class="number" data-label={heads[1]}>
                {line.amount === null || line.currency === null
                  ? ""
                  : writeMoney(money(line.amount, line.currency), language)}
              </td>
              <td data-label={heads[2]}>{line.open.due ? t.date(line.open.due) : ""}</td>
              <td data-label={heads[3]}>
                {t("panel.given-of", {
                  given: historyOf(dossier, line.id).given.length,
                  all: instalmentsOf(dossier, line.id).length,
                })}
              </td>
              <td data-label={heads[4]}>
                <Next language={language} dossier={dossier} line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The part of a line that is to be given next, and why it is not yet. */
const Next = ({ language, dossier, line }: { language: Language; dossier: Dossier; line: LineRecord }) => {
  const t = reintegrationTexts.in(language);
  const next = isBack(dossier) ? nextPart(dossier, line.id) : null;
  if (!next || line.currency === null) return null;
  const { part, release } = next;
  if (!release.may && release.because === "stopped") return <strong>{t("panel.stopped")}</strong>;
  const sum = writeMoney(money(part.amount, line.currency), language);
  if (release.may) return <>{t("panel.next-may", { sum })}</>;
  const day = part.on === null ? "" : t.date(part.on as PartialDate);
  return <>{t("panel.next-waits", { sum, because: release.because, day })}</>;
};

/** What the plan comes to, under which ceilings, and until when anything may be given. */
const Limits = ({ language, dossier, plan }: { language: Language; dossier: Dossier; plan: PlanRecord }) => {
  const t = reintegrationTexts.in(language);
  const say = (minor: number, currency: string) => writeMoney(money(minor, currency), language);
  const totals = totalsOf(linesOf(dossier, plan.id).flatMap(asPriced));
  const last = lastDeliveryDay(arrivedOn(dossier) ?? dossier.today, plan.open.project_until ?? null);
  return (
    <Facts
      title={t("panel.plan")}
      facts={[
        totals.size > 0 && {
          name: t("panel.total"),
          value: writeSums(totals, language),
        },
        ...underCeilings(dossier, plan).map(({ ceiling, used, over }) => {
          return {
            name: t(`panel.of-${ceiling.scope}`),
            value: (
              <>
                {t("panel.used", {
                  used: say(used, ceiling.currency),
                  most: say(ceiling.amount, ceiling.currency),
                })}
                {over ? <strong> {t("panel.over")}</strong> : null}
              </>
            ),
          };
        }),
        { name: t("panel.last-day"), value: t.date(last as PartialDate) },
      ]}
    />
  );
};

const asPriced = ({ amount, currency }: LineRecord) =>
  amount === null || currency === null ? [] : [{ amount, currency }];
