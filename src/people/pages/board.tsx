import { look } from "../../platform/audit/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { HiddenFields } from "../../ui/form-controls.tsx";
import { readContactBoard } from "../contacts/read-contacts.ts";
import { PersonName } from "../parts/person-name.ts";
import { note } from "../people.ts";
import { objectOf, personBehindGlass, personsFor } from "../permission/persons-for.ts";
import { readNumber, writeNumber } from "../person-number.ts";
import { labelsOf, type PersonLabel } from "../reading/labels.ts";
import { intakeAddress, peopleAddress, personAddress } from "./addresses.ts";
import { Appointments, ContactTable } from "./contacts/contact-list.tsx";
import { mayReadPersons, type PeopleDesk, type Visit } from "./desk.ts";
import { buttonPosting, page } from "./parts/form-page.ts";
import { framed } from "./parts/respond.tsx";

export const boardRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, peopleAddress, mayReadPersons, (visit) => board(visit)),
  buttonPosting(desk, {
    path: "/people/number",
    policy: mayReadPersons,
    async work(visit, change, field) {
      const number = readNumber(field("number"));
      if (!number) return nobody;
      const seen = await personsFor(visit.people, visit.act).byNumber(change, number);
      if (seen) return personAddress(seen.id);
      // Those who may break a glass are shown the glass; to others there is no such person.
      const id = visit.may("glass.break") ? await personBehindGlass(change, number) : undefined;
      return id ? `/glass/${objectOf(id)}` : nobody;
    },
  }),
];

const nobody = `${peopleAddress}?none=1`;

interface RecentPerson {
  readonly id: string;
  readonly registeredAt: Date;
  readonly intakeDone: boolean;
  readonly label: PersonLabel | undefined;
}

const longestList = 30;

async function board(visit: Visit): Promise<Response> {
  const { t, people, act } = visit;
  const { contacts, recent } = await look(people.database, async (query) => {
    const persons = visit.may("person.read")
      ? await personsFor(people, act)
          .visibleInTurn(query)
          .select(["person.id", "person.registered_at", "person.intake_done_at"])
          .orderBy("person.registered_at", "desc")
          .orderBy("person.id")
          .limit(longestList)
          .execute()
      : [];
    const labels = await labelsOf(
      query,
      people,
      persons.map(({ id }) => id),
    );
    if (persons.length > 0) {
      const fields = persons.map(({ id }) => `person:${id}`);
      const noted = { action: "person.list", object: "person:recent", fields } as const;
      await note(query, act, "person.read", noted, people.now());
    }
    return {
      contacts: visit.may("contact.write") ? await readContactBoard(query, people, act) : null,
      recent: persons.map(
        (person): RecentPerson => ({
          id: person.id,
          registeredAt: new Date(person.registered_at),
          intakeDone: person.intake_done_at !== null,
          label: labels.get(person.id),
        }),
      ),
    };
  });
  return framed(
    visit,
    { title: t("people.title") },
    <>
      <div class="page-bar">
        <h1>{t("people.title")}</h1>
        <p class="actions">
          {visit.may("contact.write") ? (
            <a class="button" href="/people/contacts/new">
              {t("people.new-contact")}
            </a>
          ) : null}
          {visit.may("person.write") ? (
            <a class="button second" href="/people/new">
              {t("people.new-person")}
            </a>
          ) : null}
          {visit.may("person.read") ? (
            <a class="button second" href="/people/search">
              {t("search.title")}
            </a>
          ) : null}
          {visit.may("person.export") ? (
            <a class="button second" href="/people/export">
              {t("export.title")}
            </a>
          ) : null}
          {visit.may("person.import") ? (
            <a class="button second" href="/people/imports">
              {t("imports.title")}
            </a>
          ) : null}
          {visit.may("person.write") ? (
            <a class="button second" href="/people/doubts">
              {t("doubts.title")}
            </a>
          ) : null}
        </p>
      </div>
      <OpenByNumber visit={visit} none={visit.context.req.query("none") === "1"} />
      {contacts ? (
        <>
          <section class={contacts.urgent.length > 0 ? "urgent" : undefined} aria-labelledby="urgent">
            <h2 id="urgent">{t("board.urgent")}</h2>
            {contacts.urgent.length > 0 ? (
              <ContactTable visit={visit} contacts={contacts.urgent} risks />
            ) : (
              <p>{t("board.urgent-none")}</p>
            )}
          </section>
          <section aria-labelledby="appointments">
            <h2 id="appointments">{t("board.appointments")}</h2>
            {contacts.appointments.length > 0 ? (
              <Appointments visit={visit} contacts={contacts.appointments} />
            ) : (
              <p>{t("board.appointments-none")}</p>
            )}
          </section>
          <section aria-labelledby="waiting">
            <h2 id="waiting">{t("board.waiting")}</h2>
            {contacts.waiting.length > 0 ? (
              <ContactTable visit={visit} contacts={contacts.waiting} />
            ) : (
              <p>{t("board.waiting-none")}</p>
            )}
          </section>
        </>
      ) : null}
      {visit.may("person.read") ? <Recent visit={visit} recent={recent} /> : null}
    </>,
  );
}

/** A number is sent, never put into an address. */
const OpenByNumber = ({ visit, none }: { visit: Visit; none: boolean }) => (
  <form class="filters" method="post" action="/people/number">
    <HiddenFields requestKey={visit.freshKey()} version={null} />
    <label>
      {visit.t("people.number")}
      <input
        name="number"
        inputmode="numeric"
        autocomplete="off"
        required
        maxlength={20}
        aria-describedby={none ? "number-problem" : undefined}
        aria-invalid={none ? "true" : undefined}
      />
    </label>
    <button type="submit" class="second">
      {visit.t("people.find-go")}
    </button>
    {none ? (
      <p class="field-problem" id="number-problem" role="alert">
        {visit.t("people.not-found")}
      </p>
    ) : null}
  </form>
);

const Recent = ({ visit, recent }: { visit: Visit; recent: readonly RecentPerson[] }) => {
  const { t } = visit;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{t("people.recent")}</h2>
      {recent.length === 0 ? (
        <p>{t("people.recent-none")}</p>
      ) : (
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{t("people.names")}</th>
                <th scope="col">{t("people.number")}</th>
                <th scope="col">{t("people.registered")}</th>
                <th scope="col">{t("people.intake")}</th>
              </tr>
            </thead>
            <tbody>
              {recent.map(({ id, label, registeredAt, intakeDone }) => (
                <tr>
                  <th scope="row">
                    <a href={personAddress(id)}>
                      <PersonName t={t} label={label} />
                    </a>
                  </th>
                  <td class="number" data-label={t("people.number")}>
                    {writeNumber(label?.number ?? "")}
                  </td>
                  <td data-label={t("people.registered")}>{t.moment(registeredAt)}</td>
                  <td data-label={t("people.intake")}>
                    {intakeDone || !visit.may("person.write") ? (
                      t(intakeDone ? "people.intake-done" : "people.intake-open")
                    ) : (
                      <a href={intakeAddress(id)}>{t("people.intake-open")}</a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
