import { writeNumber } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { sheetOf, withoutEmptyChoices, withoutQuestions } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { Facts } from "../../../ui/facts.tsx";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { type Dossier, dossierOf } from "../../dossier/dossier.ts";
import { apartBy, type CaseRecordKind, offersNothing, rightsToAdd } from "../../journey/kind.ts";
import { CaseRecordRefused } from "../../records/refused.ts";
import { whyNotNow } from "../../records/why-not-now.ts";
import { addCaseRecord } from "../../records/write-record.ts";
import { asksFreeWill } from "../../steps/free-will.ts";
import { addAddress, caseAddress, memberAddress, recordAddress } from "../addresses.ts";
import { LastAsked } from "../case/free-will-panel.tsx";
import {
  type CasesDesk,
  type CaseVisit,
  caseVisit,
  mayWriteInCases,
  type Offered,
  offeredTo,
} from "../desk.ts";
import { familyOrder } from "../family-order.ts";
import { type OpenedForPage, openForPage } from "../open-page.ts";
import { type Barred, formPosting, page, type Shown } from "../parts/form-page.ts";
import { sayKind } from "../parts/record-list.tsx";
import { afterwards, framed } from "../parts/respond.tsx";
import { TickMembers } from "../parts/tick-members.tsx";
import { AnswerTo } from "./answer-to.tsx";
import { BarredNote } from "./barred-note.tsx";
import { knownByWords } from "./case-words.ts";
import { FormNotice } from "./form-notice.tsx";
import { InsteadNote } from "./instead-note.tsx";
import { kindToAdd } from "./kind-of.ts";
import { MrzNames, mrzOf } from "./mrz-names.tsx";
import { NotNowNote } from "./not-now-note.tsx";

const path = "/cases/:case/add/:kind";
/** The name under which the form says for whom it is; no field of a kind can have it, for its hyphen. */
const aboutName = "about-member";

/** Writing something down in a case: any kind, for one or for several at once. */
export const addRoutes = (desk: CasesDesk): Route[] => [
  {
    method: "GET",
    path: "/cases/:case/add",
    policy: mayWriteInCases,
    answer(context) {
      const visit = caseVisit(desk, context);
      const member = visit.asked("member") ?? null;
      const kind = visit.asked("kind");
      const location = kind
        ? addAddress(visit.place("case"), kind, { member })
        : caseAddress(visit.place("case"));
      return new Response(null, { status: 303, headers: { location } });
    },
  },
  page(desk, path, mayWriteInCases, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: mayWriteInCases,
    form: (visit) => kindToAdd(visit).form,
    offered: async (visit) => offeredBy(visit, kindToAdd(visit)),
    show,
    async save(visit, change, { values, body }) {
      const { cases, act } = visit;
      const kind = kindToAdd(visit);
      const caseId = visit.place("case");
      const memberIds = body.fields.filter(([name]) => name === aboutName).map(([, id]) => id);
      const parentId = visit.asked("parent") ?? null;
      if (kind.about !== "case" && memberIds.length === 0) throw new CaseRecordRefused({});
      const ids = await addCaseRecord(change, cases, act, caseId, { kind, values, memberIds, parentId });
      const at = (of: CaseRecordKind | undefined, id: string) =>
        afterwards(of?.page?.address(caseId, id) ?? recordAddress(caseId, id), "saved");
      if (parentId !== null) return at(cases.journey.kinds.get(kind.parent ?? ""), parentId);
      if (ids.length === 1 && ids[0] && (kind.inParts || kind.page)) return at(kind, ids[0]);
      if (memberIds.length === 1 && memberIds[0])
        return afterwards(memberAddress(caseId, memberIds[0]), "saved");
      return afterwards(
        ids.length === 1 ? recordAddress(caseId, ids[0] as string) : caseAddress(caseId),
        "saved",
      );
    },
  }),
];

