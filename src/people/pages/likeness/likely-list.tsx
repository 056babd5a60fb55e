import { look } from "../../../platform/audit/index.ts";
import type { SentBody } from "../../../platform/forms/index.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import type { LikelyRecord } from "../../duplicates/likely-records.ts";
import { PersonName } from "../../parts/person-name.ts";
import { note } from "../../people.ts";
import { personsFor, type SeenPerson } from "../../permission/persons-for.ts";
import { writeNumber } from "../../person-number.ts";
import { labelsOf, type PersonLabel } from "../../reading/labels.ts";
import { placesOf, type RecordPlace } from "../../reading/places.ts";
import type { PersonFacts } from "../../registering/register-person.ts";
import { type LikelyAnswer, likelyBefore, objectsOf } from "../../registering/register-unless-known.ts";
import { contactAddress, personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { namesOfStaff } from "../parts/staff-names.ts";
import { EvidenceTable } from "./words.tsx";

/** A record that may be of the person about to be registered, as far as the reader may see it. */
interface LikelyShown extends RecordPlace {
  readonly likely: LikelyRecord;
  /** Undefined for a record of another office: its number, and whom to ask. */
  readonly seen: SeenPerson | undefined;
  readonly label: PersonLabel | undefined;
}

const answerName = (personId: string) => `likely-${personId}`;
const whyName = (personId: string) => `why-${personId}`;

/** What was answered about each record, from the body of the form. */
export const answersIn =
  (body: SentBody) =>
  (personId: string): LikelyAnswer | undefined => {
    const field = (name: string) => body.fields.find(([key]) => key === name)?.[1]?.trim() ?? "";
    const says = field(answerName(personId));
    if (says !== "different" && says !== "unsure") return undefined;
    return { says, why: field(whyName(personId)).slice(0, 200) || null };
  };

/** The records to be looked at, each read with its line in the log. */
export async function readLikely(visit: Visit, facts: PersonFacts): Promise<LikelyShown[]> {
  const { people, act } = visit;
  return look(people.database, async (query) => {
    const likely = await likelyBefore(query, people, facts);
    const ids = likely.map(({ personId }) => personId);
    const labels = await labelsOf(query, people, ids);
    const places = await placesOf(query, ids);
    const visible = await personsFor(people, act).findAll(query, ids);
    const shown = likely.flatMap((record): LikelyShown[] => {
      const place = places.get(record.personId);
      const seen = visible.get(record.personId);
      const label = seen && labels.get(record.personId);
      return place ? [{ likely: record, seen, label, ...place }] : [];
    });
    const noted = { action: "person.compare", object: "person:new", fields: objectsOf(likely) } as const;
    await note(query, act, "person.write", noted, people.now());
    return shown;
  });
}

const tieFormId = "tie";

/** The form of the buttons that tie a call: apart, so that Enter in a field of the long form presses none of them. */
export const TieForm = ({ visit, contactId }: { visit: Visit; contactId: string }) => (
  <form id={tieFormId} method="post" action={`${contactAddress(contactId)}/person`}>
    <HiddenFields requestKey={visit.freshKey()} version={null} />
  </form>
);

/**
 * The records with the evidence for each, and the three answers. Who says "it is this one" about somebody who called
 * (`contactId`) ties the call to the record.
 */
export async function likelyList(
  visit: Visit,
  records: readonly LikelyShown[],
  body: SentBody,
  contactId: string | null,
) {
  const { t } = visit;
  const staff = await namesOfStaff(
    visit,
    records.map(({ ownerId }) => ownerId ?? undefined),
  );
  const offices = new Map((await visit.desk.offices(visit.language)).map(({ key, name }) => [key, name]));
  const given = answersIn(body);
  return (
    <section aria-labelledby="likely">
      <h2 id="likely">{t("likely.title")}</h2>
      <p>{t("likely.text")}</p>
      {records.map(({ likely, seen, label, number, office, ownerId }) => {
        const answer = given(likely.personId);
        const written = writeNumber(number);
        return (
          <article class={`likely likely-${likely.verdict}`}>
            <h3>
              {seen ? (
                <PersonName t={t} label={label} />
              ) : office ? (
                (offices.get(office) ?? office)
              ) : (
                t("likely.no-office")
              )}{" "}
              <span class="soft">{written}</span>
            </h3>
            <p>
              <strong>{t(`verdict.${likely.verdict}`)}</strong>
            </p>
            {seen ? (
              <>
                <EvidenceTable t={t} weighed={likely} />
                <p>
                  {contactId ? (
                    <button type="submit" form={tieFormId} name="person_number" value={number}>
                      {t("likely.tie")}
                      <span class="visually-hidden"> {written}</span>
                    </button>
                  ) : null}{" "}
                  <a class={contactId ? "button second" : "button"} href={personAddress(likely.personId)}>
                    {t(contactId ? "likely.look" : "likely.open")}
                    <span class="visually-hidden"> {written}</span>
                  </a>
                </p>
              </>
            ) : (
              <p>
                {t("likely.other-office")} {ownerId ? t("likely.ask", { who: staff(ownerId) }) : ""}
                {!ownerId && office ? t("likely.ask-office", { office: offices.get(office) ?? office }) : ""}
              </p>
            )}
            <fieldset>
              <legend>{t("likely.answer", { number: written })}</legend>
              {(["different", "unsure"] as const).map((says) => (
                <label class="choice">
                  <input
                    type="radio"
                    name={answerName(likely.personId)}
                    value={says}
                    checked={answer?.says === says}
                  />
                  <span>{t(`likely.${says}`)}</span>
                </label>
              ))}
            </fieldset>
            <label>
              {t("likely.why")}
              <input
                name={whyName(likely.personId)}
                maxlength={200}
                autocomplete="off"
                value={answer?.why ?? ""}
              />
            </label>
          </article>
        );
      })}
    </section>
  );
}
