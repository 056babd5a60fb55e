import type { PartialDate } from "../core/partial-date.ts";
import { precisionOf } from "../core/partial-date.ts";
import { type PersonFacts, recordKinds } from "../people/index.ts";
import type { AnyForm } from "../platform/forms/index.ts";
import type { BirthClaim, InventedContactRecord, InventedPerson } from "../population/index.ts";

/** What the registry writes down of an invented person. */
export function factsOfInvented(person: InventedPerson): PersonFacts {
  return {
    name: person.names.map(({ text, source, type, primary }) =>
      filled(recordKinds.name.form, {
        full: text,
        father: source === "own-words" ? person.family.fatherName : null,
        kind: type,
        source,
        main: primary,
      }),
    ),
    birth: person.birth.claims.map((claim, at) =>
      filled(recordKinds.birth.form, { ...toldBirth(claim), source: claim.source, main: at === 0 }),
    ),
    about: [filled(recordKinds.about.form, { sex: person.sex })],
    nationality: person.nationality.map(({ country, state }, at) =>
      filled(recordKinds.nationality.form, {
        country,
        standing: state,
        confirmed_by: state === "confirmed" ? "INVENTED EMBASSY" : null,
        main: at === 0,
      }),
    ),
    language: person.languages.map(({ language, speaks }) =>
      filled(recordKinds.language.form, { language, speaks }),
    ),
    contact: person.phones.map(({ text, holder, app, safe }) =>
      filled(recordKinds.contact.form, {
        way: "phone",
        reach: text,
        app,
        whose: holder === "person" ? "own" : "relative",
        who: holder === "person" ? null : "INVENTED RELATIVE",
        safe,
        safe_note: safe === "only-hours" ? "10:00–12:00" : null,
      }),
    ),
    document: person.documents
      .filter(({ type }) => type !== "moi-order")
      .map(({ type, asWritten, issuer, issued, expires }) =>
        filled(recordKinds.document.form, {
          kind: type,
          number: asWritten,
          issuer,
          issued,
          expires,
          seen: "original",
          usable: "unknown",
        }),
      ),
  } as PersonFacts;
}

/** The same for what another clerk wrote down. */
export function factsOfRecord(record: InventedContactRecord): PersonFacts {
  const { name, fatherName, birth, sex, nationality, phone, document } = record;
  return {
    name: [filled(recordKinds.name.form, { full: name, father: fatherName, kind: "legal", source: "staff" })],
    birth: birth
      ? [
          filled(recordKinds.birth.form, {
            date: birth.date,
            precision: precisionOfDate(birth.date),
            source: "staff",
          }),
        ]
      : [],
    about: sex ? [filled(recordKinds.about.form, { sex })] : [],
    nationality: nationality
      ? [filled(recordKinds.nationality.form, { country: nationality, standing: "claimed" })]
      : [],
    contact: phone
      ? [filled(recordKinds.contact.form, { way: "phone", reach: phone, whose: "own", safe: "yes" })]
      : [],
    document:
      document && document.type !== "moi-order"
        ? [
            filled(recordKinds.document.form, {
              kind: document.type,
              number: document.number,
              seen: "not-seen",
            }),
          ]
        : [],
  } as PersonFacts;
}

/** All answers of a form, empty but for these. */
function filled(form: AnyForm, answers: Readonly<Record<string, unknown>>): unknown {
  const empty = Object.entries(form.fields).map(([name, field]) => [name, emptyOf(field.kind)]);
  return { ...Object.fromEntries(empty), ...answers };
}

const emptyOf = (kind: string): unknown =>
  kind === "tick" ? false : kind === "choices" || kind === "references" ? [] : null;

const toldBirth = ({ date, slip }: BirthClaim) =>
  slip === "year-only"
    ? { date: date.slice(0, 4), precision: "year" }
    : { date, precision: precisionOfDate(date) };

const precisionOfDate = (date: PartialDate): string =>
  ({ day: "exact", month: "year-month", year: "year" })[precisionOf(date)];
