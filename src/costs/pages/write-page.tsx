import { type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import { type AnyForm, type Shown, sheetOf } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { approvedHours, wordsOfMonth } from "../../timesheets/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { type CostFields, type CostKind, formOfKind } from "../forms.ts";
import { openWords, readCost } from "../read-costs.ts";
import { CostRefused } from "../reckon.ts";
import { answersIn, bookCost, correctCost } from "../write-cost.ts";
import {
  afterwards,
  costAddress,
  costsAddress,
  framed,
  mayBook,
  page,
  sayDay,
  type Visit,
  visitOf,
} from "./desk.ts";
import { offeredFor } from "./offered.ts";

const changing = costAddress(":cost", "correction");

export const problemsOf = (error: unknown) => (error instanceof CostRefused ? error.problems : undefined);

export const writeRoutes = (desk: CasesDesk): Route[] => [
  ...(["work", "bill"] as const).flatMap((kind) => newRoutes(desk, kind)),
  page(desk, changing, mayBook, (visit) => showChange(visit, { status: 200 })),
  formPosting<AnyForm>(desk, {
    path: changing,
    policy: mayBook,
    form: async (visit) => formOfKind((await standing(visitOf(visit))).kind),
    offered: async (visit) => offeredFor(visitOf(visit), (await standing(visitOf(visit))).staffId),
    show: (visit, shown) => showChange(visitOf(visit), shown),
    async save({ cases, act, place }, change, { values, version }) {
      const id = place("cost");
      const saved = await correctCost(change, cases, act, id, {
        basedOn: version,
        yours: values as CostFields,
      });
      if (saved.outcome === "conflict") return costAddress(id, "conflict", String(saved.entry));
      return afterwards(costAddress(id), saved.outcome);
    },
    problemsOf,
  }),
];

const newRoutes = (desk: CasesDesk, kind: CostKind): Route[] => [
  page(desk, costAddress(kind), mayBook, (visit) => showNew(visit, kind, { status: 200 })),
  formPosting<AnyForm>(desk, {
    path: costAddress(kind),
    policy: mayBook,
    form: () => formOfKind(kind),
    offered: (visit) => offeredFor(visitOf(visit), null),
    show: (visit, shown) => showNew(visitOf(visit), kind, shown),
    async save({ cases, act }, change, { values }) {
      return afterwards(
        costAddress(await bookCost(change, cases, act, kind, values as CostFields)),
        "booked",
      );
    },
    problemsOf,
  }),
];

/** The cost the address names, if it stands; throws "not found". */
export async function standing({ cases, place }: Visit) {
  const cost = await readCost(cases.database.query, place("cost"));
  if (cost.struck) throw notFound();
  return cost;
}

async function showNew(visit: Visit, kind: CostKind, shown: Shown): Promise<Response> {
  const { t, language } = visit;
  const sheet = sheetOf(formOfKind(kind), {
    language,
    action: costAddress(kind),
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    values: (kind === "bill"
      ? { currency: "EUR", share: 100 }
      : { currency: "EUR", ...(await fromTimesheet(visit)) }) as never,
    offered: await offeredFor(visit, null),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t(`${kind}.new`) },
    <>
      <h1>{t(`${kind}.new`)}</h1>
      <p>{t(`${kind}.text`)}</p>
      <FirstBill visit={visit} shown={shown} />
      <Form sheet={sheet} />
    </>,
    shown.status,
  );
}

/** The way to the bill that stands already, where one was entered a second time. */
const FirstBill = ({ visit: { t }, shown }: { visit: Visit; shown: Shown }) => {
  const first = shown.problems?.document?.values?.cost;
  return typeof first === "string" ? (
    <p class="notice">
      <a href={costAddress(first)}>{t("bill.first")}</a>
    </p>
  ) : null;
};

/** What an approved month says of a project, where the address names both. */
async function fromTimesheet({ cases, asked }: Visit) {
  const { query } = cases.database;
  const [id, project] = [asked("sheet"), asked("project")];
  if (!id || !project) return {};
  const month = (await approvedHours(query, { id })).find(({ projectId }) => projectId === project);
  if (!month) return {};
  const { staffId, hours, worked, words } = { ...month, words: await wordsOfMonth(query, cases, month) };
  return { staff: staffId, month: month.month, project, hours, of_hours: worked, words };
}

async function showChange(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language, cases } = visit;
  const cost = await standing(visit);
  const words = await openWords(cases.database.query, cases, cost);
  const sheet = sheetOf(formOfKind(cost.kind), {
    language,
    action: costAddress(cost.id, "correction"),
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    values: { ...answersIn(cost.kind, cost.fields), words } as never,
    offered: await offeredFor(visit, cost.staffId),
    ...shown,
    version: shown.version ?? cost.seq,
  });
  return framed(
    visit,
    {
      title: t("cost.changing"),
      crumbs: [
        { title: t("costs.title"), address: costsAddress },
        { title: `${t(`${cost.kind}.title`)}, ${sayDay(visit, cost.day)}`, address: costAddress(cost.id) },
      ],
    },
    <>
      <h1>{t("cost.changing")}</h1>
      <p>{t("cost.changing-text")}</p>
      <FirstBill visit={visit} shown={shown} />
      <Form sheet={sheet} />
    </>,
    shown.status,
  );
}