/** What the kind itself offers, from the case as it stands. */
async function offeredBy(visit: CaseVisit, kind: CaseRecordKind): Promise<Offered> {
  if (kind.offered === offersNothing) return {};
  const { cases } = visit;
  const { facts } = await look(cases.database, (query) => openForPage(visit, query));
  return kind.offered(firstAsked(visit, facts), visit.language);
}

/** Whom the address asks for; the first member when it asks for nobody. */
function firstAsked(visit: CaseVisit, facts: OpenedForPage["facts"]): Dossier {
  const asked = visit.asked("member");
  const known = facts.members.find(({ id }) => id === asked) ?? facts.members[0];
  if (!known) throw notFound();
  return dossierOf(facts, known.id);
}

/** Members of whom the kind may be written where they stand. */
const mayBeAbout = (kind: CaseRecordKind, { seen, facts }: OpenedForPage) =>
  familyOrder(facts).filter(({ id }) => whyNotNow(kind, seen.may, dossierOf(facts, id), id) === null);

/** Questions that are asked of nobody of whom it may be: where several are ticked, what one is asked stands there for all. */
function notAsked(kind: CaseRecordKind, opened: OpenedForPage, dossier: Dossier): readonly string[] {
  const about =
    kind.about === "members"
      ? mayBeAbout(kind, opened).map(({ id }) => dossierOf(opened.facts, id))
      : [dossier];
  const [first = [], ...others] = about.map((one) => kind.notAsked?.(one) ?? []);
  return first.filter((name) => others.every((names) => names.includes(name)));
}

/** Why its form would be refused whatever was typed in it: for whom the address asks, or for everybody. */
function whyRefused(visit: CaseVisit, kind: CaseRecordKind, opened: OpenedForPage, dossier: Dossier) {
  const { may } = opened.seen;
  const parent = visit.asked("parent");
  const whole = opened.facts.records.find(({ id }) => id === parent);
  if (whole && !kind.mayFollow(dossier.of(whole.memberId ?? dossier.member.id), whole.id))
    return { whole: whole.id };
  if (kind.about === "case") return whyNotNow(kind, may, dossier, null);
  const isForSomebody = visit.asked("member") === undefined && kind.about === "members";
  if (isForSomebody && mayBeAbout(kind, opened).length > 0) return null;
  return whyNotNow(kind, may, dossier, dossier.member.id);
}

