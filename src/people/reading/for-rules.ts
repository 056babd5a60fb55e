import { missionDay } from "../../core/day.ts";
import {
  keepTogether,
  kindOf,
  type Lists,
  listedRows,
  type Query,
  type ReadLists,
  type Tables,
} from "../../platform/db/index.ts";
import { agesOn, birthSpan, type DaySpan, possiblyMinor } from "../birth-span.ts";
import type { ConsentPurpose } from "../consents/consent-form.ts";
import type { Decision } from "../consents/state.ts";
import { groupsFrom, mergedList, ofWholePersons, wholePersons } from "../permission/merge-group.ts";

type Row<T extends keyof Tables> = Tables[T];

/** What stands open about a person, of all records they were merged from: rules read it, and nobody's words are in it. */
export interface PersonForRules {
  /** The record asked for. */
  readonly id: string;
  readonly births: readonly (DaySpan | null)[];
  readonly declaredMinor: boolean;
  readonly sex: string | null;
  readonly nationalities: readonly Pick<Row<"person_nationality">, "country" | "standing" | "main">[];
  readonly statuses: readonly Pick<
    Row<"person_status">,
    "id" | "status" | "since" | "until" | "served_on" | "understood"
  >[];
  readonly documents: readonly Pick<
    Row<"person_document">,
    "id" | "kind" | "issuer" | "issued" | "expires" | "seen" | "copy_held" | "usable" | "holder"
  >[];
  readonly languages: readonly Pick<Row<"person_language">, "language" | "speaks" | "reads" | "main">[];
  /** Without where they lead: that is sealed. */
  readonly contacts: readonly Pick<Row<"person_contact">, "id" | "way" | "whose" | "safe">[];
  readonly earlier: Pick<
    Row<"person_earlier">,
    "earlier_return" | "earlier_removal" | "entry_ban" | "lived_in_eu"
  > | null;
  readonly relations: readonly RelationForRules[];
  readonly decisions: ReadonlyMap<ConsentPurpose, Decision>;
  /** To which purposes the last yes is of a time when the person may have been a child: on the day they are surely of age it no longer holds. */
  readonly agreedAsChild: ReadonlySet<ConsentPurpose>;
  readonly intakeDone: boolean;
  /** By the youngest age any date told allows (domain.md 1.3.1). */
  mayBeChildOn(day: string): boolean;
  /** In whole years, by all dates told together; null when nothing is known. */
  ageOn(day: string): { readonly youngest: number; readonly oldest: number } | null;
  /** Whether a yes holds: given, not taken back, and not a guardian's for somebody who is of age by now (domain.md 3.6). */
  consents(purpose: ConsentPurpose): boolean;
}

export interface RelationForRules {
  readonly otherId: string;
  /** What the other is to the person. */
  readonly otherIs: string;
  readonly evidence: string;
  /** Whether the elder of the two has custody. */
  readonly custody: string | null;
}

const reverse: Readonly<Record<string, string>> = {
  parent: "child",
  grandparent: "grandchild",
  guardian: "ward",
};

/**
 * What rules need to know of persons, for `keepTogether` beside `wholePersons`. `at`: consents given later are not there
 * yet.
 */
export const listsForRules = (query: Query, asked: { readonly at: string }) =>
  ({
    person: query.selectFrom("person").select(["id", "intake_done_at"]).where("id", "in", ofWholePersons),
    birth: query
      .selectFrom("person_birth")
      .select(["person_id", "date", "precision", "age", "age_on", "declared_minor"])
      .where("person_id", "in", ofWholePersons),
    about: query
      .selectFrom("person_about")
      .select(["person_id", "sex"])
      .where("person_id", "in", ofWholePersons),
    nationality: query
      .selectFrom("person_nationality")
      .select(["person_id", "country", "standing", "main"])
      .where("person_id", "in", ofWholePersons)
      .orderBy("made_at"),
    status: query
      .selectFrom("person_status")
      .select(["person_id", "id", "status", "since", "until", "served_on", "understood"])
      .where("person_id", "in", ofWholePersons)
      .orderBy("since")
      .orderBy("made_at"),
    document: query
      .selectFrom("person_document")
      .select(["person_id", "id", "kind", "issuer", "issued", "expires", "seen", "usable", "holder"])
      // A scan is a copy, whether or not somebody ticked that there is one.
      .select((row) =>
        row
          .case()
          .when(
            row.or([
              row("copy_held", "=", 1),
              row.exists(
                row
                  .selectFrom("person_paper")
                  .select("person_paper.id")
                  .whereRef("person_paper.person_id", "=", "person_document.person_id")
                  .where("about", "=", "document")
                  .whereRef("about_id", "=", "person_document.id"),
              ),
            ]),
          )
          .then(1)
          .else(0)
          .end()
          .as("copy_held"),
      )
      .where("person_id", "in", ofWholePersons)
      .orderBy("made_at"),
    language: query
      .selectFrom("person_language")
      .select(["person_id", "language", "speaks", "reads", "main"])
      .where("person_id", "in", ofWholePersons)
      .orderBy("made_at"),
    contact: query
      .selectFrom("person_contact")
      .select(["person_id", "id", "way", "whose", "safe"])
      .where("person_id", "in", ofWholePersons)
      .orderBy("made_at"),
    earlier: query
      .selectFrom("person_earlier")
      .select(["person_id", "earlier_return", "earlier_removal", "entry_ban", "lived_in_eu"])
      .where("person_id", "in", ofWholePersons),
    consent: query
      .selectFrom("person_consent")
      .select(["person_id", "purpose", "decision", "given_on"])
      .where("person_id", "in", ofWholePersons)
      .where("recorded_at", "<=", asked.at)
      .orderBy("recorded_at")
      .orderBy("seq"),
    relation: query
      .selectFrom("person_relationship")
      .select(["person_id", "other_id", "kind", "evidence", "custody"])
      .where((row) => row.or([row("person_id", "in", ofWholePersons), row("other_id", "in", ofWholePersons)]))
      .where("struck_at", "is", null),
  }) satisfies Lists;

