import { look } from "../../../platform/audit/index.ts";
import { type AnyForm, sheetOf } from "../../../platform/forms/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { firstContactForm } from "../../contacts/contact-form.ts";
import { closingForm, tieForm, triageForm } from "../../contacts/follow-forms.ts";
import { type OpenContact, type ReadContact, readContact } from "../../contacts/read-contacts.ts";
import { Answers } from "../../parts/answers.tsx";
import { PersonName } from "../../parts/person-name.ts";
import { writeNumber } from "../../person-number.ts";
import { labelsOf, type PersonLabel } from "../../reading/labels.ts";
import { contactAddress, personAddress } from "../addresses.ts";
import { offeredTo, type Visit } from "../desk.ts";
import type { Shown } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";
import { SafeToCall } from "../parts/safe-to-call.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";
import { ContactLink, reasonsOf } from "./contact-list.tsx";

/** What the page's small forms show after a mistake. */
export interface ShownForms {
  readonly triage?: Shown;
  readonly closing?: Shown;
  readonly tie?: Shown;
}

export async function showContact(visit: Visit, shown: ShownForms = {}): Promise<Response> {
  const { t, people, act } = visit;
  const { read, labels } = await look(people.database, async (query) => {
    const found = await readContact(query, people, act, visit.place("contact"));
    const ids = [...found.personIds, ...(found.contact.personId ? [found.contact.personId] : [])];
    return { read: found, labels: await labelsOf(query, people, ids) };
  });
  const { contact } = read;
  const { values } = contact;
  const staff = await namesOfStaff(visit, [contact.takenBy, contact.triage?.by]);
  const offered = await offeredTo(visit);
  return framed(
    visit,
    { title: t("contact.title") },
    <>
      <h1>
        <bdi>{values.called ?? t("board.nameless")}</bdi>
      </h1>
      <p class="soft">
        {t("contact.number")} {writeNumber(contact.number)} · {t("contact.taken")} {t.moment(contact.takenAt)}
        , <bdi>{staff(contact.takenBy)}</bdi>
      </p>
      {values.safe ? (
        <SafeToCall t={t} safe={values.safe} note={values.safe_note} reach={values.phone} />
      ) : null}
      <Triage visit={visit} contact={contact} by={staff} shown={shown.triage} />
      <Answers language={visit.language} form={firstContactForm} values={values} offered={offered} />
      <Known visit={visit} read={read} labels={labels} />
      {contact.closed ? (
        <p>
          {t("contact.closed")}: {t(`closing.${contact.closed.how as "answered"}`)},{" "}
          {t.moment(contact.closed.at)}
        </p>
      ) : null}
      {contact.personId === null ? <NextSteps visit={visit} contact={contact} shown={shown} /> : null}
    </>,
    (shown.triage ?? shown.closing ?? shown.tie)?.status ?? 200,
  );
}

const Triage = ({
  visit,
  contact,
  by,
  shown,
}: {
  visit: Visit;
  contact: OpenContact;
  by: (id: string) => string;
  shown: Shown | undefined;
}) => {
  const { t } = visit;
  if (!contact.urgent) return null;
  if (contact.triage) {
    return (
      <section class="panel">
        <h2>{t("contact.triaged")}</h2>
        <p dir="auto">{contact.triage.what}</p>
        <p class="soft">
          {t.moment(contact.triage.at)}, <bdi>{by(contact.triage.by)}</bdi>
        </p>
      </section>
    );
  }
  return (
    <section class="urgent" aria-labelledby="triage">
      <h2 id="triage">
        {t("contact.triage")}: {t.list(reasonsOf(contact).map((key) => t(key)))}
      </h2>
      <p>{t("contact.triage-text")}</p>
      <SheetForm
        sheet={smallSheet(
          visit,
          triageForm,
          `${contactAddress(contact.id)}/triage`,
          t("contact.triage-save"),
          shown,
        )}
      />
    </section>
  );
};

/** Who else this phone belongs to: three contacts of one man are seen as one. */
const Known = ({
  visit,
  read,
  labels,
}: {
  visit: Visit;
  read: ReadContact;
  labels: ReadonlyMap<string, PersonLabel>;
}) => {
  const { t } = visit;
  const { contact, samePhone, personIds } = read;
  const others = personIds.filter((id) => id !== contact.personId);
  return (
    <>
      {contact.personId && labels.has(contact.personId) ? (
        <p>
          {t("contact.tied")}{" "}
          <a href={personAddress(contact.personId)}>
            <PersonName t={t} label={labels.get(contact.personId)} />
          </a>
        </p>
      ) : null}
      {others.length > 0 ? (
        <section>
          <h2>{t("contact.known-phone")}</h2>
          <ul>
            {others.map((id) => (
              <li>
                <a href={personAddress(id)}>
                  <PersonName t={t} label={labels.get(id)} />
                </a>{" "}
                {writeNumber(labels.get(id)?.number ?? "")}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {samePhone.length > 0 ? (
        <section>
          <h2>{t("contact.same-phone")}</h2>
          <ul>
            {samePhone.map((other) => (
              <li>
                <ContactLink t={t} contact={other} />, {t.moment(other.takenAt)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
};

const NextSteps = ({ visit, contact, shown }: { visit: Visit; contact: OpenContact; shown: ShownForms }) => {
  const { t } = visit;
  const address = contactAddress(contact.id);
  const mayClose = contact.closed === null && (!contact.urgent || contact.triage !== null);
  return (
    <div class="waiting">
      {visit.may("person.write") ? (
        <section class="panel">
          <h2>{t("contact.register")}</h2>
          <p>{t("contact.register-text")}</p>
          <p>
            <a class="button" href={`/people/new?contact=${contact.id}`}>
              {t("contact.register")}
            </a>
          </p>
        </section>
      ) : null}
      <section class="panel">
        <h2>{t("contact.tie")}</h2>
        <SheetForm
          sheet={smallSheet(visit, tieForm, `${address}/person`, t("contact.tie-save"), shown.tie)}
        />
      </section>
      {mayClose ? (
        <section class="panel">
          <h2>{t("contact.close")}</h2>
          <SheetForm
            sheet={smallSheet(visit, closingForm, `${address}/closing`, t("contact.close"), shown.closing)}
          />
        </section>
      ) : null}
    </div>
  );
};

/** One of the page's small forms, with what was typed when something was wrong with it. */
function smallSheet(visit: Visit, form: AnyForm, action: string, submit: string, shown: Shown | undefined) {
  const { status: _, ...again } = shown ?? { status: 200 };
  const { language } = visit;
  return sheetOf(form, { language, action, submit, requestKey: visit.freshKey(), ...again, version: null });
}