async function show(
  visit: CaseVisit,
  { status, beside, ...shown }: Shown,
  barred?: Barred,
): Promise<Response> {
  const { cases, t } = visit;
  const kind = kindToAdd(visit);
  const parent = visit.asked("parent") ?? null;
  const { mrz, told, ...opened } = await look(cases.database, async (query) => {
    const fields = ["case", `kind.${kind.name}`, ...(parent === null ? [] : [`record:${parent}`])];
    const found = await openForPage(visit, query, fields);
    if (!rightsToAdd(kind).some(found.seen.may)) throw notFound();
    const told = await knownByWords(visit, query, found, kind, firstAsked(visit, found.facts), parent);
    return { ...found, told, mrz: kind.byMrz ? await mrzOf(visit, query, mayBeAbout(kind, found)) : [] };
  });
  const { seen, facts } = opened;
  const dossier = firstAsked(visit, facts);
  const title = t("record.add", { what: sayKind(visit, kind) });
  const instead = kind.instead?.(dossier);
  const frame = {
    title,
    crumbs: [{ title: `${t("cases.number")} ${writeNumber(seen.number)}`, address: caseAddress(seen.id) }],
  };
  const because = instead || status !== 200 ? null : whyRefused(visit, kind, opened, dossier);
  if (instead || because) {
    const noted = { visit, opened, kind, dossier };
    return framed(
      visit,
      frame,
      <>
        <h1>{title}</h1>
        {instead ? <InsteadNote {...noted} instead={instead} /> : null}
        {because ? <NotNowNote {...noted} because={because} /> : null}
      </>,
      because ? 409 : status,
    );
  }
  const offered = { ...(await offeredTo(visit, kind.form)), ...kind.offered(dossier, visit.language) };
  const sheet = sheetOf(kind.form, {
    language: visit.language,
    action: addAddress(seen.id, kind.name, { member: dossier.member.id, parent }),
    submit: t("record.save"),
    requestKey: visit.freshKey(),
    values: {
      ...onlyOnes(kind, offered),
      ...kind.known(dossier, parent),
      ...told,
      ...chosenIn(visit, kind),
    } as never,
    offered,
    ...shown,
    version: null,
  });
  const chosen = beside?.filter(([name]) => name === aboutName).map(([, id]) => id);
  return framed(
    visit,
    frame,
    <>
      <h1>{title}</h1>
      {barred ? <BarredNote visit={visit} seen={seen} dossier={dossier} barred={barred} /> : null}
      {asksFreeWill(kind.name) ? <LastAsked visit={visit} seen={seen} dossier={dossier} /> : null}
      {parent === null ? null : <AnswerTo visit={visit} opened={opened} kind={kind} parent={parent} />}
      <Facts facts={kind.weighs?.(dossier, parent, visit.language) ?? []} />
      <FormNotice visit={visit} notice={kind.notice?.(dossier, parent)} kind={kind} />
      {kind.byMrz ? <MrzNames visit={visit} opened={opened} mrz={mrz} /> : null}
      <SheetForm
        sheet={withoutQuestions(withoutEmptyChoices(kind.form, sheet), notAsked(kind, opened, dossier))}
        first={
          <AboutWhom visit={visit} opened={opened} kind={kind} asked={dossier.member.id} chosen={chosen} />
        }
      />
    </>,
    status,
  );
}

/** What the address chose of what tells such records apart; what is none of these is left out. */
function chosenIn(visit: CaseVisit, kind: CaseRecordKind) {
  const chosen = visit.asked("chosen") ?? "";
  return kind.toldApartBy && Object.hasOwn(apartBy(kind), chosen) ? { [kind.toldApartBy]: chosen } : {};
}

/** Where only one answer is offered and one is needed, it is given already. */
const onlyOnes = (kind: CaseRecordKind, offered: Offered) =>
  Object.fromEntries(
    Object.entries(kind.form.fields).flatMap(([name, field]) => {
      const [only, ...others] = offered[name] ?? [];
      return field.kind === "reference" && field.required && only && others.length === 0
        ? [[name, only.value]]
        : [];
    }),
  );

/** For whom it is written: the one asked for, or boxes for all of whom it may be. */
const AboutWhom = ({
  visit,
  opened,
  kind,
  asked,
  chosen,
}: {
  visit: CaseVisit;
  opened: OpenedForPage;
  kind: CaseRecordKind;
  asked: string;
  chosen: readonly string[] | undefined;
}) => {
  if (kind.about === "case") return null;
  const { t, p } = visit;
  const { facts, labels } = opened;
  const possible = mayBeAbout(kind, opened);
  const only = facts.members.find(({ id }) => id === asked);
  if (kind.about === "member" || facts.members.length === 1) {
    return (
      <>
        <p>
          {t("record.about")}: <PersonName t={p} label={labels.get(only?.personId ?? "")} />
        </p>
        <input type="hidden" name={aboutName} value={asked} autocomplete="off" />
      </>
    );
  }
  const missing = chosen !== undefined && chosen.length === 0;
  return (
    <fieldset class="field" aria-describedby="about-hint">
      <legend>{t("record.about")}</legend>
      <p class="hint" id="about-hint">
        {t("record.about-hint")}
      </p>
      {missing ? (
        <p class="field-problem" role="alert">
          {t("record.about-needed")}
        </p>
      ) : null}
      <TickMembers visit={visit} members={possible} labels={labels} name={aboutName} chosen={chosen} />
    </fieldset>
  );
};
