import type { Child } from "hono/jsx";
import { may } from "../../access/index.ts";
import { scriptOf } from "../../core/script.ts";
import { look } from "../../platform/audit/index.ts";
import { type SentBody, sheetOf, type ValuesOf } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { SheetForm } from "../../ui/sheet-form.tsx";
import { tieContact } from "../contacts/follow-contact.ts";
import { readContact } from "../contacts/read-contacts.ts";
import type { FirstContact } from "../contacts/record-contact.ts";
import { groupParts } from "../family/family-forms.ts";
import { comeTogether, type GroupPart } from "../family/travel-group.ts";
import { PersonName } from "../parts/person-name.ts";
import { noteReading, personsFor } from "../permission/persons-for.ts";
import { labelsOf, type PersonLabel } from "../reading/labels.ts";
import { readRecords } from "../records/stored.ts";
import { factsOfForm, registerForm } from "../registering/register-form.ts";
import type { PersonFacts } from "../registering/register-person.ts";
import { MaybeKnown, registerUnlessKnown } from "../registering/register-unless-known.ts";
import { intakeAddress, personAddress } from "./addresses.ts";
import { offeredTo, type PeopleDesk, type Visit } from "./desk.ts";
import { answersIn, likelyList, readLikely, TieForm } from "./likeness/likely-list.tsx";
import { formPosting, page, type Shown } from "./parts/form-page.ts";
import { afterwards, framed } from "./parts/respond.tsx";

const policy = may("person.write");

/** Registering a person, from a first contact or without one. */
export const registerRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, "/people/new", policy, (visit) => newPerson(visit, { status: 200 })),
  formPosting(desk, {
    path: "/people",
    policy,
    form: () => registerForm,
    show: newPerson,
    async save(visit, change, { values, body }) {
      const { people, act } = visit;
      const contactId = contactIn(body);
      const contact = contactId ? (await readContact(change, people, act, contactId)).contact : null;
      const facts: PersonFacts = { ...factsOfForm(values), ...(contact ? phoneOf(contact.values) : {}) };
      const person = { office: values.office, facts };
      const { id } = await registerUnlessKnown(change, people, act, person, answersIn(body));
      if (contact) await tieContact(change, people, act, contact.id, id);
      const companion = visit.context.req.query("with");
      if (companion) {
        await comeTogether(change, people, act, companion, { personId: id, part: partIn(body) });
        return afterwards(personAddress(companion, "family"), "saved");
      }
      return afterwards(intakeAddress(id), "registered");
    },
    instead: (visit, error, sent, shown) =>
      error instanceof MaybeKnown ? askFirst(visit, sent.values, sent.body, shown) : undefined,
  }),
];

/** As what somebody comes along, as the form says it; somebody else of the group where it says nothing that there is. */
const partIn = (body: SentBody): GroupPart => {
  const said = body.fields.find(([name]) => name === partName)?.[1];
  return groupParts.find((one) => one === said) ?? "other";
};

const partName = "part";

const contactIn = (body: SentBody): string => body.fields.find(([name]) => name === "contact")?.[1] ?? "";

/** Shows the records that may be of this person above the form, in which all that was typed still stands. */
async function askFirst(
  visit: Visit,
  values: ValuesOf<typeof registerForm>,
  body: SentBody,
  shown: Shown,
): Promise<Response> {
  const { people, act } = visit;
  const contactId = contactIn(body);
  const contact = contactId
    ? await look(people.database, (query) => readContact(query, people, act, contactId))
    : null;
  const phone = contact ? phoneOf(contact.contact.values) : {};
  const records = await readLikely(visit, { ...factsOfForm(values), ...phone });
  return newPerson(visit, shown, await likelyList(visit, records, body, contact?.contact.id ?? null));
}

/** The phone of the first contact goes along, with what is safe. */
function phoneOf(values: FirstContact): PersonFacts {
  const { phone, app, safe, safe_note, caller, place } = values;
  if (phone === null) return {};
  return {
    contact: [
      {
        way: "phone",
        reach: phone,
        app,
        whose: caller === "person" ? "own" : caller === "relative" ? "relative" : "representative",
        who: null,
        safe: safe ?? "no",
        safe_note,
        place,
        address: null,
      },
    ],
  };
}

/** Whom somebody is registered together with, and what the two mostly share. */
async function companionAsked(visit: Visit) {
  const { people, act } = visit;
  const personId = visit.context.req.query("with");
  if (!personId) return null;
  return look(people.database, async (query) => {
    const seen = await personsFor(people, act).get(query, personId);
    if (!seen.may("person.write")) throw notFound();
    await noteReading(query, people, act, seen, {
      action: "person.read",
      fields: ["nationality", "language"],
    });
    const [nationality] = await readRecords(query, people, "nationality", personId);
    const [language] = await readRecords(query, people, "language", personId);
    return {
      personId,
      label: (await labelsOf(query, people, [personId])).get(personId),
      values: {
        office: seen.office,
        country: nationality?.values.country ?? null,
        language: language?.values.language ?? null,
      },
    };
  });
}

const Part = ({
  visit: { t },
  label,
  said,
}: {
  visit: Visit;
  label: PersonLabel | undefined;
  said: Shown["beside"];
}) => {
  const chosen = said?.find(([name]) => name === partName)?.[1];
  return (
    <>
      <p>
        {t("register.with")}: <PersonName t={t} label={label} />
      </p>
      <div class="field">
        <label for="field-part">{t("register.part")}</label>
        <select id="field-part" name={partName} autocomplete="off">
          {groupParts
            .filter((one) => one !== "principal")
            .map((one) => (
              <option value={one} selected={one === chosen}>
                {t(`part.${one}`)}
              </option>
            ))}
        </select>
      </div>
    </>
  );
};

async function newPerson(visit: Visit, { status, ...shown }: Shown, likely?: Child): Promise<Response> {
  const { t, language, people, act } = visit;
  const offered = await offeredTo(visit);
  const asked = visit.context.req.query("contact");
  const from =
    asked && visit.may("contact.write")
      ? await look(people.database, (query) => readContact(query, people, act, asked))
      : null;
  const values = from?.contact.values;
  const companion = await companionAsked(visit);
  const sheet = sheetOf(registerForm, {
    language,
    action: companion
      ? `/people?with=${companion.personId}`
      : `/people${asked ? `?contact=${encodeURIComponent(asked)}` : ""}`,
    submit: t(companion ? "register.save-along" : "register.save"),
    requestKey: visit.freshKey(),
    values: {
      office: values?.office ?? offered.office?.[0]?.value ?? null,
      ...(values
        ? {
            ...(values.called && scriptOf(values.called) !== "other" ? { full: values.called } : {}),
            source: "own-words" as const,
            country: values.country,
            language: values.language,
          }
        : {}),
      ...companion?.values,
    },
    offered,
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("register.title") },
    <>
      <h1>{t("register.title")}</h1>
      <p>{t("register.intro")}</p>
      <SheetForm
        sheet={sheet}
        first={
          <>
            {likely}
            {companion ? <Part visit={visit} label={companion.label} said={shown.beside} /> : null}
          </>
        }
      >
        {from ? <input type="hidden" name="contact" value={from.contact.id} autocomplete="off" /> : null}
      </SheetForm>
      {from && likely ? <TieForm visit={visit} contactId={from.contact.id} /> : null}
    </>,
    status,
  );
}
