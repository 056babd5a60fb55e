import { parsePartialDate } from "../../../core/partial-date.ts";
import type { OpenContact } from "../../contacts/read-contacts.ts";
import { nationalityName, spokenName } from "../../records/choices.ts";
import type { PeopleText } from "../../texts/index.ts";
import { contactAddress } from "../addresses.ts";
import type { Say, Visit } from "../desk.ts";

/** Web and phone requests are answered within two working days (domain.md 1.2). */
const patience = 2 * 24 * 60 * 60 * 1_000;

/** Contacts as rows; cards on a phone. */
export const ContactTable = ({
  visit,
  contacts,
  risks = false,
}: {
  visit: Visit;
  contacts: readonly OpenContact[];
  /** Whether to say what makes them urgent. */
  risks?: boolean;
}) => {
  const { t, people } = visit;
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("board.who")}</th>
            <th scope="col">{t("board.since")}</th>
            <th scope="col">{t("board.wish")}</th>
            <th scope="col">{t("board.language")}</th>
            {risks ? <th scope="col">{t("board.risks")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <tr>
              <th scope="row">
                <ContactLink t={t} contact={contact} />
              </th>
              <td data-label={t("board.since")}>
                {t.moment(contact.takenAt)}
                {people.now().getTime() - contact.takenAt.getTime() > patience && !contact.closed ? (
                  <>
                    {" "}
                    <span class="status status-outdated">{t("board.late")}</span>
                  </>
                ) : null}
              </td>
              <td data-label={t("board.wish")}>{t(`wish.${contact.values.wish}`)}</td>
              <td data-label={t("board.language")}>{spokenName(contact.values.language, visit.language)}</td>
              {risks ? (
                <td data-label={t("board.risks")}>{t.list(reasonsOf(contact).map((key) => t(key)))}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What makes a contact urgent. */
export const reasonsOf = ({ values }: OpenContact): PeopleText[] => [
  ...values.risks.map((risk): PeopleText => `risk.${risk}`),
  ...(values.minor === "yes" ? (["board.minor"] as const) : []),
];

export const ContactLink = ({ t, contact }: { t: Say; contact: OpenContact }) => (
  <a href={contactAddress(contact.id)}>
    <bdi>{contact.values.called ?? t("board.nameless")}</bdi>
  </a>
);

/** Appointments by day. */
export const Appointments = ({ visit, contacts }: { visit: Visit; contacts: readonly OpenContact[] }) => {
  const { t } = visit;
  return (
    <ul class="plain-list">
      {contacts.map((contact) => {
        const { appointment_day, appointment_time, appointment_place, country } = contact.values;
        const day = parsePartialDate(appointment_day ?? "");
        return (
          <li>
            <strong>
              {day ? t.date(day) : ""}
              {appointment_time ? `, ${appointment_time}` : ""}
            </strong>{" "}
            <ContactLink t={t} contact={contact} />
            {country ? `, ${nationalityName(country, visit.language)}` : ""}
            {appointment_place ? (
              <>
                {", "}
                <bdi>{appointment_place}</bdi>
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};
