import { may } from "../../../access/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { Refusal } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { firstContactForm } from "../../contacts/contact-form.ts";
import { closeContact, tieContact, triageContact } from "../../contacts/follow-contact.ts";
import { closingForm, tieForm, triageForm } from "../../contacts/follow-forms.ts";
import { recordFirstContact } from "../../contacts/record-contact.ts";
import { personsFor } from "../../permission/persons-for.ts";
import { readNumber } from "../../person-number.ts";
import { RecordRefused } from "../../registering/refused.ts";
import { contactAddress, peopleAddress } from "../addresses.ts";
import { offeredTo, type PeopleDesk, type Visit } from "../desk.ts";
import { formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";
import { showContact } from "./contact-page.tsx";

const policy = may("contact.write");
const own = "/people/contacts/:contact";

export const contactRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, "/people/contacts/new", policy, (visit) => newContact(visit, { status: 200 })),
  formPosting(desk, {
    path: "/people/contacts",
    policy,
    form: () => firstContactForm,
    show: newContact,
    async save(visit, change, { values }) {
      const { id } = await recordFirstContact(change, visit.people, visit.act, values);
      return afterwards(contactAddress(id), "saved");
    },
  }),
  page(desk, own, policy, (visit) => showContact(visit)),
  formPosting(desk, {
    path: `${own}/triage`,
    policy,
    form: () => triageForm,
    show: (visit, shown) => showContact(visit, { triage: shown }),
    async save(visit, change, { values }) {
      await triageContact(change, visit.people, visit.act, visit.place("contact"), values.what);
      return afterwards(contactAddress(visit.place("contact")), "saved");
    },
  }),
  formPosting(desk, {
    path: `${own}/closing`,
    policy,
    form: () => closingForm,
    show: (visit, shown) => showContact(visit, { closing: shown }),
    async save(visit, change, { values }) {
      await closeContact(change, visit.people, visit.act, visit.place("contact"), values.how);
      return afterwards(peopleAddress, "saved");
    },
  }),
  formPosting(desk, {
    path: `${own}/person`,
    policy,
    form: () => tieForm,
    show: (visit, shown) => showContact(visit, { tie: shown }),
    async save(visit, change, { values }) {
      const { people, act } = visit;
      const number = readNumber(values.person_number);
      const seen = number && (await personsFor(people, act).byNumber(change, number));
      if (!seen) throw new RecordRefused({ person_number: { text: "problem.no-such-number" } });
      await tieContact(change, people, act, visit.place("contact"), seen.id);
      return afterwards(contactAddress(visit.place("contact")), "saved");
    },
  }),
];

async function newContact(visit: Visit, { status, ...shown }: Shown): Promise<Response> {
  const { t, language } = visit;
  const offered = await offeredTo(visit);
  const [office] = offered.office ?? [];
  if (!office && !visit.may("contact.write")) throw new Refusal("not-found", 404);
  const sheet = sheetOf(firstContactForm, {
    language,
    action: "/people/contacts",
    submit: t("contact.save"),
    requestKey: visit.freshKey(),
    values: { office: office?.value ?? null },
    offered,
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("contact.new-title") },
    <>
      <h1>{t("contact.new-title")}</h1>
      <p>{t("contact.intro")}</p>
      <div class="call-sheet">
        <SheetForm sheet={sheet} />
      </div>
    </>,
    status,
  );
}
