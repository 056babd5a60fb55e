import type { Child } from "hono/jsx";
import { may } from "../../access/index.ts";
import { scriptOf } from "../../core/script.ts";
import { look } from "../../platform/audit/index.ts";
import { type SentBody, sheetOf, type ValuesOf } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { SheetForm } from "../../ui/sheet-form.tsx";
import { tieContact } from "../contacts/follow-contact.ts";
import { readContact } from "../contacts/read-contacts.ts";
import type { FirstContact } from "../contacts/record-contact.ts";
import { factsOfForm, registerForm } from "../registering/register-form.ts";
import type { PersonFacts } from "../registering/register-person.ts";
import { MaybeKnown, registerUnlessKnown } from "../registering/register-unless-known.ts";
import { intakeAddress } from "./addresses.ts";
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
      return afterwards(intakeAddress(id), "registered");
    },
    instead: (visit, error, sent, shown) =>
      error instanceof MaybeKnown ? askFirst(visit, sent.values, sent.body, shown) : undefined,
  }),
];

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

async function newPerson(visit: Visit, { status, ...shown }: Shown, likely?: Child): Promise<Response> {
  const { t, language, people, act } = visit;
  const offered = await offeredTo(visit);
  const asked = visit.context.req.query("contact");
  const from =
    asked && visit.may("contact.write")
      ? await look(people.database, (query) => readContact(query, people, act, asked))
      : null;
  const values = from?.contact.values;
  const sheet = sheetOf(registerForm, {
    language,
    action: `/people${asked ? `?contact=${encodeURIComponent(asked)}` : ""}`,
    submit: t("register.save"),
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
      <SheetForm sheet={sheet} first={likely}>
        {from ? <input type="hidden" name="contact" value={from.contact.id} autocomplete="off" /> : null}
      </SheetForm>
      {from && likely ? <TieForm visit={visit} contactId={from.contact.id} /> : null}
    </>,
    status,
  );
}