type RowsForRules = ReadLists<ReturnType<typeof listsForRules>>;

const askForRules = keepTogether(
  (query: Query, asked: { readonly ids: readonly string[]; readonly at: string }) => ({
    merged: mergedList(query),
    ...listsForRules(query, asked),
  }),
  (query, { ids }) => wholePersons(listedRows(kindOf(query), "person_id", ids)),
);

/** The facts that rules need about persons, in one reading for all of them. Whoever asks must be allowed to. */
export async function personsForRules(
  query: Query,
  ids: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, PersonForRules>> {
  if (ids.length === 0) return new Map();
  const rows = await askForRules(query, { ids, at: at.toISOString() });
  return personsFrom(ids, groupsFrom(ids, rows.merged), rows, at);
}

/** The same from lists that were read before. `groups`: the records of these persons, each with its root. */
export function personsFrom(
  ids: readonly string[],
  groups: ReadonlyMap<string, string>,
  rows: RowsForRules,
  at: Date,
): ReadonlyMap<string, PersonForRules> {
  return new Map(
    ids.map((id) => {
      const root = groups.get(id) ?? id;
      const mine = (personId: string) => (groups.get(personId) ?? personId) === root;
      const own = <R extends { person_id: string }>(all: readonly R[]) =>
        all.filter(({ person_id }) => mine(person_id));
      const told = own(rows.birth);
      const spans = told.map((one) => birthSpan(one as Parameters<typeof birthSpan>[0]));
      const declaredMinor = told.some(({ declared_minor }) => Number(declared_minor) === 1);
      const consents = new Map(own(rows.consent).map((one) => [one.purpose as ConsentPurpose, one]));
      const decisions = new Map([...consents].map(([purpose, { decision }]) => [purpose, decision]));
      const mayBeChildOn = (day: string) => possiblyMinor(spans, declaredMinor, day);
      const agreedAsChild = new Set(
        [...consents]
          .filter(([, { decision, given_on }]) => decision === "given" && mayBeChildOn(given_on))
          .map(([purpose]) => purpose),
      );
      const ofAge = !mayBeChildOn(missionDay(at));
      const relations = rows.relation.flatMap((row): RelationForRules[] => {
        const first = mine(row.person_id);
        if (!first && !mine(row.other_id)) return [];
        return [
          {
            otherId: first ? row.other_id : row.person_id,
            otherIs: first ? (reverse[row.kind] ?? row.kind) : row.kind,
            evidence: row.evidence,
            custody: row.custody,
          },
        ];
      });
      const person: PersonForRules = {
        id,
        births: spans,
        declaredMinor,
        sex: own(rows.about).find(({ sex }) => sex !== null)?.sex ?? null,
        nationalities: own(rows.nationality),
        statuses: own(rows.status),
        documents: own(rows.document),
        languages: own(rows.language),
        contacts: own(rows.contact),
        earlier: own(rows.earlier)[0] ?? null,
        relations,
        decisions,
        intakeDone: rows.person.some((one) => mine(one.id) && one.intake_done_at !== null),
        agreedAsChild,
        mayBeChildOn,
        ageOn(day) {
          const ages = spans.filter((span) => span !== null).map((span) => agesOn(span, day));
          if (ages.length === 0) return null;
          return {
            youngest: Math.min(...ages.map(({ youngest }) => youngest)),
            oldest: Math.max(...ages.map(({ oldest }) => oldest)),
          };
        },
        consents: (purpose) => decisions.get(purpose) === "given" && !(ofAge && agreedAsChild.has(purpose)),
      };
      return [id, person];
    }),
  );
}
