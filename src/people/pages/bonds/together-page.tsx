import { may } from "../../../access/index.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import { look } from "../../../platform/audit/index.ts";
import { type SentBody, sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { currentNotice, familyConsentForm } from "../../consents/consent-form.ts";
import { mayBeChild, recordConsent } from "../../consents/record-consent.ts";
import { carryOver } from "../../family/carry-over.ts";
import { sharedForm, sharedPages } from "../../family/family-forms.ts";
import { tieGroup } from "../../family/tie-group.ts";
import { type GroupMember, readGroup } from "../../family/travel-group.ts";
import { saveIntakePage } from "../../intake/progress.ts";
import { TickPerson } from "../../parts/tick-person.tsx";
import { noteReading, personsFor } from "../../permission/persons-for.ts";
import { labelsOf, type PersonLabel } from "../../reading/labels.ts";
import { RecordRefused } from "../../registering/refused.ts";
import { personAddress } from "../addresses.ts";
import { offeredTo, type PeopleDesk, type Visit } from "../desk.ts";
import { formPosting, page, type Shown } from "../parts/form-page.ts";
import { PersonHead } from "../parts/person-head.tsx";
import { afterwards, framed } from "../parts/respond.tsx";
import { languageSpoken } from "./consent-page.tsx";

const home = "/people/:person/family";
const consentsPath = `${home}/consents`;
const sharedPath = `${home}/shared`;
/** The name under which a form says of whom it speaks. */
const whomName = "whom";

/** What a family at one table says once: what they agree to, what they share, what they are to each other. */
export const togetherRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, consentsPath, may("person.write"), (visit) => showConsents(visit, { status: 200 })),
  formPosting(desk, {
    path: consentsPath,
    policy: may("person.write"),
    form: () => familyConsentForm,
    show: showConsents,
    async save(visit, change, { values, body }) {
      const { people, act } = visit;
      const group = await readGroup(change, people, act, visit.place("person"));
      const whom = chosen(body, group, "purposes");
      const { purposes, ...answer } = values;
      for (const { personId } of whom) {
        const child = await mayBeChild(change, people, personId);
        const asked = child ? answer : { ...answer, representative: null, child_agrees: null };
        for (const purpose of purposes) {
          await recordConsent(change, people, act, personId, { ...asked, purpose: purpose as "casework" });
        }
        await saveIntakePage(change, people, act, personId, "consent");
      }
      return afterwards(personAddress(visit.place("person"), "family", "shared"), "saved");
    },
  }),
  page(desk, sharedPath, may("person.write"), (visit) => showShared(visit, { status: 200 })),
  formPosting(desk, {
    path: sharedPath,
    policy: may("person.write"),
    form: () => sharedForm,
    show: showShared,
    async save(visit, change, { values, body }) {
      const { people, act } = visit;
      const personId = visit.place("person");
      const others = (await readGroup(change, people, act, personId)).filter(
        (one) => one.personId !== personId,
      );
      const whom = chosen(body, others, "take");
      const ids = whom.map((one) => one.personId);
      await carryOver(change, people, act, personId, ids, values.take as (typeof sharedPages)[number][]);
      const { evidence } = values;
      if (evidence) await tieGroup(change, people, act, personId, whom, { ...values, evidence });
      return afterwards(personAddress(personId, "family"), "saved");
    },
  }),
];

/** Those of the group whom the form names. Throws `RecordRefused` where it names nobody. */
function chosen(
  body: SentBody,
  group: readonly GroupMember[],
  saidAt: "purposes" | "take",
): readonly GroupMember[] {
  const ids = new Set(body.fields.flatMap(([name, id]) => (name === whomName ? [id] : [])));
  const whom = group.filter(({ personId }) => ids.has(personId));
  if (whom.length !== ids.size) throw notFound();
  if (whom.length === 0) throw new RecordRefused({ [saidAt]: { text: "shared.nobody-chosen" } });
  return whom;
}

async function readTogether(visit: Visit) {
  const { people, act } = visit;
  const personId = visit.place("person");
  return look(people.database, async (query) => {
    const seen = await personsFor(people, act).get(query, personId);
    if (!seen.may("person.write")) throw notFound();
    const group = await readGroup(query, people, act, personId);
    const ids = [personId, ...group.map((one) => one.personId)];
    const fields = ["family", ...new Set(ids.slice(1).map((id) => `person:${id}`))];
    await noteReading(query, people, act, seen, { action: "person.read", fields });
    const labels = await labelsOf(query, people, [...new Set(ids)]);
    return { group, labels, language: await languageSpoken(query, people, personId) };
  });
}

async function showConsents(visit: Visit, { status, beside, ...shown }: Shown): Promise<Response> {
  const { t } = visit;
  const personId = visit.place("person");
  const { group, labels, language } = await readTogether(visit);
  const sheet = sheetOf(familyConsentForm, {
    language: visit.language,
    action: personAddress(personId, "family", "consents"),
    submit: t("consents.save"),
    requestKey: visit.freshKey(),
    values: { notice: currentNotice, given_on: parsePartialDate(visit.today), language },
    offered: await offeredTo(visit),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("family.consents") },
    <>
      <PersonHead visit={visit} label={labels.get(personId)} title={t("family.consents")} />
      <p>{t("page.consent-text")}</p>
      <Sheet visit={visit} sheet={sheet} group={group} labels={labels} beside={beside} />
    </>,
    status,
  );
}

async function showShared(visit: Visit, { status, beside, ...shown }: Shown): Promise<Response> {
  const { t } = visit;
  const personId = visit.place("person");
  const { group, labels } = await readTogether(visit);
  const others = group.filter((one) => one.personId !== personId);
  const sheet = sheetOf(sharedForm, {
    language: visit.language,
    action: personAddress(personId, "family", "shared"),
    submit: t("shared.save"),
    requestKey: visit.freshKey(),
    values: { take: [...sharedPages] },
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("shared.title") },
    <>
      <PersonHead visit={visit} label={labels.get(personId)} title={t("shared.title")} />
      <p>{t("shared.text")}</p>
      <Sheet visit={visit} sheet={sheet} group={others} labels={labels} beside={beside} />
    </>,
    status,
  );
}

/** The form with boxes for those of whom it speaks; without a group there is nobody to speak of. */
const Sheet = ({
  visit: { t },
  sheet,
  group,
  labels,
  beside,
}: {
  visit: Visit;
  sheet: ReturnType<typeof sheetOf>;
  group: readonly GroupMember[];
  labels: ReadonlyMap<string, PersonLabel>;
  beside: Shown["beside"];
}) => {
  if (group.length === 0) return <p>{t("family.no-group")}</p>;
  const ticked = beside?.flatMap(([name, id]) => (name === whomName ? [id] : []));
  return (
    <SheetForm
      sheet={sheet}
      first={
        <fieldset class="field">
          <legend>{t("shared.whom")}</legend>
          {group.map(({ personId, part }) => (
            <TickPerson
              t={t}
              name={whomName}
              value={personId}
              chosen={ticked}
              label={labels.get(personId)}
              part={t(`part.${part}`)}
            />
          ))}
        </fieldset>
      }
    />
  );
};
