import { either, may } from "../../../access/index.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import { HoldStands, holdsOn } from "../../../people/index.ts";
import { HoldWarning, PersonName } from "../../../people/parts/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { Form } from "../../../ui/form-controls.tsx";
import { OneButton } from "../../../ui/sheet-form.tsx";
import { askDestruction, askingRights, refuseDestruction } from "../../destruction/ask-destruction.ts";
import { destroyMedicalPart, PartChanged, printProtocol } from "../../destruction/destroy-medical.ts";
import { type Destruction, isWaiting, readDestructions } from "../../destruction/destruction.ts";
import { awaitsAnswer, groundToDestroy, RequestUnanswered } from "../../destruction/may-destroy.ts";
import { isEmptyPart, type MedicalPart, readMedicalPart } from "../../destruction/medical-part.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { destructionForm } from "../../moving/small-forms.ts";
import { casesFor } from "../../permission/cases-for.ts";
import { caseAddress, memberAddress } from "../addresses.ts";
import { type CasesDesk, type CaseVisit, offeredTo } from "../desk.ts";
import { memberOf, openForPage } from "../open-page.ts";
import { buttonPosting, formPosting, page, type Shown } from "../parts/form-page.ts";
import { sayKind } from "../parts/record-list.tsx";
import { afterwards, framed, namesOfStaff } from "../parts/respond.tsx";
import { crumbsOf } from "../record/record-page.tsx";

const path = "/cases/:case/members/:member/destruction";
const asks = either(...askingRights.map(may));

const whose = ({ place }: CaseVisit) => ({ caseId: place("case"), memberId: place("member") });
const addressOf = ({ place }: CaseVisit, ...more: readonly string[]) =>
  memberAddress(place("case"), place("member"), "destruction", ...more);

/** The medical part of a file that may go is destroyed by two: one asks, the other confirms (scenario 25). */
export const destructionRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, may("case.read"), (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: asks,
    form: () => destructionForm,
    offered: whoMayWitness,
    show: (visit, shown) => show(visit, shown),
    problemsOf: (error) =>
      error instanceof HoldStands
        ? { words: { text: "destruction.held" } }
        : error instanceof RequestUnanswered
          ? { words: { text: "destruction.request-open" } }
          : undefined,
    async save(visit, change, { values: { words, witness } }) {
      const { cases, act } = visit;
      await askDestruction(change, cases, act, whose(visit), { words, witnessId: witness });
      return afterwards(addressOf(visit), "destruction-asked");
    },
  }),
  buttonPosting(desk, {
    path: `${path}/decision`,
    policy: may("case.read"),
    prepare: async (visit, field) =>
      field("decision") === "destroy"
        ? printProtocol(visit.cases, desk.printer, visit.act, whose(visit), (ids) => desk.namesOf(ids))
        : null,
    async work(visit, change, field, printed) {
      const { cases, act } = visit;
      if (printed) {
        await destroyMedicalPart(change, cases, act, whose(visit), printed);
        return afterwards(addressOf(visit), "destroyed");
      }
      if (field("decision") === "keep") {
        await refuseDestruction(change, cases, act, whose(visit));
        return afterwards(addressOf(visit), "destruction-refused");
      }
      // Neither: nothing is decided, and the page asks again.
      await casesFor(cases, act).get(change, visit.place("case"));
      return addressOf(visit);
    },
    refused: (visit, error) =>
      error instanceof PartChanged || error instanceof HoldStands || error instanceof RequestUnanswered
        ? show(visit, { status: 409 }, error)
        : undefined,
  }),
];

/** Everybody who may see cases, but whoever asks. */
const whoMayWitness = async ({ desk, actor }: CaseVisit) => ({
  witness: (await desk.colleagues()).filter(({ value }) => value !== actor.staffId),
});

