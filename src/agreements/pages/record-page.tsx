import { type CasesDesk, formPosting, Striking } from "../../cases/parts/index.ts";
import { Answers } from "../../people/parts/index.ts";
import { defineForm, type Shown } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { formOfKind } from "../forms.ts";
import { nameOf, type Registered, readRegister, standsOn } from "../read-register.ts";
import { agreementsTexts } from "../texts/index.ts";
import { strikeInRegister } from "../write-register.ts";
import {
  afterwards,
  framed,
  mayReadRegister,
  mayWriteRegister,
  page,
  recordAddress,
  sayMoment,
  type Visit,
  visitOf,
} from "./desk.ts";
import { History } from "./history.tsx";
import { offeredFor } from "./offered.ts";
import { PapersPart } from "./papers-part.tsx";
import { SharingPart } from "./sharing-part.tsx";
import { SitePart } from "./site-part.tsx";
import { StandingMark } from "./standing-mark.tsx";
import { problemsOf } from "./write-page.tsx";

const path = recordAddress(":record");

const strikeForm = defineForm(agreementsTexts, {
  name: "agreement-strike",
  fields: {
    reason: {
      kind: "line",
      label: "strike.reason",
      required: true,
      longest: 300,
      purpose: "Whoever finds it gone asks why.",
      retention: "finance",
      seal: "open",
    },
  },
});

/** Which of the page's forms is shown again, with what was typed. */
export interface Again {
  readonly form: "strike" | "paper" | "site";
  readonly shown: Shown;
}

export const recordRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayReadRegister, (visit) => showRecord(visit)),
  formPosting(desk, {
    path: `${path}/striking`,
    policy: mayWriteRegister,
    async form(visit) {
      await recordIn(visitOf(visit));
      return strikeForm;
    },
    show: (visit, shown) => showRecord(visitOf(visit), { form: "strike", shown }),
    async save({ cases, act, place }, change, { values }) {
      await strikeInRegister(change, cases, act, place("record"), values.reason);
      return afterwards(recordAddress(place("record")), "struck");
    },
    problemsOf,
  }),
];

/** The record the address names, with all the others; throws "not found". */
export async function recordIn({ cases, place }: Visit) {
  const register = await readRegister(cases.database.query);
  const record = register.find(({ id }) => id === place("record"));
  if (!record) throw notFound();
  return { register, record };
}

/** Everything on record of a partner, an agreement, or leave to share data. */
export async function showRecord(visit: Visit, again?: Again): Promise<Response> {
  const { t, language, today } = visit;
  const { register, record } = await recordIn(visit);
  const { kind, struck, id } = record;
  const offered = offeredFor(register, record, language);
  const parent = register.find((one) => one.id === record.parentId);
  const title = kind === "sharing" ? t("kind.sharing") : nameOf(record, language);
  const stands = standsOn(register, record, today);
  const writes = visit.may("agreement.write") && !struck;
  const shownAgain = (form: Again["form"]) => (again?.form === form ? again.shown : null);
  return framed(
    visit,
    { title },
    <>
      <div class="page-bar">
        <h1>{title}</h1>
        {writes ? (
          <p class="actions">
            <a class="button" href={recordAddress(id, "correction")}>
              {t("agreement.change")}
            </a>
          </p>
        ) : null}
      </div>
      {stands ? (
        <p>
          <StandingMark visit={visit} stands={stands} />{" "}
          {stands.lastDay ? null : <span class="soft">{t("standing.no-end")}</span>}
        </p>
      ) : null}
      {parent ? <Links title={t("kind.agreement")} visit={visit} records={[parent]} /> : null}
      {struck ? <Struck visit={visit} struck={struck} /> : null}
      <Answers language={language} form={formOfKind[kind]} values={record.fields} offered={offered} />
      <Kin visit={visit} register={register} record={record} />
      {kind === "agreement" ? (
        <>
          <SharingPart visit={visit} register={register} agreement={record} />
          <PapersPart visit={visit} agreement={record} again={shownAgain("paper")} />
          <SitePart visit={visit} register={register} agreement={record} again={shownAgain("site")} />
        </>
      ) : null}
      <History visit={visit} record={record} offered={offered} />
      {writes ? (
        <Striking
          visit={visit}
          form={strikeForm}
          action={recordAddress(record.id, "striking")}
          again={shownAgain("strike")}
        />
      ) : null}
    </>,
    again?.shown.status ?? 200,
  );
}

const Links = ({ visit, title, records }: { visit: Visit; title: string; records: readonly Registered[] }) =>
  records.length === 0 ? null : (
    <p>
      {title}:{" "}
      {records.map((one, at) => (
        <>
          {at > 0 ? "; " : null}
          <a href={recordAddress(one.id)}>{nameOf(one, visit.language)}</a>
        </>
      ))}
    </p>
  );

/** What took an agreement's place; in which agreements a partner stands. */
const Kin = ({
  visit,
  register,
  record,
}: {
  visit: Visit;
  register: readonly Registered[];
  record: Registered;
}) => {
  const { t } = visit;
  const agreements = register.filter(({ kind, struck }) => kind === "agreement" && !struck);
  const later = agreements.filter(({ fields }) => fields.replaces === record.id);
  const own = agreements.filter(
    ({ fields }) => Array.isArray(fields.parties) && fields.parties.includes(record.id),
  );
  return (
    <>
      <Links visit={visit} title={t("agreement.replaced-by")} records={later} />
      <Links visit={visit} title={t("partner.in")} records={own} />
    </>
  );
};

const Struck = async ({ visit, struck }: { visit: Visit; struck: NonNullable<Registered["struck"]> }) => {
  const names = await visit.desk.namesOf([struck.by]);
  return (
    <p class="notice">
      {visit.t("strike.struck", {
        moment: sayMoment(visit, struck.at),
        name: names.get(struck.by) ?? struck.by,
        reason: struck.reason,
      })}
    </p>
  );
};