async function show(visit: CaseVisit, shown: Shown, refused?: Error): Promise<Response> {
  const { cases, t, p } = visit;
  const { caseId, memberId } = whose(visit);
  const { seen, facts, labels, asked, part, holds } = await cases.database.change(async (change) => {
    const opened = await openForPage(visit, change, ["destruction", `member:${memberId}`]);
    const { personId } = memberOf(opened.facts, memberId).member;
    return {
      holds: await holdsOn(change, cases, personId),
      ...opened,
      asked: await readDestructions(change, cases, caseId, memberId),
      part: await readMedicalPart(change, cases, caseId, memberId),
    };
  });
  const dossier = memberOf(facts, memberId);
  const waiting = asked.find(isWaiting);
  const nameOf = await namesOfStaff(
    visit,
    asked.flatMap(({ askedBy, witnessId }) => [askedBy, witnessId]),
  );
  const mayAsk = askingRights.some((right) => seen.may(right));
  const ground = groundToDestroy(dossier);
  const awaits = awaitsAnswer(dossier);
  const free = holds.length === 0 && !awaits;
  return framed(
    visit,
    { title: t("destruction.title"), crumbs: crumbsOf(visit, seen.id, seen.number) },
    <>
      <h1>{t("destruction.title")}</h1>
      <p>
        <PersonName t={p} label={labels.get(dossier.member.personId)} />
      </p>
      {refused instanceof PartChanged ? (
        <p class="call call-no" role="alert">
          {t("destruction.changed")}
        </p>
      ) : null}
      <p>{t("destruction.text")}</p>
      <HoldWarning t={p} holds={holds} href={holdsAddress(visit, dossier)} />
      {awaits ? <p class="call call-only-hours">{t("destruction.request-open")}</p> : null}
      {asked
        .filter((one) => !isWaiting(one))
        .map((one) => (
          <Ended visit={visit} destruction={one} nameOf={nameOf} />
        ))}
      <Lies visit={visit} part={part} />
      {waiting ? (
        <Waiting visit={visit} destruction={waiting} nameOf={nameOf} free={free} />
      ) : isEmptyPart(part) || !free ? null : ground === null ? (
        <p>{t("destruction.not-yet")}</p>
      ) : mayAsk ? (
        <Form sheet={await sheetFor(visit, shown)} look="second" />
      ) : null}
    </>,
    shown.status,
  );
}

async function sheetFor(visit: CaseVisit, { status: _, beside: __, ...shown }: Shown) {
  return sheetOf(destructionForm, {
    language: visit.language,
    action: addressOf(visit),
    submit: visit.t("destruction.ask"),
    requestKey: visit.freshKey(),
    offered: { ...(await offeredTo(visit, destructionForm)), ...(await whoMayWitness(visit)) },
    ...shown,
    version: null,
  });
}

/** Where holds are placed and told about, for those who may. */
const holdsAddress = ({ may: hasRight }: CaseVisit, { member }: Dossier): string | undefined =>
  hasRight("person.write") || hasRight("case.supervise") ? `/people/${member.personId}/holds` : undefined;

const sayWhen = ({ t }: CaseVisit, moment: string) => t.moment(new Date(moment));

/** Which records and papers there are, and of which day: never what they say. */
const Lies = ({ visit, part }: { visit: CaseVisit; part: MedicalPart }) => {
  const { t } = visit;
  return (
    <section class="panel" aria-labelledby="lies">
      <h2 id="lies">{t("destruction.lies")}</h2>
      {isEmptyPart(part) ? <p>{t("destruction.nothing")}</p> : null}
      <ul class="case-records">
        {part.records.map(({ kind, day }) => (
          <li>
            <span class="soft">{t.date(parsePartialDate(day) as never)}</span> {sayKind(visit, kind)}
          </li>
        ))}
        {part.papers.length > 0 ? <li>{t("destruction.papers", { count: part.papers.length })}</li> : null}
      </ul>
    </section>
  );
};

interface Asked {
  readonly visit: CaseVisit;
  readonly destruction: Destruction;
  readonly nameOf: (id: string) => string;
}

/** Who waits for whom; the witness decides, whoever asked takes it back. */
const Waiting = ({
  visit,
  destruction: { askedAt, askedBy, witnessId, words },
  nameOf,
  free,
}: Asked & { readonly free: boolean }) => {
  const { t, actor } = visit;
  const witness = actor.staffId === witnessId;
  return (
    <section class="call">
      <p>
        {t("destruction.waits", {
          asked: nameOf(askedBy),
          when: sayWhen(visit, askedAt),
          witness: nameOf(witnessId),
        })}
      </p>
      <p dir="auto">{t("destruction.why", { words })}</p>
      {witness && free ? (
        <>
          <p>{t("destruction.you")}</p>
          <OneButton
            action={addressOf(visit, "decision")}
            fields={{ decision: "destroy" }}
            requestKey={visit.freshKey()}
            label={t("destruction.confirm")}
            kind="grave"
          />
        </>
      ) : null}
      {witness || actor.staffId === askedBy ? (
        <OneButton
          action={addressOf(visit, "decision")}
          fields={{ decision: "keep" }}
          requestKey={visit.freshKey()}
          label={t(witness ? "destruction.refuse" : "destruction.take-back")}
          kind="second"
        />
      ) : null}
    </section>
  );
};

const Ended = ({ visit, destruction, nameOf }: Asked) => {
  const { t, place } = visit;
  const { askedAt, askedBy, witnessId, doneAt, paperId } = destruction;
  const said = { asked: nameOf(askedBy), witness: nameOf(witnessId) };
  return (
    <p class="call">
      {doneAt === null
        ? t("destruction.refused", { ...said, when: sayWhen(visit, askedAt) })
        : t("destruction.done", { ...said, when: sayWhen(visit, doneAt) })}{" "}
      {paperId === null ? null : (
        <a href={caseAddress(place("case"), "papers", paperId)}>{t("destruction.protocol")}</a>
      )}
    </p>
  );
};
